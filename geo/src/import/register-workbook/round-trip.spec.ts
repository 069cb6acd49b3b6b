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
import { noBuilding } from '../blank-values.js';
import type { BuildingValues, FacilityValues } from '../facility-row.js';
import { planImport } from '../plan-import.js';
import type { Decision, ExistingFacility, ImportPlan } from '../planning/plan.js';
import { readFacilityTables } from '../read-facility-file.js';
import type { Table } from '../reading/table.js';
import { cellForm } from './inert-text.js';
import type { PastRow } from './register-edits.js';
import type { RegisterLanguage } from './vocabulary.js';
import { writeRegisterSheets } from './write-register-sheets.js';

const municipality = { code: '372013', name: '高松市' };

/** The workbook as a reader of files gives it back: text, trimmed. */
function workbook(register: readonly ExistingFacility[], language: RegisterLanguage = 'ja'): Table[] {
  return writeRegisterSheets(municipality.code, register, language).map(({ kind, rows }) => ({
    sheet: kind,
    namesSheet: true,
    rows: rows.map((row) => row.map((cell) => cellForm(String(cell ?? '')))),
  }));
}

/** The workbook with cells changed: [sheet, row from 0, key, text]. */
function edited(tables: readonly Table[], ...edits: readonly (readonly [number, number, string, string])[]): Table[] {
  return tables.map((table, sheet) => {
    const rows = table.rows.map((row) => [...row]);
    for (const [of, row, key, text] of edits) {
      if (of !== sheet) continue;
      const line = (rows[row + 2] ??= rows[0]!.map(() => ''));
      line[rows[0]!.indexOf(key)] = text;
    }
    return { ...table, rows };
  });
}

interface More {
  readonly past?: readonly PastRow[];
  readonly decisions?: readonly Decision[];
}

function plan(existing: readonly ExistingFacility[], tables: readonly Table[], more: More = {}): ImportPlan {
  const file = readFacilityTables({ ok: true, tables }, { name: '施設台帳_高松市.xlsx' });
  return planImport({ municipality, existing, files: [file], boundary: null, ...more });
}

const blankFacility: FacilityValues = {
  name: '中央公民館',
  nameKana: null,
  address: '高松市番町1-8-15',
  location: { lon: 134.046, lat: 34.343 },
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
};

const blankBuilding: BuildingValues = {
  ...noBuilding,
  name: '本館',
  structure: 'RC',
  storeysAbove: 2,
  storeysBelow: null,
  floorAreaM2: 1200.5,
  builtFiscalYear: 1970,
  attributes: {},
};

const id = (at: number): string => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;

function facility(values: Partial<ExistingFacility> = {}): ExistingFacility {
  const building = { ...blankBuilding, id: id(900), version: 3, sourceKey: null };
  return { ...blankFacility, id: id(1), version: 4, sources: [], buildings: [building], ...values };
}

const changes = ({ changes: all }: ImportPlan) =>
  all.map((change) =>
    change.kind === 'update' ? [change.set, change.changedBuildings.map(({ set }) => set)] : change,
  );

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
