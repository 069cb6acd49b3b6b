import { Plan } from '#db/entities/plan.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { Problem } from '../http/problem.js';
import { Jobs } from '../jobs/jobs.js';
import { ProgressFiles } from '../jobs/progress-files.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { Settings } from '../settings.js';
import { readCreatorNames } from './creator-names.js';
import { requireKnownBuildings, requireSoundDecisions } from './decision-problem.js';
import {
  conflictsOf,
  findPlanOrFail,
  type Headline,
  type PlanJob,
  planQueue,
  readHeadlines,
  readOutcome,
  termsOf,
} from './plan-rows.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { NewPlan, PlanChanges, PlanProgress } from './plans.schema.js';
import type { ProgressFile } from './plan-jobs.service.js';
import { readUsualTerms } from './usual-terms.js';

/** So many plans a city may keep, and so many may wait for a worker. */
const mostPlans = 200;
const mostUnfinished = 10;

/** Plans under names: asked for, changed by hand and solved anew, copied and removed. */
@Injectable()
export class PlansService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
    private readonly jobs: Jobs,
    private readonly progressFiles: ProgressFiles,
  ) {}

  list(scope: Scope) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const plans = await database.find(Plan, { where: { municipalityCode }, order: { createdAt: 'DESC', id: 'ASC' } });
      const headlines = await readHeadlines(database, scope);
      const usualTerms = await readUsualTerms(database, municipalityCode);
      const names = await readCreatorNames(
        database,
        plans.map(({ createdBy }) => createdBy),
      );
      return { items: plans.map((plan) => itemOf(plan, headlines.get(plan.id) ?? null, names)), usualTerms };
    });
  }

  read(scope: Scope, id: string) {
    return this.work.in(scope, (database) => this.describe(database, scope, id));
  }

  async create(scope: Scope, { name, parentId, terms }: NewPlan) {
    const queue = await this.jobs.queue<PlanJob>(planQueue);
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      await requireFreeName(database, scope, name);
      await requireRoom(database, scope);
      await requireTurn(database, scope);
      const parent = parentId === null ? null : await findPlanOrFail(database, scope, parentId);
      const base = parent ? termsOf(parent) : await readUsualTerms(database, municipalityCode);
      const asked = { ...base, ...terms };
      const fromFiscalYear = parent?.fromFiscalYear ?? this.settings.currentFiscalYear + 1;
      await requireKnownBuildings(database, scope, asked.decisions, base.decisions);
      await requireSoundDecisions(database, scope, asked, fromFiscalYear);
      const [id, runId] = [randomUUID(), randomUUID()];
      await database.insert(Plan, {
        municipalityCode,
        id,
        name,
        parentId,
        runId,
        fromFiscalYear,
        terms: asked,
        state: 'waiting',
        createdBy: scope.actor,
      });
      await queue.send(database, runId, { municipalityCode, actor: scope.actor, planId: id, runId });
      return this.describe(database, scope, id);
    });
  }

  /** Other terms are solved anew, from the city as it then is; a name alone changes nothing else. */
  async update(scope: Scope, id: string, expectedVersion: number, { name, terms }: PlanChanges) {
    const queue = await this.jobs.queue<PlanJob>(planQueue);
    const { municipalityCode, actor } = scope;
    return this.work.in(scope, async (database) => {
      const plan = await findPlanOrFail(database, scope, id, 'lock');
      assertCurrent(plan, expectedVersion, { ...(name !== undefined && { name }), ...(terms && { terms }) });
      const isRenamed = name !== undefined && name !== plan.name;
      if (isRenamed) await requireFreeName(database, scope, name);
      const named = { name: name ?? plan.name, version: plan.version + 1 };
      if (!terms) {
        if (isRenamed) await database.update(Plan, { municipalityCode, id }, named);
        return this.describe(database, scope, id);
      }
      const runId = randomUUID();
      const before = termsOf(plan);
      const next: PlanTermsValues = { ...before, ...terms };
      await requireKnownBuildings(database, scope, next.decisions, before.decisions);
      await requireSoundDecisions(database, scope, next, plan.fromFiscalYear);
      if (isUnfinished(plan)) this.stop(plan);
      else await requireTurn(database, scope);
      await database.update(
        Plan,
        { municipalityCode, id },
        { ...named, terms: next, state: 'waiting', runId, failure: null, conflicts: null },
      );
      await queue.send(database, runId, { municipalityCode, actor, planId: id, runId });
      return this.describe(database, scope, id);
    });
  }

  remove(scope: Scope, id: string, expectedVersion: number) {
    return this.work.in(scope, async (database) => {
      const plan = await findPlanOrFail(database, scope, id, 'lock');
      assertCurrent(plan, expectedVersion, null);
      if (isUnfinished(plan)) this.stop(plan);
      await database.delete(Plan, { municipalityCode: scope.municipalityCode, id });
    });
  }

  /** The solving ends; what was found before stays as it is told. */
  cancel(scope: Scope, id: string) {
    return this.work.in(scope, async (database) => {
      const plan = await findPlanOrFail(database, scope, id, 'lock');
      if (!isUnfinished(plan)) return this.describe(database, scope, id);
      this.stop(plan);
      await database.update(
        Plan,
        { municipalityCode: scope.municipalityCode, id },
        { state: 'cancelled', version: plan.version + 1 },
      );
      return this.describe(database, scope, id);
    });
  }

  progress(scope: Scope, id: string): Promise<PlanProgress> {
    return this.work.in(scope, async (database) => {
      const { state, runId } = await findPlanOrFail(database, scope, id);
      const told = this.progressFiles.read<ProgressFile>({ municipalityCode: scope.municipalityCode, id: runId });
      if (!told) return { state, phase: null, done: 0, total: 1, bound: null, objective: null, seconds: null };
      const { begunMs, ...progress } = told;
      return { state, ...progress, seconds: Math.max(0, Date.now() - begunMs) / 1000 };
    });
  }

  /** Nobody waits any more for what comes of this run. */
  private stop({ municipalityCode, runId }: Plan): void {
    this.progressFiles.cancel({ municipalityCode, id: runId });
  }

  private async describe(database: EntityManager, scope: Scope, id: string) {
    const plan = await findPlanOrFail(database, scope, id);
    const told = await readOutcome(database, scope, id);
    const names = await readCreatorNames(database, [plan.createdBy]);
    return {
      ...itemOf(plan, told, names),
      terms: termsOf(plan),
      failure: plan.failure,
      conflicts: conflictsOf(plan),
      outcome: told?.outcome ?? null,
    };
  }
}

