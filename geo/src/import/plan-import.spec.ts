import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan } from './apply-plan.js';
import { noBuilding } from './blank-values.js';
import type { BuildingRow, FacilityFile, FacilityRow } from './facility-row.js';
import { planImport } from './plan-import.js';
import type { Decision, ExistingFacility, FilePlan, ImportPlan, PlanInput } from './planning/plan.js';
import type { MultiPolygon } from '../spatial/boundary.js';

const municipality = { code: '372013', name: '高松市' };

function row(values: Partial<FacilityRow> & { readonly cell: string; readonly name: string }): FacilityRow {
  return {
    sheetRows: Math.max(1, values.buildings?.length ?? 1),
    source: 'list',
    sourceId: null,
    placeCell: null,
    nameKana: null,
    address: null,
    location: null,
    poiCode: null,
    majorCategory: null,
    middleCategory: null,
    smallCategory: null,
    categoryReason: null,
    owner: 'unknown',
    ownerReason: null,
    status: 'open',
    department: null,
    managementForm: null,
    propertyClass: null,
    note: null,
    attributes: {},
    buildings: [],
    ...values,
  };
}

function file(name: string, rows: readonly FacilityRow[], more: Partial<FacilityFile> = {}): FacilityFile {
  const rowCount = rows.reduce((sum, { sheetRows }) => sum + sheetRows, 0);
  const answer = {
    driver: 'test',
    reason: null,
    looksLike: null,
    municipalityCode: null,
    operations: [],
    rejected: [],
    warnings: [],
  };
  return { ...answer, file: name, list: name, rowCount, rows, ...more };
}

function building(key: string, values: Partial<BuildingRow> = {}): BuildingRow {
  return { ...noBuilding, cell: 'A1', key, name: key, ...values };
}

function planOf(files: readonly FacilityFile[], more: Partial<PlanInput> = {}): ImportPlan {
  return planImport({ municipality, existing: [], files, boundary: null, ...more });
}

function after(files: readonly FacilityFile[], more: Partial<PlanInput> = {}): readonly ExistingFacility[] {
  return applyPlan(more.existing ?? [], planOf(files, more), (ref) => `id of ${ref}`);
}

function counts({ created, updated, unchanged, merged, skipped, held }: FilePlan): string {
  return `${created} ${updated} ${unchanged} ${merged} ${skipped} held ${held.map(({ cell, kind }) => `${cell} ${kind}`).join()}`;
}

const here = { lon: 134.05, lat: 34.34 };
const nearby = { lon: 134.05, lat: 34.3405 };
const far = { lon: 134.08, lat: 34.34 };

const square: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [
    [
      [
        [134, 34.3],
        [134.06, 34.3],
        [134.06, 34.4],
        [134, 34.4],
      ],
    ],
  ],
};

