import { baselineNames } from '#libs/scheduling';
import { Municipality } from '#db/entities/municipality.entity';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import writeExcelFile from 'write-excel-file/node';
import { isAllowed } from '../accounts/permission.guard.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Problem } from '../http/problem.js';
import { decisionProblem, requireKnownBuildings } from './decision-problem.js';
import type { PlanEstimate, PlanWork, ShortWork, SolvedCityPlan } from './plan-shapes.js';
import { PlanMisuse, PlanSolver, PlanThreadGone } from './plan-solver.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import { type SolvedPlan, SolvedPlans } from './solved-plans.js';
import { compareWorks } from './compare-plans.js';
import { fatesOf } from './plan-fates.js';
import { placed, type PlacedWorks } from './plan-places.js';
import { termsOf } from './plan-rows.js';
import { planSheets } from './plan-workbook.js';
import { planWorkbookWords } from './plan-workbook-words.js';
import { type ComparisonQuery, type NewEstimate, type PlanWorkbookQuery, type PlanWorks } from './plans.schema.js';

/** What a solved plan holds, what a change by hand would come to, and how it differs from another. */
@Injectable()
export class PlanDetailsService implements OnModuleDestroy {
  private readonly logger = new Logger('plans');
  /** Cities that the thread is about to learn: a page may be opened by several people, and again. */
  private readonly gettingReady = new Set<string>();
  /** As long as the plan itself is kept. */
  private readonly workTexts = new WeakMap<SolvedCityPlan, string>();
  private readonly solver = new PlanSolver({ givesWay: false });

  constructor(
    private readonly work: Work,
    private readonly plans: SolvedPlans,
  ) {}

  async onModuleDestroy(): Promise<void> {
    await this.solver.end();
  }

  /** JSON text of planWorks. Who may edit the plan will want estimates of it soon: they are made ready beside the answer. */
  async works(scope: Scope, id: string): Promise<string> {
    const plan = await this.plans.find(scope, id);
    if (isAllowed(scope, 'plan:write')) void this.makeReady(plan);
    const text = this.workTexts.get(plan.solved) ?? JSON.stringify(toldWorks(plan));
    this.workTexts.set(plan.solved, text);
    return text;
  }

