import { describe, expect, it } from '@jest/globals';
import { contradict } from '#libs/scheduling';
import fc from 'fast-check';
import type { PlanDecision } from '../api/types.js';
import { decided, redone, startDraft, undone, withDecision, withoutBuilding } from './decision-draft.js';

const treatment = fc.constantFrom('repair' as const, 'renovation' as const, 'rebuild' as const);
const buildingId = fc.constantFrom('a', 'b', 'c');
const year = fc.integer({ min: 2027, max: 2066 });
const decision: fc.Arbitrary<PlanDecision> = fc.oneof(
  fc.record({ kind: fc.constant('lock' as const), buildingId, treatment, fiscalYear: year }),
  fc
    .record({ buildingId, treatment: fc.option(treatment), from: year, years: fc.nat({ max: 10 }) })
    .map(({ from, years, ...of }) => ({
      kind: 'forbid' as const,
      ...of,
      fromFiscalYear: from,
      toFiscalYear: from + years,
    })),
  fc.record({ kind: fc.constantFrom('leave' as const, 'keep' as const), buildingId }),
  fc.record({
    kind: fc.constant('close' as const),
    buildingId,
    fiscalYear: year,
    demolition: fc.option(fc.boolean()),
  }),
  fc.record({ kind: fc.constant('not-before' as const), buildingId, fiscalYear: year }),
);

describe('a decision more', () => {
  it('is there once, and nothing locks what is forbidden or left alone', () => {
    fc.assert(
      fc.property(fc.array(decision), (given) => {
        let decisions: PlanDecision[] = [];
        for (const one of given) {
          decisions = withDecision(decisions, one);
          expect(decisions.filter((other) => JSON.stringify(other) === JSON.stringify(one))).toHaveLength(1);
        }
        const locks = decisions.filter((one) => one.kind === 'lock');
        for (const lock of locks) {
          const others = decisions.filter((one) => one.buildingId === lock.buildingId && one !== lock);
          expect(others.some(({ kind }) => kind === 'leave')).toBe(false);
          expect(others.some((one) => one.kind === 'lock' && one.treatment === lock.treatment)).toBe(false);
          const forbids = others.filter((one) => one.kind === 'forbid');
          const isForbidden = forbids.some(
            (one) =>
              (one.treatment === null || one.treatment === lock.treatment) &&
              one.fromFiscalYear <= lock.fiscalYear &&
              lock.fiscalYear <= one.toFiscalYear,
          );
          expect(isForbidden).toBe(false);
        }
      }),
    );
  });

  it('leaves no two decisions on a building that contradict each other, and one closing at most', () => {
    fc.assert(
      fc.property(fc.array(decision), (given) => {
        const decisions = given.reduce<PlanDecision[]>(withDecision, []);
        for (const one of decisions) {
          const others = decisions.filter((other) => other !== one && other.buildingId === one.buildingId);
          expect(others.some((other) => contradict(one, other))).toBe(false);
          expect(one.kind === 'close' && others.some(({ kind }) => kind === 'close')).toBe(false);
        }
      }),
    );
  });

  it('leaves other buildings alone', () => {
    fc.assert(
      fc.property(fc.array(decision), decision, (given, added) => {
        const others = (decisions: readonly PlanDecision[]) =>
          decisions.filter((one) => one.buildingId !== added.buildingId);
        expect(others(withDecision(given, added))).toEqual(others(given));
        expect(withoutBuilding(given, added.buildingId)).toEqual(others(given));
      }),
    );
  });
});

describe('undo and redo', () => {
  it('lead back to the start and forward to the end', () => {
    fc.assert(
      fc.property(fc.array(decision, { maxLength: 12 }), (given) => {
        const start = startDraft([]);
        let draft = start;
        for (const one of given) draft = decided(draft, withDecision(draft.now, one));
        const end = draft.now;
        for (let step = 0; step <= given.length; step += 1) draft = undone(draft);
        expect(draft.now).toEqual(start.now);
        for (let step = 0; step <= given.length; step += 1) draft = redone(draft);
        expect(draft.now).toEqual(end);
      }),
    );
  });

  it('end the way forward with a new decision', () => {
    const lock = { kind: 'lock', buildingId: 'a', treatment: 'rebuild', fiscalYear: 2030 } as const;
    const draft = decided(undone(decided(startDraft([]), [lock])), []);
    expect(redone(draft)).toBe(draft);
  });
});
