import { describe, expect, it } from '@jest/globals';
import { readStep } from './step-draft.js';

const draft = { severity: 'serious', consequence: 'closure', dueOn: '', contractor: '', costYen: '', note: '' };

describe('a step as it is typed', () => {
  it('tells what it asks for and nothing else', () => {
    expect(readStep('confirmed', draft)).toEqual({
      ok: true,
      body: { step: 'confirmed', note: null, severity: 'serious' },
    });
    expect(readStep('verified', { ...draft, note: ' 良好 ' })).toEqual({
      ok: true,
      body: { step: 'verified', note: '良好' },
    });
  });

  it('reads days of any calendar and yen with separators', () => {
    const typed = { ...draft, contractor: '高松建設', dueOn: 'R9.1.31', costYen: '1,200,000' };
    expect(readStep('ordered', typed)).toEqual({
      ok: true,
      body: { step: 'ordered', note: null, contractor: '高松建設', dueOn: '2027-01-31', costYen: 1_200_000 },
    });
  });

  it('names the fields that cannot be read, and asks for the reason of a dismissal', () => {
    expect(readStep('ordered', { ...draft, dueOn: 'soon', costYen: 'much' })).toEqual({
      ok: false,
      wrong: new Set(['dueOn', 'costYen']),
    });
    expect(readStep('dismissed', draft)).toEqual({ ok: false, wrong: new Set(['note']) });
  });
});
