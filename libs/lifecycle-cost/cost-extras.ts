import type { CostKind } from './cycle-model.js';

/**
 * What a city adds to the works of a model, and which kinds count. Planning is paid with the work it is for, demolition with the
 * rebuild; operation is paid in every year in which a building stands.
 */
export interface CostExtras {
  readonly kinds: ReadonlySet<CostKind>;
  /** 設計・監理: percent of the cost of renewal and construction. */
  readonly planningPercent: number;
  /** Integer yen per ㎡ and year. */
  readonly operationYenPerM2: number;
  /** Integer yen per ㎡. */
  readonly demolitionYenPerM2: number;
}

/**
 * Renewal, construction and repair as the models print them. Demolition, when switched on, at 28,900 yen per ㎡: the mean of all
 * facilities in 総務省 公共施設等の解体撤去事業に関する調査結果, as used by 壱岐市.
 */
export const modelKindsOnly: CostExtras = {
  kinds: new Set<CostKind>(['construction', 'repair', 'renewal']),
  planningPercent: 0,
  operationYenPerM2: 0,
  demolitionYenPerM2: 28_900,
};
