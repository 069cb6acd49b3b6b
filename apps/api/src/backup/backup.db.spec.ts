import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { openDatabase } from '#db/data-source';
import type { DataSource } from 'typeorm';
import { openTestDatabase } from '../../../../test/support/database.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { Work } from '../accounts/work.js';
import { AuditSealing } from '../audit-seal/audit-sealing.service.js';
import { AuditVerification } from '../audit-seal/audit-verification.service.js';
import { photoStoreOf } from '../photo-store/photo-store-of.js';
import { Settings } from '../settings.js';
import { BackupService } from './backup.service.js';
import { backupTables, geometryColumnOf, passingTables } from './backup-tables.js';
import { RestoreService } from './restore.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const storedAs = `${randomUUID()}-${'a'.repeat(24)}`;
const uploaded = Buffer.from(Array.from({ length: 600_000 }, (_, i) => (i * 31) % 256));
const drawing = Buffer.from('%PDF-1.7 drawing');
let documentId: string;
let server: TestServer;
let folder: string;
let backupFile: string;

const corners = [134.1 / 3, 134.2 / 3, 134.3 / 3].map((lon, i) => [lon, (100 + i * i) / 3]);
const lotShape = { type: 'Polygon', coordinates: [[...corners, corners[0]]] };

/** Something in every table that the API can write to, an upload, and shapes with more decimals than JSON keeps. */
async function fill(): Promise<void> {
  const population = [{ year: 2020, residents: 417_496, source: '国勢調査' }];
  await server.http
    .post('/api/municipalities')
    .send({ code, name: '高松市', population, availableYen: 5e9 })
    .expect(201);
  const { body } = await server.http
    .post(`${base}/facilities`)
    .send({
      name: '中央公民館「髙」',
      owner: 'city',
      smallCategory: '公民館',
      location: { lon: 134.1 / 3, lat: 100 / 3 },
    })
    .expect(201);
  const lot = { lotNumber: '1番2', areaM2: 10.01, tenure: 'leased', leaseEnd: '2031-03-31', geometry: lotShape };
  await server.http.post(`${base}/facilities/${body.id}/land-parcels`).send(lot).expect(201);
  const sold = { kind: 'disposal', eventDate: '2020-02-29', subject: 'land', subjectName: '旧1番' };
  await server.http.post(`${base}/facilities/${body.id}/property-events`).send(sold).expect(201);
  await server.http.post(`${base}/estimates`).expect(200);
  await server.http.patch(`${base}/facilities/${body.id}`).set('If-Match', '"1"').send({ note: '改\n行' }).expect(200);
  const { body: document } = await server.http
    .post(`${base}/facilities/${body.id}/documents`)
    .attach('file', drawing, '図面.pdf')
    .expect(201);
  documentId = document.id;
  await server.http.delete(`${base}/documents/${documentId}`).set('If-Match', '"1"').expect(204);
  await server.http.post(`${base}/saved-filters`).send({ name: '学校', filter: {} }).expect(201);
  const { dataSource } = server.database;
  await dataSource.transaction(async (database) => {
    await database.query(
      `SELECT set_config('chodo.municipality_code', $1, true), set_config('chodo.actor', 'test', true)`,
      [code],
    );
    await database.query(
      `INSERT INTO district (municipality_code, id, name, boundary)
       VALUES ($1, gen_random_uuid(), '屋島', ST_Multi(ST_Buffer(ST_SetSRID(ST_MakePoint(134.1, 34.3), 4326), 0.01)))`,
      [code],
    );
    await database.query(`INSERT INTO place_layer VALUES ($1, 'sea', '', 1)`, [code]);
    await database.query(
      `INSERT INTO place_feature SELECT $1, 'sea', i, ST_SetSRID(ST_MakePoint(i / 7.0, i / 9.0), 4326), jsonb_build_object('i', i)
         FROM generate_series(1, 2500) AS i`,
      [code],
    );
    await database.query(
      `INSERT INTO column_mapping (municipality_code, fingerprint, mapping) VALUES ($1, repeat('0f', 32), '{"name": "建物の名前"}')`,
      [code],
    );
    await database.query(
      `INSERT INTO import_run (municipality_code, id, status, files, report, created_by)
       VALUES ($1, gen_random_uuid(), 'committed', $2, '{"files": []}', 'test')`,
      [code, JSON.stringify([{ name: '施設一覧.csv', bytes: uploaded.length, storedAs }])],
    );
  });
  mkdirSync(join(filesOf(server.database.dataFolder), 'imports'), { recursive: true });
  writeFileSync(join(filesOf(server.database.dataFolder), 'imports', storedAs), uploaded);
  // On a shared server the rows may have to wait for transactions of other databases, too.
  do await server.app.get(AuditSealing).seal();
  while ((await server.app.get(AuditVerification).verify()).unsealedRows > 0);
  // No import names this one, so it belongs into no backup.
  writeFileSync(join(filesOf(server.database.dataFolder), 'imports', `${randomUUID()}-${'0'.repeat(24)}`), 'left');
}