describe('the same facility', () => {
  it('bears the same id in a source, whatever its name', () => {
    const before = after([
      file('a', [row({ cell: 'A2', sourceId: '7', name: '女木小学校', address: '高松市女木町236-2' })]),
    ]);
    const next = [file('a', [row({ cell: 'A2', sourceId: '7', name: '女木学園', address: '高松市女木町236番地2' })])];
    const plan = planOf(next, { existing: before });
    expect(counts(plan.files[0]!)).toBe('0 1 0 0 0 held ');
    expect(plan.changes).toMatchObject([
      { kind: 'update', version: 1, set: { name: '女木学園', address: '高松市女木町236番地2' } },
    ]);
  });

  it('has the same normalised name and address; one point shared by different names stays different', () => {
    const library = { address: '高松市昭和町一丁目2-20', location: here };
    const plan = planOf([
      file('a', [
        row({ cell: 'A2', name: '高松市中央図書館', ...library }),
        row({ cell: 'A3', name: '菊池寛記念館', ...library }),
        row({ cell: 'A4', name: '高松市歴史資料館', ...library }),
      ]),
      file('b', [row({ cell: 'C2', name: '中央図書館', address: '香川県高松市昭和町1-2-20', location: nearby })]),
    ]);
    expect(plan.files.map(counts)).toEqual(['3 0 0 0 0 held ', '0 0 0 1 0 held ']);
    expect(plan.files[1]!.planned).toEqual([
      { cell: 'C2', name: '中央図書館', address: '香川県高松市昭和町1-2-20', outcome: 'merged', facilityId: 'a#A2' },
    ]);
    expect(plan.changes[0]).toMatchObject({ ref: 'a#A2', values: { name: '高松市中央図書館', location: here } });
  });

  it('within 100 m under one name asks a person, beyond it is another', () => {
    const plan = planOf([
      file('a', [
        row({ cell: 'A2', name: '中央公園', address: '高松市番町1', location: here }),
        row({ cell: 'A3', name: '中央公園', address: '高松市番町2', location: nearby }),
        row({ cell: 'A4', name: '中央公園', address: '高松市番町3', location: far }),
      ]),
    ]);
    expect(counts(plan.files[0]!)).toBe('2 0 0 0 0 held A3 same-name-near');
    const [held] = plan.files[0]!.held;
    expect(held!.candidates).toEqual([
      {
        facilityId: 'a#A2',
        name: '中央公園',
        address: '高松市番町1',
        location: { lon: 134.05, lat: 34.34 },
        distanceM: 56,
      },
    ]);
    expect(held!.reason.ja).toContain('56 mの位置');
  });

  it('asks a person where places cannot be compared', () => {
    const existing = after([file('a', [row({ cell: 'A2', name: '中央公民館', location: here })])]);
    const ledger = [
      file('台帳', [row({ cell: 'B2', source: 'ledger', name: '高松市中央公民館', address: '高松市番町1' })]),
    ];
    expect(counts(planOf(ledger, { existing }).files[0]!)).toBe('0 0 0 0 0 held B2 same-name-no-place');
  });

  it('is not told by an id that stands at another name and place now', () => {
    const old = { sourceId: '7', name: '東小学校', address: '高松市番町1', location: here };
    const existing = after([file('a', [row({ cell: 'A2', ...old })])]);
    const renumbered = { sourceId: '7', name: '西保育所', address: '高松市木太町9', location: far };
    const next = [file('a', [row({ cell: 'A2', ...renumbered }), row({ cell: 'A3', ...old, sourceId: '8' })])];
    const plan = planOf(next, { existing });
    expect(counts(plan.files[0]!)).toBe('0 0 0 1 0 held A2 id-of-another');
    const decisions: Decision[] = [{ file: 'a', cell: 'A2', decision: 'new' }];
    const settled = after(next, { existing, decisions });
    expect(settled.map(({ name }) => name)).toEqual(['東小学校', '西保育所']);
    expect(counts(planOf(next, { existing: settled }).files[0]!)).toBe('0 0 2 0 0 held ');
  });
});

describe('a decision', () => {
  const two = [
    file('a', [
      row({ cell: 'A2', name: '中央公園', address: '高松市番町1', location: here }),
      row({ cell: 'A3', name: '中央公園', address: '高松市番町2', location: nearby }),
    ]),
  ];
  it.each<[Decision, string, number]>([
    [{ file: 'a', cell: 'A3', decision: 'new' }, '2 0 0 0 0 held ', 2],
    [{ file: 'a', cell: 'A3', decision: 'same', facilityId: 'a#A2' }, '1 0 0 1 0 held ', 1],
    [{ file: 'a', cell: 'A3', decision: 'skip' }, '1 0 0 0 1 held ', 1],
    [{ file: 'a', cell: 'A3', decision: 'same', facilityId: 'gone' }, '1 0 0 0 0 held A3 facility-gone', 1],
  ])('%j settles a held row, for the next import too', (decision, expected, facilities) => {
    const decisions = [decision];
    expect(counts(planOf(two, { decisions }).files[0]!)).toBe(expected);
    const settled = after(two, { decisions });
    expect(settled).toHaveLength(facilities);
    const again = planOf(two, { existing: settled }).files[0]!;
    expect(again.updated + again.created + again.merged).toBe(0);
    expect(again.held.length).toBe(expected.endsWith('held ') && decision.decision !== 'skip' ? 0 : 1);
  });
});

