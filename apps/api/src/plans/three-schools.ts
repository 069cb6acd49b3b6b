import type { SeismicWork } from '#libs/asset';
import { fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices } from '#libs/lifecycle-cost';
import { usualTreatments } from '#libs/treatments';
import type { PlanInput } from './plan-input.js';
import type { Decision, PlanTermsValues } from './plan-terms.schema.js';

/** The first year. */
export const fromFiscalYear = 2027;
/** The horizon. */
export const years = 20;
/** The buildings. */
export const ids = ['a', 'b', 'c'];

/** A new school, an old one, and an old one of wood whose life cannot be prolonged, which the register lets go in 2033. */
export function inputOf(): PlanInput {
  const built = [2005, 1975, 1972];
  return {
    fromFiscalYear,
    buildings: ids.map((id, at) => ({
      id,
      name: '校舎',
      facilityId: `f-${id}`,
      category: '学校教育系施設',
      areas: [{ category: '学校教育系施設', floorAreaM2: 2000 }],
      floorAreaM2: 2000,
      estimatedAreaM2: 0,
      score: null,
      structure: at === 2 ? 'W' : 'RC',
      seismicStandard: null,
      seismicDiagnosis: null,
      seismicReinforcement: 'done' satisfies SeismicWork,
      concreteStrengthNPerMm2: null,
      builtFiscalYear: built[at]!,
      builtDistribution: null,
      components: [],
      renewed: [],
      status: 'open',
      closing: at === 2 ? { event: 'demolition', eventDate: '2033-06-01', fiscalYear: 2033 } : null,
    })),
    facilities: ids.map((id) => ({
      id: `f-${id}`,
      name: `第${id}小学校`,
      districtName: null,
      function: '',
      location: null,
    })),
    leftOut: 0,
    leftOutBuildings: [],
    rules: usualTreatments,
    prices: micUnitPrices,
    planningPercent: 0,
    demolitionYenPerM2: 28_900,
    repairYenPerM2: 1000,
    grantPercent: 0,
    bondRules: [],
    chains: fitComponentChains({ roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] }),
    condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
  };
}

/** The least life-cycle cost with all the money it takes. */
export const termsOf = (decisions: Decision[]): PlanTermsValues => ({
  goal: { kind: 'least-cost' },
  years,
  money: { availableYen: null, generalYen: null, bondYen: null, grantYen: null, reserveYen: 0, steadiness: null },
  works: [],
  apartMetres: null,
  pricesRisePercent: 0,
  discountPercent: 2,
  decisions,
});
