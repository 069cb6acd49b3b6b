import { describe, expect, it } from '@jest/globals';
import { bookTotals, type BookedAsset } from './book-totals.js';

const asset: BookedAsset = {
  acquisitionYen: 100,
  accumulatedDepreciationYen: 40,
  bookValueYen: 60,
  fiscalYearEnd: '2024-03-31',
  disposedOn: null,
};

describe('bookTotals', () => {
  it('adds up what the city has, and tells the latest day', () => {
    const land = { ...asset, accumulatedDepreciationYen: null, bookValueYen: 5, fiscalYearEnd: '2025-03-31' };
    const gone = { ...asset, disposedOn: '2023-05-01', fiscalYearEnd: '2026-03-31' };
    expect(bookTotals([asset, land, gone])).toEqual({
      acquisitionYen: 200,
      accumulatedDepreciationYen: 40,
      bookValueYen: 65,
      fiscalYearEnd: '2025-03-31',
    });
  });

  it('knows nothing of no asset', () => {
    const nothing = { acquisitionYen: null, accumulatedDepreciationYen: null, bookValueYen: null, fiscalYearEnd: null };
    expect(bookTotals([{ ...asset, disposedOn: '2023-05-01' }])).toEqual(nothing);
  });
});
