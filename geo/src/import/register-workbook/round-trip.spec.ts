import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  facilityStatuses,
  majorCategories,
  managementForms,
  owners,
  propertyClasses,
  seismicStandards,
  seismicWorks,
  structures,
} from '#libs/asset';
import { applyPlan } from '../apply-plan.js';
import type { ExistingFacility } from '../planning/plan.js';
import { changes, edited, facility, id, plan, workbook } from './round-trip-fixtures.js';
import { cellForm } from './inert-text.js';

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(
    '=1+1',
    "'=1",
    '＝SUM(A1)',
    '-5',
    '007',
    '昭和45年',
    'S45',
    '１２３',
    'a\nb',
    'a\r\nb',
    'なし',
    '―',
    ' 前後 ',
    '△5',
  ),
);
const name = text.map((words) => `施設${words}`);
const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const attributes = fc.dictionary(text, text, { maxKeys: 4 });
const anyBuilding = fc.record({
  name: fc.oneof(
    name,
    text.filter((words) => cellForm(words) !== ''),
  ),
  structure: maybe(fc.constantFrom(...structures)),
  storeysAbove: maybe(fc.integer({ min: 0, max: 60 })),
  storeysBelow: maybe(fc.integer({ min: 0, max: 9 })),
  floorAreaM2: maybe(fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100)),
  builtFiscalYear: maybe(fc.integer({ min: 1868, max: 2026 })),
  seismicStandard: maybe(fc.constantFrom(...seismicStandards)),
  seismicDiagnosis: maybe(fc.constantFrom(...seismicWorks)),
  seismicReinforcement: maybe(fc.constantFrom(...seismicWorks)),
  reinforcedFiscalYear: maybe(fc.integer({ min: 1950, max: 2026 })),
  concreteStrengthNPerMm2: maybe(fc.integer({ min: 1, max: 9_999 }).map((tenths) => tenths / 10)),
  assetNumber: maybe(text),
  realEstateId: maybe(fc.constantFrom('0123456789012-0000', '1234567890123-0001')),
  attributes,
});
const anyFacility = fc.record({
  name,
  nameKana: maybe(text),
  address: maybe(text),
  location: maybe(
    fc.record({
      lon: fc.double({ min: 123, max: 150, noNaN: true }),
      lat: fc.double({ min: 24, max: 45, noNaN: true }),
    }),
  ),
  poiCode: maybe(fc.constantFrom('0101', '1234')),
  majorCategory: maybe(fc.constantFrom(...majorCategories)),
  middleCategory: maybe(text),
  smallCategory: maybe(text),
  categoryReason: maybe(text),
  owner: fc.constantFrom(...owners),
  ownerReason: maybe(text),
  status: fc.constantFrom(...facilityStatuses),
  department: maybe(text),
  managementForm: maybe(fc.constantFrom(...managementForms)),
  propertyClass: maybe(fc.constantFrom(...propertyClasses)),
  note: maybe(text),
  attributes,
  buildings: fc.array(anyBuilding, { maxLength: 3 }),
});
const register = fc.array(anyFacility, { minLength: 1, maxLength: 4 }).map((all) =>
  all.map(({ buildings, ...values }, at): ExistingFacility => ({
    ...values,
    id: id(at + 1),
    version: at + 1,
    sources: [],
    buildings: buildings.map((building, of) => ({
      ...building,
      id: id(1000 * (at + 1) + of),
      version: of + 1,
      sourceKey: null,
    })),
  })),
);

