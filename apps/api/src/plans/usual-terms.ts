import type { EntityManager } from 'typeorm';
import { readCostSettings } from '../costs/cost-settings.service.js';
import type { PlanTermsValues } from './plan-terms.schema.js';

const usualYears = 40;

/** What a plan of a city begins with: least cost and risk over forty years on the line of money and the reserve fund it has entered. */
export async function readUsualTerms(database: EntityManager, code: string): Promise<PlanTermsValues> {
  const { reserveYen } = await readCostSettings(database, code);
  const [city] = await database.query<{ availableYen: number | null }[]>(
    'SELECT available_yen::float8 AS "availableYen" FROM municipality WHERE municipality_code = $1',
    [code],
  );
  return {
    goal: { kind: 'least-cost' },
    years: usualYears,
    money: {
      availableYen: city?.availableYen ?? null,
      generalYen: null,
      bondYen: null,
      grantYen: null,
      reserveYen,
      steadiness: null,
    },
    works: [],
    apartMetres: null,
    pricesRisePercent: 0,
    discountPercent: 2,
    decisions: [],
  };
}