describe('a place', () => {
  const outside = [
    file('a', [
      row({ cell: 'A2', name: '東公園', location: here }),
      row({ cell: 'A3', placeCell: 'D3', name: '西公園', location: far }),
    ]),
  ];

  it('outside the boundary is held until a person accepts it', () => {
    const plan = planOf(outside, { boundary: square });
    expect(counts(plan.files[0]!)).toBe('1 0 0 0 0 held A3 outside-boundary');
    expect(plan.files[0]!.held[0]!.causeCell).toBe('D3');
    const settled = after(outside, { boundary: square, decisions: [{ file: 'a', cell: 'A3', decision: 'new' }] });
    expect(counts(planOf(outside, { boundary: square, existing: settled }).files[0]!)).toBe('0 0 2 0 0 held ');
  });

  it('far from the rest is doubted where there is no boundary', () => {
    const rest = Array.from({ length: 30 }, (_, i) =>
      row({ cell: `A${i + 2}`, name: `公園${i}`, location: { lon: 134 + i / 1000, lat: 34.3 } }),
    );
    const moon = row({ cell: 'A99', placeCell: 'F99', name: '月公園', location: { lon: 138, lat: 36 } });
    const plan = planOf([file('a', [...rest, moon])]);
    expect(plan.files[0]!.created).toBe(31);
    expect(plan.files[0]!.warnings.map(({ cell }) => cell)).toEqual(['', 'F99']);
  });

  it('is said to be unchecked where there is no boundary, once for each file with places', () => {
    const placeless = file('b', [row({ cell: 'A2', name: '公園' })]);
    const warnings = planOf([file('a', outside[0]!.rows), placeless]).files.map((plan) => plan.warnings);
    expect(warnings).toEqual([
      [{ cell: '', reason: expect.objectContaining({ en: expect.stringContaining('no boundary') }) }],
      [],
    ]);
    expect(planOf(outside, { boundary: square }).files[0]!.warnings).toEqual([]);
  });

  it('of another municipality is held', () => {
    const plan = planOf([file('a', [row({ cell: 'A2', name: '公園' })], { municipalityCode: '222127' })]);
    expect(counts(plan.files[0]!)).toBe('0 0 0 0 0 held A2 other-municipality');
  });
});

describe('values', () => {
  it('of an earlier row stay, a later list fills blanks', () => {
    const at = { name: '亀水運動センター', address: '高松市亀水町458-1' };
    const plan = planOf([
      file('gymnasium', [row({ cell: 'A2', source: 'g', ...at, location: here, smallCategory: '体育館' })]),
      file('pool', [
        row({ cell: 'A2', source: 'p', ...at, location: nearby, smallCategory: 'プール', note: '夏のみ' }),
      ]),
    ]);
    expect(plan.changes).toMatchObject([
      {
        kind: 'create',
        values: { location: here, smallCategory: '体育館', note: '夏のみ' },
        sources: [{ source: 'g' }, { source: 'p' }],
      },
    ]);
  });

  it('corrected here stay when the same file comes again, and when it changes a warning says so', () => {
    const list = [file('a', [row({ cell: 'A2', sourceId: '1', name: '公民館', address: '高松市番町1', note: 'x' })])];
    const corrected = after(list).map((facility) => ({ ...facility, address: '高松市番町一丁目8', note: null }));
    const same = planOf(list, { existing: corrected });
    expect(counts(same.files[0]!)).toBe('0 0 1 0 0 held ');
    expect(same.changes).toEqual([]);
    const next = [file('a', [row({ cell: 'A2', sourceId: '1', name: '公民館', address: '高松市番町2', note: 'x' })])];
    const changed = planOf(next, { existing: corrected });
    expect(changed.files[0]!.warnings).toMatchObject([
      { cell: 'A2', reason: { en: expect.stringContaining('kept "高松市番町一丁目8"') } },
    ]);
    expect(changed.files[0]!.warnings[0]!.reason.ja).toMatch(/^所在地: /);
    const settled = applyPlan(corrected, changed, String);
    expect(planOf(next, { existing: settled })).toMatchObject({ changes: [], files: [{ warnings: [] }] });
  });
});

