import {
  type LimitValue,
  meanScores,
  moneyOfPlan,
  type MovedChoice,
  type PaidYear,
  type PlanAnswer,
  type PlanRelaxation,
  type PlanTerms,
  planYears,
  type PlanYear,
  treatmentPayments,
} from '#libs/scheduling';
import { treatmentKinds } from '#libs/treatments';
import type { PlannedBuilding, PlanInput } from './plan-input.js';
import type { ModelBuilding } from './plan-model.js';
import { type ToldRelaxation, toldRuns } from './told-remedies.js';
import type { PlanFigures, PlanOutlookYear, PlanWork, PaidWork } from './plan-shapes.js';
import { withReserve } from './work-payments.js';

/** Amounts of the solver are million yen, but for the goal whose unit is points. */
const yenPerUnit = 1_000_000;

export function inOwnUnit({ goal }: Pick<PlanTerms, 'goal'>, amount: number): number;
export function inOwnUnit({ goal }: Pick<PlanTerms, 'goal'>, amount: number | null): number | null;
export function inOwnUnit({ goal }: Pick<PlanTerms, 'goal'>, amount: number | null): number | null {
  if (amount === null) return null;
  return goal.kind === 'best-condition' ? amount : Math.round(amount * yenPerUnit);
}

/** An amount under the name of its unit. */
export function namedByUnit({ goal }: Pick<PlanTerms, 'goal'>, amount: number) {
  return goal.kind === 'best-condition'
    ? { yen: null, points: amount }
    : { yen: inOwnUnit({ goal }, amount), points: null };
}

/** Year by year what a plan costs, by source and by kind of work, and how the buildings stand. */
export function outlookOf(
  buildings: readonly ModelBuilding[],
  chosen: readonly number[],
  terms: PlanTerms,
): PlanOutlookYear[] {
  const { horizon } = terms;
  const options = buildings.map((building, at) => building.options[chosen[at]!]!);
  const money = moneyOfPlan(options, terms);
  const scores = meanScores(buildings, chosen, horizon.years);
  const left = meanScores(
    buildings,
    buildings.map((building, at) => leftPlace(building, chosen[at]!)),
    horizon.years,
  );
  const byTreatment = costsByTreatment(buildings, chosen, horizon.years);
  return planYears(options, horizon, money).map((year: PlanYear, offset) => ({
    ...year,
    lineYen: money.availableYen?.[offset] ?? null,
    ...byTreatment[offset]!,
    score: told(scores[offset]!),
    scoreIfLeft: told(left[offset]!),
  }));
}

/** Where nothing is done: a building that closes closes all the same. */
function leftPlace({ options }: ModelBuilding, chosen: number): number {
  const { closingOffset } = options[chosen]!;
  return options.findIndex((one) => one.treatments.length === 0 && one.closingOffset === closingOffset);
}

function costsByTreatment(buildings: readonly ModelBuilding[], chosen: readonly number[], years: number) {
  const none = () => Object.fromEntries(treatmentKinds.map((kind) => [kind, 0])) as PlanOutlookYear['byTreatment'];
  const byYear = Array.from({ length: years }, () => ({ byTreatment: none(), works: 0 }));
  for (const [at, { options }] of buildings.entries()) {
    const { treatments, payments } = options[chosen[at]!]!;
    for (const { offset, yen, treatment } of payments) byYear[offset]!.byTreatment[treatments[treatment]!.kind] += yen;
    for (const { startOffset } of treatments) byYear[startOffset]!.works += 1;
  }
  return byYear;
}

/** What a plan comes to, to be held against another. */
export function figuresOf(
  buildings: readonly ModelBuilding[],
  chosen: readonly number[],
  terms: PlanTerms,
  objective: number | null,
): PlanFigures {
  const scores = meanScores(buildings, chosen, terms.horizon.years).map(told);
  const yearsYen = Array.from({ length: terms.horizon.years }, () => 0);
  for (const [at, { options }] of buildings.entries())
    for (const { offset, yen } of options[chosen[at]!]!.payments) yearsYen[offset]! += yen;
  return { objective, totalYen: sum(yearsYen), lastScore: scores.at(-1) ?? null, yearsYen, scores };
}

/** Points to a tenth; null where no building stands. */
function told(score: number): number | null {
  return Number.isFinite(score) ? Math.round(score * 10) / 10 : null;
}

/** A work before it is known what the reserve fund pays of it. */
type UnsharedWork = Omit<PlanWork, 'grantYen' | 'bondYen'> & { readonly payments: readonly PaidYear[] };

