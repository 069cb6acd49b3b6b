import { poolOf } from '#db/pool';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Pool } from 'pg';
import PgBoss from 'pg-boss';
import { DataSource, type EntityManager } from 'typeorm';
import { takeRole } from '../accounts/work.js';

/** Seconds without a sign of life after which a job counts as left behind by a dead worker, and is begun again. */
export const leaseSeconds = 90;
/** How often a job is begun again before it counts as failed. */
const retryLimit = 2;
/** Key of the advisory lock that whoever makes a queue holds. */
const creationLock = 0x71756575;

/** A job taken from a queue; it is the taker's until completed, failed or not renewed within the lease. */
export interface Job<T> {
  readonly id: string;
  readonly data: T;
}

/** Waiting for a worker, in one's hands, done, given up, or never sent (or cleared away long ago). */
export type JobState = 'waiting' | 'running' | 'completed' | 'failed' | 'unknown';

export interface JobCount {
  readonly queue: string;
  readonly state: JobState;
  readonly jobs: number;
  /** Since the one that was sent first, s. */
  readonly oldestSeconds: number;
}

const states: Record<PgBoss.JobWithMetadata['state'], JobState> = {
  created: 'waiting',
  retry: 'waiting',
  active: 'running',
  completed: 'completed',
  cancelled: 'failed',
  failed: 'failed',
};

/** Queues of work in the database itself (pg-boss, schema `pgboss`): the only file that knows how. */
@Injectable()
export class Jobs {
  private readonly logger = new Logger('jobs');
  private readonly queues = new Map<string, Promise<Queue<object>>>();
  private boss: Promise<PgBoss> | undefined;

  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** The queue of that name, made on first use; never ask for one inside a transaction, which it would wait for. */
  queue<T extends object>(name: string): Promise<Queue<T>> {
    let queue = this.queues.get(name);
    if (!queue) {
      queue = this.open(name);
      queue.catch(() => this.queues.delete(name));
      this.queues.set(name, queue);
    }
    return queue as Promise<Queue<object>> as Promise<Queue<T>>;
  }

  /** Puts jobs of dead workers back into their queues and clears away old ones. */
  async upkeep(): Promise<void> {
    await (await this.start()).maintain();
  }

  /** How many jobs there are, by queue and state. */
  async counts(): Promise<readonly JobCount[]> {
    await this.start();
    const { rows } = await this.pool().query<JobCount & { state: PgBoss.JobWithMetadata['state'] }>(
      `SELECT name AS queue, state, count(*)::integer AS jobs,
              greatest(0, extract(epoch FROM now() - min(created_on)))::float8 AS "oldestSeconds"
         FROM pgboss.job GROUP BY name, state`,
    );
    return rows.map((row) => ({ ...row, state: states[row.state] }));
  }

  private async open(name: string): Promise<Queue<object>> {
    const boss = await this.start();
    await this.create(name);
    return new Queue(boss, this.pool(), name);
  }

  /** As boss.createQueue, but one at a time: a server ends one of two that lock the table of queues at once as a deadlock. */
  private async create(name: string): Promise<void> {
    const options = JSON.stringify({ policy: 'standard', retryLimit, expireInSeconds: leaseSeconds });
    await this.dataSource.transaction(async (database) => {
      await database.query('SELECT pg_advisory_xact_lock($1)', [creationLock]);
      await database.query('SELECT pgboss.create_queue($1, $2)', [name, options]);
    });
  }

  private start(): Promise<PgBoss> {
    this.boss ??= this.startBoss();
    this.boss.catch(() => (this.boss = undefined));
    return this.boss;
  }

  /** pg-boss works over the pool of everything else: unnamed statements, no LISTEN, so the embedded database serves it too. */
  private startBoss(): Promise<PgBoss> {
    const pool = this.pool();
    const db = { executeSql: (text: string, values: unknown[]) => pool.query<object>(text, values) };
    const boss = new PgBoss({ db, schema: 'pgboss', supervise: false, schedule: false });
    boss.on('error', (error) => this.logger.warn({ error }));
    return boss.start();
  }

  private pool(): Pool {
    return poolOf(this.dataSource);
  }
}

/** One kind of work. */
export class Queue<T extends object> {
  constructor(
    private readonly boss: PgBoss,
    private readonly pool: Pool,
    readonly name: string,
  ) {}

  /** Sends a job with the transaction it belongs to: both happen or neither. `id` is a uuid, unused in this queue. */
  async send(database: EntityManager, id: string, data: T): Promise<void> {
    const executeSql = async (text: string, values: unknown[]) => ({
      rows: await database.query<object[]>(text, values),
    });
    const sent = await asOwner(database, () => this.boss.send(this.name, data, { id, db: { executeSql } }));
    if (sent === null) throw new Error(`job ${id} is in queue ${this.name} already`);
  }

  /** Sends anew what has been done before: the job of that id is forgotten, whatever became of it. */
  async sendAgain(database: EntityManager, id: string, data: T): Promise<void> {
    await asOwner(database, () =>
      database.query('DELETE FROM pgboss.job WHERE name = $1 AND id = $2', [this.name, id]),
    );
    await this.send(database, id, data);
  }

  /** The job that has waited longest, now the caller's; null when none waits. */
  async take(): Promise<Job<T> | null> {
    const [job] = await this.boss.fetch<T>(this.name, { batchSize: 1 });
    return job ? { id: job.id, data: job.data } : null;
  }

  /** The sign of life that keeps others from beginning the job again. */
  async renew(id: string): Promise<void> {
    await this.pool.query(`UPDATE pgboss.job SET started_on = now() WHERE name = $1 AND id = $2 AND state = 'active'`, [
      this.name,
      id,
    ]);
  }

  async complete(id: string): Promise<void> {
    await this.boss.complete(this.name, id);
  }

  /** Gives the job back: it is begun again, or has failed for good when that has happened often enough. */
  async fail(id: string, reason: string): Promise<void> {
    await this.boss.fail(this.name, id, { reason });
  }

  /** Gives back every job in a worker's hands; only where it is certain that no worker is alive. */
  async takeBackAll(): Promise<void> {
    const { rows } = await this.pool.query<{ id: string }>(
      `SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'`,
      [this.name],
    );
    for (const { id } of rows) await this.fail(id, 'the worker stopped');
  }

  async state(id: string): Promise<JobState> {
    const job = await this.boss.getJobById(this.name, id);
    return job ? states[job.state] : 'unknown';
  }
}

/** The queues belong to the program, not to a city: within a city's transaction they are written in the login's own role. */
async function asOwner<T>(database: EntityManager, work: () => Promise<T>): Promise<T> {
  const [before] = await database.query<[{ role: string }]>(`SELECT current_setting('role') AS role`);
  await takeRole(database, 'none');
  const result = await work();
  await takeRole(database, before.role);
  return result;
}
