import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { majorCategories, propertyClasses, tenures } from '#libs/asset';
import { cellForm } from './inert-text.js';
import { functionValues, lotValues, noFunction, noLot, type ExistingFunction, type ExistingLot } from './part-row.js';
import { readRegisterWorkbook } from './read-register-workbook.js';
import type { EditedRow } from './register-edits.js';
import type { RegisterField } from './register-field.js';
import { edited, free, id, library, parts, plan, register, site, workbook } from './round-trip-fixtures.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('=1+1', "'=1", '＝SUM(A1)', '-5', '1-8-15', 'S45', '１２３', 'a\r\nb', 'なし', '―', ' 前後 '),
);
const name = text.filter((words) => cellForm(words) !== '');
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const area = maybe(fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100));

const anyFunction = fc.record({
  name,
  majorCategory: maybe(fc.constantFrom(...majorCategories)),
  middleCategory: maybe(text),
  smallCategory: maybe(text),
  floorAreaM2: area,
});
const anyLot = fc.record({
  lotNumber: name,
  areaM2: area,
  landCategory: maybe(text),
  tenure: fc.constantFrom(...tenures),
  propertyClass: maybe(fc.constantFrom(...propertyClasses)),
  lessor: maybe(text),
  yearlyRentYen: maybe(fc.integer({ min: 0, max: 1_000_000_000 })),
  leaseEnd: maybe(
    fc
      .date({ min: new Date('1950-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
      .map((day) => day.toISOString().slice(0, 10)),
  ),
  zoning: maybe(text),
  buildingCoveragePercent: maybe(fc.integer({ min: 0, max: 100 })),
  floorAreaRatioPercent: maybe(fc.integer({ min: 0, max: 2000 })),
  assetNumber: maybe(text),
  realEstateId: maybe(fc.constantFrom('0123456789012-0000', '1234567890123-0001')),
  note: maybe(text),
});
const functions = fc
  .array(anyFunction, { maxLength: 4 })
  .map((all) =>
    all.map((one, at): ExistingFunction => ({ ...one, id: id(2000 + at), version: at + 1, buildingId: id(900) })),
  );
const lots = fc.array(fc.record({ lot: anyLot, stands: fc.boolean() }), { maxLength: 4 }).map((all) =>
  all.map(({ lot, stands }, at): ExistingLot => ({
    ...lot,
    id: id(3000 + at),
    version: at + 1,
    facilityId: stands ? id(1) : null,
  })),
);
const anyParts = fc.record({ functions, lots });
const languages = fc.constantFrom('ja' as const, 'en' as const);

/** The values that the cells of a row give on a blank one. */
function valuesOf<Values>(fields: readonly RegisterField<Values>[], row: EditedRow, blank: Values): Values {
  return fields.reduce((values, field) => {
    const reading = field.read(field.columns.map(({ key }) => row.cells.get(key)!.text));
    if (!reading.ok) throw new Error(reading.reason.en);
    return reading.apply(values);
  }, blank);
}

/** As a cell can hold it. */
const inCells = <Values extends object>(values: Values) =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string' ? cellForm(value) || null : (value as unknown),
    ]),
  );

