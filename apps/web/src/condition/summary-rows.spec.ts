import { describe, expect, it } from '@jest/globals';
import type { ConditionSummary } from '../api/types.js';
import { lineOf } from './summary-rows.js';

const summary = { year: { meanScore: 54.3, buildings: 12 }, yearBefore: { meanScore: 54.6, buildings: 10 }, worst: [] };
const of = (year: object | null) => ({ ...summary, ...year }) as unknown as ConditionSummary;

describe('a line of the summary', () => {
  it('tells what changed from the year before', () => {
    expect(lineOf('mean', of(null), ({ meanScore }) => meanScore)).toEqual({
      key: 'mean',
      year: 54.3,
      before: 54.6,
      change: -0.3,
    });
    expect(lineOf('all', of(null), ({ buildings }) => buildings).change).toBe(2);
  });

  it('tells no change of what is not known', () => {
    const unknown = of({ yearBefore: { meanScore: null } });
    expect(lineOf('mean', unknown, ({ meanScore }) => meanScore)).toMatchObject({ before: null, change: null });
  });
});
