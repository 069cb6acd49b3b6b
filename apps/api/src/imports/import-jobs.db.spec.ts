import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Pool, PoolClient } from 'pg';
import { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { facilityList, type ImportAnswer, importsOf } from '../../../../test/support/imports.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';
import { AppModule } from '../app.module.js';
import { JobWorker } from '../jobs/job-worker.js';
import { Jobs } from '../jobs/jobs.js';
import { Settings } from '../settings.js';
import { commitQueue, type ImportJob, readQueue } from './import-queues.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: TestServer;
let closeWorkers: (() => Promise<void>)[] = [];

describe('jobs of imports', () => {
  beforeAll(async () => {
    server = await openTestServer();
  }, 120_000);
  afterAll(() => server.close());

  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  });
  afterEach(async () => {
    for (const close of closeWorkers.splice(0)) await close();
  });

  const filesFolder = () => join(server.database.dataFolder, 'files');

  /** A worker as a process of its own would be: another application on other connections. */
  async function startWorker(prepare: (pool: Pool) => void = () => {}): Promise<void> {
    const dataSource = await new DataSource({ ...server.database.dataSource.options }).initialize();
    prepare((dataSource.driver as PostgresDriver).master as Pool);
    const app = await NestFactory.createApplicationContext(
      AppModule.with(dataSource, new Settings(filesFolder(), 2026)),
      {
        logger: false,
        abortOnError: false,
      },
    );
    await app.get(JobWorker).start({ alone: true });
    closeWorkers.push(async () => {
      await app
        .get(JobWorker)
        .stop()
        .catch(() => {});
      await app.close();
      await dataSource.destroy().catch(() => {});
    });
  }

  /** Cuts every connection of a worker from the first statement that matches on, as kill -9 does. */
  function killAt(pattern: RegExp, killed: () => void): (pool: Pool) => void {
    let dead = false;
    return (pool) => {
      pool.on('acquire', (client: PoolClient) => {
        const cut = () =>
          (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
        if (dead) return cut();
        const query = client.query.bind(client) as (...all: unknown[]) => unknown;
        (client as { query: unknown }).query = (...all: unknown[]) => {
          if (pattern.test(String(all[0]))) {
            dead = true;
            cut();
            killed();
          }
          return query(...all);
        };
      });
    };
  }

  const list = facilityList([
    ['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585],
    ['2', '花園コミュニティセンター', '香川県高松市花園町1丁目9-7', 34.338, 134.0633],
  ]);

  async function upload(): Promise<ImportAnswer> {
    const { body } = await server.http
      .post(`${base}/imports`)
      .attach('files', Buffer.from(list), '公共施設一覧.csv')
      .expect(202);
    return body;
  }

  const stateOf = async (id: string) =>
    (await server.http.get(`${base}/imports/${id}`).expect(200)).body as ImportAnswer;
  const facilityCount = async () => (await server.http.get(`${base}/facilities`).expect(200)).body.total as number;

  describe('a worker killed in the middle of a commit', () => {
    it.each([/INSERT INTO facility \(/, /INSERT INTO facility_source/, /UPDATE "import_run".*committed_at/i])(
      'at %s leaves nothing half-done, and the next one finishes',
      async (statement) => {
        const { id } = await upload();
        await startWorker();
        await importsOf(server).settled(code, id);
        for (const close of closeWorkers.splice(0)) await close();

        let kill = () => {};
        const killed = new Promise<void>((resolve) => (kill = resolve));
        await startWorker(killAt(statement, kill));
        await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(202);
        await killed;
        await pause(200);
        expect(await stateOf(id)).toMatchObject({ status: 'committing' });
        expect(await facilityCount()).toBe(0);
        for (const close of closeWorkers.splice(0)) await close();

        await startWorker();
        expect(await importsOf(server).settled(code, id)).toMatchObject({ status: 'committed' });
        expect(await facilityCount()).toBe(2);
        expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('undone');
      },
      60_000,
    );
  });

  describe('an import whose job is gone', () => {
    it.each([readQueue, commitQueue])('does not stay unfinished for ever (%s)', async (name) => {
      const { id } = await upload();
      if (name === commitQueue) {
        await startWorker();
        await importsOf(server).settled(code, id);
        for (const close of closeWorkers.splice(0)) await close();
        await server.http.post(`${base}/imports/${id}/commit`).send({}).expect(202);
      }
      const queue = await server.app.get(Jobs).queue<ImportJob>(name);
      for (let attempt = 0; attempt < 3; attempt++) {
        expect((await queue.take())?.id).toBe(id);
        await queue.fail(id, 'killed');
      }
      await startWorker();
      expect(await importsOf(server).settled(code, id)).toMatchObject({
        status: 'failed',
        error: { ja: expect.stringContaining('停止'), en: expect.stringContaining('stopped') },
      });
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.outcome).toBe('discarded');
    });

    it('was discarded while it waited: its job ends without a trace', async () => {
      const { id } = await upload();
      await server.http.delete(`${base}/imports/${id}`).expect(200);
      await startWorker();
      const queue = await server.app.get(Jobs).queue(readQueue);
      while ((await queue.state(id)) === 'waiting') await pause(50);
      while ((await queue.state(id)) === 'running') await pause(50);
      expect(await queue.state(id)).toBe('completed');
      await server.http.get(`${base}/imports/${id}`).expect(404);
    });
  });

  describe('what a preview has planned', () => {
    const plans = () => readdir(join(filesFolder(), 'plans')).catch(() => []);
    /** A preview is told before its plan is kept. */
    const kept = async (id: string) => {
      while ((await plans()).join() !== id) await pause(20);
    };

    it('is written without the files being read again, and then forgotten', async () => {
      const { id } = await upload();
      await startWorker();
      expect(await importsOf(server).settled(code, id)).toMatchObject({ status: 'preview' });
      await kept(id);
      const { report } = await stateOf(id);
      await rm(join(filesFolder(), 'imports'), { recursive: true });
      expect(await importsOf(server).commit(code, id)).toMatchObject({ status: 'committed', report });
      expect(await facilityCount()).toBe(2);
      expect(await plans()).toEqual([]);
      expect((await server.http.delete(`${base}/imports/${id}`).expect(200)).body.restored.removed).toBe(4);
    });

    it('is followed by a commit while it is being kept', async () => {
      const { id } = await upload();
      await startWorker();
      await importsOf(server).settled(code, id);
      expect(await importsOf(server).commit(code, id)).toMatchObject({ status: 'committed' });
      expect(await facilityCount()).toBe(2);
      expect(await plans()).toEqual([]);
    });

    it('is planned again when the register has changed since', async () => {
      const { id } = await upload();
      await startWorker();
      await importsOf(server).settled(code, id);
      const same = { name: '高松市立築地小学校', address: '香川県高松市築地町14-1' };
      await server.http.post(`${base}/facilities`).send(same).expect(201);
      const { status, report } = await importsOf(server).commit(code, id);
      expect(status).toBe('committed');
      expect(report!.files[0]).toMatchObject({ created: 1 });
      expect(await facilityCount()).toBe(2);
    });

    it('goes with the import', async () => {
      const { id } = await upload();
      await startWorker();
      await importsOf(server).settled(code, id);
      await kept(id);
      await server.http.delete(`${base}/imports/${id}`).expect(200);
      expect(await plans()).toEqual([]);
    });
  });

  describe('the files of imports', () => {
    it('that are missing make the import fail in words, without a path', async () => {
      const { id } = await upload();
      await rm(join(filesFolder(), 'imports'), { recursive: true });
      await startWorker();
      const { status, error } = await importsOf(server).settled(code, id);
      expect(status).toBe('failed');
      expect(error?.en).toContain('missing');
      expect(JSON.stringify(error)).not.toContain(server.database.dataFolder);
    });

    it('go after a day when they belong to no import any more', async () => {
      const { id } = await upload();
      const folder = join(filesFolder(), 'imports');
      const orphan = '00000000-0000-4000-8000-000000000000-0123456789abcdef01234567';
      await writeFile(join(folder, orphan), 'x');
      await writeFile(join(filesFolder(), 'incoming', 'cut-off'), 'x');
      const old = new Date(Date.now() - 25 * 60 * 60 * 1000);
      for (const name of await readdir(folder)) await utimes(join(folder, name), old, old);
      await utimes(join(filesFolder(), 'incoming', 'cut-off'), old, old);
      await startWorker();
      while ((await readdir(folder)).includes(orphan)) await pause(50);
      expect((await readdir(folder)).filter((name) => name.startsWith(id))).toHaveLength(1);
      expect(await readdir(join(filesFolder(), 'incoming'))).toEqual([]);
    });
  });
});
