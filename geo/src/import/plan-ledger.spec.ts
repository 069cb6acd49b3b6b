import { describe, expect, it } from '@jest/globals';
import { after, building, counts, file, planOf, row } from './plan-fixtures.js';
import type { FacilityFile } from './facility-row.js';

describe('a ledger', () => {
  const hall = { source: 'ledger', sourceId: '101', name: '中央公民館', address: '高松市番町1' };
  const ledger = (area: number, ...keys: string[]): FacilityFile[] => [
    file('ledger', [
      row({ cell: 'B2', ...hall, buildings: keys.map((key, at) => building(key, { floorAreaM2: area + at })) }),
    ]),
  ];

  it('counts rows of the sheet: the first makes the facility, the others join it', () => {
    const plan = planOf(ledger(100, '本館', '倉庫'));
    expect(counts(plan.files[0]!)).toBe('1 0 0 1 0 held ');
    expect(plan.changes).toMatchObject([
      { buildings: [{ sourceKey: 'ledger#本館', floorAreaM2: 100 }, { sourceKey: 'ledger#倉庫' }] },
    ]);
  });

  it('updates and adds buildings of its next edition', () => {
    const existing = after(ledger(100, '本館', '倉庫'));
    const plan = planOf(ledger(100, '本館', '倉庫', '車庫'), { existing });
    expect(counts(plan.files[0]!)).toBe('0 1 2 0 0 held ');
    const larger = planOf(ledger(120, '本館', '倉庫'), { existing });
    expect(counts(larger.files[0]!)).toBe('0 2 0 0 0 held ');
    expect(larger.changes).toMatchObject([
      { set: {}, newBuildings: [], changedBuildings: [{ set: { floorAreaM2: 120 } }, { set: { floorAreaM2: 121 } }] },
    ]);
  });

  it('adds buildings to a facility of an open list, and does not bring back one removed here', () => {
    const open = [file('list', [row({ cell: 'A2', name: '高松市中央公民館', address: '高松市番町１番地' })])];
    const both = after(ledger(100, '本館', '倉庫'), { existing: after(open) });
    expect(both).toMatchObject([{ name: '高松市中央公民館', buildings: [{ name: '本館' }, { name: '倉庫' }] }]);
    const removed = both.map((facility) => ({ ...facility, buildings: facility.buildings.slice(0, 1) }));
    expect(planOf(ledger(100, '本館', '倉庫'), { existing: removed }).changes).toEqual([]);
  });

  it('takes a building of the same name for the same, and doubts others beside those of another source', () => {
    const entered = after(ledger(100, '本館')).map((facility) => ({ ...facility, sources: [] }));
    const other = (...keys: string[]): FacilityFile[] => [
      file('other', [
        row({
          cell: 'B2',
          ...hall,
          source: 'other',
          buildings: keys.map((key) => building(key, { builtFiscalYear: 1970 })),
        }),
      ]),
    ];
    const same = planOf(other('本館'), { existing: entered });
    expect(same.changes).toMatchObject([{ newBuildings: [], changedBuildings: [{ set: { builtFiscalYear: 1970 } }] }]);
    expect(same.files[0]!.warnings).toEqual([]);
    const doubtful = planOf(other('校舎'), { existing: entered });
    expect(doubtful.files[0]!.warnings).toMatchObject([
      { cell: 'B2', reason: { en: expect.stringContaining('entered twice') } },
    ]);
  });
});
