import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { contentsOf, threeFacilities as list } from '../../../../test/support/register-contents.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

describe('the files of imports', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  });

  const { storedFiles, facilities, registerRows, write } = contentsOf(code, () => server);

  describe('taking an import back', () => {
    it('is refused with who changed what since, and changes nothing then', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      await server.commit(code, id);
      const [facility] = await facilities();
      await server.http
        .patch(`${base}/facilities/${facility!.id}`)
        .set('If-Match', `"${facility!.version}"`)
        .set('Chodo-Reason', encodeURIComponent('現地確認'))
        .send({ department: '教育課' })
        .expect(200);
      const before = await registerRows();
      const { body } = await server.http.delete(`${base}/imports/${id}`).expect(409);
      expect(body).toMatchObject({
        type: 'urn:chodo:problem:conflict',
        detailJa: expect.stringContaining('変更'),
        laterChanges: [
          {
            actor: 'test-administrator',
            reason: '現地確認',
            entity: 'facility',
            name: facility!.name,
            changes: [{ field: 'department', before: null, after: '教育課' }],
          },
        ],
      });
      expect(await registerRows()).toEqual(before);
      expect((await server.settled(code, id)).status).toBe('committed');
    });

    it('before the commit just drops it and its files', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      expect((await storedFiles()).some((name) => name.startsWith(id))).toBe(true);
      const { body } = await server.http.delete(`${base}/imports/${id}`).expect(200);
      expect(body).toEqual({ outcome: 'discarded', restored: null });
      expect((await storedFiles()).some((name) => name.startsWith(id))).toBe(false);
      await server.http.get(`${base}/imports/${id}`).expect(404);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(404);
    });

    it('works once; then the import may be discarded, and never be committed again', async () => {
      const { id } = await server.drop(code, [['公共施設一覧.csv', list]]);
      await server.commit(code, id);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(409);
      await server.http.delete(`${base}/imports/${id}`).expect(200);
      await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(409);
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('discarded');
    });
  });

  describe('removing a city', () => {
    it('takes the files of its imports with it, and of no other city', async () => {
      await server.http.post('/api/municipalities').send({ code: '372021', name: '丸亀市' }).expect(201);
      const kept = await server.drop(code, [['公共施設一覧.csv', list]]);
      const gone = await server.drop('372021', [['公共施設一覧.csv', list]]);
      await server.http.delete('/api/municipalities/372021').query({ confirm: '丸亀市' }).expect(204);
      const stored = await storedFiles();
      expect(stored.some((name) => name.startsWith(gone.id))).toBe(false);
      expect(stored.some((name) => name.startsWith(kept.id))).toBe(true);
    });
  });

  describe('an upload', () => {
    const post = () => server.http.post(`${base}/imports`);

    it('lies on disk under a name of our own, whatever it is called', async () => {
      const names = [
        '../../../etc/passwd.csv',
        'C:\\geheim\\a.csv',
        '施設\u202Egnp.csv',
        '公共施設一覧.csv',
        '公共施設一覧.csv',
      ];
      const run = await server.drop(
        code,
        names.map((name) => [name, list]),
      );
      expect(run.files.map(({ name }) => name)).toEqual([
        'passwd.csv',
        'a.csv',
        '施設gnp.csv',
        '公共施設一覧.csv',
        '公共施設一覧 (2).csv',
      ]);
      const stored = (await storedFiles()).filter((name) => name.startsWith(run.id));
      expect(stored).toHaveLength(5);
      for (const name of stored) expect(name).toMatch(/^[0-9a-f-]{36}-[0-9a-f]{24}$/);
    });

    it('waits with not too many others of the same person; what is refused leaves nothing behind', async () => {
      const enter = (createdBy: string) =>
        write(
          `INSERT INTO import_run (municipality_code, id, status, files, created_by)
           SELECT $1, gen_random_uuid(), 'queued', '[]', $2 FROM generate_series(1, 10)`,
          [code, createdBy],
        );
      for (const createdBy of ['test-administrator', 'test-administrator', 'somebody else']) await enter(createdBy);
      const drop = () => server.http.post(`${base}/imports`).attach('files', Buffer.from(list), 'a.csv');
      const before = await storedFiles();
      const { body, headers } = await drop().expect(429);
      expect(body.detailJa).toContain('20件');
      expect(headers['retry-after']).toBe('30');
      expect(await storedFiles()).toEqual(before);
      await write(`UPDATE import_run SET status = 'failed' WHERE status = 'queued'`);
      await drop().expect(202);
    });

    it('needs a file, at most 200, of at most 50 MB, for a city that is there; what is refused leaves nothing behind', async () => {
      const before = (await storedFiles()).length;
      await post().expect(400);
      await post().field('files', 'no file').expect(400);
      await post().attach('other', Buffer.from(list), 'a.csv').expect(400);
      await post()
        .attach('files', Buffer.alloc(50 * 1024 * 1024 + 1), 'large.csv')
        .expect(413);
      const many = post();
      for (let i = 0; i < 201; i++) void many.attach('files', Buffer.from('a'), `${i}.csv`);
      await many.expect(400);
      await server.http
        .post('/api/municipalities/372021/imports')
        .attach('files', Buffer.from(list), 'a.csv')
        .expect(404);
      expect((await storedFiles()).length).toBe(before);
      expect(await readdir(join(server.database.dataFolder, 'files', 'incoming'))).toEqual([]);
    }, 30_000);
  });
});