describe('functions and land of an exported register that come back', () => {
  it('are read as they were written: parse(write(x)) = x', () => {
    fc.assert(
      fc.property(anyParts, languages, (written, language) => {
        const { edits } = readRegisterWorkbook(workbook(register, language, written))!;
        const read = {
          functions: edits.functions.rows.map((row) => valuesOf(edits.functions.fields, row, noFunction)),
          lots: edits.land.rows.map((row) => valuesOf(edits.land.fields, row, noLot)),
        };
        expect(read.functions).toEqual(written.functions.map((one) => inCells(functionValues(one))));
        expect(read.lots).toEqual(written.lots.map((one) => inCells(lotValues(one))));
      }),
      { numRuns: 80 },
    );
  });

  it('unchanged change nothing, whatever stands in them', () => {
    fc.assert(
      fc.property(anyParts, languages, (written, language) => {
        const answer = plan(register, workbook(register, language, written), { parts: written });
        const rows = 2 + written.functions.length + written.lots.length;
        expect([answer.changes, answer.functions, answer.lots]).toEqual([[], [], []]);
        expect(answer.files[0]).toMatchObject({ rows, unchanged: rows, held: [], rejected: [], parts: [] });
      }),
      { numRuns: 80 },
    );
  });

  it('are written by id, and said cell by cell', () => {
    const tables = edited(
      workbook(register, 'ja', parts),
      [2, 0, 'majorCategory', 'Civic culture'],
      [2, 0, 'floorAreaM2', '320 ㎡'],
      [3, 0, 'tenure', '借地'],
      [3, 0, 'yearlyRentYen', '120,000円'],
      [3, 0, 'leaseEnd', '令和12年3月31日'],
      [3, 1, 'note', '売却予定'],
    );
    const answer = plan(register, tables, { parts });
    expect(answer.functions).toMatchObject([
      { kind: 'update', id: id(2000), version: 2, values: { floorAreaM2: 320 } },
    ]);
    expect(answer.lots).toMatchObject([
      {
        id: id(3000),
        version: 5,
        values: { tenure: 'leased', yearlyRentYen: 120_000, leaseEnd: '2030-03-31', areaM2: 990.5 },
      },
      { id: id(3001), values: { note: '売却予定' } },
    ]);
    expect(answer.files[0]).toMatchObject({ updated: 3, unchanged: 2 });
    expect(answer.files[0]!.parts).toMatchObject([
      { cell: 'functions!F3', part: 'function', name: '図書', buildingName: '本館', facilityName: '中央公民館' },
      {
        cell: 'land!E3',
        changes: [
          { field: 'tenure', before: 'owned', after: 'leased' },
          { field: 'yearlyRentYen', before: null, after: 120_000 },
          { field: 'leaseEnd', before: null, after: '2030-03-31' },
        ],
      },
      {
        cell: 'land!E4',
        facilityId: null,
        facilityName: null,
        changes: [{ field: 'note', before: null, after: '売却予定' }],
      },
    ]);
  });

  it.each([
    [2, 'name', '', /^functions!F3: 機能名が空欄です/],
    [2, 'floorAreaM2', 'ひろい', /^functions!J3: 使用面積\(㎡\) ひろい: /],
    [2, 'majorCategory', '雑', /^functions!G3: 大分類 雑: 使える言葉は /],
    [2, 'buildingName', '別館', /^functions!F3: 機能を別の棟に移すことはできません/],
    [3, 'tenure', '', /^land!H3: 権原 \(空欄\): 使える言葉は 所有、借地/],
    [3, 'areaM2', 'x', /^land!F3: 登記面積\(㎡\) x: 登記面積「x」を数値として読めません/],
    [3, 'leaseEnd', '令和40年13月1日', /^land!L3: /],
    [3, 'buildingCoveragePercent', '120', /^land!N3: 建ぺい率\(%\) 120: 0から100までです/],
    [3, 'facilityName', '東公民館', /^land!E3: 土地を別の施設に移すことは、ここではできません/],
  ] as const)('refuse a value by its cell: %s %s %s', (sheet, key, value, message) => {
    const answer = plan(register, edited(workbook(register, 'ja', parts), [sheet, 0, key, value]), { parts });
    expect([answer.functions, answer.lots]).toEqual([[], []]);
    expect(answer.files[0]!.rejected.map(({ cell, reason }) => `${cell}: ${reason.ja}`)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it('come as new rows of what is there or comes with them, and fill blanks the second time', () => {
    const tables = edited(
      workbook(register, 'ja', parts),
      [0, 1, 'name', '新公民館'],
      [0, 1, 'address', '高松市新町2'],
      [1, 1, 'facilityName', '新公民館'],
      [1, 1, 'name', '本館'],
      [2, 1, 'facilityName', '新公民館'],
      [2, 1, 'buildingName', '本館'],
      [2, 1, 'name', '集会'],
      [2, 2, 'facilityName', '中央公民館'],
      [2, 2, 'buildingName', '本館'],
      [2, 2, 'name', '図書'],
      [2, 2, 'smallCategory', '図書館'],
      [3, 2, 'lotNumber', '新町2'],
      [3, 2, 'facilityName', '新公民館'],
      [3, 3, 'lotNumber', '山1'],
    );
    const { functions: made, lots: land, changes, files } = plan(register, tables, { parts });
    const [creation] = changes;
    const ref = creation?.kind === 'create' ? creation.ref : null;
    expect(made).toMatchObject([
      { kind: 'update', id: id(2000), values: { smallCategory: '図書館', floorAreaM2: 300 } },
      { kind: 'create', facilityId: ref, building: { id: null }, values: { name: '集会' } },
    ]);
    expect(land).toMatchObject([
      { kind: 'create', facilityId: ref, values: { lotNumber: '新町2', tenure: 'owned' } },
      { kind: 'create', facilityId: null, values: { lotNumber: '山1' } },
    ]);
    expect(files[0]).toMatchObject({ created: 4, merged: 1, updated: 1, rejected: [] });
    const now = {
      functions: [{ ...library, smallCategory: '図書館', version: 3 }],
      lots: [site, free, { ...noLot, lotNumber: '山１', id: id(3002), version: 1, facilityId: null }],
    };
    expect(plan(register, tables, { parts: now }).lots).toHaveLength(1);
    expect(plan(register, tables, { parts: now }).functions).toMatchObject([{ kind: 'create' }]);
  });

  it('name the facility and building they belong to, or are refused with the cell', () => {
    const tables = edited(
      workbook(register, 'ja', parts),
      [2, 1, 'name', '集会'],
      [2, 2, 'name', '保育'],
      [2, 2, 'facilityName', '中央公民館'],
      [2, 2, 'buildingName', '別館'],
      [3, 2, 'lotNumber', '東町3'],
      [3, 2, 'facilityName', '東公民館'],
    );
    expect(
      plan(register, tables, { parts }).files[0]!.rejected.map(({ cell, reason }) => `${cell}: ${reason.ja}`),
    ).toEqual([
      expect.stringMatching(/^functions!C4: .*どの施設のものか分かりません.*どの棟の機能か分かりません/),
      'functions!F5: 施設「中央公民館」に棟「別館」が見つかりません',
      'land!E5: 「東公民館」という施設が登録簿に見つかりません',
    ]);
  });

  it('follow a facility and a building that the same workbook renames', () => {
    const tables = edited(
      workbook(register, 'ja', parts),
      [0, 0, 'name', '中央センター'],
      [1, 0, 'name', '東棟'],
      [2, 0, 'floorAreaM2', '310'],
    );
    const answer = plan(register, tables, { parts });
    expect([answer.functions.length, answer.files[0]!.rejected]).toEqual([1, []]);
  });

  it('say so where somebody has added a column, which is not kept there', () => {
    const tables = workbook(register, 'ja', parts).map((table, sheet) =>
      sheet === 3 ? { ...table, rows: table.rows.map((row, at) => [...row, ['', '隣地', '公園'][at] ?? '']) } : table,
    );
    expect(plan(register, tables, { parts }).files[0]!.warnings.map(({ reason }) => reason.ja)).toEqual([
      expect.stringContaining('列「隣地」は取り込みません'),
    ]);
  });
});
