import { describe, expect, it } from '@jest/globals';
import { usualTreatments } from '#libs/treatments';
import { readTreatments, treatmentDraftOf } from './treatment-draft.js';

const draft = treatmentDraftOf(usualTreatments);
const { treatments, lives } = draft;
const repair = (changes: object) => ({
  ...draft,
  treatments: { ...treatments, repair: { ...treatments.repair, ...changes } },
});
const wood = (changes: object) => ({ ...draft, lives: { ...lives, W: { ...lives.W, ...changes } } });

describe('the rules of treatments as typed', () => {
  it('are read back as they stood', () => {
    expect(draft.treatments.rebuild).toMatchObject({ of: 'rebuild', percent: '100', years: '3', programme: 'rebuild' });
    expect(draft.lives.LGS).toEqual({ usualYears: '40', extendedYears: '' });
    expect(readTreatments(draft)).toEqual(usualTreatments);
  });

  it('are read in any width, parts in the order of the survey, and a blank as no extension', () => {
    const read = readTreatments(repair({ years: '２', parts: ['interior', 'roof'], programme: null }));
    expect(read?.treatments.repair).toMatchObject({ years: 2, parts: ['roof', 'interior'], programme: null });
    expect(readTreatments(wood({ extendedYears: '80' }))?.lives.W).toEqual({ usualYears: 60, extendedYears: 80 });
    expect(readTreatments(wood({ extendedYears: ' ' }))?.lives.W.extendedYears).toBeNull();
  });

  it.each([
    ['years of nought', repair({ years: '0' })],
    ['a price that is no number', repair({ percent: 'ten' })],
    ['no part', repair({ parts: [] })],
    ['an extended life that is no longer', wood({ extendedYears: '60' })],
    ['an extended life that is no number', wood({ extendedYears: 'x' })],
    ['a blank life', wood({ usualYears: '' })],
    ['more years for D than for C', { ...draft, repairWithinYears: { C: '5', D: '6' } }],
    ['an area that is not smaller', { ...draft, smallerAreaPercent: '100' }],
    ['a blank consequence', { ...draft, consequences: { ...draft.consequences, partPercent: '' } }],
  ])('are not read with %s', (_, typed) => {
    expect(readTreatments(typed)).toBeNull();
  });
});
