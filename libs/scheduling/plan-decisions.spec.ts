import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  contradict,
  decisionConflicts,
  decisionsInForce,
  keepsTo,
  type PlanDecision,
  type PlanOption,
} from './index.js';

const from = 2027;
const years = 8;
const kinds = ['repair', 'renovation', 'rebuild', 'demolition'] as const;
const fiscalYear = fc.integer({ min: from, max: from + years - 1 });
const buildingId = fc.constantFrom('a', 'b', 'c');
const treatment = fc.constantFrom(...kinds);

const decisions: fc.Arbitrary<PlanDecision> = fc.oneof(
  fc.record({ kind: fc.constant('lock' as const), buildingId, treatment, fiscalYear }),
  fc
    .record({ buildingId, treatment: fc.option(treatment), year: fiscalYear, more: fc.nat(3) })
    .map(({ year, more, ...of }) => ({
      kind: 'forbid' as const,
      ...of,
      fromFiscalYear: year,
      toFiscalYear: year + more,
    })),
  fc.record({ kind: fc.constantFrom('leave' as const, 'keep' as const), buildingId }),
  fc.record({ kind: fc.constant('close' as const), buildingId, fiscalYear, demolition: fc.option(fc.boolean()) }),
  fc.record({ kind: fc.constant('not-before' as const), buildingId, fiscalYear }),
);
const aboutOne = fc.array(
  decisions.map((one): PlanDecision => ({ ...one, buildingId: 'a' })),
  { maxLength: 6 },
);

/** Any option: of a building that closes nothing but its demolition begins from then on, and none before. */
const options: fc.Arbitrary<PlanOption> = fc
  .record({
    works: fc.uniqueArray(fc.record({ kind: treatment, startOffset: fc.nat(years - 1) }), { maxLength: 3 }),
    closingOffset: fc.option(fc.nat(years - 1)),
  })
  .map(({ works, closingOffset }) => ({
    treatments: works
      .filter(
        ({ kind, startOffset }) => closingOffset === null || (kind === 'demolition') === startOffset >= closingOffset,
      )
      .map((one) => ({ ...one, years: 1, costYen: 1, programme: null })),
    payments: [],
    penaltyYen: 0,
    closingOffset,
  }));

describe('decisions about a building', () => {
  it('that contradict each other are kept by no option', () => {
    fc.assert(
      fc.property(decisions, decisions, options, (one, other, option) => {
        fc.pre(contradict(one, other));
        expect(keepsTo([one, other], option, from)).toBe(false);
      }),
      { numRuns: 400 },
    );
  });

  it('contradict in either order, and never themselves', () => {
    fc.assert(
      fc.property(decisions, decisions, (one, other) => {
        expect(contradict(one, other)).toBe(contradict(other, one));
        expect(contradict(one, one)).toBe(false);
      }),
    );
  });

  it('close it in just the year that was decided, and not at all where nothing was', () => {
    fc.assert(
      fc.property(aboutOne, options, (own, option) => {
        fc.pre(keepsTo(own, option, from));
        const closings = own.flatMap((one) => (one.kind === 'close' ? [one.fiscalYear - from] : []));
        expect(new Set(closings)).toEqual(new Set(option.closingOffset === null ? [] : [option.closingOffset]));
      }),
      { numRuns: 300 },
    );
  });

  it('hold nothing back but repairs before the year after a dialogue', () => {
    fc.assert(
      fc.property(options, fiscalYear, (option, year) => {
        const keeps = keepsTo([{ kind: 'not-before', buildingId: 'a', fiscalYear: year }], option, from);
        const works = option.treatments.filter(({ kind }) => kind !== 'repair');
        const isEarly = works.some(({ startOffset }) => from + startOffset < year);
        expect(keeps).toBe(option.closingOffset === null && !isEarly);
        const repairs = { ...option, closingOffset: null, treatments: option.treatments.filter(isRepair) };
        expect(keepsTo([{ kind: 'not-before', buildingId: 'a', fiscalYear: year }], repairs, from)).toBe(true);
      }),
    );
  });

  it('keep a building standing and in use where that was decided', () => {
    fc.assert(
      fc.property(options, (option) => {
        const stays = option.closingOffset === null && option.treatments.every(({ kind }) => kind !== 'demolition');
        expect(keepsTo([{ kind: 'keep', buildingId: 'a' }], option, from)).toBe(stays);
      }),
    );
  });
});

describe('conflicts of decisions', () => {
  const plan = { fromFiscalYear: from, years };

  it('name one building each, and decisions about it that no option keeps', () => {
    fc.assert(
      fc.property(fc.array(decisions, { maxLength: 12 }), options, (all, option) => {
        const conflicts = decisionConflicts(all, plan);
        expect(new Set(conflicts.map((one) => one.buildingId)).size).toBe(conflicts.length);
        for (const conflict of conflicts) {
          const named = conflict.decisions.map((place) => all[place]!);
          expect(named.map((one) => one.buildingId)).toEqual(named.map(() => conflict.buildingId));
          expect(keepsTo(named, option, from)).toBe(false);
        }
        const fine = all.filter((one) => conflicts.every((conflict) => conflict.buildingId !== one.buildingId));
        for (const one of fine)
          for (const other of fine) expect(one.buildingId === other.buildingId && contradict(one, other)).toBe(false);
      }),
      { numRuns: 300 },
    );
  });

  it('name a work or a closing outside the years of the plan alone', () => {
    for (const year of [from - 1, from + years]) {
      const lock = { kind: 'lock', buildingId: 'a', treatment: 'rebuild', fiscalYear: year } as const;
      const close = { kind: 'close', buildingId: 'b', fiscalYear: year, demolition: null } as const;
      expect(decisionConflicts([lock, close], plan)).toEqual([
        { buildingId: 'a', decisions: [0] },
        { buildingId: 'b', decisions: [1] },
      ]);
    }
  });
});

describe('decisions of the register', () => {
  it('hold but where somebody closes or keeps the building by hand', () => {
    fc.assert(
      fc.property(fc.array(decisions), fc.array(decisions), (byHand, registered) => {
        const inForce = decisionsInForce(byHand, registered);
        expect(inForce.slice(0, byHand.length)).toEqual(byHand);
        const decided = (id: string) =>
          byHand.some(({ kind, buildingId: of }) => of === id && (kind === 'close' || kind === 'keep'));
        expect(inForce.slice(byHand.length)).toEqual(registered.filter((one) => !decided(one.buildingId)));
      }),
    );
  });
});

function isRepair({ kind }: { readonly kind: string }): boolean {
  return kind === 'repair';
}
