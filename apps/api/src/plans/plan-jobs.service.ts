import { Plan } from '#db/entities/plan.entity';
import { PlanOutcome } from '#db/entities/plan-outcome.entity';
import { Injectable, Logger, type OnModuleInit } from '@nestjs/common';
import { In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { type JobKey, ProgressFiles } from '../jobs/progress-files.js';
import { Jobs } from '../jobs/jobs.js';
import { packJson } from './packed-json.js';
import type { PlanInput } from './plan-input.js';
import { toldOf, type PlanJob, planQueue, termsOf } from './plan-rows.js';
import { PlanMisuse, PlanSolver, PlanThreadGone } from './plan-solver.js';
import type { SolvedCityPlan } from './plan-shapes.js';
import type { PlanConflict, PlanFailure, SolvingProgress } from './plans.schema.js';
import { PlanInputs } from './read-plan-input.js';

/** How far a plan is, as it lies beside the uploaded files; in ms of the clock when a worker took it up. */
export interface ProgressFile extends SolvingProgress {
  readonly begunMs: number;
}

const tellEveryMs = 250;
const lookEveryMs = 250;

/** What a worker does of a plan. A job may be cut off anywhere and begun again: what it writes, it writes in one transaction, once. */
@Injectable()
export class PlanJobs implements OnModuleInit {
  private readonly logger = new Logger('plans');

  constructor(
    private readonly work: Work,
    private readonly inputs: PlanInputs,
    private readonly jobs: Jobs,
    private readonly worker: JobWorker,
    private readonly progress: ProgressFiles,
  ) {}

  onModuleInit(): void {
    this.worker.work<PlanJob>(planQueue, (job) => this.solve(job));
    this.worker.chore(() => this.failAbandoned());
  }

  private async solve(job: PlanJob): Promise<void> {
    try {
      const plan = await this.begin(job);
      if (plan) await this.solveOnce(job, plan);
    } finally {
      // Also what was left for a run that had been stopped before anybody took it up.
      this.progress.end(keyOf(job));
    }
  }

  private async solveOnce(job: PlanJob, plan: Plan): Promise<void> {
    const begunMs = Date.now();
    try {
      const input = await this.read(job, plan, begunMs);
      if (input.buildings.length === 0) return await this.fail(job, 'no-buildings');
      const solved = await this.solved(job, plan, input, begunMs);
      if (solved) await this.keep(job, input, solved);
    } catch (error) {
      if (error instanceof PlanMisuse) return await this.fail(job, 'decisions', error.conflicts);
      this.logger.error({ planId: job.planId, error });
      await this.fail(job, 'solver');
    }
  }

  /** Null where it was changed, cancelled or removed meanwhile, or has been solved already. */
  private begin(job: PlanJob): Promise<Plan | null> {
    return this.work.in(scopeOf(job), async (database) => {
      const current = { ...rowOf(job), state: In(['waiting', 'solving'] as const) };
      const { affected } = await database.update(Plan, current, { state: 'solving' });
      return affected === 1 ? database.findOneByOrFail(Plan, rowOf(job)) : null;
    });
  }

  private read(job: PlanJob, { fromFiscalYear }: Plan, begunMs: number): Promise<PlanInput> {
    this.progress.write(keyOf(job), {
      phase: 'reading',
      done: 0,
      total: 1,
      bound: null,
      objective: null,
      begunMs,
    } satisfies ProgressFile);
    return this.inputs.read(scopeOf(job), fromFiscalYear);
  }

  /** In a thread of its own, which ends with the job; null where it was cancelled. */
  private async solved(job: PlanJob, plan: Plan, input: PlanInput, begunMs: number): Promise<SolvedCityPlan | null> {
    const solver = new PlanSolver({ givesWay: true });
    const looking = setInterval(() => {
      if (this.progress.isCancelled(keyOf(job))) void solver.end();
    }, lookEveryMs);
    try {
      const asked = { kind: 'solve', cityKey: job.runId, input, terms: termsOf(plan) } as const;
      const reply = await solver.ask(asked, { onProgress: this.teller(job, begunMs) });
      return reply.kind === 'solved' ? reply.solved : null;
    } catch (error) {
      if (error instanceof PlanThreadGone && this.progress.isCancelled(keyOf(job))) return null;
      throw error;
    } finally {
      clearInterval(looking);
      await solver.end();
    }
  }

  private teller(job: PlanJob, begunMs: number): (progress: SolvingProgress) => void {
    let next = 0;
    return (progress) => {
      if (Date.now() < next) return;
      next = Date.now() + tellEveryMs;
      this.progress.write(keyOf(job), { ...progress, begunMs } satisfies ProgressFile);
    };
  }

  private keep(job: PlanJob, input: PlanInput, solved: SolvedCityPlan): Promise<void> {
    const [packed, outcome] = [packJson(input), packJson(solved)];
    return this.work.in(scopeOf(job), async (database) => {
      const state = solved.proof.objective === null ? 'impossible' : 'solved';
      const current = { ...rowOf(job), state: 'solving' as const };
      const { affected } = await database.update(Plan, current, { state, solvedAt: () => 'now()', failure: null });
      if (affected !== 1) return;
      const key = { municipalityCode: job.municipalityCode, planId: job.planId };
      const row = { ...key, input: packed, headline: toldOf(solved), outcome };
      await database.upsert(PlanOutcome, row, Object.keys(key));
    });
  }

  private fail(job: PlanJob, failure: PlanFailure, conflicts: readonly PlanConflict[] | null = null): Promise<void> {
    return this.work.in(scopeOf(job), async (database) => {
      await database.update(
        Plan,
        { ...rowOf(job), state: In(['waiting', 'solving'] as const) },
        { state: 'failed', failure, conflicts: conflicts && [...conflicts] },
      );
    });
  }

  /** A plan whose job has been given up, after workers have died of it, would stay unfinished for ever. */
  private async failAbandoned(): Promise<void> {
    const plans = await this.work.acrossCities((database) =>
      database.find(Plan, {
        select: { municipalityCode: true, id: true, runId: true, createdBy: true },
        where: { state: In(['waiting', 'solving'] as const) },
      }),
    );
    if (plans.length === 0) return;
    const queue = await this.jobs.queue<PlanJob>(planQueue);
    for (const { municipalityCode, id, runId, createdBy } of plans) {
      const state = await queue.state(runId);
      if (state === 'waiting' || state === 'running') continue;
      await this.fail({ municipalityCode, planId: id, runId, actor: createdBy }, 'interrupted');
    }
  }
}

function scopeOf({ municipalityCode, actor }: PlanJob): Scope {
  return { municipalityCode, actor };
}

function keyOf({ municipalityCode, runId }: PlanJob): JobKey {
  return { municipalityCode, id: runId };
}

/** Only while it is the same run: of an earlier one nothing is taken any more. */
function rowOf({ municipalityCode, planId, runId }: PlanJob) {
  return { municipalityCode, id: planId, runId };
}
