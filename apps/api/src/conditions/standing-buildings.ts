import { buildingCondition, type BuildingCondition, type ConditionRules } from '#libs/condition';
import type { UnitPrices } from '#libs/lifecycle-cost';
import type { EntityManager } from 'typeorm';
import { readUnitPrices } from '../costs/current-unit-prices.js';
import { type ConditionRow, fiscalYearOfDay, readConditions } from './read-conditions.js';

/** A building with its condition in a fiscal year. */
export interface StandingBuilding extends ConditionRow, BuildingCondition {
  /** Floor area × rebuild price of its category; null where either is not known. */
  readonly replacementYen: number | null;
}

/** The buildings of a city, or of some of its facilities, as they stand; 404 when there is no such city. */
export async function readStanding(
  database: EntityManager,
  code: string,
  fiscalYear: number,
  rules: ConditionRules,
  facilities?: readonly string[],
): Promise<StandingBuilding[]> {
  const { prices } = await readUnitPrices(database, code);
  return standingOf(await readConditions(database, code, facilities), prices, fiscalYear, rules);
}

/** What the register and the inspections say comes to, at the prices of the city. */
export function standingOf(
  rows: readonly ConditionRow[],
  prices: UnitPrices,
  fiscalYear: number,
  rules: ConditionRules,
): StandingBuilding[] {
  return rows.map((row) => {
    const given = row.given.map((one) => ({ ...one, fiscalYear: fiscalYearOfDay(one.gradedOn) }));
    const replacementYen = replacementYenOf(row, prices);
    return { ...row, replacementYen, ...buildingCondition({ ...row, given, replacementYen }, fiscalYear, rules) };
  });
}

function replacementYenOf({ floorAreaM2, majorCategory }: ConditionRow, prices: UnitPrices): number | null {
  if (floorAreaM2 === null || majorCategory === null) return null;
  return Math.round(floorAreaM2 * prices[majorCategory].rebuildYenPerM2);
}
