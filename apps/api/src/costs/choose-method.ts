import {
  type CostKind,
  type CycleModel,
  type Horizon,
  longLifeKakogawa,
  longLifeMext,
  micCycles,
  modelKindsOnly,
  type UnitPrices,
} from '#libs/lifecycle-cost';
import type { CostMethod, CostMethodName } from './cost-method.js';
import type { CostSettingsValues } from './cost-settings.schema.js';
import { CycleCostMethod } from './cycle-cost-method.js';
import { MicCostMethod } from './mic-cost-method.js';
import { RisingPrices } from './rising-prices.js';

/** What a question says of how to compute; kinds left out = renewal, construction and repair. */
export interface MethodQuestion {
  readonly method: CostMethodName;
  readonly kinds?: readonly CostKind[] | undefined;
  readonly pricesRisePercent: number;
}

/** What a city has set that methods use. */
export type MethodSettings = Pick<
  CostSettingsValues,
  'cycleModel' | 'planningPercent' | 'operationYenPerM2' | 'demolitionYenPerM2'
>;

const cyclesOf: Record<CostMethodName, (settings: MethodSettings) => CycleModel> = {
  mic: () => micCycles,
  'long-life-kakogawa': () => longLifeKakogawa,
  'long-life-mext': () => longLifeMext,
  custom: ({ cycleModel }) => cycleModel,
};

/** The one place that turns a method's name into the method; `mic` asked for by kinds is its own cycles as data. */
export function chooseMethod(
  { method, kinds, pricesRisePercent }: MethodQuestion,
  prices: UnitPrices,
  horizon: Horizon,
  settings: MethodSettings,
): CostMethod {
  const extras = { ...settings, kinds: kinds ? new Set(kinds) : modelKindsOnly.kinds };
  const chosen =
    method === 'mic' && !kinds
      ? new MicCostMethod(prices, horizon)
      : new CycleCostMethod(method, cyclesOf[method](settings), prices, horizon, extras);
  return pricesRisePercent === 0 ? chosen : new RisingPrices(chosen, horizon, pricesRisePercent);
}
