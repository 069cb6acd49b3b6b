import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import { readFacilityFile } from '#geo/import/read-facility-file';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { facilityList } from '../../../../test/support/imports.js';
import { Work } from '../accounts/work.js';
import { beginWriting, planForRegister, writePlanned } from './register-import.js';
import { readRegister } from './register-snapshot.js';
import { undoImport } from './undo-import.js';

let database: TestDatabase;
let work: Work;

/** More than `npm test` waits for: CHODO_UNDO_RUNS=200 of `npm run test:fuzz`. */
const runs = Math.ceil(Number(process.env['CHODO_UNDO_RUNS'] ?? 20) / 2);
const timeoutMs = Math.max(120_000, runs * 5_000);

const tables = [
  'facility',
  'facility_source',
  'building',
  'estimate',
  'operation_year',
  'land_parcel',
  'property_event',
  'fixed_asset',
];

/** Few names, addresses and numbers, so that files meet what stands in the register, and one another. */
const name = fc.constantFrom('中央公民館', '花園小学校', '東保育所', '第二住宅');
const address = fc.constantFrom('番町1-8', '花園町2', '林町3');
const number = fc.constantFrom('1', '2', '3', '4');
const places = fc.constantFrom([34.34, 134.04], [34.35, 134.05], ['', ''] as const);
const year = fc.integer({ min: 1950, max: 2020 });

type Content = readonly [name: string, text: string];

const listFile: fc.Arbitrary<Content> = fc
  .array(fc.tuple(number, name, address, places), { minLength: 1, maxLength: 4 })
  .map((rows) => [
    '高松市公共施設一覧.csv',
    facilityList(rows.map(([no, title, at, [lat, lon]]) => [no, title, at, lat as number, lon as number])),
  ]);

const ledgerFile: fc.Arbitrary<Content> = fc
  .array(fc.tuple(number, name, address, fc.nat(5_000), year), { minLength: 1, maxLength: 5 })
  .map((rows) => [
    '建物台帳.csv',
    [
      '施設番号,施設名,所在地,棟名,延床面積,建築年度,耐震診断',
      ...rows.map((row) => [...row.slice(0, 3), '本館', ...row.slice(3), '済'].join(',')),
    ].join('\n'),
  ]);

const assetFile: fc.Arbitrary<Content> = fc
  .array(fc.tuple(number, fc.constantFrom('建物', '土地', '建物附属設備', '物品'), name, address, year, fc.nat(900)), {
    minLength: 1,
    maxLength: 5,
  })
  .map((rows) => [
    '固定資産台帳.csv',
    [
      '資産番号,勘定科目,資産名称,所在地,取得年月日,取得価額',
      ...rows.map(([no, account, title, at, built, cost]) => [no, account, title, at, `${built}/4/1`, cost].join(',')),
    ].join('\n'),
  ]);

const yearFile: fc.Arbitrary<Content> = fc
  .array(fc.tuple(name, fc.integer({ min: 2020, max: 2024 }), fc.nat(9_999)), { minLength: 1, maxLength: 4 })
  .map((rows) => ['運営実績.csv', ['施設名,年度,利用者数', ...rows.map((row) => row.join(','))].join('\n')]);

const files = fc.array(fc.oneof(listFile, ledgerFile, assetFile, yearFile), { minLength: 1, maxLength: 3 });

let cities = 0;

async function openCity() {
  const code = String(980_000 + cities++);
  const inName = <T>(importId: string | null, run: Parameters<typeof work.in<T>>[1]) =>
    work.in({ municipalityCode: code, actor: 'planner', importId }, run);
  await inName(null, (manager) =>
    manager.query(`INSERT INTO municipality (municipality_code, name) VALUES ($1, '高松市')`, [code]),
  );
  return { code, inName };
}

type City = Awaited<ReturnType<typeof openCity>>;