describe('a decision of a person', () => {
  it('is kept against the list, and told in words', () => {
    const list = (owner: FacilityRow['owner'], ownerReason: string) => [
      file('a', [row({ cell: 'A2', sourceId: '1', name: '公民館', address: '高松市番町1', owner, ownerReason })]),
    ];
    const decided = after(list('city', 'kind:公民館')).map((facility) => ({
      ...facility,
      owner: 'private' as const,
      ownerReason: 'person:planner',
    }));
    const { warnings } = planOf(list('prefecture', 'mark:県立'), { existing: decided }).files[0]!;
    expect(warnings.map(({ reason }) => reason.ja)).toEqual([
      '所有: 登録簿で修正された値「民間」を残しました(取込の値「県」)',
    ]);
  });
});

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

describe('planImport', () => {
  const names = fc.constantFrom('中央公民館', '高松市中央公民館', '東小学校', '高松市立東小学校', '公園', '倉庫');
  const addresses = fc.constantFrom(null, '高松市番町1-1', '番町１番地１', '高松市木太町2', '高松市番町1');
  const places = fc.constantFrom(null, here, nearby, far, { lon: 138, lat: 36 });
  const buildings = fc.uniqueArray(fc.constantFrom('本館', '倉庫'), { maxLength: 2 });
  const anyRow = fc.record({
    source: fc.constantFrom('list', 'other'),
    sourceId: fc.constantFrom(null, '1', '2', '3'),
    name: names,
    address: addresses,
    location: places,
    note: fc.constantFrom(null, 'x', 'y'),
    owner: fc.constantFrom('unknown' as const, 'city' as const),
    status: fc.constantFrom('open' as const, 'suspended' as const),
    attributes: fc.dictionary(fc.constantFrom('電話'), fc.constantFrom('1', '2')),
    buildings: fc
      .tuple(buildings, fc.integer({ min: 1, max: 3 }))
      .map(([keys, area]) => keys.map((key) => building(key, { floorAreaM2: area }))),
  });
  const anyFiles = fc.array(fc.array(anyRow, { maxLength: 6 }), { minLength: 1, maxLength: 3 }).map((files) =>
    files.map((rows, at) =>
      file(
        `f${at}`,
        rows.map((values, line) => row({ cell: `A${line + 2}`, ...values })),
      ),
    ),
  );
  const anyDecisions = fc.array(
    fc.tuple(fc.nat({ max: 2 }), fc.nat({ max: 5 }), fc.constantFrom('new' as const, 'skip' as const)),
    { maxLength: 4 },
  );

  it('changes nothing when its changes have been written, whatever was in the register before', () => {
    fc.assert(
      fc.property(
        anyFiles,
        anyFiles,
        anyDecisions,
        fc.constantFrom(null, square),
        (first, files, decided, boundary) => {
          const decisions = decided.map(([at, line, decision]): Decision => ({
            file: `f${at}`,
            cell: `A${line + 2}`,
            decision,
          }));
          const before = after(first);
          const existing = applyPlan(
            before,
            planOf(files, { existing: before, decisions, boundary }),
            (ref) => `second ${ref}`,
          );
          const copy = JSON.parse(JSON.stringify(existing)) as typeof existing;
          const skips = decisions.filter(({ decision }) => decision === 'skip');
          const again = planOf(files, { existing: copy, decisions: skips, boundary });
          expect(again.changes).toEqual([]);
          expect(again.files.map(({ created, updated, merged }) => created + updated + merged)).toEqual(
            files.map(() => 0),
          );
        },
      ),
      { numRuns: 300 },
    );
  });

  it('accounts for every row, and plans at most one change per facility', () => {
    fc.assert(
      fc.property(anyFiles, anyFiles, (first, second) => {
        const existing = after(first);
        const plan = planOf(second, { existing });
        for (const { rows, created, updated, unchanged, merged, skipped, held, rejected } of plan.files) {
          const waiting = held.reduce((sum, { sheetRows }) => sum + sheetRows, 0);
          expect(created + updated + unchanged + merged + skipped + waiting + rejected.length).toBe(rows);
        }
        const ids = plan.changes.map((change) => (change.kind === 'create' ? change.ref : change.id));
        expect(new Set(ids).size).toBe(ids.length);
        const overwritten = plan.changes.flatMap((change) => (change.kind === 'update' ? [change.set] : []));
        expect(
          overwritten.filter(({ name, address, note, location }) => [name, address, note, location].includes(null)),
        ).toEqual([]);
      }),
    );
  });
});

