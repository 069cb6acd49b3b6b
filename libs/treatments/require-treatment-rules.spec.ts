import { describe, expect, it } from '@jest/globals';
import { isBasisOf, requireTreatmentRules, type TreatmentRule, type TreatmentRules, usualTreatments } from './index.js';

const { treatments, lives, consequences } = usualTreatments;
const withRule = (kind: keyof typeof treatments, over: Partial<TreatmentRule>): TreatmentRules => ({
  ...usualTreatments,
  treatments: { ...treatments, [kind]: { ...treatments[kind], ...over } },
});
const checking = (rules: TreatmentRules) => () => requireTreatmentRules(rules);

describe('rules of treatments', () => {
  it('are fit as shipped', () => {
    expect(() => requireTreatmentRules(usualTreatments)).not.toThrow();
  });

  it('are refused by the name and value of what makes no sense', () => {
    expect(checking(withRule('renovation', { years: 0 }))).toThrow(
      'years of renovation must be an integer from 1 to 10, got 0',
    );
    expect(checking(withRule('repair', { spacingYears: 1.5 }))).toThrow('spacingYears of repair');
    expect(checking(withRule('rebuild', { price: { of: 'rebuild', percent: -1 } }))).toThrow('price of rebuild');
    expect(checking(withRule('rebuild', { price: { of: 'parts', percent: 100 } }))).toThrow('a share of parts');
    expect(checking(withRule('rebuild', { parts: ['roof'] }))).toThrow('parts of rebuild must be all, got roof');
    expect(checking(withRule('renovation', { parts: [] }))).toThrow('parts of renovation must not be none');
    expect(checking(withRule('renovation', { parts: ['roof', 'roof'] }))).toThrow('each once, got roof, roof');
    expect(checking(withRule('demolition', { parts: ['roof'] }))).toThrow('parts of demolition must be none');
    expect(checking(withRule('repair', { programme: 'lottery' as never }))).toThrow('lottery');
    expect(checking({ ...usualTreatments, lives: { ...lives, RC: { usualYears: 60, extendedYears: 60 } } })).toThrow(
      'extendedYears of RC must be above usualYears 60, got 60',
    );
    expect(checking({ ...usualTreatments, lives: { ...lives, W: { usualYears: 4, extendedYears: null } } })).toThrow(
      'of W',
    );
    expect(checking({ ...usualTreatments, repairWithinYears: { C: 5, D: 6 } })).toThrow(
      'must not exceed that of C, got 6 and 5',
    );
    expect(checking({ ...usualTreatments, smallerAreaPercent: 100 })).toThrow('smallerAreaPercent');
    expect(checking({ ...usualTreatments, extensionAgeYears: 0 })).toThrow('extensionAgeYears');
    expect(checking({ ...usualTreatments, consequences: { ...consequences, frameShape: 0 } })).toThrow('frameShape');
    expect(checking({ ...usualTreatments, consequences: { ...consequences, oldStandardPercent: 99 } })).toThrow(
      'got 99',
    );
  });

  it('have prices that mean something for each kind', () => {
    expect(isBasisOf('renovation', 'rebuild')).toBe(true);
    expect(isBasisOf('demolition', 'rebuild')).toBe(false);
    expect(isBasisOf('repair', 'parts')).toBe(true);
  });
});
