import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { commandActor } from '../../apps/api/src/accounts/permissions.js';
import type { FileReport, ImportReport } from '../../apps/api/src/imports/imports.schema.js';
import { ImportsService } from '../../apps/api/src/imports/imports.service.js';
import { findProjectFolder } from '../../db/project-folder.js';
import { type ImportServer, openImportServer } from '../support/imports.js';
import { type PublishedCity, takamatsu, yaizu } from '../support/published-cities.js';

const data = join(findProjectFolder(), '..', 'shared', 'data');
const present = existsSync(join(data, 'takamatsu')) && existsSync(join(data, 'yaizu'));
if (!present) process.stderr.write(`import-real-data.db.spec.ts is skipped: ${data} is not there\n`);

let server: ImportServer;
beforeAll(async () => {
  if (present) server = await openImportServer();
}, 120_000);
afterAll(() => server?.close());

const money = {
  availableYen: 3_000_000_000,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
};

const nothing = { created: 0, updated: 0, unchanged: 0, merged: 0, skipped: 0, held: [], rejected: [] };

/** What is expected of each file on the first run, or on one that finds all of it there. */
function expected({ driver, lists, layers, heldTown, forecasts, others }: PublishedCity, run: 'first' | 'again') {
  const ofLists = Object.entries(lists).map(([file, [rows, created, merged]]) => {
    const counts = run === 'first' ? { created, merged } : { unchanged: rows };
    return { file, driver, looksLike: null, rows, ...nothing, ...counts };
  });
  const ofOthers = Object.entries(others).flatMap(([looksLike, files]) =>
    files.map((file) => ({ file, driver: null, looksLike, rows: 0, ...nothing })),
  );
  const ofLayers = Object.entries(layers).map(([file, [layer, rows, taken]]) => {
    const counts = { [run === 'first' ? 'created' : 'unchanged']: taken, held: rows > taken ? [heldTown] : [] };
    return { file, driver: layer, looksLike: null, rows, ...nothing, ...counts };
  });
  const ofForecasts = Object.entries(forecasts).map(([file, rows]) => {
    const counts = { [run === 'first' ? 'created' : 'unchanged']: rows };
    return { file, driver: 'population-forecast', looksLike: null, rows, ...nothing, ...counts };
  });
  return [...ofLists, ...ofLayers, ...ofForecasts, ...ofOthers].sort(byFile);
}

/** The same, of a report. */
function stated({ files }: ImportReport) {
  return files
    .map(({ file, driver, looksLike, rows, ...report }: FileReport) => {
      const { created, updated, unchanged, merged, skipped, held, rejected } = report;
      const counts = { created, updated, unchanged, merged, skipped, held: held.map(({ name: of }) => of), rejected };
      return { file, driver, looksLike: looksLike?.ja ?? null, rows, ...counts };
    })
    .sort(byFile);
}

/** Keys of the tiles that a city's layers make. */
const layersOf = ({ layers }: PublishedCity) =>
  [...new Set(Object.values(layers).map(([driver]) => driver.split('/')[0]!))].sort();

function byFile(one: { readonly file: string }, other: { readonly file: string }): number {
  return one.file < other.file ? -1 : 1;
}

const filesOf = ({ folder }: PublishedCity) =>
  readdirSync(join(data, folder))
    .sort()
    .map((name) => ({ name, path: join(data, folder, name) }));

(present ? describe : describe.skip).each([takamatsu, yaizu])('the published files of $name', (city) => {
  const { code, name } = city;
  const base = `/api/municipalities/${code}`;
  const scope = { municipalityCode: code, actor: commandActor };
  const run = (dryRun = false) => server.app.get(ImportsService).run(scope, filesOf(city), { dryRun });
  const lastWrite = async (): Promise<unknown> =>
    server.database.dataSource.query('SELECT max(id) AS last FROM audit WHERE municipality_code = $1', [code]);

  const layersOnMap = async () => {
    const { body } = await server.http.get(`${base}/map`).expect(200);
    return body.layers.map(({ key }: { key: string }) => key).filter((key: string) => key !== 'boundary');
  };

  beforeAll(async () => {
    const boundary = JSON.parse(readFileSync(join(data, 'boundaries', city.boundaryFile), 'utf8'));
    await server.http.post('/api/municipalities').send({ code, name, boundary }).expect(201);
  }, 60_000);

  it('are each created, merged or answered, as a dry run says before', async () => {
    const before = await lastWrite();
    expect(stated(await run(true))).toEqual(expected(city, 'first'));
    expect(await lastWrite()).toEqual(before);

    expect(stated(await run())).toEqual(expected(city, 'first'));
    const { body } = await server.http.get(`${base}/facilities`).expect(200);
    expect(body.total).toBe(city.facilities);
    const closed = await server.http.get(`${base}/facilities`).query({ status: 'closed' }).expect(200);
    const suspended = await server.http.get(`${base}/facilities`).query({ status: 'suspended' }).expect(200);
    expect(closed.body.total + suspended.body.total).toBe(city.notOpen);
    expect(await layersOnMap()).toEqual(layersOf(city));
  }, 120_000);

  it('change nothing when they are imported again, by command or by browser', async () => {
    const before = await lastWrite();
    expect(stated(await run())).toEqual(expected(city, 'again'));
    const preview = await server.drop(
      code,
      filesOf(city).map((file) => [file.name, readFileSync(file.path)]),
    );
    expect(stated(preview.report!)).toEqual(expected(city, 'again'));
    expect((await server.commit(code, preview.id)).status).toBe('committed');
    expect(await lastWrite()).toEqual(before);
  }, 120_000);

  it('are planned once they are estimated, and all of it is told to rest on estimates', async () => {
    await server.http.post(`${base}/estimates`).expect(200);
    const { body } = await server.http
      .post(`${base}/plans`)
      .send({ name: '試算', terms: { money, years: 10 } })
      .expect(201);
    const path = `${base}/plans/${body.id}`;
    for (let state = 'waiting'; state === 'waiting' || state === 'solving'; await pause(200))
      ({ state } = (await server.http.get(`${path}/progress`).expect(200)).body);
    const plan = (await server.http.get(path).expect(200)).body;
    expect(plan).toMatchObject({ state: 'solved', outcome: { estimatedShare: 1 } });
    expect(plan.outcome.buildings).toBeGreaterThan(50);
    expect(plan.proof.gap).toBeLessThan(0.01);
    const { works } = (await server.http.get(`${path}/works`).expect(200)).body;
    expect(works.length).toBeGreaterThan(20);
    expect(works.every(({ isEstimated }: { isEstimated: boolean }) => isEstimated)).toBe(true);
  }, 120_000);

  it('are estimated, cost something, and can be taken back as a whole', async () => {
    await server.http.post(`${base}/estimates`).expect(200);
    const cost = await server.http.get(`${base}/costs`).query({ method: 'mic', from: 2026, years: 40 }).expect(200);
    expect(cost.body.estimatedShare).toBe(1);
    expect(cost.body.totalYen).toBeGreaterThan(0);
    const { body: runs } = await server.http.get(`${base}/imports`).expect(200);
    for (const { id } of runs.items) {
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('undone');
    }
    expect((await server.http.get(`${base}/facilities`).expect(200)).body.total).toBe(0);
    expect(await layersOnMap()).toEqual([]);
  }, 120_000);
});
