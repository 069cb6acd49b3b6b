import type { OptionWeight } from './plan-problem.js';
import { yenPerUnit } from './plan-limits.js';
import type { PlanBuilding, PlanGoal, PlanOption } from './plan-terms.js';

/** What a goal makes least of an option: million yen, or for `best-condition` points below a full score, the mean over floor area and years. */
export function weightOf(goal: PlanGoal, buildings: readonly PlanBuilding[]): OptionWeight {
  switch (goal.kind) {
    case 'least-cost':
    case 'flattest':
      return ({ options }, place) => options[place]!.penaltyYen / yenPerUnit;
    case 'least-money':
      return ({ options }, place) => spendingYen(options[place]!) / yenPerUnit;
    case 'best-condition': {
      const areaM2 = totalAreaM2(buildings);
      return ({ floorAreaM2, scoresOf }, place) => (floorAreaM2 / areaM2) * meanShortfall(scoresOf(place));
    }
  }
}

/** All that is paid for an option within the horizon. */
export function spendingYen({ payments }: PlanOption): number {
  return payments.reduce((sum, { yen }) => sum + yen, 0);
}

export function totalAreaM2(buildings: readonly PlanBuilding[]): number {
  return buildings.reduce((sum, { floorAreaM2 }) => sum + floorAreaM2, 0);
}

/** Mean score over floor area in each year of the horizon, of what still stands; NaN where nothing does. */
export function meanScores(buildings: readonly PlanBuilding[], chosen: readonly number[], years: number): number[] {
  const points = new Float64Array(years);
  const areaM2 = new Float64Array(years);
  for (const [at, building] of buildings.entries()) {
    for (const [offset, score] of building.scoresOf(chosen[at]!).entries()) {
      if (Number.isNaN(score)) continue;
      points[offset] = points[offset]! + score * building.floorAreaM2;
      areaM2[offset] = areaM2[offset]! + building.floorAreaM2;
    }
  }
  return Array.from(points, (sum, offset) => sum / areaM2[offset]!);
}

function meanShortfall(scores: Float64Array): number {
  let sum = 0;
  for (const score of scores) sum += Number.isNaN(score) ? 0 : 100 - score;
  return sum / scores.length;
}
