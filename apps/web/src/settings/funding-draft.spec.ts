import { describe, expect, it } from '@jest/globals';
import { bondRules } from '#libs/funding';
import { fundingDraftOf, readFunding } from './funding-draft.js';

const funding = {
  grantPercent: 10,
  reserveYen: 5_000_000_000,
  bondRules: [...bondRules],
  spending: [{ fiscalYear: 2024, yen: 1_234_567_891 }],
  spendingSource: '決算統計',
};

describe('funding as typed', () => {
  it('reads back as it is, to the yen', () => {
    expect(readFunding(fundingDraftOf(funding))).toEqual(funding);
  });

  it('takes era years and units behind amounts', () => {
    const draft = { ...fundingDraftOf(funding), spending: [{ fiscalYear: '令和6年度', yen: '12.5億円' }] };
    expect(readFunding(draft)?.spending).toEqual([{ fiscalYear: 2024, yen: 1_250_000_000 }]);
  });

  it('is none while something cannot be read', () => {
    const draft = fundingDraftOf(funding);
    expect(readFunding({ ...draft, grantPercent: '101' })).toBeNull();
    expect(readFunding({ ...draft, spending: [{ fiscalYear: '', yen: '1' }] })).toBeNull();
  });
});