function isUnfinished({ state }: Plan): boolean {
  return state === 'waiting' || state === 'solving';
}

function itemOf(plan: Plan, headline: Headline | null, names: ReadonlyMap<string, string>) {
  const { id, version, name, parentId, state, fromFiscalYear, createdBy } = plan;
  const { goal, years } = termsOf(plan);
  return {
    id,
    version,
    name,
    parentId,
    state,
    goal,
    years,
    fromFiscalYear,
    createdBy,
    createdByName: names.get(createdBy) ?? null,
    createdAt: plan.createdAt.toISOString(),
    solvedAt: plan.solvedAt?.toISOString() ?? null,
    proof: headline?.proof ?? null,
    totalYen: headline?.totalYen ?? null,
    worstYear: headline?.worstYear ?? null,
    lastScore: headline?.lastScore ?? null,
  };
}

async function requireFreeName(database: EntityManager, { municipalityCode }: Scope, name: string): Promise<void> {
  if (!(await database.existsBy(Plan, { municipalityCode, name }))) return;
  throw new Problem(409, 'conflict', `There is a plan named ${name} already. Choose another name.`, {
    detailJa: `「${name}」という名前の計画案がすでにあります。別の名前にしてください。`,
  });
}

async function requireRoom(database: EntityManager, { municipalityCode }: Scope): Promise<void> {
  if ((await database.countBy(Plan, { municipalityCode })) >= mostPlans) {
    throw new Problem(409, 'conflict', `A city keeps ${mostPlans} plans. Remove one first.`, {
      detailJa: `計画案は${mostPlans}件まで保存できます。不要な計画案を削除してください。`,
    });
  }
}

async function requireTurn(database: EntityManager, { municipalityCode }: Scope): Promise<void> {
  const [row] = await database.query<{ waiting: number }[]>(
    `SELECT count(*)::integer AS waiting FROM plan WHERE municipality_code = $1 AND state IN ('waiting', 'solving')`,
    [municipalityCode],
  );
  if (row!.waiting < mostUnfinished) return;
  throw new Problem(429, 'too-many', `${mostUnfinished} plans are being solved. Wait until one is done.`, {
    detailJa: `計算待ちの計画案が${mostUnfinished}件あります。終わってから、もう一度お試しください。`,
    retryAfterSeconds: 30,
  });
}
