import type { FacilityCost, FacilityDetail, FacilitySheet, SheetYear } from '../api/types.js';

/** All that is compared of one facility. */
export interface ComparedFacility {
  readonly facility: FacilityDetail;
  readonly sheet: FacilitySheet;
  readonly cost: FacilityCost;
}

/** A figure of both facilities, A first; null = not known. */
export interface ComparedFigure<Key extends string = string> {
  readonly key: Key;
  readonly values: readonly [number | null, number | null];
}

export type FactKey =
  | 'majorCategory'
  | 'smallCategory'
  | 'districtId'
  | 'department'
  | 'managementForm'
  | 'owner'
  | 'status'
  | 'bundledManagement';

/** What is said in words, in the order of the facility's page. */
export const factKeys: readonly FactKey[] = [
  'majorCategory',
  'smallCategory',
  'districtId',
  'department',
  'managementForm',
  'owner',
  'status',
  'bundledManagement',
];

export type StockKey = 'buildings' | 'floorAreaM2' | 'oldestBuiltFiscalYear' | 'oldestAgeYears';
export type CostKey = 'totalYen' | 'averageYen' | 'averagePerM2Yen' | 'renovationYen' | 'rebuildYen' | 'estimatedShare';

type Pair = readonly [ComparedFacility, ComparedFacility];

/** Buildings and their age at the beginning of the forecast. */
export function stockFigures(pair: Pair): readonly ComparedFigure<StockKey>[] {
  return [
    figure('buildings', pair, ({ facility }) => inUse(facility).length),
    figure('floorAreaM2', pair, ({ sheet }) => sheet.floorAreaM2),
    figure('oldestBuiltFiscalYear', pair, oldestBuilt),
    figure('oldestAgeYears', pair, (one) => {
      const built = oldestBuilt(one);
      return built === null ? null : one.cost.fromFiscalYear - built;
    }),
  ];
}

/** Forty years of renewal; nothing is known of a facility that the estimate leaves out. */
export function costFigures(pair: Pair): readonly ComparedFigure<CostKey>[] {
  const counted = (of: (cost: FacilityCost) => number | null) => (one: ComparedFacility) =>
    one.cost.totalYen === 0 ? null : of(one.cost);
  return [
    figure(
      'totalYen',
      pair,
      counted(({ totalYen }) => totalYen),
    ),
    figure(
      'averageYen',
      pair,
      counted(({ averageYen }) => averageYen),
    ),
    figure('averagePerM2Yen', pair, ({ cost, sheet }) =>
      cost.totalYen === 0 || !sheet.floorAreaM2 ? null : Math.round(cost.averageYen / sheet.floorAreaM2),
    ),
    figure(
      'renovationYen',
      pair,
      counted(({ renovationYen }) => renovationYen),
    ),
    figure(
      'rebuildYen',
      pair,
      counted(({ rebuildYen }) => rebuildYen),
    ),
    figure(
      'estimatedShare',
      pair,
      counted(({ estimatedShare }) => estimatedShare),
    ),
  ];
}

/** The sheets of both facilities for the latest fiscal year that both have recorded; null where there is none. */
export function latestCommonYear([a, b]: readonly [FacilitySheet, FacilitySheet]):
  | readonly [SheetYear, SheetYear]
  | null {
  for (const year of a.years.toReversed()) {
    const other = b.years.find(({ fiscalYear }) => fiscalYear === year.fiscalYear);
    if (other) return [year, other];
  }
  return null;
}

/** B − A; null where one is not known. */
export function difference({ values: [a, b] }: ComparedFigure): number | null {
  return a === null || b === null ? null : b - a;
}

/** Whether the two say something different; two unknown values do not. */
export const differs = (a: unknown, b: unknown): boolean => (a ?? null) !== (b ?? null);

function figure<Key extends string>(
  key: Key,
  [a, b]: Pair,
  of: (one: ComparedFacility) => number | null,
): ComparedFigure<Key> {
  return { key, values: [of(a), of(b)] };
}

function oldestBuilt({ facility }: ComparedFacility): number | null {
  const years = inUse(facility).flatMap(({ builtFiscalYear }) => builtFiscalYear ?? []);
  return years.length === 0 ? null : Math.min(...years);
}

const inUse = ({ buildings }: ComparedFacility['facility']) => buildings.filter(({ outOfUse }) => !outOfUse);
