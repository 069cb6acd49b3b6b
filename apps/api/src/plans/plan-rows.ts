import { Plan } from '#db/entities/plan.entity';
import { PlanOutcome } from '#db/entities/plan-outcome.entity';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { notFound, Problem } from '../http/problem.js';
import type { PlanOutcomeValue, PlanProof } from './plan-shapes.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { PlanConflict } from './plans.schema.js';

/** What a worker needs to know of a plan; the id of the job is the plan's run. */
export interface PlanJob {
  readonly municipalityCode: string;
  readonly actor: string;
  readonly planId: string;
  readonly runId: string;
}

export const planQueue = 'plan-solve';

/** What a list tells of a solved plan. */
export interface Headline {
  readonly proof: PlanProof;
  readonly totalYen: number | null;
  readonly worstYear: { readonly fiscalYear: number; readonly yen: number } | null;
  readonly lastScore: number | null;
}

/** What is told of a solved plan without its works. */
export interface ToldOutcome extends Headline {
  readonly outcome: PlanOutcomeValue;
}

/** The plan, locked to the end of the transaction where that is asked; 404 where there is none. */
export async function findPlanOrFail(
  database: EntityManager,
  { municipalityCode }: Scope,
  id: string,
  lock?: 'lock',
): Promise<Plan> {
  const plan = await database.findOne(Plan, {
    where: { municipalityCode, id },
    ...(lock && { lock: { mode: 'pessimistic_write' } }),
  });
  if (!plan) throw notFound(`plan ${id}`);
  return plan;
}

/** Of all plans of a city, by their ids. */
export async function readHeadlines(
  database: EntityManager,
  { municipalityCode }: Scope,
): Promise<ReadonlyMap<string, Headline>> {
  const rows = await database.query<{ planId: string; headline: Headline }[]>(
    `SELECT plan_id AS "planId", headline - 'outcome' AS headline FROM plan_outcome WHERE municipality_code = $1`,
    [municipalityCode],
  );
  return new Map(rows.map(({ planId: id, headline }) => [id, headline]));
}

/** What came of a plan; null while it has not been solved. */
export async function readOutcome(
  database: EntityManager,
  { municipalityCode }: Scope,
  planId: string,
): Promise<ToldOutcome | null> {
  const row = await database.findOne(PlanOutcome, { select: { headline: true }, where: { municipalityCode, planId } });
  return row && (row.headline as ToldOutcome);
}

export function notSolved(): Problem {
  return new Problem(409, 'conflict', 'This plan has not been solved yet.', {
    detailJa: 'この計画案は、まだ計算が終わっていません。',
  });
}

export function termsOf(plan: Plan): PlanTermsValues {
  return plan.terms as PlanTermsValues;
}

/** None unless it failed of decisions. */
export function conflictsOf({ conflicts }: Plan): PlanConflict[] {
  return (conflicts ?? []) as PlanConflict[];
}

export function toldOf({ proof, outcome }: { proof: PlanProof; outcome: PlanOutcomeValue }): ToldOutcome {
  const years = outcome.outlook;
  const worst = years.reduce<(typeof years)[number] | null>(
    (most, year) => (most === null || year.costYen > most.costYen ? year : most),
    null,
  );
  return {
    proof,
    outcome,
    totalYen: years.length === 0 ? null : years.reduce((sum, { costYen }) => sum + costYen, 0),
    worstYear: worst && { fiscalYear: worst.fiscalYear, yen: worst.costYen },
    lastScore: years.at(-1)?.score ?? null,
  };
}