const filesOf = (dataFolder: string) => join(dataFolder, 'files');

/** Both services on a database, with its folder of files. */
function servicesOf({ dataSource, dataFolder }: { dataSource: DataSource; dataFolder: string }) {
  const settings = new Settings(filesOf(dataFolder), 2026);
  const photos = photoStoreOf(settings);
  return {
    backup: new BackupService(new Work(dataSource), settings, photos),
    restore: new RestoreService(dataSource, settings, photos),
    verification: new AuditVerification(new Work(dataSource), settings),
  };
}

/** Every value of every table, geometry as bytes. */
async function contentOf(dataSource: DataSource): Promise<Record<string, string[]>> {
  const content: Record<string, string[]> = {};
  for (const table of backupTables) {
    const rows: { line: string }[] = await dataSource.query(`${linesOf(table)} ORDER BY 1`);
    content[table] = rows.map(({ line }) => line);
  }
  return content;
}

/** The same in short: a digest of each table, to say only whether anything has changed. */
async function digestsOf(dataSource: DataSource): Promise<unknown> {
  const digests = backupTables.map((table) => {
    const content = `SELECT md5(string_agg(line, E'\\n' ORDER BY line)) FROM (${linesOf(table)}) AS lines`;
    return `(${content}) AS "${table}"`;
  });
  return (await dataSource.query(`SELECT ${digests.join(', ')}`))[0];
}

function linesOf(table: (typeof backupTables)[number]): string {
  const geometry = geometryColumnOf(table);
  const shape = geometry ? `|| coalesce(encode(ST_AsEWKB(t.${geometry}), 'hex'), '')` : '';
  return `SELECT (to_jsonb(t)${geometry ? ` - '${geometry}'` : ''})::text ${shape} AS line FROM ${table} t`;
}