/** As the desk does it; lists of another city's code are held there, so the code of the list is that of the city here. */
async function importFiles({ code, inName }: City, contents: readonly Content[], importId: string): Promise<void> {
  const read = await Promise.all(
    contents.map(([file, text]) =>
      readFacilityFile({ name: file, bytes: Buffer.from(text.replaceAll('372013,', ',')) }),
    ),
  );
  const register = await inName(null, (manager) => readRegister(manager, code, read));
  const planned = planForRegister(register, read);
  await inName(importId, async (manager) => {
    await beginWriting(manager, planned);
    await writePlanned(manager, planned);
  });
}

/** A building or a facility goes, with all it has. */
async function remove({ code, inName }: City, table: 'facility' | 'building', at: number): Promise<void> {
  await inName(null, async (manager) => {
    const rows = await manager.query<{ id: string }[]>(
      `SELECT id FROM ${table} WHERE municipality_code = $1 ORDER BY name, id`,
      [code],
    );
    const row = rows[at % Math.max(rows.length, 1)];
    if (row) await manager.query(`DELETE FROM ${table} WHERE municipality_code = $1 AND id = $2`, [code, row.id]);
  });
}

const removals = fc.array(fc.tuple(fc.constantFrom('facility' as const, 'building' as const), fc.nat(9)), {
  maxLength: 2,
});

/** Every value of the register but the versions. */
async function contentOf(code: string): Promise<Record<string, unknown>> {
  const content: Record<string, unknown> = {};
  for (const table of tables) {
    const rows: { row: unknown }[] = await database.dataSource.query(
      `SELECT to_jsonb(t) - 'version' AS row FROM ${table} t WHERE municipality_code = $1`,
      [code],
    );
    content[table] = rows.map(({ row }) => JSON.stringify(row)).toSorted();
  }
  return content;
}

const undo = ({ code, inName }: City, id: string) => inName(null, (manager) => undoImport(manager, code, id));

describe('undoing an import of files', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    work = new Work(database.dataSource);
  }, 60_000);
  afterAll(() => database.close());

  it(
    'restores every value, whatever files met whatever register, after things were deleted from it',
    async () => {
      let written = 0;
      await fc.assert(
        fc.asyncProperty(files, removals, files, async (earlier, removed, imported) => {
          const city = await openCity();
          await importFiles(city, earlier, randomUUID());
          for (const [table, at] of removed) await remove(city, table, at);
          const before = await contentOf(city.code);
          const id = randomUUID();
          await importFiles(city, imported, id);
          const after = await contentOf(city.code);
          if (JSON.stringify(after) !== JSON.stringify(before)) written++;
          expect((await undo(city, id)).ok).toBe(true);
          expect(await contentOf(city.code)).toEqual(before);
        }),
        { numRuns: runs, seed: 20_261_128 },
      );
      expect(written).toBeGreaterThan(runs / 3);
    },
    timeoutMs,
  );

  it(
    'is refused while something it wrote is gone, and nothing is written then; the later of two imports goes first',
    async () => {
      await fc.assert(
        fc.asyncProperty(listFile, files, fc.nat(9), async (first, second, at) => {
          const city = await openCity();
          const ids = [randomUUID(), randomUUID()] as const;
          await importFiles(city, [first], ids[0]);
          const between = await contentOf(city.code);
          await importFiles(city, second, ids[1]);
          expect((await undo(city, ids[1])).ok).toBe(true);
          expect(await contentOf(city.code)).toEqual(between);
          expect((await undo(city, ids[0])).ok).toBe(true);
          expect(Object.values(await contentOf(city.code)).flat()).toEqual([]);
          const third = randomUUID();
          await importFiles(city, [first], third);
          await remove(city, 'facility', at);
          const edited = await contentOf(city.code);
          expect((await undo(city, third)).ok).toBe(false);
          expect(await contentOf(city.code)).toEqual(edited);
        }),
        { numRuns: Math.ceil(runs / 2), seed: 11 },
      );
    },
    timeoutMs,
  );
});
