import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import supertest from 'supertest';
import { openTestServer, testFiscalYear, type TestServer } from '../../../../test/support/server.js';
import { signInAs } from '../../../../test/support/sign-in.js';
import { createApp } from '../create-app.js';
import { Settings } from '../settings.js';

const fixtures = fileURLToPath(new URL('../../../../../shared/data/basemap/', import.meta.url));
const present = existsSync(fixtures);
const describeData = present ? describe : describe.skip;
const code = '372013';
const path = `/api/municipalities/${code}/base-map`;
const archive = `${path}/tiles.pmtiles`;
let server: TestServer;

describe('the base map', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 240_000);

  afterAll(() => server.close());

  const choose = (version: number, choice: object) =>
    server.http
      .put(path)
      .set('If-Match', `"${version}"`)
      .send({ kind: 'none', fileName: null, tileUrl: null, attribution: null, ...choice });
  const drawn = async () => (await server.http.get(`/api/municipalities/${code}/map`).expect(200)).body.baseMap;
  const folder = () => join(server.database.dataFolder, 'basemap');

  describe('a city without a base map', () => {
    it('says so, and there is nothing to fetch', async () => {
      expect((await server.http.get(path).expect(200)).body).toMatchObject({ kind: 'none', version: 0, files: [] });
      expect(await drawn()).toBeNull();
      await server.http.get(archive).expect(404);
    });
  });

  describeData(`a file${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
    const whole = present ? readFileSync(join(fixtures, 'test_fixture_1.pmtiles')) : Buffer.alloc(0);
    const upload = (name: string) =>
      server.http.post(`${path}/files`).attach('file', join(fixtures, name), `../${name}`);

    it('is uploaded once it is PMTiles version 3; another version is refused with what to do', async () => {
      const { body } = await upload('test_fixture_1.pmtiles').expect(201);
      expect(body).toMatchObject({ name: 'test_fixture_1.pmtiles', tileType: 'mvt', problemJa: null });
      expect(existsSync(join(folder(), code, 'test_fixture_1.pmtiles'))).toBe(true);
      const { body: wrong } = await upload('invalid_v4.pmtiles').expect(422);
      expect(wrong.detailJa).toContain('バージョン4');
      await upload('test_fixture_1.pmtiles').expect(409);
    });

    it('may be put into the folder by hand, where a wrong one is told and cannot be chosen', async () => {
      mkdirSync(folder(), { recursive: true });
      copyFileSync(join(fixtures, 'invalid_v4.pmtiles'), join(folder(), 'invalid_v4.pmtiles'));
      const { body } = await server.http.get(path).expect(200);
      expect(body.files.map(({ name, tileType }: Record<string, unknown>) => [name, tileType])).toEqual([
        ['invalid_v4.pmtiles', null],
        ['test_fixture_1.pmtiles', 'mvt'],
      ]);
      await choose(0, { kind: 'pmtiles', fileName: 'invalid_v4.pmtiles' }).expect(422);
      await choose(0, { kind: 'pmtiles', fileName: '../secrets.pmtiles' }).expect(400);
      await choose(0, { kind: 'pmtiles', fileName: 'test_fixture_1.pmtiles', attribution: '試験' }).expect(200);
      expect(await drawn()).toMatchObject({ kind: 'pmtiles', tileType: 'mvt', maxZoom: 0, attribution: '試験' });
      expect((await drawn()).vectorLayers).toEqual(['test_fixture_1pmtiles']);
    });

    it('is, uploaded by one city, neither told to another nor chosen by it, and goes with its city', async () => {
      const elsewhere = '/api/municipalities/222127';
      await server.http.post('/api/municipalities').send({ code: '222127', name: '焼津市' }).expect(201);
      const neighbour = server.as(await signInAs(server.app, 'neighbour', [{ code: '222127', role: 'administrator' }]));
      const { body } = await neighbour.get(`${elsewhere}/base-map`).expect(200);
      expect(body.files.map(({ name }: { name: string }) => name)).toEqual(['invalid_v4.pmtiles']);
      const theirs = { kind: 'pmtiles', fileName: 'test_fixture_1.pmtiles', tileUrl: null, attribution: null };
      const chosen = neighbour.put(`${elsewhere}/base-map`).set('If-Match', '"0"').send(theirs);
      await chosen.expect(400);
      const own = join(fixtures, 'test_fixture_1.pmtiles');
      await neighbour.post(`${elsewhere}/base-map/files`).attach('file', own).expect(201);
      await neighbour.delete(elsewhere).query({ confirm: '焼津市' }).expect(204);
      expect(readdirSync(folder())).toEqual([code, 'invalid_v4.pmtiles']);
    });

    it('is answered in ranges, with an ETag, and 416 beyond its end', async () => {
      const { url } = await drawn();
      const all = await server.http.get(url).responseType('blob').expect(200);
      expect((all.body as Buffer).equals(whole)).toBe(true);
      expect(all.headers).toMatchObject({ 'accept-ranges': 'bytes', etag: expect.stringMatching(/^"[^"]+"$/) });
      const part = await server.http.get(url).set('Range', 'bytes=0-126').responseType('blob').expect(206);
      expect((part.body as Buffer).equals(whole.subarray(0, 127))).toBe(true);
      expect(part.headers['content-range']).toBe(`bytes 0-126/${whole.length}`);
      const beyond = await server.http.get(url).set('Range', 'bytes=9999-').expect(416);
      expect(beyond.headers).toMatchObject({
        'content-range': `bytes */${whole.length}`,
        'content-type': expect.stringContaining('application/problem+json'),
      });
      await server.http.get(url).set('If-None-Match', String(all.headers['etag'])).expect(304);
      const changed = await server.http.get(url).set('Range', 'bytes=0-6').set('If-Range', '"other"').expect(200);
      expect(changed.headers['content-length']).toBe(String(whole.length));
    });
  });

  describe('tiles of another server', () => {
    const tileUrl = 'https://tiles.example.jp/xyz/{z}/{x}/{y}.png';

    it('are taken by https address only, with the version seen', async () => {
      const { version } = (await server.http.get(path).expect(200)).body;
      await choose(version, { kind: 'tiles', tileUrl: 'http://tiles.example.jp/{z}/{x}/{y}.png' }).expect(400);
      await choose(version, { kind: 'tiles' }).expect(400);
      await choose(version + 1, { kind: 'tiles', tileUrl }).expect(412);
      await choose(version, { kind: 'tiles', tileUrl, attribution: '地理院タイル' }).expect(200);
      expect(await drawn()).toMatchObject({ kind: 'tiles', url: tileUrl, attribution: '地理院タイル' });
    });

    it('may be asked for by the pages of this city, and by no other', async () => {
      const webFolder = join(server.database.dataFolder, 'web');
      mkdirSync(webFolder);
      writeFileSync(join(webFolder, 'index.html'), '<!doctype html>');
      const settings = new Settings(join(server.database.dataFolder, 'files'), testFiscalYear);
      const app = await createApp({ dataSource: server.database.dataSource, settings, webFolder });
      try {
        await app.listen(0, '127.0.0.1');
        const http = supertest(app.getHttpServer());
        const policy = async (page: string) => (await http.get(page).expect(200)).headers['content-security-policy'];
        for (const page of [`/${code}`, '/37201', `/${code}/settings`]) {
          const own = String(await policy(page)).split(';');
          expect(own).toEqual(
            expect.arrayContaining([
              "connect-src 'self' https://tiles.example.jp",
              "img-src 'self' data: blob: https://tiles.example.jp",
              "script-src 'self'",
            ]),
          );
        }
        for (const page of ['/', '/131016', '/992011/settings']) expect(await policy(page)).not.toContain('example');
      } finally {
        // The database is the server's, which closes it.
        app.getHttpServer().close();
      }
    });
  });
});