describe('a backup', () => {
  beforeAll(async () => {
    server = await openTestServer();
    folder = mkdtempSync(join(tmpdir(), 'chodo-backup-'));
    backupFile = join(folder, 'city.backup');
    await fill();
  }, 120_000);
  afterAll(async () => {
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('lists every table and every geometry column of the register', async () => {
    const rows: { name: string; geometry: string | null }[] = await server.database.dataSource.query(
      `SELECT CASE t.table_schema WHEN 'public' THEN '' ELSE t.table_schema || '.' END || t.table_name AS name, (
                SELECT c.column_name FROM information_schema.columns c
                 WHERE c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.udt_name = 'geometry') AS geometry
         FROM information_schema.tables t
        WHERE t.table_schema IN ('public', 'accounts') AND t.table_type = 'BASE TABLE'
          AND t.table_name NOT IN ('migrations', 'spatial_ref_sys', 'typeorm_metadata')`,
    );
    const passing = passingTables.map((name) => ({ name, geometry: null }));
    const listed = backupTables.map((name) => ({ name, geometry: geometryColumnOf(name) }));
    expect(rows).toEqual(expect.arrayContaining([...listed, ...passing]));
    expect(rows).toHaveLength(listed.length + passing.length);
  });

  it('goes into the other kind of database and back with equal values, journal and files', async () => {
    const source = await contentOf(server.database.dataSource);
    const counts = await servicesOf(server.database).backup.write(backupFile);
    // The import's file, and that of a document which was removed but may come back.
    expect(counts.files).toBe(2);
    expect(counts.tables).toMatchObject({ facility: 1, place_feature: 2500, audit: source['audit']?.length });

    const dataFolder = join(folder, 'embedded');
    const embedded = await openDatabase({ dataFolder, role: 'server' });
    const second = join(folder, 'second.backup');
    try {
      const services = servicesOf({ dataSource: embedded.dataSource, dataFolder });
      expect(await services.restore.restore(backupFile, { replace: false })).toEqual(counts);
      expect(await contentOf(embedded.dataSource)).toEqual(source);
      expect(readFileSync(join(filesOf(dataFolder), 'imports', storedAs)).equals(uploaded)).toBe(true);
      expect(readFileSync(join(filesOf(dataFolder), 'documents', code, documentId)).equals(drawing)).toBe(true);
      expect(await services.backup.write(second)).toEqual(counts);
      const verified = await services.verification.verify();
      expect(verified).toMatchObject({ sealedRows: source['audit']?.length, unsealedRows: 0, breaks: [] });
    } finally {
      await embedded.close();
    }

    const other = await openTestDatabase();
    try {
      await servicesOf(other).restore.restore(second, { replace: false });
      expect(await contentOf(other.dataSource)).toEqual(source);
    } finally {
      await other.close();
    }
  }, 120_000);

  it('is refused by a database that is not empty, unless it may replace', async () => {
    const before = await contentOf(server.database.dataSource);
    const { restore } = servicesOf(server.database);
    await expect(restore.restore(backupFile, { replace: false })).rejects.toThrow('is not empty');
    await server.http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
    await restore.restore(backupFile, { replace: true });
    expect(await contentOf(server.database.dataSource)).toEqual(before);
  });

  it('leaves the journal at work: what is written next is numbered on', async () => {
    // Restoring has ended every session.
    await server.http.get(base).expect(401);
    const http = server.as(await signInAs(server.app, 'after-restoring'));
    const last = Number((await http.get(`${base}/audit?pageSize=1`)).body.items[0].id);
    await http.post(`${base}/facilities`).send({ name: '新しい施設' }).expect(201);
    const { body } = await http.get(`${base}/audit?pageSize=1`);
    expect(body.items[0]).toMatchObject({ id: last + 1, entity: 'facility', operation: 'insert' });
  });

  describe('that is damaged', () => {
    let before: unknown;
    beforeAll(async () => {
      before = await digestsOf(server.database.dataSource);
    });

    const damaged = (change: (bytes: Buffer) => Buffer) => {
      const file = join(folder, 'damaged.backup');
      writeFileSync(file, change(readFileSync(backupFile)));
      return file;
    };
    const rewritten = (change: (text: string) => string) =>
      damaged((bytes) => gzipSync(change(gunzipSync(bytes).toString('utf8'))));

    it.each([
      ['cut off', () => damaged((bytes) => bytes.subarray(0, bytes.length / 2)), 'cut off'],
      ['empty', () => damaged(() => Buffer.alloc(0)), 'cut off'],
      ['another kind of file', () => damaged(() => Buffer.from('name,year\na,1\n')), 'no backup'],
      ['another gzip file', () => damaged(() => gzipSync('hello\n')), 'no backup'],
      ['without its end', () => rewritten((text) => text.replace(/\["end".*\n$/, '')), 'its end is missing'],
      [
        'short of a row',
        () => rewritten((text) => text.replace(/\n[^\n]*"search_text": [^\n]*\n/, '\n')),
        'do not fit',
      ],
      ['short of a shape', () => rewritten((text) => text.replace(/\n\{"id": 77, .*?\}\n/, '\n')), 'counts differ'],
      ['newer', () => rewritten((text) => text.replace('"migrations":[', '"migrations":["Later1", ')), 'newer Chodo'],
      [
        'leading out of its folder',
        () => rewritten((text) => text.replace(`imports/${storedAs}`, `../${storedAs}`)),
        'outside its folder',
      ],
      [
        'naming the folder itself',
        () => rewritten((text) => text.replace(`"imports/${storedAs}"`, '"."')),
        'outside its folder',
      ],
      [
        'with a file where another needs a folder',
        () => rewritten((text) => text.replace('["file",', '["file",{"path":"imports"}]\n["file",')),
        'two files in one place',
      ],
      [
        'of a later version',
        () => rewritten((text) => text.replace('"chodoBackup":1', '"chodoBackup":2')),
        'no backup',
      ],
      [
        'naming a strange table',
        () => rewritten((text) => text.replace('"name":"facility"', '"name":"pg_authid"')),
        'unknown table',
      ],
      [
        'naming a strange column',
        () => rewritten((text) => text.replace('"search_text"', '"a); DROP TABLE audit; --"')),
        'unknown column',
      ],
      ['missing', () => join(folder, 'none.backup'), 'Cannot read'],
    ])('(%s) is refused in one line and changes nothing', async (_, make, reason) => {
      const { restore } = servicesOf(server.database);
      const refusal = restore.restore(make(), { replace: true });
      await expect(refusal).rejects.toMatchObject({ name: 'BackupRefused', message: expect.stringContaining(reason) });
      await expect(refusal).rejects.not.toMatchObject({ message: expect.stringContaining('\n') });
      expect(await digestsOf(server.database.dataSource)).toEqual(before);
      const kept = readFileSync(join(filesOf(server.database.dataFolder), 'imports', storedAs));
      expect(kept.equals(uploaded)).toBe(true);
    });
  });
});
