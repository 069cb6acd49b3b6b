import { canonicalJson } from '#libs/contracts';
import type { ChoiceWish, Highs } from '#libs/optimize';
import {
  type BaselineRanks,
  decisionPrices,
  type FormerSearch,
  type PlanAnswer,
  type PlanProblem,
  type PlanStudy,
  type PlanTerms,
  problemFor,
  type RevisedPlan,
  revisePlan,
  solvePlan,
  studyPlan,
} from '#libs/scheduling';
import { createHash } from 'node:crypto';
import type { PlanInput } from './plan-input.js';
import { decidedBuildings, withDecidedOptions } from './decided-options.js';
import { requireOptions } from './plan-conflicts.js';
import { type CityModel, cityModel, type ModelBuilding, planTermsOf } from './plan-model.js';
import {
  bindingOf,
  estimatedShareOf,
  figuresOf,
  inOwnUnit,
  namedByUnit,
  outlookOf,
  paidWorks,
  toRelaxation,
  worksOf,
} from './plan-outcome.js';
import { registeredOf } from './register-closings.js';
import type {
  PaidWork,
  PlanEstimateAnswer,
  PlanOutcomeValue,
  PlanProof,
  ShortWork,
  SolvedCityPlan,
} from './plan-shapes.js';
import { toldWays } from './told-remedies.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import type { SolvingProgress } from './plans.schema.js';

/** The same seed gives the same plan; nobody has a reason to want another. */
const seed = 1;
const wantedGap = 0.001;
const mostSeconds = 60;
const curveSeconds = 6;
const remedySeconds = 20;
const estimateSeconds = 0.4;

const noFigures = { objective: null, totalYen: null, lastScore: null, yearsYen: [], scores: [] };

type Tell = (progress: SolvingProgress) => void;

/** Models a city, telling how far it is. */
export function modelCity(input: PlanInput, terms: PlanTermsValues, tell: Tell): CityModel {
  const total = input.buildings.length;
  return cityModel(input, terms, (done) => {
    if (done % 100 === 0) tell({ phase: 'options', done, total, bound: null, objective: null });
  });
}

/** Solves a plan of a city, and tells of it all that is kept. Throws ConflictingDecisions where decisions leave a building nothing to do. */
export function solveCityPlan(model: CityModel, values: PlanTermsValues, highs: Highs, tell: Tell): SolvedCityPlan {
  const begun = performance.now();
  const terms = planTermsOf(model.input, values);
  const buildings = decidedCity(model, terms, values);
  let progress: Pick<SolvingProgress, 'bound' | 'objective'> = { bound: null, objective: null };
  tell({ phase: 'solving', done: 0, total: 1, ...progress });
  let seconds = 0;
  const study = studyPlan(buildings, terms, ranksOf(model.input), {
    gap: wantedGap,
    seed,
    ...patience(mostSeconds, highs),
    patienceForCurve: () => patience(curveSeconds, highs),
    patienceForRemedies: () => patience(remedySeconds, highs),
    onProgress: ({ bound, objective }) => {
      progress = { bound: inOwnUnit(terms, bound), objective: inOwnUnit(terms, objective) };
      tell({ phase: 'solving', done: 0, total: 1, ...progress });
    },
    onComparing: (done, total) => {
      if (done === 0) seconds = (performance.now() - begun) / 1000;
      tell({ phase: 'comparing', done, total, ...progress });
    },
  });
  const proof = {
    ...proofOf(study.answer, terms),
    seconds,
    inputDigest: digestOf({ input: model.input, terms: values }),
  };
  return {
    ...solvedPlan(model, buildings, terms, values, study, proof),
    terms: values,
    cityKey: cityKeyOf(model.input, values),
  };
}

function decidedCity(model: CityModel, terms: PlanTerms, { decisions }: PlanTermsValues): readonly ModelBuilding[] {
  const decided = decidedBuildings(model, terms);
  requireOptions(model, decided, terms, decisions.length);
  return withDecidedOptions(model, decided);
}

function solvedPlan(
  { input }: CityModel,
  buildings: readonly ModelBuilding[],
  terms: PlanTerms,
  { years, decisions }: PlanTermsValues,
  study: PlanStudy,
  proof: PlanProof,
): Omit<SolvedCityPlan, 'cityKey' | 'terms'> {
  const { chosen } = study.answer;
  const byHand = { ...terms, decisions };
  const prices = study.decisionPrices.map(({ price, years: moved }) => ({
    ...namedByUnit(terms, price),
    years: moved,
  }));
  const outlook = chosen ? outlookOf(buildings, chosen, terms) : [];
  const outcome: PlanOutcomeValue = {
    buildings: buildings.length,
    leftOut: input.leftOut,
    estimatedShare: estimatedShareOf(input),
    outlook,
    binding: bindingOf(study.answer, terms),
    decisionPrices: prices.slice(0, decisions.length),
    registered: registeredOf(input, years, decisions, terms, prices),
    baselines: study.baselines.flatMap(({ name, chosen: own, objective }) =>
      own ? [{ name, ...figuresOf(buildings, own, terms, inOwnUnit(terms, objective)) }] : [],
    ),
    curve: study.curve.map(({ percent, answer: { status, gap, chosen: own, objective } }) => ({
      percent,
      status,
      gap,
      ...(own ? figuresOf(buildings, own, terms, inOwnUnit(terms, objective)) : noFigures),
    })),
    relaxation: toRelaxation(study.answer.relaxation, toldWays(study, input, terms, decisions.length)),
  };
  return {
    proof,
    outcome,
    search: study.search,
    works: chosen ? allWorks(input, buildings, chosen, byHand, study, outlook) : [],
    baselineWorks: Object.fromEntries(
      study.baselines.flatMap(({ name, chosen: own }) =>
        own ? [[name, worksOfAll(input, buildings, own, byHand, null).map(shortWork)]] : [],
      ),
    ),
  };
}

