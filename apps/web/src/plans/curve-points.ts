import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import type { PlanDetail, PlanOutcome } from '../api/types.js';
import type { Texts } from '../i18n/ja.js';
import { openGap } from './plan-words.js';

type CurveStatus = PlanOutcome['curve'][number]['status'];

/** A plan with other amounts in its yearly lines of money. */
export interface CurvePoint {
  /** Of the lines of money as they are. */
  readonly percent: number;
  readonly status: CurveStatus;
  readonly gap: number | null;
  /** Null = no plan was found, or, where that is proven, none is possible. */
  readonly totalYen: number | null;
  /** In the unit of the goal; null likewise. */
  readonly objective: number | null;
  /** Of the objective against that of the lines as they are; null = not known. */
  readonly difference: number | null;
  readonly lastScore: number | null;
}

/** The curve with less money first and the plan itself among it, each point held against the plan. */
export function curvePoints(
  curve: PlanOutcome['curve'],
  plan: Pick<PlanDetail, 'totalYen' | 'lastScore' | 'proof'>,
): CurvePoint[] {
  if (curve.length === 0) return [];
  const now = plan.proof?.objective ?? null;
  const { status = 'time-limit', gap = null } = plan.proof ?? {};
  const itself = { percent: 100, status, gap, totalYen: plan.totalYen, objective: now, lastScore: plan.lastScore };
  return [itself, ...curve.filter(({ percent }) => percent !== 100)]
    .map(({ percent, status, gap, totalYen, objective, lastScore }) => ({
      percent,
      status,
      gap: gap ?? null,
      totalYen,
      objective,
      lastScore,
      difference: objective === null || now === null ? null : objective - now,
    }))
    .toSorted((one, other) => one.percent - other.percent);
}

/** What is said in place of what a plan comes to where there is none. */
export function withoutPlanWords({ status }: Pick<CurvePoint, 'status'>, { plans }: Texts): string {
  return status === 'infeasible' ? plans.curve.impossible : plans.impossible.notFound;
}

/** Those that a sentence may speak of: a plan of which nobody knows how good it is says nothing of what money does. */
export function tellingPoints(points: readonly CurvePoint[]): CurvePoint[] {
  return points.filter(({ difference, gap }) => difference !== null && (gap === null || gap <= openGap));
}

/** Where columns and scores lie: scores above, costs below from nothing on. */
export function curveScales(
  points: readonly CurvePoint[],
  width: number,
  height: number,
): {
  readonly x: ScaleBand<number>;
  readonly cost: (costs: readonly number[]) => ScaleLinear<number, number>;
  readonly score: ScaleLinear<number, number>;
} {
  const scores = points.flatMap(({ lastScore }) => lastScore ?? []);
  const x = scaleBand<number>()
    .domain(points.map(({ percent }) => percent))
    .range([0, Math.max(1, width)])
    .padding(0.18);
  const score = scaleLinear()
    .domain([Math.min(...scores), Math.max(Math.min(...scores) + 1, ...scores)])
    .range([height * 0.36, 24]);
  return {
    x,
    score,
    cost: (costs) =>
      scaleLinear()
        .domain([0, Math.max(1, ...costs)])
        .range([height - 26, height * 0.48]),
  };
}
