import { type ScaleBand, scaleBand, type ScaleLinear, scaleLinear } from 'd3-scale';
import type { PlanDetail, PlanOutcome } from '../api/types.js';

/** A plan with another line of money. */
export interface CurvePoint {
  /** Of the line of money as it is. */
  readonly percent: number;
  readonly totalYen: number;
  /** In the unit of the goal; null = no plan is possible. */
  readonly objective: number | null;
  /** Of the objective against that of the line as it is; null = not known. */
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
  const itself = { percent: 100, totalYen: plan.totalYen ?? 0, objective: now, lastScore: plan.lastScore };
  return [itself, ...curve.filter(({ percent }) => percent !== 100)]
    .map(({ percent, totalYen, objective, lastScore }) => ({
      percent,
      totalYen,
      objective,
      lastScore,
      difference: objective === null || now === null ? null : objective - now,
    }))
    .toSorted((one, other) => one.percent - other.percent);
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
