import { describe, expect, it } from '@jest/globals';
import { planImport } from '../plan-import.js';
import { readFacilityTables } from '../read-facility-file.js';
import { lotValues } from './part-row.js';
import { edited, id, plan, register, site, workbook } from './round-trip-fixtures.js';

describe('functions and land that others have changed too', () => {
  it('wait where they were changed here since, until a person says whose value counts', () => {
    const now = { functions: [], lots: [{ ...site, areaM2: 991, note: '測量済', version: 6 }] };
    const before = {
      id: id(3000),
      version: 5,
      values: lotValues(site),
      changedBy: 'sato',
      changedAt: '2026-11-01T00:00:00.000Z',
    };
    const tables = edited(
      workbook(register, 'ja', { functions: [], lots: [site] }),
      [3, 0, 'areaM2', '995'],
      [3, 0, 'zoning', '商業地域'],
    );
    const answer = plan(register, tables, { parts: now, past: [before] });
    expect(answer.lots).toEqual([]);
    expect(answer.files[0]!.held).toMatchObject([
      {
        cell: 'land!E3',
        causeCell: 'land!F3',
        kind: 'stale',
        stale: { changedBy: 'sato', fields: [{ exported: '990.5', file: '995', register: '991' }] },
      },
    ]);
    const decided = (decision: 'file' | 'register') =>
      plan(register, tables, {
        parts: now,
        past: [before],
        decisions: [{ file: '施設台帳_高松市.xlsx', cell: 'land!E3', decision }],
      }).lots;
    expect(decided('file')).toMatchObject([
      { version: 6, values: { areaM2: 995, zoning: '商業地域', note: '測量済' } },
    ]);
    expect(decided('register')).toMatchObject([{ values: { areaM2: 991, zoning: '商業地域' } }]);
  });

  it('are written once where a ledger of fixed assets speaks of the same lot, blanks filled by it', () => {
    const booked = { ...site, assetNumber: '104-0' };
    const workbookFile = readFacilityTables(
      {
        ok: true,
        tables: edited(workbook(register, 'ja', { functions: [], lots: [booked] }), [3, 0, 'note', '測量済']),
      },
      { name: '施設台帳_高松市.xlsx' },
    );
    const rows = [
      '財産番号,枝番,勘定科目,件名,所在地,取得価額等,減価償却累計額,期末簿価,数量(延べ床面積),地目,完全除却済記号',
      '104,0,事業用資産/土地,番町1-8,高松市番町1-8-15,100,0,100,990.5,宅地,',
    ].map((line) => line.split(','));
    const sheet = { sheet: null, namesSheet: false, rows };
    const ledger = readFacilityTables({ ok: true, tables: [sheet] }, { name: '固定資産台帳.csv' });
    const answer = planImport({
      municipality: { code: '372013', name: '高松市' },
      existing: register,
      files: [workbookFile, ledger],
      boundary: null,
      parts: { functions: [], lots: [booked] },
      property: { assets: [], parcels: [booked], gainedIds: [] },
    });
    expect(answer.property.map(({ kind }) => kind)).toEqual(['create-asset']);
    expect(answer.lots).toMatchObject([
      {
        id: id(3000),
        version: 5,
        values: { note: '測量済', landCategory: '宅地', assetNumber: '104-0', areaM2: 990.5 },
      },
    ]);
  });
});
