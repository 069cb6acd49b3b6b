import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { facilityList } from '../../../../test/support/imports.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { commandActor } from '../accounts/permissions.js';
import { ImportsService } from './imports.service.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
const scope = { municipalityCode: code, actor: commandActor, reason: '台帳の取込' };
let server: TestServer;
let imports: ImportsService;

async function file(name: string, content: string) {
  const path = join(server.database.dataFolder, 'local.csv');
  await writeFile(path, content);
  return { name, path };
}

const list = facilityList([
  ['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585],
  ['2', '花園コミュニティセンター', '香川県高松市花園町1丁目9-7', 34.338, 134.0633],
]);

const storedFiles = () => {
  const folder = join(server.database.dataFolder, 'files', 'imports');
  return existsSync(folder) ? readdir(folder) : Promise.resolve([]);
};

describe('an import by command', () => {
  beforeAll(async () => {
    server = await openTestServer();
    imports = server.app.get(ImportsService);
  }, 120_000);
  afterAll(() => server.close());
  beforeEach(() => server.http.delete(base).query({ confirm: code }));

  it('makes a city that is not there, with its code as name, and can be taken back without removing it', async () => {
    const report = await imports.run(scope, [await file('公共施設一覧.csv', list)], { dryRun: false });
    expect(report.files).toMatchObject([
      { file: '公共施設一覧.csv', driver: 'recommended-dataset', rows: 2, created: 2 },
    ]);
    expect((await server.http.get(base).expect(200)).body.name).toBe(code);

    const { body } = await server.http.get(`${base}/imports`).expect(200);
    expect(body.items).toMatchObject([
      { status: 'committed', createdBy: scope.actor, files: [{ name: '公共施設一覧.csv' }] },
    ]);
    const { id } = body.items[0];
    expect((await storedFiles()).some((name) => name.startsWith(id))).toBe(true);
    const journal = await server.http.get(`${base}/audit`).query({ importId: id }).expect(200);
    expect(journal.body.items[0]).toMatchObject({ actor: scope.actor, reason: '台帳の取込', importId: id });
    expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('undone');
    expect((await server.http.get(`${base}/facilities`).expect(200)).body.total).toBe(0);
  });

  it('as a dry run says the same and changes nothing, not even makes the city', async () => {
    const before = await storedFiles();
    const report = await imports.run(scope, [await file('公共施設一覧.csv', list)], { dryRun: true });
    expect(report.files).toMatchObject([{ rows: 2, created: 2 }]);
    await server.http.get(base).expect(404);
    expect(await storedFiles()).toEqual(before);
  });

  it('takes decisions about rows that an earlier run held', async () => {
    const near = facilityList([['9', '花園コミュニティセンター', '', 34.3381, 134.0634]]).replace('372013,', ',');
    await imports.run(scope, [await file('公共施設一覧.csv', list)], { dryRun: false });
    const again = [await file('コミュニティ 公共施設.csv', near)];
    const held = await imports.run(scope, again, { dryRun: false });
    expect(held.files).toMatchObject([{ created: 0, merged: 0, held: [{ cell: 'E2', kind: 'same-name-near' }] }]);
    const decided = await imports.run(scope, again, {
      dryRun: false,
      decisions: [{ file: 'コミュニティ 公共施設.csv', cell: 'E2', decision: 'new' }],
    });
    expect(decided.files).toMatchObject([{ created: 1, held: [] }]);
  });

  it('of files of which one cannot be read changes nothing', async () => {
    const files = [
      await file('公共施設一覧.csv', list),
      { name: 'gone.csv', path: join(server.database.dataFolder, 'gone.csv') },
    ];
    await expect(imports.run(scope, files, { dryRun: false })).rejects.toThrow('gone.csv');
    await server.http.get(base).expect(404);
  });

  it('that the database refuses leaves neither rows, nor the city, nor files', async () => {
    const before = await storedFiles();
    const unknown = { ...scope, municipalityCode: '37201' };
    await expect(imports.run(unknown, [await file('公共施設一覧.csv', list)], { dryRun: false })).rejects.toThrow(
      'check constraint',
    );
    expect(await storedFiles()).toEqual(before);
    const [row] = await server.database.dataSource.query('SELECT count(*)::integer AS count FROM municipality');
    expect(row.count).toBe(0);
  });
});
