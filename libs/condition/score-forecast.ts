import { type ComponentKind, componentKinds, conditionGrades } from '#libs/asset';
import { type ComponentCondition, newInFiscalYear } from './building-condition.js';
import type { Confidence } from './forecast-confidence.js';
import type { GradeReading } from './graded-panel.js';
import { gradeForecaster, type LastInspection } from './grade-forecast.js';
import { type HealthScoreRules, mextHealthScoreRules } from './health-score.js';
import { fitTransitionChain, priorFromServiceLife, type TransitionChain } from './transition-chain.js';

/** Mean years from new to D of each part if nothing is done: our default, to be set by the city; no source publishes them. */
export const usualServiceLifeYears: Readonly<Record<ComponentKind, number>> = {
  roof: 30,
  'outer-wall': 40,
  interior: 50,
  electrical: 40,
  mechanical: 35,
};

/** The service lives weigh like so many years of one part under observation in each grade. */
const priorWeightYears = 200;

/** The chains of a city, one for each kind of part. */
export type ComponentChains = Readonly<Record<ComponentKind, TransitionChain>>;

/**
 * Fits a chain to the inspections of every part of a kind, each part's in the order of their years; without any the service life decides.
 * `misgradedShare` is the share of grades that another inspector is assumed to put one higher or lower, 0 to below 1. Chains in `fitted` are
 * those that this would fit again.
 */
export function fitComponentChains(
  histories: Readonly<Record<ComponentKind, readonly (readonly GradeReading[])[]>>,
  serviceLifeYears: Readonly<Record<ComponentKind, number>> = usualServiceLifeYears,
  misgradedShare = 0,
  fitted: Partial<ComponentChains> = {},
): ComponentChains {
  const chains = componentKinds.map((kind) => {
    const prior = priorFromServiceLife({
      grades: conditionGrades.length,
      lifeYears: serviceLifeYears[kind],
      repairsPerYear: 1 / serviceLifeYears[kind],
      weightYears: priorWeightYears,
      misgradedShare,
    });
    return [kind, fitted[kind] ?? fitTransitionChain(histories[kind], prior)] as const;
  });
  return Object.fromEntries(chains) as unknown as ComponentChains;
}

/** What of a building is forecast: its parts as they stand, and how often each was inspected. */
export interface ForecastBuilding {
  readonly components: readonly ComponentCondition[];
  readonly builtFiscalYear: number | null;
  readonly renewed: readonly { readonly kind: ComponentKind; readonly installedFiscalYear: number | null }[];
  readonly readings: Readonly<Partial<Record<ComponentKind, number>>>;
}

/** The expected health score of this year and of each year to come, points to a tenth, if nothing is done. */
export interface ScoreForecast {
  readonly scores: readonly number[];
  /** The lowest of the parts'. */
  readonly confidence: Confidence;
}

const confidences: readonly Confidence[] = ['low', 'middle', 'high'];

/**
 * Expected scores without works: points are weighed as in the score, and the expectation of a weighted sum is the sum of expectations.
 * A part never inspected begins as new in the year it was built or renewed. Null where no part of the building has a grade and a weight.
 */
export function scoreForecaster(
  chains: ComponentChains,
  fiscalYear: number,
  years: number,
  rules: HealthScoreRules = mextHealthScoreRules,
): (building: ForecastBuilding) => ScoreForecast | null {
  const oldest = 150;
  const points = conditionGrades.map((grade) => rules.points[grade]);
  const wish = { years: years + oldest, points, threshold: 0.5, repairs: false, asOfYear: fiscalYear };
  const forecasters = Object.fromEntries(
    componentKinds.map((kind) => {
      const forecaster = gradeForecaster(chains[kind], wish);
      return [kind, oncePerInspection((from) => partForecast(forecaster, from))] as const;
    }),
  );
  const partForecast = (forecaster: ReturnType<typeof gradeForecaster>, from: LastInspection): PartForecast => {
    const since = Math.min(Math.max(fiscalYear - from.year, 0), oldest);
    const { years: wished } = forecaster(from, since, since + years);
    return { points: wished.map(({ points: { expected } }) => expected), confidence: wished[0]!.confidence };
  };
  return (building) => {
    const weighed = building.components.filter(({ kind }) => rules.weights[kind] > 0);
    const parts = weighed.map((component) => {
      const forecast = forecasters[component.kind]!(lastInspection(building, component));
      return { weight: rules.weights[component.kind], ...forecast };
    });
    if (parts.length === 0) return null;
    const weights = parts.reduce((sum, { weight }) => sum + weight, 0);
    const score = (ahead: number) =>
      parts.reduce((sum, { weight, points }) => sum + weight * points[ahead]!, 0) / weights;
    const confidence = Math.min(...parts.map((part) => confidences.indexOf(part.confidence)));
    return {
      scores: Array.from({ length: years + 1 }, (_, ahead) => Math.round(score(ahead) * 10) / 10),
      confidence: confidences[confidence]!,
    };
  };
}

/** Of one part: its points this year and in each year to come. */
interface PartForecast {
  readonly points: readonly number[];
  readonly confidence: Confidence;
}

/** Parts of a kind that were inspected alike have the same forecast: it is made once. */
function oncePerInspection<T>(forecast: (from: LastInspection) => T): (from: LastInspection) => T {
  const made = new Map<string, T>();
  return (from) => {
    const key = `${from.grade} ${from.year} ${from.ownReadings}`;
    const known = made.get(key) ?? forecast(from);
    made.set(key, known);
    return known;
  };
}

/** The inspection that a forecast is anchored on, or the year in which the part was new. */
export function lastInspection(building: ForecastBuilding, component: ComponentCondition): LastInspection {
  const { kind, basis, fiscalYear, grade } = component;
  if (basis === 'age') return { year: newInFiscalYear(building, kind) ?? fiscalYear, grade: 0, ownReadings: 0 };
  return { year: fiscalYear, grade: conditionGrades.indexOf(grade), ownReadings: building.readings[kind] ?? 1 };
}
