import { describe, expect, it } from '@jest/globals';
import { longLifeKakogawa, longLifeMext, micCycles } from '#libs/lifecycle-cost';
import { blankWork, cycleDraftOf, isReadableWork, readCycles, shareSum } from './cycle-draft.js';

describe('cycles as typed', () => {
  it.each([micCycles, longLifeKakogawa, longLifeMext])('read back as they are', (model) => {
    expect(readCycles(cycleDraftOf(model))).toEqual(model);
  });

  it('are none while shares do not make 100, or a work comes after the rebuild', () => {
    const draft = cycleDraftOf(micCycles);
    const [variant] = draft.variants;
    const half = { ...draft, variants: [{ ...variant!, sharePercent: '50' }] };
    expect(shareSum(half)).toBe(50);
    expect(readCycles(half)).toBeNull();
    const late = { ...draft, variants: [{ ...variant!, works: [{ ...blankWork, ageYears: '70' }] }] };
    expect(readCycles(late)).toBeNull();
  });

  it('take full-width figures, and no words', () => {
    const draft = cycleDraftOf(micCycles);
    expect(readCycles({ ...draft, repairYenPerM2: '２,０００' })?.repairYenPerM2).toBe(2000);
    expect(readCycles({ ...draft, repairYenPerM2: 'x' })).toBeNull();
    expect(isReadableWork({ ...blankWork, lastAgeYears: '' }, 'lastAgeYears')).toBe(true);
    expect(isReadableWork(blankWork, 'ageYears')).toBe(false);
  });
});
