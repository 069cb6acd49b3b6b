import { describe, expect, it } from '@jest/globals';
import { emptyMoney, lacksYear, moneyDraftOf, readMoney, withAmount } from './money-draft.js';

describe('money available a year', () => {
  it('is of the current fiscal year until another is typed', () => {
    const typed = withAmount(emptyMoney, '1', 2026);
    expect(typed.fiscalYear).toBe('2026');
    const ofAnotherYear = withAmount({ ...typed, fiscalYear: 'R5' }, '12.5', 2026);
    expect(readMoney(ofAnotherYear)).toEqual({
      availableYen: 1_250_000_000,
      availableFiscalYear: 2023,
      availableSource: null,
    });
  });

  it('cannot be saved without a year, which nobody fills in once it was taken out', () => {
    const without = withAmount({ ...emptyMoney, amount: '1' }, '12', 2026);
    expect(lacksYear(without)).toBe(true);
    expect(readMoney(without)).toBeNull();
    expect(readMoney(emptyMoney)).toMatchObject({ availableYen: null, availableFiscalYear: null });
  });

  it('stands as it was entered before amounts had years', () => {
    const before = moneyDraftOf({ availableYen: 5_000_000_000, availableFiscalYear: null, availableSource: null });
    expect(before).toMatchObject({ amount: '50', fiscalYear: '' });
    expect(lacksYear(before)).toBe(true);
  });
});
