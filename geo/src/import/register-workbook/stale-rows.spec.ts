import { describe, expect, it } from '@jest/globals';
import { blankFacility, changes, edited, facility, id, plan, workbook } from './round-trip-fixtures.js';
import type { PastRow } from './register-edits.js';

describe('a row that was changed here since the export', () => {
  const exported = facility();
  const now = facility({ version: 5, address: '高松市番町9', note: '現地確認' });
  const past: PastRow[] = [
    { id: id(1), version: 4, values: blankFacility, changedBy: 'sato', changedAt: '2026-11-01T00:00:00.000Z' },
  ];
  const cell = 'facilities!C3';
  const file = '施設台帳_高松市.xlsx';

  it('is merged where the file has changed other fields', () => {
    const tables = edited(workbook([exported]), [0, 0, 'department', '生涯学習課']);
    expect(changes(plan([now], tables, { past }))).toEqual([[{ department: '生涯学習課' }, []]]);
  });

  it('waits with both values where it has changed the same, and the person chooses', () => {
    const tables = edited(workbook([exported]), [0, 0, 'address', '高松市西町'], [0, 0, 'department', '生涯学習課']);
    const waiting = plan([now], tables, { past });
    expect(waiting.changes).toEqual([]);
    expect(waiting.files[0]!.held).toMatchObject([
      {
        cell,
        causeCell: 'facilities!E3',
        kind: 'stale',
        stale: {
          changedBy: 'sato',
          fields: [
            { exported: '高松市番町1-8-15', file: '高松市西町', register: '高松市番町9', label: { ja: '所在地' } },
          ],
        },
      },
    ]);
    const decided = (decision: 'file' | 'register') =>
      changes(plan([now], tables, { past, decisions: [{ file, cell, decision }] }));
    expect(decided('file')).toEqual([[{ address: '高松市西町', department: '生涯学習課' }, []]]);
    expect(decided('register')).toEqual([[{ department: '生涯学習課' }, []]]);
  });

  it('asks no more where somebody has kept the register’s value, until either side says something else', () => {
    const tables = edited(workbook([exported]), [0, 0, 'address', '高松市西町'], [0, 0, 'department', '生涯学習課']);
    const { kept } = plan([now], tables, { past, decisions: [{ file, cell, decision: 'register' }] });
    expect(kept).toMatchObject([{ rowId: id(1) }]);
    const again = plan([now], tables, { past, kept });
    expect(changes(again)).toEqual([[{ department: '生涯学習課' }, []]]);
    expect([again.files[0]!.held, again.kept]).toEqual([[], []]);
    expect(again.files[0]!.warnings).toMatchObject([{ cell, reason: { ja: expect.stringContaining('所在地') } }]);
    const heldOf = (register: typeof now, sheets: typeof tables) =>
      plan([register], sheets, { past, kept }).files[0]!.held.map(({ kind }) => kind);
    expect(heldOf({ ...now, address: '高松市番町10' }, tables)).toEqual(['stale']);
    expect(heldOf(now, edited(tables, [0, 0, 'address', '高松市南町']))).toEqual(['stale']);
    expect(heldOf({ ...now, id: id(2) }, workbook([facility({ id: id(2) })]))).toEqual(['stale']);
  });

  it('is compared with the register alone where nobody knows what was exported', () => {
    const tables = workbook([exported]);
    expect(plan([now], tables).files[0]!.held[0]!.stale!.fields.map(({ label }) => label.ja)).toEqual([
      '所在地',
      '備考',
    ]);
    expect(
      plan(
        [exported].map((one) => ({ ...one, version: 9 })),
        tables,
      ).files[0]!.held,
    ).toEqual([]);
  });
});
