var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
var __param = (this && this.__param) || function (paramIndex, decorator) {
    return function (target, key) { decorator(target, key, paramIndex); }
};
import { poolOf } from '#db/pool';
import { Inject, Injectable, Logger } from '@nestjs/common';
import PgBoss from 'pg-boss';
import { DataSource } from 'typeorm';
import { takeRole } from '../accounts/work.js';
/** Seconds without a sign of life after which a job counts as left behind by a dead worker, and is begun again. */
export const leaseSeconds = 90;
/** How often a job is begun again before it counts as failed. */
const retryLimit = 2;
/** Key of the advisory lock that whoever makes a queue holds. */
const creationLock = 0x71756575;
const states = {
    created: 'waiting',
    retry: 'waiting',
    active: 'running',
    completed: 'completed',
    cancelled: 'failed',
    failed: 'failed',
};
/** Queues of work in the database itself (pg-boss, schema `pgboss`): the only file that knows how. */
let Jobs = class Jobs {
    dataSource;
    logger = new Logger('jobs');
    queues = new Map();
    boss;
    constructor(dataSource) {
        this.dataSource = dataSource;
    }
    /** The queue of that name, made on first use; never ask for one inside a transaction, which it would wait for. */
    queue(name) {
        let queue = this.queues.get(name);
        if (!queue) {
            queue = this.open(name);
            queue.catch(() => this.queues.delete(name));
            this.queues.set(name, queue);
        }
        return queue;
    }
    /** Puts jobs of dead workers back into their queues and clears away old ones. */
    async upkeep() {
        await (await this.start()).maintain();
    }
    /** How many jobs there are, by queue and state. */
    async counts() {
        await this.start();
        const { rows } = await this.pool().query(`SELECT name AS queue, state, count(*)::integer AS jobs,
              greatest(0, extract(epoch FROM now() - min(created_on)))::float8 AS "oldestSeconds"
         FROM pgboss.job GROUP BY name, state`);
        return rows.map((row) => ({ ...row, state: states[row.state] }));
    }
    async open(name) {
        const boss = await this.start();
        await this.create(name);
        return new Queue(boss, this.pool(), name);
    }
    /** As boss.createQueue, but one at a time: a server ends one of two that lock the table of queues at once as a deadlock. */
    async create(name) {
        const options = JSON.stringify({ policy: 'standard', retryLimit, expireInSeconds: leaseSeconds });
        await this.dataSource.transaction(async (database) => {
            await database.query('SELECT pg_advisory_xact_lock($1)', [creationLock]);
            await database.query('SELECT pgboss.create_queue($1, $2)', [name, options]);
        });
    }
    start() {
        this.boss ??= this.startBoss();
        this.boss.catch(() => (this.boss = undefined));
        return this.boss;
    }
    /** pg-boss works over the pool of everything else: unnamed statements, no LISTEN, so the embedded database serves it too. */
    startBoss() {
        const pool = this.pool();
        const db = { executeSql: (text, values) => pool.query(text, values) };
        const boss = new PgBoss({ db, schema: 'pgboss', supervise: false, schedule: false });
        boss.on('error', (error) => this.logger.warn({ error }));
        return boss.start();
    }
    pool() {
        return poolOf(this.dataSource);
    }
};
Jobs = __decorate([
    Injectable(),
    __param(0, Inject(DataSource)),
    __metadata("design:paramtypes", [DataSource])
], Jobs);
export { Jobs };
/** One kind of work. */
export class Queue {
    boss;
    pool;
    name;
    constructor(boss, pool, name) {
        this.boss = boss;
        this.pool = pool;
        this.name = name;
    }
    /** Sends a job with the transaction it belongs to: both happen or neither. `id` is a uuid, unused in this queue. */
    async send(database, id, data) {
        const executeSql = async (text, values) => ({
            rows: await database.query(text, values),
        });
        const sent = await asOwner(database, () => this.boss.send(this.name, data, { id, db: { executeSql } }));
        if (sent === null)
            throw new Error(`job ${id} is in queue ${this.name} already`);
    }
    /** Sends anew what has been done before: the job of that id is forgotten, whatever became of it. */
    async sendAgain(database, id, data) {
        await asOwner(database, () => database.query('DELETE FROM pgboss.job WHERE name = $1 AND id = $2', [this.name, id]));
        await this.send(database, id, data);
    }
    /** The job that has waited longest, now the caller's; null when none waits. */
    async take() {
        const [job] = await this.boss.fetch(this.name, { batchSize: 1 });
        return job ? { id: job.id, data: job.data } : null;
    }
    /** The sign of life that keeps others from beginning the job again. */
    async renew(id) {
        await this.pool.query(`UPDATE pgboss.job SET started_on = now() WHERE name = $1 AND id = $2 AND state = 'active'`, [
            this.name,
            id,
        ]);
    }
    async complete(id) {
        await this.boss.complete(this.name, id);
    }
    /** Gives the job back: it is begun again, or has failed for good when that has happened often enough. */
    async fail(id, reason) {
        await this.boss.fail(this.name, id, { reason });
    }
    /** Gives back every job in a worker's hands; only where it is certain that no worker is alive. */
    async takeBackAll() {
        const { rows } = await this.pool.query(`SELECT id FROM pgboss.job WHERE name = $1 AND state = 'active'`, [this.name]);
        for (const { id } of rows)
            await this.fail(id, 'the worker stopped');
    }
    async state(id) {
        const job = await this.boss.getJobById(this.name, id);
        return job ? states[job.state] : 'unknown';
    }
}
/** The queues belong to the program, not to a city: within a city's transaction they are written in the login's own role. */
async function asOwner(database, work) {
    const [before] = await database.query(`SELECT current_setting('role') AS role`);
    await takeRole(database, 'none');
    const result = await work();
    await takeRole(database, before.role);
    return result;
}
//# sourceMappingURL=jobs.js.map