describe('a place that cannot be meant', () => {
  const swapped = row({
    cell: 'A2',
    name: '中央公民館',
    address: '高松市番町1',
    placeCell: 'C2',
    location: { lon: 34.34, lat: 134.05 },
    placeDoubt: { kind: 'swapped', reason: { ja: '逆のようです', en: 'swapped' } },
  });
  const zero = row({
    cell: 'A3',
    name: '東公民館',
    address: '高松市東町1',
    placeCell: 'C3',
    location: { lon: 0, lat: 0 },
    placeDoubt: { kind: 'zero', reason: { ja: '0です', en: 'zero' } },
  });
  const files = [file('a', [swapped, zero])];
  const decide = (cell: string, place?: { lon: number; lat: number } | null): Decision => ({
    file: 'a',
    cell,
    decision: 'new',
    ...(place !== undefined && { place }),
  });

  it('waits for a person, with the exchanged place beside it', () => {
    expect(planOf(files).files[0]!.held).toMatchObject([
      { cell: 'A2', causeCell: 'C2', kind: 'swapped-place', place: null, otherPlace: { lon: 134.05, lat: 34.34 } },
      { cell: 'A3', causeCell: 'C3', kind: 'zero-place', place: null, otherPlace: null },
    ]);
  });

  it('is recorded where the person says, or nowhere, and never as it was stated', () => {
    const place = { lon: 134.05, lat: 34.34 };
    const places = (decisions: readonly Decision[]) => after(files, { decisions }).map(({ location }) => location);
    expect(places([decide('A2', place), decide('A3')])).toEqual([place, null]);
    expect(places([decide('A2'), decide('A3', place)])).toEqual([null, place]);
  });

  it('is not asked about again, and a later import leaves the chosen place', () => {
    const decisions = [decide('A2', { lon: 134.06, lat: 34.35 }), decide('A3', null)];
    const existing = after(files, { decisions });
    const again = planOf(files, { existing });
    expect([again.changes, again.files[0]!.held]).toEqual([[], []]);
  });

  it('is found as the facility at the exchanged place', () => {
    const near = row({ cell: 'A9', name: '中央公民館', location: { lon: 134.05, lat: 34.3401 } });
    const existing = after([file('b', [near])]);
    const unaddressed = { ...swapped, address: null };
    expect(planOf([file('a', [unaddressed])], { existing }).files[0]!.held).toMatchObject([
      { kind: 'same-name-near', otherPlace: { lon: 134.05, lat: 34.34 } },
    ]);
  });
});

describe('a place outside the city', () => {
  const far = row({ cell: 'A2', name: '山の家', address: '高松市山1', location: { lon: 134.05, lat: 33.7 } });

  it('is replaced by the place a person has chosen, and both imports agree', () => {
    const boundary = square;
    const place = { lon: 134.05, lat: 34.35 };
    const decisions: Decision[] = [{ file: 'a', cell: 'A2', decision: 'new', place }];
    const files = [file('a', [far])];
    expect(planOf(files, { boundary }).files[0]!.held).toMatchObject([
      { kind: 'outside-boundary', place: far.location },
    ]);
    const existing = after(files, { boundary, decisions });
    expect(existing.map(({ location }) => location)).toEqual([place]);
    const again = planOf(files, { boundary, existing });
    expect([again.changes, again.files[0]!.held]).toEqual([[], []]);
  });
});
