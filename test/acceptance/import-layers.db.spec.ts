import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { findProjectFolder } from '../../db/project-folder.js';
import { type DroppedFile, type ImportServer, openImportServer } from '../support/imports.js';

const data = join(findProjectFolder(), '..', 'shared', 'data');
const present = existsSync(join(data, 'shelters'));
if (!present) process.stderr.write(`import-layers.db.spec.ts is skipped: ${data} is not there\n`);

/** Code, name, file of the boundary, places of first refuge and to stay in, and how many of them lie outside and wait. */
const cities = [
  ['072036', '郡山市', 'N03-21_07_210101_s0010.json', 297, 267, 0],
  ['072044', 'いわき市', 'N03-21_07_210101_s0010.json', 294, 280, 1],
  ['222259', '伊豆の国市', 'N03-21_22_210101_s0010.json', 86, 72, 0],
] as const;

/** As the desk is given it; paths are below the folder of real data. */
const readFile = (path: string): DroppedFile => [basename(path), readFileSync(join(data, path))];

let server: ImportServer;
beforeAll(async () => {
  if (present) server = await openImportServer();
}, 120_000);
afterAll(() => server?.close());

(present ? describe : describe.skip).each(cities)('the shelters and the boundary of %s %s', (...city) => {
  const [code, name, boundaryFile, emergency, stay, held] = city;
  const files = [
    `shelters/${code}_emergency.geojson`,
    `shelters/${code}_evacuation.geojson`,
    `boundaries/${boundaryFile}`,
  ];
  const run = async () => {
    const { id, status, report: previewed } = await server.drop(code, files.map(readFile));
    expect({ status, changed: await features() }).toEqual({ status: 'preview', changed: before });
    const { status: after, report } = await server.commit(code, id);
    expect({ after, files: report?.files }).toEqual({ after: 'committed', files: previewed?.files });
    before = await features();
    return (report?.files ?? []).map(({ created, unchanged, updated, rejected, held: waiting }) => [
      created,
      unchanged,
      updated + rejected.length + waiting.length,
    ]);
  };
  let before = 0;
  const features = async () => {
    const [row] = await server.database.dataSource.query<{ count: number }[]>(
      'SELECT count(*)::integer AS count FROM layer_feature WHERE municipality_code = $1',
      [code],
    );
    return row!.count;
  };

  it('are taken in once and can be taken back', async () => {
    const boundary = JSON.parse(readFileSync(join(data, 'boundaries', boundaryFile), 'utf8'));
    await server.http.post('/api/municipalities').send({ code, name, boundary }).expect(201);
    expect(await run()).toEqual([
      [emergency, 0, held],
      [stay, 0, 0],
      [1, 0, 0],
    ]);
    expect(await run()).toEqual([
      [0, emergency, held],
      [0, stay, 0],
      [0, 1, 0],
    ]);
    expect(await features()).toBe(emergency + stay + 1);
    const { body: runs } = await server.http.get(`/api/municipalities/${code}/imports`).expect(200);
    for (const { id } of runs.items) await server.http.delete(`/api/municipalities/${code}/imports/${id}`).expect(200);
    expect(await features()).toBe(0);
  }, 120_000);
});

const towns = ['07203_koriyama', '07204_iwaki', '22212_yaizu', '22225_izunokuni', '37201_takamatsu'];

(present ? describe : describe.skip)('lists of the places of towns', () => {
  it.each(towns)(
    'of %s is answered with what it is, and changes nothing',
    async (town) => {
      const file = `geolonia_towns_${town}.json`;
      await server.http.post('/api/municipalities').send({ code: '372013', name: '高松市' });
      const dropped = await server.drop('372013', [readFile(`boundaries/${file}`)]);
      const committed = await server.commit('372013', dropped.id);
      for (const { report } of [dropped, committed]) {
        expect(report?.files).toMatchObject([
          { driver: null, created: 0, rows: 0, looksLike: { ja: expect.stringContaining('町') } },
        ]);
        expect(report?.files[0]?.reason?.ja).toMatch(/町丁・字の位置/);
      }
    },
    60_000,
  );
});
