import type { CostExtras } from './cost-extras.js';
import { type CostKind, type CycleModel, type CycleVariant, type PriceShare, rebuildKey } from './cycle-model.js';

/** What a stream multiplies the floor area by: a share of a unit price, or yen per ㎡. */
export type StreamPrice = PriceShare | { readonly of: 'area'; readonly yenPerM2: number };

/** One row of payments of a building: the years are those of a work (by its key) or, where it follows none, all in which it stands. */
export interface PaymentStream {
  readonly kind: CostKind;
  readonly follows: string | null;
  readonly price: StreamPrice;
}

/** The payments of a variant, without the kinds that are switched off and without those that cost nothing. */
export function streamsOf(variant: CycleVariant, model: CycleModel, extras: CostExtras): readonly PaymentStream[] {
  const works = [
    ...variant.works.map(({ kind, price }, place) => ({ kind: kind as CostKind, price, follows: String(place) })),
    { kind: 'construction' as const, price: { of: 'rebuild', percent: 100 } as PriceShare, follows: rebuildKey },
  ];
  const planned = works.filter(({ kind }) => kind !== 'repair');
  const planning = planned.map(({ price, follows }) => ({
    kind: 'planning' as const,
    follows,
    price: { of: price.of, percent: (price.percent * extras.planningPercent) / 100 },
  }));
  const perM2 = (kind: CostKind, follows: string | null, yenPerM2: number): PaymentStream => ({
    kind,
    follows,
    price: { of: 'area', yenPerM2 },
  });
  const streams: readonly PaymentStream[] = [
    ...planning,
    ...works,
    perM2('repair', null, model.repairYenPerM2),
    perM2('operation', null, extras.operationYenPerM2),
    perM2('demolition', rebuildKey, extras.demolitionYenPerM2),
  ];
  return streams.filter(({ kind, price }) => extras.kinds.has(kind) && costOf(price) > 0);
}

const costOf = (price: StreamPrice): number => (price.of === 'area' ? price.yenPerM2 : price.percent);
