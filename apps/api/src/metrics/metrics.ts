import { poolOf } from '#db/pool';
import { Inject, Injectable } from '@nestjs/common';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import { DataSource } from 'typeorm';
import type { Answered } from '../http/answered.js';
import { within } from '../http/within.js';
import { Jobs } from '../jobs/jobs.js';

/** So long the database may take before the figures are told without what only it knows, ms. */
const patienceMs = 2_000;
const secondsOfRequests = [0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30];

/** Figures of this process for Prometheus: none of a city, none of a person. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();
  private readonly requests = new Histogram({
    name: 'chodo_http_request_duration_seconds',
    help: 'Time until a request was answered',
    labelNames: ['method', 'route', 'status'],
    buckets: secondsOfRequests,
    registers: [this.registry],
  });
  private readonly jobCounts = this.gauge('chodo_jobs', 'Jobs of the last days by queue and state', ['queue', 'state']);
  private readonly connections = this.gauge(
    'chodo_database_connections',
    'Connections of this process to the database',
    ['state'],
  );
  private readonly waiting = this.gauge('chodo_database_waiting_requests', 'Work that waits for a connection', []);
  private readonly turn = this.gauge(
    'chodo_database_turn_seconds',
    `How long a short question just took: the queue before the embedded database (at most ${patienceMs / 1000})`,
    [],
  );

  constructor(
    @Inject(DataSource) private readonly dataSource: DataSource,
    private readonly jobs: Jobs,
  ) {}

  /** Begins to watch the process: memory, processor, event loop. */
  begin(): void {
    collectDefaultMetrics({ register: this.registry });
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
    await this.tellJobs();
    return this.registry.metrics();
  }

  private tellPool(): void {
    const { totalCount, idleCount, waitingCount } = poolOf(this.dataSource);
    this.connections.set({ state: 'busy' }, totalCount - idleCount);
    this.connections.set({ state: 'idle' }, idleCount);
    this.waiting.set(waitingCount);
  }

  private async tellJobs(): Promise<void> {
    const begun = performance.now();
    const counts = await within(patienceMs, this.jobs.counts(), []);
    this.turn.set((performance.now() - begun) / 1000);
    this.jobCounts.reset();
    for (const { queue, state, jobs } of counts) this.jobCounts.inc({ queue, state }, jobs);
  }

  private gauge<Label extends string>(name: string, help: string, labelNames: Label[]): Gauge<Label> {
    return new Gauge({ name, help, labelNames, registers: [this.registry] });
  }
}
