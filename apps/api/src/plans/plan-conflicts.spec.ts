import { beforeAll, describe, expect, it } from '@jest/globals';
import type { SeismicWork } from '#libs/asset';
import { fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices } from '#libs/lifecycle-cost';
import { keepsTo } from '#libs/scheduling';
import { treatmentKinds, usualTreatments } from '#libs/treatments';
import fc from 'fast-check';
import { decidedBuildings, decidedOptions } from './decided-options.js';
import { ConflictingDecisions, requireOptions } from './plan-conflicts.js';
import type { PlanInput } from './plan-input.js';
import { type CityModel, cityModel, planTermsOf } from './plan-model.js';
import type { Decision, PlanTermsValues } from './plan-terms.schema.js';

const fromFiscalYear = 2027;
const years = 20;
const ids = ['a', 'b', 'c'];

/** A new school, an old one, and an old one of wood whose life cannot be prolonged, which the register lets go in 2033. */
function inputOf(): PlanInput {
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

const termsOf = (decisions: Decision[]): PlanTermsValues => ({
  goal: { kind: 'least-cost' },
  years,
  money: { availableYen: null, generalYen: null, bondYen: null, grantYen: null, reserveYen: 0, steadiness: null },
  works: [],
  apartMetres: null,
  pricesRisePercent: 0,
  discountPercent: 2,
  decisions,
});

const buildingId = fc.constantFrom(...ids);
const fiscalYear = fc.integer({ min: fromFiscalYear, max: fromFiscalYear + years - 1 });
const decision: fc.Arbitrary<Decision> = fc.oneof(
  fc.record({
    kind: fc.constant('lock' as const),
    buildingId,
    treatment: fc.constantFrom(...treatmentKinds),
    fiscalYear,
  }),
  fc.record({
    kind: fc.constant('forbid' as const),
    buildingId,
    treatment: fc.constant(null),
    fromFiscalYear: fc.constant(fromFiscalYear),
    toFiscalYear: fiscalYear,
  }),
  fc.record({ kind: fc.constantFrom('leave' as const, 'keep' as const), buildingId }),
  fc.record({ kind: fc.constant('close' as const), buildingId, fiscalYear, demolition: fc.option(fc.boolean()) }),
  fc.record({ kind: fc.constant('not-before' as const), buildingId, fiscalYear }),
);

describe('decisions about buildings of a city', () => {
  let model: CityModel;
  beforeAll(() => {
    model = cityModel(inputOf(), termsOf([]), () => {});
  });

  function conflictsOf(decisions: Decision[]) {
    const terms = planTermsOf(model.input, termsOf(decisions));
    const decided = decidedBuildings(model, terms);
    try {
      requireOptions(model, decided, terms, decisions.length);
      return { decided, conflicts: [] };
    } catch (error) {
      if (!(error instanceof ConflictingDecisions)) throw error;
      return { decided, conflicts: error.conflicts };
    }
  }

  const hasOption = (at: number, decisions: readonly Decision[]): boolean =>
    decidedOptions(model, at, decisions).some((option) => keepsTo(decisions, option, fromFiscalYear));

  it('leave every building an option, or are named with the fewest that do not', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 6 }), (decisions) => {
        const { decided, conflicts } = conflictsOf(decisions);
        const named = new Map(conflicts.map((conflict) => [conflict.buildingId, conflict]));
        for (const [id, { at, decisions: own, options }] of decided) {
          const conflict = named.get(id);
          expect(options.some((option) => keepsTo(own, option, fromFiscalYear))).toBe(!conflict);
          if (!conflict) continue;
          expect(conflict).toMatchObject({ buildingName: '校舎', facilityName: `第${id}小学校` });
          expect(hasOption(at, conflict.decisions)).toBe(false);
          for (const left of conflict.decisions)
            expect(
              hasOption(
                at,
                conflict.decisions.filter((one) => one !== left),
              ),
            ).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('add to the options of their building alone, which keep their places', () => {
    fc.assert(
      fc.property(decision, (one) => {
        const { decided } = conflictsOf([one]);
        for (const { at, options } of decided.values()) {
          const { options: known } = model.buildings[at]!;
          expect(options.slice(0, known.length)).toEqual(known);
        }
        expect([...decided.keys()].filter((id) => id !== 'c' && id !== one.buildingId)).toEqual([]);
      }),
      { numRuns: 30 },
    );
  });

  it('are never at odds with the register unless by hand', () => {
    expect(conflictsOf([]).conflicts).toEqual([]);
    const lock: Decision = { kind: 'lock', buildingId: 'c', treatment: 'rebuild', fiscalYear: 2035 };
    const [conflict] = conflictsOf([lock]).conflicts;
    expect(conflict).toMatchObject({ isOfRegister: true, decisions: [lock, { kind: 'close', fiscalYear: 2033 }] });
    expect(conflictsOf([lock, { kind: 'keep', buildingId: 'c' }]).conflicts).toEqual([]);
  });
});
