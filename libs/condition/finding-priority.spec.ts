import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { severities } from '#libs/asset';
import {
  canBeTakenBack,
  consequences,
  findingPriority,
  type FindingStatus,
  findingSteps,
  nextSteps,
  type PriorityWeights,
  priorityTable,
  rankTable,
  statusAfter,
  usualConsequence,
} from './index.js';

const points = fc.integer({ min: 0, max: 1000 });
const weights: fc.Arbitrary<PriorityWeights> = fc.record({
  urgency: fc.record({ minor: points, moderate: points, serious: points, dangerous: points }),
  consequence: fc.record({ slight: points, partial: points, closure: points, injury: points }),
});
const finding = fc.record({
  severity: fc.constantFrom(...severities),
  consequence: fc.constantFrom(...consequences),
});

describe('the priority of a finding', () => {
  it('is urgency × consequence, whatever the weights, and the table says the same', () => {
    fc.assert(
      fc.property(finding, weights, (one, given) => {
        const { urgency, consequence, priority } = findingPriority(one, given);
        expect([urgency, consequence]).toEqual([given.urgency[one.severity], given.consequence[one.consequence]]);
        expect(priority).toBe(urgency * consequence);
        expect(priorityTable(given)[one.severity][one.consequence]).toBe(priority);
      }),
    );
  });

  it('decides the order, and of equals the more severe comes first', () => {
    fc.assert(
      fc.property(finding, finding, weights, (one, other, given) => {
        const [table, ranks] = [priorityTable(given), rankTable(given)];
        const priority = ({ severity, consequence }: typeof one) => table[severity][consequence];
        const rank = ({ severity, consequence }: typeof one) => ranks[severity][consequence];
        const severer = severities.indexOf(one.severity) - severities.indexOf(other.severity);
        expect(Math.sign(rank(one) - rank(other))).toBe(Math.sign(priority(one) - priority(other) || severer));
      }),
    );
  });

  it('never falls when a weight rises', () => {
    fc.assert(
      fc.property(finding, finding, weights, points, (one, raised, given, more) => {
        const urgency = { ...given.urgency, [raised.severity]: given.urgency[raised.severity] + more };
        const consequence = {
          ...given.consequence,
          [raised.consequence]: given.consequence[raised.consequence] + more,
        };
        const after = findingPriority(one, { urgency, consequence }).priority;
        expect(after).toBeGreaterThanOrEqual(findingPriority(one, given).priority);
      }),
    );
  });

  it('puts what is worse before what is not, by our weights', () => {
    const table = priorityTable();
    for (const [at, severity] of severities.entries()) {
      const row = consequences.map((consequence) => table[severity][consequence]);
      expect(row).toEqual(row.toSorted((a, b) => a - b));
      expect(row[0]).toBe(2 ** at);
    }
    expect(usualConsequence('outer-wall')).toBe('injury');
    expect(usualConsequence('roof')).toBe('partial');
    expect(usualConsequence('interior')).toBe('slight');
  });
});

describe('the steps of a finding', () => {
  it('lead from report to verification one by one, and a verified one can be opened again', () => {
    const walk = ['confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'reopened'] as const;
    let status = statusAfter('reported', 'confirmed');
    for (const step of walk.slice(1)) status = status && statusAfter(status, step);
    expect(status).toBe('reported');
    expect(nextSteps('verified')).toEqual(['reopened']);
    expect(nextSteps('ordered')).toEqual(['repaired']);
  });

  it('of a person can be taken back, those of a phone and what took back cannot', () => {
    expect(findingSteps.filter((step) => !canBeTakenBack(step))).toEqual([
      'reported',
      'taken-back',
      'revised',
      'withdrawn',
    ]);
  });

  it('never end in a status from which nothing leads on, and cannot be made up', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...findingSteps)), (steps) => {
        const end = steps.reduce<FindingStatus>((status, step) => statusAfter(status, step) ?? status, 'reported');
        expect(nextSteps(end).length).toBeGreaterThan(0);
      }),
    );
    expect(statusAfter('reported', 'verified')).toBeNull();
    expect(statusAfter('reported', 'withdrawn')).toBeNull();
    expect(statusAfter('confirmed', 'taken-back')).toBeNull();
  });
});
