import type { Horizon } from '#libs/lifecycle-cost';
import type { EntityManager } from 'typeorm';
import type { FacilityFilter } from '../facilities/facilities.schema.js';
import { chooseMethod, type MethodQuestion } from './choose-method.js';
import type { CostMethod } from './cost-method.js';
import { readCostSettings } from './cost-settings.service.js';
import type { StockFacility } from './cost-stock.js';
import { readUnitPrices, type VersionedUnitPrices } from './current-unit-prices.js';
import { standingStock } from './standing-stock.js';

/** Everything a cost is computed from. */
export interface CostBasis {
  readonly horizon: Horizon;
  readonly unitPrices: VersionedUnitPrices;
  /** One instance for all facilities: it keeps what their buildings have in common. */
  readonly method: CostMethod;
  /** How much prices rise a year after the first. */
  readonly pricesRisePercent: number;
  /** Of what the city set for methods with kinds of cost. */
  readonly costSettingsVersion: number;
  readonly facilities: readonly StockFacility[];
}

/** Which facilities a cost is about: those a filter leaves, or a single one. */
export type CostFilter = FacilityFilter & { readonly facilityId?: string };

/** By the ministry's method, at prices as they are. */
export const micQuestion: MethodQuestion = { method: 'mic', pricesRisePercent: 0 };

/** Reads prices, settings and stock of the facilities that the filter leaves; 404 when there is no such municipality. */
export async function readCostBasis(
  database: EntityManager,
  code: string,
  filter: CostFilter,
  horizon: Horizon,
  question: MethodQuestion,
): Promise<CostBasis> {
  const unitPrices = await readUnitPrices(database, code);
  const { version: costSettingsVersion, ...settings } = await readCostSettings(database, code);
  const method = chooseMethod(question, unitPrices.prices, horizon, settings);
  const facilities = await standingStock(database, code, filter);
  const { pricesRisePercent } = question;
  return { horizon, unitPrices, method, pricesRisePercent, costSettingsVersion, facilities };
}
