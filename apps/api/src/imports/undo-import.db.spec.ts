import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assume, index, insertFacility, type Names, perform, steps } from './import-steps-fixtures.js';
import { goingAlong, undoImport } from './undo-import.js';

let database: TestDatabase;
let work: Work;

let cities = 0;

/** A new city, and work in it in the name of an import or of a person. */
async function openCity() {
  const municipalityCode = String(990_000 + cities++);
  const scope: Scope = { municipalityCode, actor: 'planner' };
  const inName = <T>(importId: string | null, run: (manager: EntityManager) => Promise<T>) =>
    work.in({ ...scope, importId }, run);
  await inName(null, (manager) =>
    manager.query(`INSERT INTO municipality (municipality_code, name) VALUES ($1, 'x')`, [municipalityCode]),
  );
  return { code: municipalityCode, inName };
}

const tables = [
  'district',
  'facility',
  'facility_source',
  'building',
  'building_function',
  'component',
  'estimate',
  'operation_year',
  'layer_edition',
  'layer_feature',
];
/** More than `npm test` waits for: CHODO_UNDO_RUNS=200 of `npm run test:fuzz`. */
const runs = Number(process.env['CHODO_UNDO_RUNS'] ?? 30);
const timeoutMs = Math.max(120_000, runs * 5_000);

/** Every value of the register but the versions; positions as bytes. */
async function contentOf(code: string): Promise<unknown> {
  const content: Record<string, unknown> = {};
  for (const table of tables) {
    const position =
      table === 'facility'
        ? `|| jsonb_build_object('location', encode(ST_AsEWKB(location), 'hex'))`
        : table === 'district'
          ? `|| jsonb_build_object('boundary', encode(ST_AsEWKB(boundary), 'hex'))`
          : '';
    const rows: { row: unknown }[] = await database.dataSource.query(
      `SELECT to_jsonb(t) - 'version' ${position} AS row FROM ${table} t WHERE municipality_code = $1 ORDER BY t::text`,
      [code],
    );
    content[table] = rows.map(({ row }) => JSON.stringify(row)).sort();
  }
  return content;
}

