import { describe, expect, it } from '@jest/globals';
import { usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { conditionDraftOf, readConditions } from './condition-draft.js';

const shipped = {
  ...structuredClone(usualConditionRules),
  serviceLifeYears: { ...usualServiceLifeYears },
  treatmentPercent: 50,
  misgradedPercent: 0,
};
const draft = conditionDraftOf({ ...shipped, version: 0 });
const roof = (changes: object) => ({ ...draft, parts: { ...draft.parts, roof: { ...draft.parts.roof, ...changes } } });

describe('the settings of condition as typed', () => {
  it('are read back as they stood', () => {
    expect(draft.parts.roof).toEqual({ weight: '5.1', toB: '20', toC: '40', life: '30' });
    expect(readConditions(draft)).toEqual(shipped);
  });

  it('are read in any width, and points either way round', () => {
    const points = { A: '10', B: '４０', C: '70', D: '100' };
    expect(readConditions({ ...draft, points })?.points).toEqual({ A: 10, B: 40, C: 70, D: 100 });
    expect(readConditions(roof({ weight: '17.2' }))?.weights.roof).toBe(172);
  });

  it.each([
    ['points that turn round', { ...draft, points: { A: '100', B: '75', C: '80', D: '10' } }],
    ['points alike', { ...draft, points: { A: '100', B: '75', C: '75', D: '10' } }],
    ['a share of two decimals', roof({ weight: '5.15' })],
    ['shares of more than all', roof({ weight: '60' })],
    ['ages that do not rise', roof({ toB: '40' })],
    ['no life', roof({ life: '' })],
    ['losses that fall', { ...draft, lossPercents: { A: '0', B: '60', C: '50', D: '100' } }],
    ['bands that do not rise', { ...draft, fciLimits: { fair: '10', poor: '10', critical: '30' } }],
    ['a threshold of all', { ...draft, treatmentPercent: '100' }],
    ['too much doubt', { ...draft, misgradedPercent: '41' }],
  ])('are not read with %s', (_, wrong) => {
    expect(readConditions(wrong)).toBeNull();
  });
});
