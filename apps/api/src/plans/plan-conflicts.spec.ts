import { beforeAll, describe, expect, it } from '@jest/globals';
import { keepsTo } from '#libs/scheduling';
import { treatmentKinds } from '#libs/treatments';
import fc from 'fast-check';
import { decidedBuildings, decidedOptions } from './decided-options.js';
import { ConflictingDecisions, requireOptions } from './plan-conflicts.js';
import { type CityModel, cityModel, planTermsOf } from './plan-model.js';
import type { Decision } from './plan-terms.schema.js';
import { fromFiscalYear, ids, inputOf, termsOf, years } from './three-schools.js';

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
