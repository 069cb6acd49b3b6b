import type { EngineLoad } from '#db/embedded/engine-load';
import { poolOf } from '#db/pool';
import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import type { Answered } from '../http/answered.js';
import { within } from '../http/within.js';
import { type JobCount, Jobs } from '../jobs/jobs.js';
import { WorkerSigns } from '../jobs/worker-signs.js';
import { WorkFigures } from './work-figures.js';

/** So long the database may take before the figures are told without what only it knows, ms. */
const patienceMs = 2_000;
const secondsOfRequests = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Tells the load of the embedded engine; null where another process runs it, or none. */
export type ReadEngineLoad = () => EngineLoad | null;

/** Figures of this process, its database and its workers for Prometheus: none of a city, none of a person. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly work = new WorkFigures(this.registry);
  private readonly requests = new Histogram({
    name: 'chodo_http_request_duration_seconds',
    help: 'Time until a request was answered',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsOfRequests,
    registers: [this.registry],
  });
  private readonly connections = this.gauge(
    'chodo_database_connections',
    'Connections of this process to the database',
    ['state'],
  );
  private readonly waiting = this.gauge('chodo_database_waiting_requests', 'Work that waits for a connection', []);
  private readonly answers = this.gauge('chodo_database_answers', 'Whether the database has just answered in time', []);
  private readonly turn = this.gauge(
    'chodo_database_turn_seconds',
    `How long a short question just took: the queue before the embedded database (at most ${patienceMs / 1000})`,
    [],
  );
  private readonly engineWaiting = this.gauge(
    'chodo_engine_waiting_exchanges',
    'What waits for its turn inside the embedded engine',
    [],
  );
  private readonly engineHeld = this.gauge(
    'chodo_engine_held_seconds',
    'How long one transaction has had the embedded engine to itself (0 = free)',
    [],
  );
  private readEngineLoad: ReadEngineLoad = () => null;
  /** The question that waits for its answer: who asks meanwhile takes no further connection. */
  private asked: Promise<readonly JobCount[] | null> | null = null;

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
    private readonly workers: WorkerSigns,
  ) {}

  /** Begins to watch the process: memory, processor, event loop; and the engine, where there is one. */
  begin(readEngineLoad: ReadEngineLoad = () => null): void {
    collectDefaultMetrics({ register: this.registry });
    this.readEngineLoad = readEngineLoad;
  }

  readonly count = ({ method, route, status, ms }: Answered): void => {
    this.requests.observe({ method, route, status: `${Math.floor(status / 100)}xx` }, ms / 1000);
  };

  get contentType(): string {
    return this.registry.contentType;
  }

  /** The figures as of now, in the text format of Prometheus. */
  async text(): Promise<string> {
    this.tellPool();
    this.tellEngine();
    this.work.tellWorkers(this.workers.read(), Date.now());
    await this.tellJobs();
    return this.registry.metrics();
  }

  private tellPool(): void {
    const { totalCount, idleCount, waitingCount } = poolOf(this.dataSource);
    this.connections.set({ state: 'busy' }, totalCount - idleCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.waiting.set(waitingCount);
  }

  private tellEngine(): void {
    const load = this.readEngineLoad();
    if (load === null) return;
    this.engineWaiting.set(load.waiting);
    this.engineHeld.set(load.heldSeconds);
  }

  /** Without an answer the figures of the jobs are left out, and the rest is told. */
  private async tellJobs(): Promise<void> {
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

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
