import type { PlanTerms } from '../api/types.js';

/** The terms that specs of plans begin with: forty years under 9.2 billion yen a year, nothing else limited. */
export const usualTerms: PlanTerms = {
  goal: { kind: 'least-cost' },
  years: 40,
  money: {
    availableYen: 9_200_000_000,
    generalYen: null,
    bondYen: null,
    grantYen: null,
    reserveYen: 0,
    steadiness: null,
  },
  works: [],
  apartMetres: null,
  pricesRisePercent: 0,
  discountPercent: 2,
  decisions: [],
};
