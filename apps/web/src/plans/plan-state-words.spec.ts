import { describe, expect, it } from '@jest/globals';
import type { PlanDetail } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { endWords } from './plan-state-words.js';

const failures = ['no-buildings', 'decisions', 'solver', 'interrupted'] as const;
const proofOf = (status: NonNullable<PlanDetail['proof']>['status']) =>
  ({ status, objective: null, bound: null, gap: null, seconds: 60, seed: 1, inputDigest: '' }) as const;

describe.each([
  ['ja', ja, /[。]$/],
  ['en', en, /[.]$/],
] as const)('a plan that is not there, in %s', (_, text, end) => {
  it('says of every failure what happened and what to do, each in its own words', () => {
    const words = failures.map((failure) => endWords({ state: 'failed', failure, proof: null }, text)!);
    for (const { title, hint } of words) {
      expect(title).not.toMatch(end);
      expect(hint).toMatch(end);
    }
    expect(new Set(words.map(({ title }) => title)).size).toBe(failures.length);
    expect(new Set(words.map(({ hint }) => hint)).size).toBe(failures.length);
  });

  it('leads to the register only where buildings are missing', () => {
    const leads = failures.map((failure) => endWords({ state: 'failed', failure, proof: null }, text)?.leadsTo);
    expect(leads).toEqual(['register', null, null, null]);
  });

  it('tells a plan that does not exist from one that was not found in time', () => {
    const of = (status: 'infeasible' | 'time-limit') =>
      endWords({ state: 'impossible', failure: null, proof: proofOf(status) }, text)!;
    expect(of('infeasible').title).toBe(text.plans.impossible.title);
    expect(of('time-limit').title).toBe(text.plans.impossible.notFound);
    expect(of('time-limit').hint).not.toBe(of('infeasible').hint);
  });

  it('has nothing to say of plans that are solved or under way', () => {
    for (const state of ['solved', 'waiting', 'solving'] as const)
      expect(endWords({ state, failure: null, proof: null }, text)).toBeNull();
  });
});
