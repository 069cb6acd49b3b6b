import { type Horizon, MicMethod } from '#libs/lifecycle-cost';
import type { EntityManager } from 'typeorm';
import type { FacilityFilter } from '../facilities/facilities.schema.js';
import type { StockFacility } from './cost-stock.js';
import { readUnitPrices, type VersionedUnitPrices } from './current-unit-prices.js';
import { standingStock } from './standing-stock.js';

/** Everything a cost is computed from. */
export interface CostBasis {
  readonly horizon: Horizon;
  readonly unitPrices: VersionedUnitPrices;
  /** One instance for all facilities: it keeps what their buildings have in common. */
  readonly method: MicMethod;
  readonly facilities: readonly StockFacility[];
}

/** Which facilities a cost is about: those a filter leaves, or a single one. */
export type CostFilter = FacilityFilter & { readonly facilityId?: string };

/** Reads prices and stock of the facilities that the filter leaves; 404 when there is no such municipality. */
export async function readCostBasis(
  database: EntityManager,
  code: string,
  filter: CostFilter,
  horizon: Horizon,
): Promise<CostBasis> {
  const unitPrices = await readUnitPrices(database, code);
  const method = new MicMethod(unitPrices.prices, horizon);
  return { horizon, unitPrices, method, facilities: await standingStock(database, code, filter) };
}
