import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyPlan } from './apply-plan.js';
import { after, building, counts, far, file, here, nearby, planOf, row, square } from './plan-fixtures.js';
import type { FacilityRow } from './facility-row.js';
import type { Decision } from './planning/plan.js';

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

describe('planImport', () => {
  const schools = ['東小学校', '高松市立東小学校', '東小学校体育館', '市立東小学校 倉庫'];
  const names = fc.constantFrom('中央公民館', '高松市中央公民館', '中央公民館分館', '公園', '倉庫', ...schools);
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
