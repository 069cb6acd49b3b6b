import { describe, expect, it } from '@jest/globals';
import { ja } from '../i18n/ja.js';
import { comparableObjective, termDifferences } from './term-differences.js';
import { usualTerms } from './usual-terms.js';

type AskedPlan = Parameters<typeof termDifferences>[0];

const terms = { ...usualTerms, works: [{ category: null, mostPerYear: 60 }] };
const proof = {
  status: 'optimal',
  objective: 525e9,
  bound: 525e9,
  gap: 0,
  seconds: 1,
  seed: 1,
  inputDigest: 'a',
} as const;
const plan: AskedPlan = {
  state: 'solved',
  goal: terms.goal,
  proof,
  fromFiscalYear: 2027,
  years: 40,
  terms,
  outcome: null,
};

describe('the terms of two plans side by side', () => {
  it('tell only what differs, and what one goes without', () => {
    expect(termDifferences(plan, plan, 'ja', ja)).toEqual([]);
    const other = { ...plan, terms: { ...terms, works: [], discountPercent: 3 } };
    expect(termDifferences(plan, other, 'ja', ja)).toEqual([
      { name: '同じ年度に行う工事の数', own: 'すべての施設 60件まで', other: null },
      { name: '割引率（％）', own: '2', other: '3' },
    ]);
  });

  it('say nothing of a plan whose result is of former terms', () => {
    const other = { ...plan, state: 'cancelled' as const, terms: { ...terms, works: [] } };
    expect(termDifferences(plan, other, 'ja', ja)).toEqual([]);
    expect(comparableObjective(plan, other)).toBeNull();
  });

  it('let objectives be compared at the same rates over the same years alone', () => {
    expect(comparableObjective(plan, { ...plan, terms: { ...terms, works: [] } })).toBe(525e9);
    expect(comparableObjective(plan, { ...plan, terms: { ...terms, discountPercent: 3 } })).toBeNull();
    expect(comparableObjective(plan, { ...plan, years: 30 })).toBeNull();
    expect(comparableObjective(plan, { ...plan, goal: { kind: 'best-condition' } })).toBeNull();
  });
});