  /** Within a second: the same city with other decisions, as good as can be found at once, with a bound that holds. Given up with the signal. */
  async estimate(scope: Scope, id: string, { decisions }: NewEstimate, signal: AbortSignal): Promise<PlanEstimate> {
    const begun = performance.now();
    const plan = await this.plans.find(scope, id);
    await this.requireKnown(scope, plan, decisions);
    const { solved, input, places } = plan;
    const terms = { ...solved.terms, decisions };
    const { search, cityKey } = solved;
    const asked = { kind: 'estimate', cityKey, terms, search, input: null } as const;
    const reply = await this.answered(async () => {
      const first = await this.solver.ask(asked, { signal });
      if (first.kind !== 'unknown') return first;
      return this.solver.ask({ ...asked, input }, { signal });
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

  /** What the plan itself does not know may have been built since, or be too little known to be planned. */
  private async requireKnown(scope: Scope, { plan, places }: SolvedPlan, decisions: NewEstimate['decisions']) {
    const strange = decisions.filter(({ buildingId }) => !places.of(buildingId));
    if (strange.length === 0) return;
    const { decisions: before } = termsOf(plan);
    await this.work.in(scope, (database) => requireKnownBuildings(database, scope, strange, before));
  }

  /** JSON text of a planComparison. */
  async compare(scope: Scope, id: string, { with: other }: ComparisonQuery): Promise<string> {
    const found = await this.plans.find(scope, id);
    const against = await this.other(scope, found, other);
    return JSON.stringify(compareWorks(sideOf(found), against));
  }

  /** For the finance division; 409 while the plan has not been solved. */
  async workbook(scope: Scope, id: string, { language }: PlanWorkbookQuery): Promise<{ name: string; bytes: Buffer }> {
    const found = await this.plans.find(scope, id);
    const { municipalityCode } = scope;
    const city = await this.work.in(scope, (database) => database.findOneByOrFail(Municipality, { municipalityCode }));
    const { plan, solved } = found;
    const told = {
      name: plan.name,
      cityName: city.name,
      fromFiscalYear: plan.fromFiscalYear,
      solvedAt: plan.solvedAt?.toISOString() ?? null,
      terms: solved.terms,
      proof: solved.proof,
      outcome: solved.outcome,
      works: worksOf(found),
    };
    const bytes = await writeExcelFile(planSheets(told, language)).toBuffer();
    return { name: planWorkbookWords[language].fileName(city.name, plan.name), bytes };
  }

  private async other(scope: Scope, { plan, solved, places }: SolvedPlan, other: ComparisonQuery['with']) {
    const baseline = baselineNames.find((name) => name === other);
    if (!baseline) return sideOf(await this.plans.find(scope, other));
    const figures = solved.outcome.baselines.find(({ name }) => name === baseline);
    if (!figures) throw doesNotKeepTerms();
    const { fromFiscalYear } = plan;
    const works = solved.baselineWorks[baseline] ?? [];
    return { ...figures, fromFiscalYear, works, fates: fatesOf(solved, places), places };
  }

  /** The thread learns the city now, which takes it seconds, and not only when the first estimate is asked for. */
  private async makeReady({ solved, input }: SolvedPlan): Promise<void> {
    const { terms, search, cityKey } = solved;
    if (this.gettingReady.has(cityKey)) return;
    this.gettingReady.add(cityKey);
    const asked = { kind: 'make-ready', cityKey, terms, search, input: null } as const;
    try {
      const first = await this.solver.ask(asked);
      if (first.kind === 'unknown') await this.solver.ask({ ...asked, input });
    } catch (error) {
      // The estimate itself says what is wrong.
      if (error instanceof PlanThreadGone) this.warnOfDeath(error);
      else if (!(error instanceof PlanMisuse)) this.logger.warn({ error });
    } finally {
      this.gettingReady.delete(cityKey);
    }
  }

  private warnOfDeath({ message, cause }: PlanThreadGone): void {
    if (cause) this.logger.error({ message, error: cause });
  }

  private async answered<T>(ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (error instanceof PlanMisuse) throw decisionProblem(error.conflicts);
      if (!(error instanceof PlanThreadGone)) throw error;
      this.warnOfDeath(error);
      throw noEstimate();
    }
  }
}

/** Without what is paid in which year, which only the workbook tells. */
function toldWorks(plan: SolvedPlan): PlanWorks {
  const { works, left, leftOut } = worksOf(plan);
  return {
    works: works.map(({ payments: _payments, ...work }) => work),
    left,
    leftOut: leftOut.map((one) => ({ ...one, lacks: [...one.lacks] })),
  };
}

/** Of an objective against that of the plan, under the name of its unit. */
function differenceOf({ goal }: Pick<PlanTermsValues, 'goal'>, objective: number | null, before: number | null) {
  const difference = objective === null || before === null ? null : objective - before;
  return goal.kind === 'best-condition'
    ? { differenceYen: null, differencePoints: difference }
    : { differenceYen: difference, differencePoints: null };
}

function worksOf({ input, solved, places }: SolvedPlan): PlacedWorks {
  const busy = new Set(solved.works.map(({ buildingId }) => buildingId));
  return {
    works: solved.works.map((work) => placed(work, places)),
    left: places.buildings().filter(({ buildingId }) => !busy.has(buildingId)),
    leftOut: input.leftOutBuildings,
  };
}

function noEstimate(): Problem {
  return new Problem(503, 'unavailable', 'The estimate was interrupted. Ask for it again.', {
    detailJa: '概算が途中で止まりました。もう一度お試しください。',
    retryAfterSeconds: 1,
  });
}

function doesNotKeepTerms(): Problem {
  return new Problem(409, 'conflict', 'Going by this order does not keep to the terms of the plan. Choose another.', {
    detailJa: 'この順序では、計画案の条件を守れません。ほかの比べる相手を選んでください。',
  });
}

function sideOf({ plan: { name, fromFiscalYear }, solved, places }: SolvedPlan) {
  const { works, outcome } = solved;
  const { outlook } = outcome;
  return {
    name,
    fromFiscalYear,
    works,
    yearsYen: outlook.map(({ costYen }) => costYen),
    scores: outlook.map(({ score }) => score),
    fates: fatesOf(solved, places),
    places,
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