function allWorks(
  input: PlanInput,
  buildings: readonly ModelBuilding[],
  chosen: readonly number[],
  terms: PlanTerms,
  study: PlanStudy | null,
  outlook: PlanOutcomeValue['outlook'],
): PaidWork[] {
  return paidWorks(worksOfAll(input, buildings, chosen, terms, study), outlook);
}

function worksOfAll(
  input: PlanInput,
  buildings: readonly ModelBuilding[],
  chosen: readonly number[],
  terms: PlanTerms,
  study: PlanStudy | null,
) {
  return buildings.flatMap((building, at) =>
    worksOf(building, chosen[at]!, input.buildings[at]!, terms, study?.moved[at] ?? null),
  );
}

function shortWork({ buildingId, treatment, fromFiscalYear, costYen }: ShortWork): ShortWork {
  return { buildingId, treatment, fromFiscalYear, costYen };
}

/** Solves a plan with other decisions as well as can be done at once; the bound holds. Throws ConflictingDecisions. */
export function estimateCityPlan(
  model: CityModel,
  values: PlanTermsValues,
  search: FormerSearch | null,
): PlanEstimateAnswer {
  const terms = planTermsOf(model.input, values);
  const buildings = decidedCity(model, terms, values);
  const { answer, decisionPrices: costs } = revised(model, buildings, terms, search);
  const { chosen, relaxation } = answer;
  const { seed: _seed, ...proof } = proofOf(answer, terms);
  const outlook = chosen ? outlookOf(buildings, chosen, terms) : [];
  const byHand = { ...terms, decisions: values.decisions };
  const works = chosen ? allWorks(model.input, buildings, chosen, byHand, null, outlook) : [];
  return {
    ...proof,
    outlook,
    works: works.map(({ payments: _payments, ...work }) => work),
    decisions: costs.slice(0, values.decisions.length).map(({ price, years }, place) => ({
      decision: values.decisions[place]!,
      ...namedByUnit(terms, price),
      years,
    })),
    relaxation: toRelaxation(relaxation, null),
  };
}

/** From what was found before, where that is of use. */
function revised(
  model: CityModel,
  buildings: readonly ModelBuilding[],
  terms: PlanTerms,
  search: FormerSearch | null,
): RevisedPlan {
  const wish = { gap: wantedGap, seed, ...patience(estimateSeconds, null) };
  if (search) return revisePlan(undecidedProblem(model, terms), buildings, terms, search, wish);
  const { answer, plan, goalPrices } = solvePlan(buildings, terms, wish);
  const { objective } = answer;
  const costs = objective === null ? [] : decisionPrices(buildings, terms, plan.limits, goalPrices, objective);
  return { answer, decisionPrices: costs };
}

/** The problem without decisions, kept with its city for the next estimate of the same plan. */
function undecidedProblem(model: CityModel, terms: PlanTerms): PlanProblem {
  const undecided = { ...terms, decisions: [] };
  const key = canonicalJson(undecided);
  if (model.undecided?.key === key) return model.undecided.problem;
  const problem = problemFor(model.buildings, undecided);
  model.undecided = { key, problem };
  return problem;
}

function proofOf({ status, objective, bound, gap }: PlanAnswer, terms: PlanTerms) {
  return { status, objective: inOwnUnit(terms, objective), bound: inOwnUnit(terms, bound), gap, seed };
}

/** The oldest first; the lowest score first, those without one by their age. */
function ranksOf({ buildings, fromFiscalYear }: PlanInput): BaselineRanks {
  const built = buildings.map(
    ({ builtFiscalYear, builtDistribution }) => builtFiscalYear ?? likelyYear(builtDistribution),
  );
  const scores = buildings.map(({ score }, at) => score ?? 100 - (fromFiscalYear - built[at]!));
  return { 'age-order': built, 'worst-first': scores };
}

function likelyYear(distribution: PlanInput['buildings'][number]['builtDistribution']): number {
  let half = 0.5;
  for (const { fiscalYear, probability } of distribution ?? []) {
    half -= probability;
    if (half <= 0) return fiscalYear;
  }
  return distribution?.at(-1)?.fiscalYear ?? 0;
}

/** Of the city and what its options depend on. */
function cityKeyOf(input: PlanInput, { years, pricesRisePercent, discountPercent }: PlanTermsValues): string {
  return digestOf({ input, years, pricesRisePercent, discountPercent });
}

function digestOf(value: object): string {
  return createHash('sha256').update(canonicalJson(value)).digest('hex');
}

/** For so long something is looked for; with a solver also by branching. */
function patience(seconds: number, highs: Highs | null): Pick<ChoiceWish, 'isOver' | 'branch'> {
  const end = performance.now() + seconds * 1000;
  const secondsLeft = () => (end - performance.now()) / 1000;
  return { isOver: () => secondsLeft() < 0, branch: highs ? { highs, secondsLeft } : undefined };
}