/** The works with what each source pays of them, so that they add up to the years. */
export function paidWorks(works: readonly UnsharedWork[], outlook: readonly PlanYear[]): PaidWork[] {
  const shared = withReserve(
    works.map(({ payments }) =>
      payments.map(({ fiscalYear, grantYen, bondYen, generalYen }) => ({ fiscalYear, grantYen, bondYen, generalYen })),
    ),
    outlook,
  );
  return works.map((work, at) => {
    const payments = shared[at]!;
    const [grantYen, bondYen] = [sum(payments.map((one) => one.grantYen)), sum(payments.map((one) => one.bondYen))];
    return { ...work, grantYen, bondYen, payments };
  });
}

/** The works of a building under its chosen option, with why they are where they are. */
export function worksOf(
  building: ModelBuilding,
  place: number,
  planned: PlannedBuilding,
  terms: PlanTerms,
  moved: MovedChoice | null,
): UnsharedWork[] {
  const { fromFiscalYear } = terms.horizon;
  const option = building.options[place]!;
  const decided = terms.decisions.filter((decision) => decision.buildingId === building.id);
  return option.treatments.map((treatment, at) => {
    return {
      id: `${building.id}-${at}`,
      buildingId: building.id,
      treatment: treatment.kind,
      fromFiscalYear: fromFiscalYear + treatment.startOffset,
      years: treatment.years,
      costYen: treatment.costYen,
      payments: treatmentPayments(option, at, fromFiscalYear, terms.money),
      floorAreaM2: treatment.floorAreaM2,
      isEstimated: option.isEstimated || planned.estimatedAreaM2 > 0,
      isDecided: decided.some(
        (one) =>
          one.kind === 'lock' &&
          one.treatment === treatment.kind &&
          one.fiscalYear === fromFiscalYear + treatment.startOffset,
      ),
      why: {
        reason: treatment.why.reason,
        component: treatment.why.component,
        dueFiscalYear: fromFiscalYear + treatment.why.dueOffset,
      },
      moved: moved && movedWork(building, treatment.kind, moved, terms),
    };
  });
}

function movedWork(
  { options }: ModelBuilding,
  kind: string,
  { freePlace, extra, binding }: MovedChoice,
  terms: PlanTerms,
): PlanWork['moved'] {
  const free = options[freePlace]!.treatments.find((one) => one.kind === kind);
  const runs = new Map<string, { kind: LimitValue['limit']['kind']; category: string | null; fiscalYears: number[] }>();
  for (const limit of binding) {
    const category = limit.kind === 'works' ? limit.category : null;
    const key = `${limit.kind} ${category}`;
    const run = runs.get(key) ?? { kind: limit.kind, category, fiscalYears: [] };
    run.fiscalYears.push(terms.horizon.fromFiscalYear + limit.offset);
    runs.set(key, run);
  }
  return {
    freeFiscalYear: free ? terms.horizon.fromFiscalYear + free.startOffset : null,
    extraYen: terms.goal.kind === 'best-condition' ? null : inOwnUnit(terms, extra),
    binding: [...runs.values()].map((run) => ({ ...run, fiscalYears: run.fiscalYears.toSorted((a, b) => a - b) })),
  };
}

/** The limits that bind, the dearest first; a price is what one unit more would save. */
export function bindingOf({ prices }: Pick<PlanAnswer, 'prices'>, { horizon }: PlanTerms) {
  return prices
    .filter(({ price }) => price > 1e-6)
    .toSorted((one, other) => other.price - one.price)
    .slice(0, 200)
    .map(({ limit, price }) => ({
      kind: limit.kind,
      category: limit.kind === 'works' ? limit.category : null,
      fiscalYear: horizon.fromFiscalYear + limit.offset,
      price,
    }));
}

/** Share of the floor area whose area or year built is estimated. */
export function estimatedShareOf({ buildings }: PlanInput): number {
  const areaM2 = sum(buildings.map(({ floorAreaM2 }) => floorAreaM2));
  return areaM2 === 0 ? 0 : sum(buildings.map(({ estimatedAreaM2 }) => estimatedAreaM2)) / areaM2;
}

/** What an impossible plan is told with; `told` is null where only the limits are known that must give way together. */
export function toRelaxation(
  relaxation: PlanRelaxation | null,
  told: Pick<ToldRelaxation, 'decisions' | 'decisionBuildings' | 'remedies'> | null,
): ToldRelaxation | null {
  if (!relaxation) return null;
  const { needs, missingYen, leastMissingYen } = relaxation;
  const none = { decisions: [], decisionBuildings: [], remedies: [] };
  return { needs: toldRuns(needs), missingYen, leastMissingYen, ...(told ?? none) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, one) => total + one, 0);
}
