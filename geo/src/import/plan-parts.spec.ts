import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { after, building, counts, file, planOf, row } from './plan-fixtures.js';
import type { FacilityFile } from './facility-row.js';
import { endOf, isBuildingRest, withoutBuilding } from './planning/building-name.js';
import type { ExistingFacility } from './planning/plan.js';

const school = { name: '高松市立亀阜小学校', address: '高松市亀岡町10番1号' };
const open = (...rows: { readonly name: string; readonly address: string | null }[]) => [
  file(
    'list',
    rows.map((each, at) => row({ cell: `A${at + 2}`, ...each })),
  ),
];
const assets = (...rows: { readonly name: string; readonly address: string | null }[]): FacilityFile[] => [
  file(
    'ledger',
    rows.map(({ name, address }, at) =>
      row({
        cell: `B${at + 2}`,
        source: 'fixed-assets',
        sourceId: String(at),
        name,
        address,
        buildings: [building(`${at}`, { name, floorAreaM2: 3000 })],
      }),
    ),
  ),
];
const at = (address: string | null, ...names: string[]) => names.map((name) => ({ name, address }));
const buildingsOf = (facilities: readonly ExistingFacility[]) =>
  facilities.map(({ name, buildings }) => [name, ...buildings.map((one) => one.name)]);

describe('a ledger that names assets by building', () => {
  it('gives its buildings to the facility at the same address, also its next edition', () => {
    const ledger = assets(...at('高松市亀岡町10-1', '亀阜小学校校舎', '亀阜小学校 第2体育館', '亀阜小学校プール'));
    const existing = after(open(school));
    expect(counts(planOf(ledger, { existing }).files[0]!)).toBe('0 0 0 3 0 held ');
    const both = after(ledger, { existing });
    expect(buildingsOf(both)).toEqual([['高松市立亀阜小学校', '校舎', '第2体育館', 'プール']]);
    expect(planOf(ledger, { existing: both }).changes).toEqual([]);
    const larger = ledger.map((one) => ({
      ...one,
      rows: one.rows.map((each) => ({
        ...each,
        buildings: each.buildings.map((part) => ({ ...part, floorAreaM2: 3100 })),
      })),
    }));
    expect(planOf(larger, { existing: both }).changes).toMatchObject([
      { newBuildings: [], changedBuildings: [{ set: { floorAreaM2: 3100 } }, {}, {}] },
    ]);
  });

  it('means a building of that name that is there, year after year', () => {
    const entered = after(open(school)).map((facility) => ({
      ...facility,
      buildings: [{ ...building('by hand', { name: '校舎' }), id: 'b1', version: 1, sourceKey: null }],
    }));
    const ledger = assets(...at('高松市亀岡町10-1', '亀阜小学校校舎'));
    const both = after(ledger, { existing: entered });
    expect(both).toMatchObject([{ buildings: [{ id: 'b1', name: '校舎', floorAreaM2: 3000 }] }]);
    expect(planOf(ledger, { existing: both }).changes).toEqual([]);
  });

  it('asks a person where the rest is no building', () => {
    const ledger = assets(...at('高松市亀岡町10-1', '亀阜小学校ことばの教室分室'));
    const existing = after(open(school));
    const [report] = planOf(ledger, { existing }).files;
    expect(counts(report!)).toBe('0 0 0 0 0 held B2 part-of-facility');
    expect(report!.held).toMatchObject([
      { candidates: [{ name: school.name }], reason: { ja: expect.stringContaining('同じ施設か') } },
    ]);
    const decisions = [{ file: 'ledger', cell: 'B2', decision: 'new' as const }];
    const settled = after(ledger, { existing, decisions });
    expect(settled).toHaveLength(2);
    expect(planOf(ledger, { existing: settled }).changes).toEqual([]);
  });

  it('asks a person where addresses cannot be compared and one facility only is called so', () => {
    const existing = after(open({ ...school, address: null }));
    const ledger = assets(...at('高松市亀岡町10-1', '亀阜小学校校舎'));
    expect(counts(planOf(ledger, { existing }).files[0]!)).toBe('0 0 0 0 0 held B2 part-of-facility');
    const unplaced = assets(...at(null, '亀阜小学校校舎', '中央体育館'));
    expect(counts(planOf(unplaced, { existing: after(open(school)) }).files[0]!)).toBe(
      '1 0 0 0 0 held B2 part-of-facility',
    );
    const several = after(open(school, { name: '亀阜小学校', address: '高松市番町1' }));
    expect(counts(planOf(unplaced, { existing: several }).files[0]!)).toBe('2 0 0 0 0 held ');
  });

  it('leaves apart what stands elsewhere, and what another list calls a facility', () => {
    const existing = after(open(school, { name: '亀阜小学校体育館', address: school.address }));
    expect(existing).toHaveLength(2);
    const ledger = assets(
      { name: '亀阜小学校倉庫', address: '高松市木太町1' },
      ...at(school.address, '亀阜小学校体育館'),
    );
    expect(counts(planOf(ledger, { existing }).files[0]!)).toBe('1 0 0 1 0 held ');
  });

  it('asks when the list comes after the ledger', () => {
    const ledger = after(assets(...at('高松市亀岡町10-1', '亀阜小学校校舎', '亀阜小学校体育館')));
    const [report] = planOf(open(school), { existing: ledger }).files;
    expect(counts(report!)).toBe('0 0 0 0 0 held A2 part-of-facility');
    expect(report!.held[0]!.candidates.map(({ name }) => name)).toEqual(['亀阜小学校校舎', '亀阜小学校体育館']);
  });

  it('never makes a second facility of a building, however it is written', () => {
    const names = fc.constantFrom('亀阜小学校', '高松市立亀阜小学校', '市立亀阜小学校');
    const parts = fc.constantFrom('校舎', ' 北校舎', '第2体育館', 'ﾌﾟｰﾙ', '(園舎)', '・倉庫', '渡り廊下', '校舎棟');
    const places = fc.constantFrom('高松市亀岡町10番1号', '香川県高松市亀岡町10-1', '亀岡町１０番地１');
    fc.assert(
      fc.property(
        names,
        names,
        fc.uniqueArray(parts, { minLength: 1 }),
        places,
        places,
        (name, named, words, here, there) => {
          const existing = after(open({ name, address: here }));
          const both = after(assets(...at(there, ...words.map((each) => named + each))), { existing });
          expect(both).toHaveLength(1);
          expect(both[0]!.buildings).toHaveLength(words.length);
        },
      ),
    );
  });
});

describe('the building at the end of a name', () => {
  it.each([
    ['亀阜小学校校舎', '亀阜小学校'],
    ['亀阜小学校第2体育館', '亀阜小学校'],
    ['中央公民館', null],
    ['体育館', null],
    ['南消防署車庫棟', '南消防署'],
  ])('%s → %s', (name, stem) => expect(withoutBuilding(name)).toBe(stem));

  it('is told from another rest, and found as it was written', () => {
    expect(['校舎', '北校舎', 'プ-ル', '敷地', '本館2'].map(isBuildingRest)).toEqual([true, true, true, true, true]);
    expect(['分室', 'コトバノ教室分室', '北', ''].map(isBuildingRest)).toEqual([false, false, false, false]);
    expect(endOf('亀阜小学校 ﾌﾟｰﾙ', 'プ-ル')).toBe('プール');
  });
});
