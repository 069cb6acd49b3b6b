import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openTestDatabase, type TestDatabase } from '../../../../test/support/database.js';
import { JobWorker } from './job-worker.js';
import { Jobs, type Queue } from './jobs.js';

interface Task {
  readonly word: string;
}

let database: TestDatabase;
let queue: Queue<Task>;
let jobs: Jobs;

describe('jobs', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  let name = '';
  beforeEach(async () => {
    name = `test-${randomUUID()}`;
    jobs = new Jobs(database.dataSource);
    queue = await jobs.queue<Task>(name);
  });

  const send = (word: string) => {
    const id = randomUUID();
    return database.dataSource.transaction((manager) => queue.send(manager, id, { word })).then(() => id);
  };

  async function until(condition: () => Promise<boolean> | boolean): Promise<void> {
    while (!(await condition())) await pause(50);
  }

  describe('a queue', () => {
    it('gives each job to one taker, in the order sent', async () => {
      await send('first');
      await send('second');
      expect((await queue.take())?.data).toEqual({ word: 'first' });
      expect((await queue.take())?.data).toEqual({ word: 'second' });
      expect(await queue.take()).toBeNull();
    });

    it('keeps nothing of a transaction that is rolled back', async () => {
      const id = randomUUID();
      const failing = database.dataSource.transaction(async (manager) => {
        await queue.send(manager, id, { word: 'never' });
        throw new Error('changed my mind');
      });
      await expect(failing).rejects.toThrow('changed my mind');
      expect(await queue.state(id)).toBe('unknown');
    });

    it('is made by any number of processes at once', async () => {
      const processes = [new Jobs(database.dataSource), new Jobs(database.dataSource), new Jobs(database.dataSource)];
      const names = Array.from({ length: 6 }, () => `test-${randomUUID()}`);
      const made = await Promise.all(processes.flatMap((each) => names.map((queueName) => each.queue(queueName))));
      expect(new Set(made.map((each) => each.name)).size).toBe(names.length);
    });

    it('tells where a job is', async () => {
      const id = await send('travels');
      expect(await queue.state(id)).toBe('waiting');
      await queue.take();
      expect(await queue.state(id)).toBe('running');
      await queue.complete(id);
      expect(await queue.state(id)).toBe('completed');
    });

    it('begins a job again that was given back, and gives it up after the third time', async () => {
      const id = await send('hard');
      for (const state of ['waiting', 'waiting', 'failed']) {
        expect((await queue.take())?.id).toBe(id);
        await queue.fail(id, 'did not work');
        expect(await queue.state(id)).toBe(state);
      }
    });

    it('takes a job back from a worker that gave no sign of life for the length of the lease', async () => {
      const silent = await send('silent');
      const alive = await send('alive');
      await queue.take();
      await queue.take();
      await database.dataSource.query(`UPDATE pgboss.job SET started_on = now() - interval '1 hour' WHERE name = $1`, [
        name,
      ]);
      await queue.renew(alive);
      await jobs.upkeep();
      expect(await queue.state(silent)).toBe('waiting');
      expect(await queue.state(alive)).toBe('running');
    });
  });

  describe('a worker', () => {
    it('does the jobs that wait and those that come', async () => {
      const done: string[] = [];
      const worker = new JobWorker(jobs);
      worker.work<Task>(name, async ({ word }) => void done.push(word));
      await send('before');
      await worker.start({ alone: true });
      const later = await send('after');
      await until(async () => (await queue.state(later)) === 'completed');
      await worker.stop();
      expect(done).toEqual(['before', 'after']);
    });

    it('goes on after a handler that throws, and tries that job again', async () => {
      const tried: string[] = [];
      const worker = new JobWorker(jobs);
      worker.work<Task>(name, async ({ word }) => {
        tried.push(word);
        if (word === 'bad') throw new Error('bad job');
      });
      const bad = await send('bad');
      const good = await send('good');
      await worker.start({ alone: true });
      await until(async () => (await queue.state(bad)) === 'failed' && (await queue.state(good)) === 'completed');
      await worker.stop();
      expect(tried.filter((word) => word === 'bad')).toHaveLength(3);
    }, 20_000);

    it('takes over at its start what a killed worker had in its hands', async () => {
      const id = await send('orphan');
      await queue.take();
      const done: string[] = [];
      const worker = new JobWorker(jobs);
      worker.work<Task>(name, async ({ word }) => void done.push(word));
      await worker.start({ alone: true });
      await until(async () => (await queue.state(id)) === 'completed');
      await worker.stop();
      expect(done).toEqual(['orphan']);
    });

    it('lets the running job end when it is stopped, and takes no other', async () => {
      let end = () => {};
      const ended = new Promise<void>((resolve) => (end = resolve));
      let begun = false;
      const worker = new JobWorker(jobs);
      worker.work<Task>(name, async () => {
        begun = true;
        await ended;
      });
      const first = await send('first');
      const second = await send('second');
      await worker.start({ alone: true });
      await until(() => begun);
      const stopped = worker.stop();
      end();
      await stopped;
      expect(await queue.state(first)).toBe('completed');
      expect(await queue.state(second)).toBe('waiting');
    });
  });
});
