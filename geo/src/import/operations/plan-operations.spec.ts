import { describe, expect, it } from '@jest/globals';
import { planImport } from '../plan-import.js';
import type { Decision, ExistingFacility } from '../planning/plan.js';
import { readFacilityFile } from '../read-facility-file.js';
import type { ExistingYear } from './operation-row.js';

const facility = (id: string, name: string, address: string | null = null, number?: string): ExistingFacility => ({
  id,
  version: 1,
  name,
  nameKana: null,
  address,
  location: null,
  poiCode: null,
  majorCategory: null,
  middleCategory: null,
  smallCategory: null,
  categoryReason: null,
  owner: 'city',
  ownerReason: null,
  status: 'open',
  department: null,
  managementForm: null,
  propertyClass: null,
  note: null,
  attributes: {},
  buildings: [],
  sources: number === undefined ? [] : [{ source: 'ledger', sourceId: number, seen: {} }],
});

const existing = [
  facility('f1', '中央公民館', '高松市番町1', '101'),
  facility('f2', '東体育館', '高松市東町1', '102'),
  facility('f3', '集会所', '高松市北町1'),
  facility('f4', '集会所', '高松市南町1'),
];

const recorded: ExistingYear = {
  id: 'y1',
  version: 4,
  facilityId: 'f1',
  functionName: '',
  fiscalYear: 2023,
  users: 100,
  openingDays: 300,
  bookableSlots: null,
  usedSlots: null,
  staff: null,
  costsYen: { repair: 5, utilities: 7 },
  revenuesYen: {},
  note: null,
};

async function planOf(lines: readonly string[], decisions: readonly Decision[] = [], years = [recorded]) {
  const file = await readFacilityFile({ name: 'y.csv', bytes: Buffer.from(lines.join('\n')) });
  const municipality = { code: '372013', name: '高松市' };
  const plan = planImport({ municipality, existing, files: [file], boundary: null, decisions, years });
  return { ...plan, file: plan.files[0]! };
}

describe('years of an import', () => {
  it('are made, changed in what the file states, or left as they are', async () => {
    const { file, years } = await planOf([
      '施設名,年度,利用者数,修繕費',
      '中央公民館,R5,120,9',
      '中央公民館,R6,130,',
      '東体育館,R5,0,',
    ]);
    expect(file).toMatchObject({ rows: 3, created: 2, updated: 1, unchanged: 0, held: [], rejected: [] });
    expect(years[0]).toEqual({
      kind: 'update-year',
      id: 'y1',
      version: 4,
      values: { ...recorded, users: 120, costsYen: { repair: 9, utilities: 7 } },
    });
    expect(file.years[0]?.changes()).toEqual({ users: { before: 100, after: 120 }, repair: { before: 5, after: 9 } });
    expect(years[1]).toMatchObject({ kind: 'create-year', facilityId: 'f1', fiscalYear: 2024 });
    const again = await planOf(['施設名,年度,利用者数,修繕費,開館日数', '中央公民館,R5,100,5,']);
    expect(again).toMatchObject({ years: [], file: { unchanged: 1 } });
  });

  it('find their facility by id, by number with its name, by name, by name and address', async () => {
    const found = async (header: string, line: string) =>
      (await planOf([`${header},年度,利用者数`, `${line},R6,1`])).file.years[0]?.facilityId;
    expect(await found('施設ID,施設名', 'f4,集会所')).toBe('f4');
    expect(await found('施設番号', '102')).toBe('f2');
    expect(await found('施設番号,施設名', '101,東体育館')).toBe('f2');
    expect(await found('施設名,所在地', '集会所,高松市南町1')).toBe('f4');
    expect(await found('施設名', '高松市立中央公民館')).toBe('f1');
  });

  it('wait for a person where the facility is not found or not the only one', async () => {
    const lines = ['施設名,年度,利用者数', '集会所,R6,1', '公民館,R6,2', '謎の館,R6,3'];
    const { file, years } = await planOf(lines);
    expect(file.held.map(({ cell, kind, candidates }) => [cell, kind, candidates.length])).toEqual([
      ['A2', 'which-facility', 2],
      ['A3', 'facility-not-found', 1],
      ['A4', 'facility-not-found', 0],
    ]);
    expect(years).toEqual([]);
    const decided = await planOf(lines, [
      { file: 'y.csv', cell: 'A2', decision: 'same', facilityId: 'f3' },
      { file: 'y.csv', cell: 'A3', decision: 'skip' },
    ]);
    expect(decided.file).toMatchObject({ created: 1, skipped: 1, held: [{ cell: 'A4' }] });
    expect(decided.years[0]).toMatchObject({ facilityId: 'f3' });
  });

  it('of one facility, year and function must say the same', async () => {
    const { file, years } = await planOf([
      '施設名,機能,年度,利用者数',
      '東体育館,,R6,1',
      '東体育館,,R6,1',
      '東体育館,,R6,2',
      '東体育館,プール,R6,2',
    ]);
    expect(file).toMatchObject({ created: 2, merged: 1, rejected: [{ cell: 'A4' }] });
    expect(file.rejected[0]?.reason.ja).toContain('y.csv A2');
    expect(years).toHaveLength(2);
  });
});
