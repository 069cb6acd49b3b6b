import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanTerms } from '../api/types.js';
import { planDraftOf, readPlanDraft } from './plan-draft.js';
import { usualTerms as usual } from './usual-terms.js';
import { withCells } from './year-money.js';

const yearly = fc.oneof(
  fc.constant(null),
  fc.integer({ min: 0, max: 1e12 }),
  fc.array(fc.integer({ min: 0, max: 1e10 }), { minLength: 1, maxLength: 40 }),
);
const termsGiven = fc.record<PlanTerms>({
  goal: fc.oneof(
    fc.constantFrom({ kind: 'least-cost' as const }, { kind: 'best-condition' as const }),
    fc.record({
      kind: fc.constantFrom('least-money' as const, 'flattest' as const),
      targetScore: fc.integer({ min: 0, max: 100 }),
    }),
  ),
  years: fc.integer({ min: 1, max: 60 }),
  money: fc.record({
    availableYen: yearly,
    generalYen: yearly,
    bondYen: yearly,
    grantYen: yearly,
    reserveYen: fc.integer({ min: 0, max: 1e12 }),
    steadiness: fc.option(
      fc.record({
        lowestPercent: fc.integer({ min: 0, max: 100 }),
        highestPercent: fc.integer({ min: 100, max: 1000 }),
      }),
    ),
  }),
  works: fc.constantFrom(
    [],
    [{ category: null, mostPerYear: 100 }],
    [{ category: '公営住宅' as const, mostPerYear: 3 }],
  ),
  apartMetres: fc.option(fc.integer({ min: 0, max: 20_000 })),
  pricesRisePercent: fc.integer({ min: 0, max: 20 }),
  discountPercent: fc.integer({ min: 0, max: 20 }),
  decisions: fc.constant([]),
});

describe('the terms of a plan as they are typed', () => {
  it('are read back as they were', () => {
    fc.assert(
      fc.property(termsGiven, (terms) => {
        expect({ ...readPlanDraft(planDraftOf('案', terms)), decisions: [] }).toEqual(terms);
      }),
    );
  });

  it.each([
    ['no name', { name: ' ' }],
    ['no target', { goal: 'flattest' as const, targetScore: '' }],
    ['half of the steadiness', { figures: { ...planDraftOf('', usual).figures, lowestPercent: '80' } }],
    ['no years', { figures: { ...planDraftOf('', usual).figures, years: '' } }],
    ['part of a work', { works: { '': '2.5' } }],
  ])('are refused with %s', (_, changed) => {
    expect(readPlanDraft({ ...planDraftOf('案', usual), ...changed })).toBeNull();
  });

  it('take an amount for all years in place of one for each', () => {
    const draft = planDraftOf('案', { ...usual, money: { ...usual.money, availableYen: [100_000_000, 200_000_000] } });
    expect(readPlanDraft(draft)?.money.availableYen).toEqual([100_000_000, 200_000_000]);
    const one = { ...draft, isByYear: false };
    expect(readPlanDraft(one)?.money.availableYen).toBe(100_000_000);
    const typed = { ...one, money: { ...one.money, availableYen: { ...one.money.availableYen, amount: '92' } } };
    expect(readPlanDraft(typed)?.money.availableYen).toBe(9.2e9);
  });

  it('are refused while a year of a column is blank or no amount', () => {
    const draft = { ...planDraftOf('案', { ...usual, years: 3 }), isByYear: true };
    const withBonds = (cells: readonly string[]) =>
      readPlanDraft({ ...draft, byYear: withCells(draft.byYear, 'bondYen', cells) });
    expect(withBonds(['1', '', '3'])).toBeNull();
    expect(withBonds(['1', 'abc', '3'])).toBeNull();
    expect(withBonds(['', ' ', ''])?.money.bondYen).toBeNull();
    expect(withBonds(['1', '0', '3'])?.money).toMatchObject({ availableYen: 9.2e9, bondYen: [1e6, 0, 3e6] });
  });
});