describe('undoing an import', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
    work = new Work(database.dataSource);
  }, 120_000);
  afterAll(() => database.close());

  it(
    'restores every value, whatever the import did to whatever stood there',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, steps, async (earlier, imported) => {
          const { code, inName } = await openCity();
          const names: Names = { facilities: [], buildings: [] };
          await inName(null, (manager) => perform([...earlier, assume], manager, code, names));
          const before = await contentOf(code);
          const importId = randomUUID();
          await inName(importId, (manager) => perform(imported, manager, code, names));
          const outcome = await inName(null, (manager) => undoImport(manager, code, importId));
          expect(outcome.ok).toBe(true);
          expect(await contentOf(code)).toEqual(before);
        }),
        { numRuns: runs, seed: 20_261_121 },
      );
    },
    timeoutMs,
  );

  it(
    'of the later of two imports first, then of the earlier, restores what was before both',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, steps, async (first, second) => {
          const { code, inName } = await openCity();
          const names: Names = { facilities: [], buildings: [] };
          const ids = [randomUUID(), randomUUID()] as const;
          await inName(ids[0], (manager) => perform(first, manager, code, names));
          await inName(ids[1], (manager) => perform(second, manager, code, names));
          for (const id of ids.toReversed()) {
            expect((await inName(null, (manager) => undoImport(manager, code, id))).ok).toBe(true);
          }
          expect(await contentOf(code)).toEqual(Object.fromEntries(tables.map((table) => [table, []])));
        }),
        { numRuns: Math.ceil(runs / 2), seed: 7 },
      );
    },
    timeoutMs,
  );

  it(
    'is refused with the list of later changes after any edit of what it wrote, and works once that is taken back',
    async () => {
      await fc.assert(
        fc.asyncProperty(steps, steps, index, async (earlier, imported, at) => {
          const { code, inName } = await openCity();
          const names: Names = { facilities: [], buildings: [] };
          const importId = randomUUID();
          await inName(null, (manager) => perform(earlier, manager, code, names));
          const before = await contentOf(code);
          await inName(importId, async (manager) => {
            const id = randomUUID();
            await insertFacility(manager, code, id, '公民館', 134, 34);
            names.facilities.unshift(id);
            await perform(imported, manager, code, names);
          });
          const written: { id: string; note: string | null }[] = await database.dataSource.query(
            `SELECT f.id, f.note FROM facility f JOIN audit a ON a.municipality_code = $1 AND a.entity_id = f.id::text
            WHERE f.municipality_code = $1 AND a.import_id = $2 GROUP BY f.id, f.note ORDER BY f.id`,
            [code, importId],
          );
          fc.pre(written.length > 0);
          const { id, note } = written[at % written.length]!;
          const setNote = (text: string | null) =>
            inName(null, (manager) =>
              manager.query(
                'UPDATE facility SET note = $3, version = version + 1 WHERE municipality_code = $1 AND id = $2',
                [code, id, text],
              ),
            );
          await setNote('現地確認済');
          const edited = await contentOf(code);
          expect(await inName(null, (manager) => undoImport(manager, code, importId))).toMatchObject({
            ok: false,
            laterChanges: [{ entity: 'facility', entityId: id, changes: [{ field: 'note', after: '現地確認済' }] }],
          });
          expect(await contentOf(code)).toEqual(edited);
          await setNote(note);
          expect((await inName(null, (manager) => undoImport(manager, code, importId))).ok).toBe(true);
          expect(await contentOf(code)).toEqual(before);
        }),
        { numRuns: Math.ceil(runs / 2), seed: 11 },
      );
    },
    timeoutMs,
  );

  it('is refused with who changed what, when, after a row of the import was edited', async () => {
    const { code, inName } = await openCity();
    const [id, importId] = [randomUUID(), randomUUID()];
    await inName(importId, (manager) => insertFacility(manager, code, id, '公民館', 134, 34));
    await inName(null, (manager) =>
      manager.query(`UPDATE facility SET department = '教育課', version = 2 WHERE municipality_code = $1`, [code]),
    );
    const before = await contentOf(code);
    expect(await inName(null, (manager) => undoImport(manager, code, importId))).toEqual({
      ok: false,
      laterChanges: [
        {
          id: expect.any(Number),
          at: expect.any(String),
          actor: 'planner',
          reason: null,
          importId: null,
          operation: 'update',
          entity: 'facility',
          entityId: id,
          name: '公民館',
          building: null,
          changes: [{ field: 'department', before: null, after: '教育課' }],
          undoable: true,
        },
      ],
    });
    expect(await contentOf(code)).toEqual(before);
  });

  it('is refused after a person added a building to a facility of the import, or removed one', async () => {
    const { code, inName } = await openCity();
    const [kept, removed, importId] = [randomUUID(), randomUUID(), randomUUID()];
    await inName(importId, async (manager) => {
      await insertFacility(manager, code, kept, '公民館', 134, 34);
      await insertFacility(manager, code, removed, '旧支所', 134, 34);
    });
    await inName(null, async (manager) => {
      await manager.query(
        `INSERT INTO building (municipality_code, id, facility_id, name) VALUES ($1, gen_random_uuid(), $2, '本館')`,
        [code, kept],
      );
      await manager.query(`DELETE FROM facility WHERE municipality_code = $1 AND id = $2`, [code, removed]);
    });
    const outcome = await inName(null, (manager) => undoImport(manager, code, importId));
    expect(outcome).toMatchObject({
      ok: false,
      laterChanges: [
        { operation: 'insert', entity: 'building', name: '本館' },
        { operation: 'delete', entity: 'facility', name: '旧支所' },
      ],
    });
  });

  it('is refused after a person added land or an event to a facility of the import', async () => {
    const { code, inName } = await openCity();
    const [id, importId] = [randomUUID(), randomUUID()];
    await inName(importId, (manager) => insertFacility(manager, code, id, '公民館', 134, 34));
    await inName(null, async (manager) => {
      await manager.query(
        `INSERT INTO land_parcel (municipality_code, id, facility_id, lot_number, tenure)
         VALUES ($1, gen_random_uuid(), $2, '1番', 'owned')`,
        [code, id],
      );
      await manager.query(
        `INSERT INTO property_event (municipality_code, id, facility_id, kind, event_date, subject)
         VALUES ($1, gen_random_uuid(), $2, 'acquisition', '2001-04-01', 'facility')`,
        [code, id],
      );
    });
    const outcome = await inName(null, (manager) => undoImport(manager, code, importId));
    expect(outcome).toMatchObject({
      ok: false,
      laterChanges: [
        { operation: 'insert', entity: 'land_parcel', name: '1番' },
        { operation: 'insert', entity: 'property_event', name: '2001-04-01' },
      ],
    });
  });

  it('takes estimates made since with it, and passes over an edit that was taken back', async () => {
    const { code, inName } = await openCity();
    const [id, importId] = [randomUUID(), randomUUID()];
    await inName(importId, (manager) => insertFacility(manager, code, id, '公民館', 134, 34));
    await inName(null, async (manager) => {
      await assume(manager, code, { facilities: [id], buildings: [] });
      await manager.query(`UPDATE facility SET note = 'x', version = 2 WHERE municipality_code = $1`, [code]);
      await manager.query(`UPDATE facility SET note = NULL, version = 3 WHERE municipality_code = $1`, [code]);
    });
    const { estimate, building } = (await contentOf(code)) as Record<string, readonly unknown[] | undefined>;
    expect(estimate?.length).toBeGreaterThan(0);
    expect(await inName(null, (manager) => goingAlong(manager, code, importId))).toEqual({
      estimates: estimate?.length,
      assumedBuildings: building?.length,
    });
    expect(await inName(null, (manager) => undoImport(manager, code, importId))).toEqual({
      ok: true,
      restored: { removed: 1, setBack: 0, broughtBack: 0 },
    });
    expect(await contentOf(code)).toMatchObject({ facility: [], building: [], estimate: [] });
    expect(await inName(null, (manager) => goingAlong(manager, code, importId))).toEqual({
      estimates: 0,
      assumedBuildings: 0,
    });
  });

  it('never gives a version number twice, so that no page opened meanwhile can overwrite unseen', async () => {
    const { code, inName } = await openCity();
    const [id, importId] = [randomUUID(), randomUUID()];
    await inName(null, (manager) => insertFacility(manager, code, id, '公民館', 134, 34));
    await inName(importId, (manager) =>
      manager.query(`UPDATE facility SET note = 'x', version = version + 1 WHERE municipality_code = $1`, [code]),
    );
    await inName(null, (manager) => undoImport(manager, code, importId));
    expect(
      await database.dataSource.query('SELECT version, note FROM facility WHERE municipality_code = $1', [code]),
    ).toEqual([{ version: 3, note: null }]);
  });
});
