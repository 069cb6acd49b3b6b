import { describe, expect, it } from '@jest/globals';
import { majorCategories } from '#libs/asset';
import type { JournalEntry } from '../api/types.js';
import { changesByVersion, priceDraftOf, readPrice, readPrices } from './price-draft.js';

const shipped = majorCategories.map((majorCategory) => ({
  majorCategory,
  renovationYenPerM2: 250_000,
  rebuildYenPerM2: 400_000,
}));

const entryOf = (version: number, majorCategory: string, renovationYenPerM2: number): JournalEntry => ({
  id: 1,
  at: '2026-04-01T00:00:00.000Z',
  actor: 'planner',
  reason: null,
  importId: null,
  entity: 'unit_price',
  entityId: `${version} ${majorCategory}`,
  name: null,
  building: null,
  operation: 'insert',
  undoable: false,
  changes: [
    { field: 'majorCategory', before: null, after: majorCategory },
    { field: 'renovationYenPerM2', before: null, after: renovationYenPerM2 },
    { field: 'rebuildYenPerM2', before: null, after: 400_000 },
  ],
});

describe('unit prices as typed', () => {
  it('stand in 万円 and read back as the same yen', () => {
    expect(priceDraftOf(shipped)['公営住宅']).toEqual({ renovationYenPerM2: '25', rebuildYenPerM2: '40' });
    expect(readPrices(priceDraftOf(shipped))).toEqual(shipped);
    expect(readPrice('22.5')).toBe(225_000);
    expect(readPrice('0.0001')).toBe(1);
  });

  it.each(['', 'たかい', '-1', '0.00001', '1,001'])('"%s" is no price', (text) => expect(readPrice(text)).toBeNull());
});

describe('changesByVersion', () => {
  it('compares each version with the one before it', () => {
    const entries = majorCategories.flatMap((category) => [
      entryOf(1, category, category === '公園' ? 170_000 : 250_000),
      entryOf(2, category, 250_000),
    ]);
    const change = { majorCategory: '公園', kind: 'renovationYenPerM2' };
    expect([...changesByVersion(entries, shipped)]).toEqual([
      [1, [{ ...change, before: 250_000, after: 170_000 }]],
      [2, [{ ...change, before: 170_000, after: 250_000 }]],
    ]);
  });

  it('says nothing of a version that the journal shows only in part', () => {
    expect(changesByVersion([entryOf(1, '公園', 1)], shipped).size).toBe(0);
  });
});
