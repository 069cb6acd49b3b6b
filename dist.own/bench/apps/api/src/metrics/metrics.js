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
import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import { within } from '../http/within.js';
import { Jobs } from '../jobs/jobs.js';
import { WorkerSigns } from '../jobs/worker-signs.js';
import { WorkFigures } from './work-figures.js';
/** So long the database may take before the figures are told without what only it knows, ms. */
const patienceMs = 2_000;
const secondsOfRequests = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];
/** Figures of this process, its database and its workers for Prometheus: none of a city, none of a person. */
let Metrics = class Metrics {
    dataSource;
    jobs;
    workers;
    registry = new Registry();
    work = new WorkFigures(this.registry);
    requests = new Histogram({
        name: 'chodo_http_request_duration_seconds',
        help: 'Time until a request was answered',
        labelNames: ['method', 'route', 'status'],
        buckets: secondsOfRequests,
        registers: [this.registry],
    });
    connections = this.gauge('chodo_database_connections', 'Connections of this process to the database', ['state']);
    waiting = this.gauge('chodo_database_waiting_requests', 'Work that waits for a connection', []);
    answers = this.gauge('chodo_database_answers', 'Whether the database has just answered in time', []);
    turn = this.gauge('chodo_database_turn_seconds', `How long a short question just took: the queue before the embedded database (at most ${patienceMs / 1000})`, []);
    engineWaiting = this.gauge('chodo_engine_waiting_exchanges', 'What waits for its turn inside the embedded engine', []);
    engineHeld = this.gauge('chodo_engine_held_seconds', 'How long one transaction has had the embedded engine to itself (0 = free)', []);
    readEngineLoad = () => null;
    /** The question that waits for its answer: who asks meanwhile takes no further connection. */
    asked = null;
    constructor(dataSource, jobs, workers) {
        this.dataSource = dataSource;
        this.jobs = jobs;
        this.workers = workers;
    }
    /** Begins to watch the process: memory, processor, event loop; and the engine, where there is one. */
    begin(readEngineLoad = () => null) {
        collectDefaultMetrics({ register: this.registry });
        this.readEngineLoad = readEngineLoad;
    }
    count = ({ method, route, status, ms }) => {
        this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
    };
    get contentType() {
        return this.registry.contentType;
    }
    /** The figures as of now, in the text format of Prometheus. */
    async text() {
        this.tellPool();
        this.tellEngine();
        this.work.tellWorkers(this.workers.read(), Date.now());
        await this.tellJobs();
        return this.registry.metrics();
    }
    tellPool() {
        const { totalCount, idleCount, waitingCount } = poolOf(this.dataSource);
        this.connections.set({ state: 'busy' }, totalCount - idleCount);
        this.connections.set({ state: 'idle' }, idleCount);
        this.waiting.set(waitingCount);
    }
    tellEngine() {
        const load = this.readEngineLoad();
        if (load === null)
            return;
        this.engineWaiting.set(load.waiting);
        this.engineHeld.set(load.heldSeconds);
    }
    /** Without an answer the figures of the jobs are left out, and the rest is told. */
    async tellJobs() {
        const begun = performance.now();
        this.asked ??= this.jobs
            .counts()
            .catch(() => null)
            .finally(() => (this.asked = null));
        const counts = await within(patienceMs, this.asked, null);
        this.turn.set((performance.now() - begun) / 1000);
        this.answers.set(counts === null ? 0 : 1);
        this.work.tellJobs(counts ?? []);
    }
    gauge(name, help, labelNames) {
        return new Gauge({ name, help, labelNames, registers: [this.registry] });
    }
};
Metrics = __decorate([
    Injectable(),
    __param(0, Inject(DataSource)),
    __metadata("design:paramtypes", [DataSource,
        Jobs,
        WorkerSigns])
], Metrics);
export { Metrics };
//# sourceMappingURL=metrics.js.map