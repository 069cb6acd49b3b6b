import { baselineNames } from '#libs/scheduling';
import { Municipality } from '#db/entities/municipality.entity';
import type { Plan } from '#db/entities/plan.entity';
import { Injectable, type OnModuleDestroy } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import writeExcelFile from 'write-excel-file/node';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { findPlanOrFail, notSolved, readInput, readSolved } from './plan-rows.js';
import type { PlanEstimate, PlanWork, ShortWork, SolvedCityPlan } from './plan-shapes.js';
import { PlanMisuse, PlanSolver } from './plan-solver.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import { compareWorks } from './compare-plans.js';
import { placed, PlanPlaces } from './plan-places.js';
import { planSheets } from './plan-workbook.js';
import { planWorkbookWords } from './plan-workbook-words.js';
import { type ComparisonQuery, type NewEstimate, type PlanWorkbookQuery, type PlanWorks } from './plans.schema.js';

/** What a solved plan holds, what a change by hand would come to, and how it differs from another. */
@Injectable()
export class PlanDetailsService implements OnModuleDestroy {
  private readonly solver = new PlanSolver();

  constructor(private readonly work: Work) {}

  async onModuleDestroy(): Promise<void> {
    await this.solver.end();
  }

  works(scope: Scope, id: string): Promise<PlanWorks> {
    return this.work.in(scope, async (database) => {
      await findPlanOrFail(database, scope, id);
      const solved = await solvedOrFail(database, scope, id);
      const places = new PlanPlaces(await readInput(database, scope, id));
      const busy = new Set(solved.works.map(({ buildingId }) => buildingId));
      return {
        works: solved.works.map((work) => placed(work, places)),
        left: places.buildings().filter(({ buildingId }) => !busy.has(buildingId)),
      };
    });
  }

  /** Within a second: the same city with other decisions, as good as can be found at once, with a bound that holds. */
  async estimate(scope: Scope, id: string, { decisions }: NewEstimate): Promise<PlanEstimate> {
    const begun = performance.now();
    const { solved, input } = await this.work.in(scope, async (database) => ({
      plan: await findPlanOrFail(database, scope, id),
      solved: await solvedOrFail(database, scope, id),
      input: await readInput(database, scope, id),
    }));
    const places = new PlanPlaces(input);
    const terms = { ...solved.terms, decisions };
    const { search, cityKey } = solved;
    const asked = { kind: 'estimate', cityKey, terms, search, input: null } as const;
    const reply = await this.answered(async () => {
      const first = await this.solver.ask(asked);
      if (first.kind !== 'unknown') return first;
      return this.solver.ask({ ...asked, input });
    });
    if (reply.kind !== 'estimated') throw new Error(`the thread answered ${reply.kind}`);
    const { works, ...estimate } = reply.estimate;
    const changedBuildings = changedOf(solved.works, works);
    const changed = new Set(changedBuildings);
    const before = solved.proof.objective;
    return {
      ...estimate,
      works: works.filter(({ buildingId }) => changed.has(buildingId)).map((work) => placed(work, places)),
      changedBuildings,
      ...differenceOf(terms, estimate.objective, before),
      milliseconds: performance.now() - begun,
    };
  }

  compare(scope: Scope, id: string, { with: other }: ComparisonQuery) {
    return this.work.in(scope, async (database) => {
      const plan = await findPlanOrFail(database, scope, id);
      const solved = await solvedOrFail(database, scope, id);
      const places = new PlanPlaces(await readInput(database, scope, id));
      const against = await this.other(database, scope, plan, solved, other);
      return compareWorks(sideOf(plan, solved), against, places);
    });
  }

  /** For the finance division; 409 while the plan has not been solved. */
  async workbook(scope: Scope, id: string, { language }: PlanWorkbookQuery): Promise<{ name: string; bytes: Buffer }> {
    const { plan, solved, city } = await this.work.in(scope, async (database) => ({
      plan: await findPlanOrFail(database, scope, id),
      solved: await solvedOrFail(database, scope, id),
      city: await database.findOneByOrFail(Municipality, { municipalityCode: scope.municipalityCode }),
    }));
    const told = {
      name: plan.name,
      cityName: city.name,
      fromFiscalYear: plan.fromFiscalYear,
      solvedAt: plan.solvedAt?.toISOString() ?? null,
      terms: solved.terms,
      proof: solved.proof,
      outcome: solved.outcome,
      works: await this.works(scope, id),
    };
    const bytes = await writeExcelFile(planSheets(told, language)).toBuffer();
    return { name: planWorkbookWords[language].fileName(city.name, plan.name), bytes };
  }

  private async other(
    database: EntityManager,
    scope: Scope,
    { fromFiscalYear }: Plan,
    solved: SolvedCityPlan,
    other: ComparisonQuery['with'],
  ) {
    const baseline = baselineNames.find((name) => name === other);
    if (!baseline) {
      return sideOf(await findPlanOrFail(database, scope, other), await solvedOrFail(database, scope, other));
    }
    const figures = solved.outcome.baselines.find(({ name }) => name === baseline);
    if (!figures) throw doesNotKeepTerms();
    return { ...figures, fromFiscalYear, works: solved.baselineWorks[baseline] ?? [] };
  }

  private async answered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (!(error instanceof PlanMisuse)) throw error;
      throw new Problem(422, 'unprocessable', `${error.message}. Take one of them back.`, {
        detailJa: 'この指定では、実施できる工事の組合せがありません。指定を見直してください。',
      });
    }
  }
}

/** Of an objective against that of the plan, under the name of its unit. */
function differenceOf({ goal }: Pick<PlanTermsValues, 'goal'>, objective: number | null, before: number | null) {
  const difference = objective === null || before === null ? null : objective - before;
  return goal.kind === 'best-condition'
    ? { differenceYen: null, differencePoints: difference }
    : { differenceYen: difference, differencePoints: null };
}

async function solvedOrFail(database: EntityManager, scope: Scope, id: string): Promise<SolvedCityPlan> {
  const solved = await readSolved(database, scope, id);
  if (!solved) throw notSolved();
  return solved;
}

function doesNotKeepTerms(): Problem {
  return new Problem(409, 'conflict', 'Going by this order does not keep to the terms of the plan. Choose another.', {
    detailJa: 'この順序では、計画案の条件を守れません。ほかの比べる相手を選んでください。',
  });
}

function sideOf({ name, fromFiscalYear }: Plan, { works, outcome: { outlook } }: SolvedCityPlan) {
  return {
    name,
    fromFiscalYear,
    works,
    yearsYen: outlook.map(({ costYen }) => costYen),
    scores: outlook.map(({ score }) => score),
  };
}

/** Buildings whose works are not the same, or not in the same years. */
function changedOf(before: readonly PlanWork[], after: readonly PlanWork[]): string[] {
  const signs = (works: readonly ShortWork[]) => {
    const of = new Map<string, string>();
    for (const { buildingId, treatment, fromFiscalYear, costYen } of works)
      of.set(buildingId, `${of.get(buildingId) ?? ''} ${treatment} ${fromFiscalYear} ${costYen}`);
    return of;
  };
  const [were, are] = [signs(before), signs(after)];
  return [...new Set([...were.keys(), ...are.keys()])].filter((id) => were.get(id) !== are.get(id));
}