describe('an exported register that comes back', () => {
  it('unchanged changes nothing, whatever stands in it', () => {
    fc.assert(
      fc.property(register, fc.constantFrom('ja' as const, 'en' as const), (existing, language) => {
        const { changes: all, files } = plan(existing, workbook(existing, language));
        const rows = existing.reduce((sum, { buildings }) => sum + 1 + buildings.length, 0);
        expect(all).toEqual([]);
        expect(files[0]).toMatchObject({ driver: 'register-workbook', rows, unchanged: rows, held: [], rejected: [] });
        expect(files[0]!.warnings.filter(({ cell }) => cell !== '')).toEqual([]);
      }),
      { numRuns: 80 },
    );
  });

  it('with moved columns and rows changes nothing either', () => {
    const existing = [facility(), facility({ id: id(2), name: '東公民館', address: '高松市東町1', buildings: [] })];
    const moved = workbook(existing).map((table) => ({
      ...table,
      rows: [table.rows[0]!, table.rows[1]!, ...table.rows.slice(2).toReversed()].map((row) => row.toReversed()),
    }));
    expect(plan(existing, moved).changes).toEqual([]);
  });

  it('is written field by field, era years and words of either language included', () => {
    const existing = [facility({ attributes: { 電話番号: '087-1' } })];
    const tables = edited(
      workbook(existing),
      [0, 0, 'address', "'=西町1"],
      [0, 0, 'status', 'Closed'],
      [0, 0, 'majorCategory', '社会教育系施設'],
      [0, 0, `attribute:${encodeURIComponent('電話番号')}`, ''],
      [1, 0, 'builtFiscalYear', '昭和四十六年'],
      [1, 0, 'structure', '木造'],
      [1, 0, 'floorAreaM2', '1,300 '],
    );
    expect(changes(plan(existing, tables))).toEqual([
      [
        {
          address: '=西町1',
          status: 'closed',
          majorCategory: '社会教育系施設',
          categoryReason: 'ledger:社会教育系施設',
          attributes: {},
        },
        [{ structure: 'W', floorAreaM2: 1300, builtFiscalYear: 1971 }],
      ],
    ]);
  });

  it('keeps a column that somebody has added', () => {
    const existing = [facility()];
    const [facilities, buildings] = workbook(existing);
    const rows = facilities!.rows.map((row, at) => [...row, ['', '耐震診断', '済'][at]!]);
    expect(changes(plan(existing, [{ ...facilities!, rows }, buildings!]))).toEqual([
      [{ attributes: { 耐震診断: '済' } }, []],
    ]);
  });

  it.each([
    [1, 'builtFiscalYear', '昭和六五', /^buildings!J3: 建築年度 昭和六五: /],
    [1, 'structure', '紙造', /^buildings!F3: 構造 紙造: 使える言葉は /],
    [0, 'owner', '誰か', /^facilities!I3: 所有 誰か: 使える言葉は 市、県、/],
    [0, 'status', '', /^facilities!J3: 状態 \(空欄\): /],
    [0, 'name', '', /^facilities!C3: 施設名が空欄です/],
    [0, 'latitude', '134.04', /^facilities!/],
  ] as const)('refuses a value by its cell: %s %s %s', (sheet, key, value, message) => {
    const existing = [facility()];
    const { changes: all, files } = plan(existing, edited(workbook(existing), [sheet, 0, key, value]));
    expect(all).toEqual([]);
    expect(files[0]!.rejected.map(({ cell, reason }) => `${cell}: ${reason.ja}`)).toEqual([
      expect.stringMatching(message),
    ]);
  });

  it('tells every cell of a row that cannot be used', () => {
    const existing = [facility()];
    const wrong = edited(workbook(existing), [1, 0, 'builtFiscalYear', '昭和六五'], [1, 0, 'structure', '紙造']);
    expect(plan(existing, wrong).files[0]!.rejected[0]!.faults).toMatchObject([
      { value: '紙造', reason: { ja: expect.stringContaining('構造') } },
      { value: '昭和六五', reason: { ja: expect.stringContaining('建築年度') } },
    ]);
  });

  it('makes new rows of those without an id, and again nothing the second time', () => {
    const existing = [facility()];
    const tables = edited(
      workbook(existing),
      [0, 1, 'name', '新しい公民館'],
      [0, 1, 'address', '高松市新町2'],
      [1, 1, 'facilityName', '新しい公民館'],
      [1, 1, 'name', '別館'],
      [1, 2, 'facilityName', '中央公民館'],
      [1, 2, 'name', '倉庫'],
      [1, 2, 'floorAreaM2', '12'],
    );
    const first = plan(existing, tables);
    expect(first.files[0]).toMatchObject({ rows: 5, created: 1, merged: 1, updated: 1, unchanged: 2, rejected: [] });
    const after = applyPlan(existing, first, (ref) => ref);
    expect(after.map(({ name: known, buildings }) => [known, buildings.map((one) => one.name)])).toEqual([
      ['中央公民館', ['本館', '倉庫']],
      ['新しい公民館', ['別館']],
    ]);
    expect(plan(after, tables).changes).toEqual([]);
  });

  it('deletes nothing for a row that is missing, and says how many are', () => {
    const existing = [facility(), facility({ id: id(2), name: '東公民館', address: '高松市東町1', buildings: [] })];
    const [facilities, buildings] = workbook(existing);
    const answer = plan(existing, [{ ...facilities!, rows: facilities!.rows.slice(0, 3) }, buildings!]);
    expect(answer.changes).toEqual([]);
    expect(answer.files[0]!.warnings.map(({ reason }) => reason.ja)).toContain(
      '書き出した施設2件のうち1件の行がありません。行を消しても、登録簿からは削除されません',
    );
  });

  it('refuses a copied id, an unknown one, and the register of another city', () => {
    const existing = [facility()];
    const copied = edited(workbook(existing), [0, 1, 'version', '4'], [0, 1, 'name', '写し']);
    const marker = copied[0]!.rows[0]![0]!;
    const twice = edited(copied, [0, 1, marker, id(1)]);
    expect(plan(existing, twice).files[0]!.rejected[0]!.reason.en).toMatch(
      /^it has the id of the row at facilities!C3/,
    );
    const [other] = workbook([facility({ id: id(7) })]);
    expect(plan(existing, [other!]).files[0]!.rejected[0]!.reason.en).toMatch(/^this row was removed/);
    const elsewhere = workbook(existing).map((table) => ({
      ...table,
      rows: table.rows.map((row) => row.map((cell) => cell.replace(' 372013 ', ' 222127 '))),
    }));
    const answer = plan(existing, edited(elsewhere, [0, 0, 'note', 'x']));
    expect([answer.changes.length, answer.files[0]!.rejected.length]).toEqual([0, 2]);
  });
});
