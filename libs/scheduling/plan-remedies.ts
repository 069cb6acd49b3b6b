import type { MajorCategory } from '#libs/asset';
import type { ChoiceWish } from '#libs/optimize';
import { fewestMoves, type MovedDecision } from './fewest-moves.js';
import { lowestLevel } from './lowest-level.js';
import { moreMoney, type MoneyRemedy } from './more-money.js';
import { meanScores, weightOf } from './plan-goal.js';
import { type PlanLimit, targetYears, yenPerUnit } from './plan-limits.js';
import { placesOf, type PlanProblem, planProblem } from './plan-problem.js';
import { withoutOwnLine } from './plan-relaxation.js';
import type { PlanBuilding, PlanTerms } from './plan-terms.js';
import { exceededOf } from './relaxed-runs.js';
import { softened } from './softened-plan.js';

/** One change of the terms that by itself makes a plan possible where there was none. */
export type PlanRemedy =
  | MoneyRemedy
  /** Another limit: works a year, percents of the band, points of the target; `bound`: none nearer to what it is now does. */
  | {
      readonly kind: 'works' | 'steady-low' | 'steady-high' | 'target';
      readonly category: MajorCategory | null;
      readonly now: number;
      readonly value: number;
      readonly bound: number;
    }
  /** Neighbours that may be closed at once. */
  | { readonly kind: 'not-at-once'; readonly pairs: readonly (readonly [string, string])[] }
  /** Decisions that give way; no fewer than `least` do. */
  | { readonly kind: 'moves'; readonly moves: readonly MovedDecision[]; readonly least: number };

/** How long each remedy is looked for; made anew for each. */
export type Patience = () => Pick<ChoiceWish, 'isOver' | 'branch'>;

const enoughGap = 0.0005;
/** Part of a percent, and of a tenth of a point, that is rounding. */
const rounding = 1e-6;

/** Each kind of limit alone, as far as changing it is enough while all else is kept to; none where it takes several kinds together. */
export function planRemedies(
  buildings: readonly PlanBuilding[],
  terms: PlanTerms,
  seed: number,
  patience: Patience,
): PlanRemedy[] {
  const limited = withoutOwnLine(terms);
  const plan = planProblem(buildings, limited, { weigh: weightOf(terms.goal, buildings) });
  const wish = (): ChoiceWish => ({ gap: enoughGap, seed, ...patience() });
  return [
    moreMoney(plan, limited, wish),
    movedDecisions(buildings, limited, wish()),
    ...categoriesOf(plan).map((category) => moreWorks(plan, category, wish())),
    ...(['steady-low', 'steady-high'] as const).map((kind) => widerBand(plan, limited, kind, wish())),
    lowerTarget(buildings, limited, wish()),
    closedAtOnce(plan, terms, wish()),
  ]
    .filter((remedy) => remedy !== null)
    .filter(isChange);
}

/** Where a plan was merely not found in time, nothing need change. */
function isChange(remedy: PlanRemedy): boolean {
  switch (remedy.kind) {
    case 'money':
      return remedy.yen > 0;
    case 'moves':
      return remedy.moves.length > 0;
    case 'not-at-once':
      return remedy.pairs.length > 0;
    default:
      return remedy.value !== remedy.now;
  }
}

function movedDecisions(buildings: readonly PlanBuilding[], terms: PlanTerms, wish: ChoiceWish): PlanRemedy | null {
  const found = fewestMoves(buildings, terms, wish);
  return found && { kind: 'moves', ...found };
}

/** Whose works are limited; null = those of all buildings together. */
function categoriesOf({ limits }: PlanProblem): (MajorCategory | null)[] {
  return [...new Set(limits.flatMap(({ limit }) => (limit.kind === 'works' ? [limit.category] : [])))];
}

function moreWorks(plan: PlanProblem, category: MajorCategory | null, wish: ChoiceWish): PlanRemedy | null {
  const resources = placesWhere(plan, (limit) => limit.kind === 'works' && limit.category === category);
  const now = plan.problem.limit[resources[0]!]!;
  const { choice, level, bound } = lowestLevel(plan.problem, { resources, least: now, isWhole: true }, wish);
  return choice && { kind: 'works', category, now, value: level, bound };
}

function widerBand(
  plan: PlanProblem,
  { money: { availableYen, steadiness } }: PlanTerms,
  kind: 'steady-low' | 'steady-high',
  wish: ChoiceWish,
): PlanRemedy | null {
  const resources = placesWhere(plan, (limit) => limit.kind === kind);
  if (resources.length === 0 || steadiness === null || availableYen === null) return null;
  const least = plan.problem.limit[resources[0]!]!;
  const { choice, level, bound } = lowestLevel(plan.problem, { resources, least, isWhole: false }, wish);
  const mean = availableYen.reduce((sum, yen) => sum + yen, 0) / availableYen.length / yenPerUnit;
  if (!choice || mean === 0) return null;
  const [value, nearest] = [level, bound].map((one) => Math.ceil((100 * one) / mean - rounding));
  return kind === 'steady-high'
    ? { kind, category: null, now: steadiness.highestPercent, value: value!, bound: nearest! }
    : {
        kind,
        category: null,
        now: steadiness.lowestPercent,
        value: Math.max(0, -value!),
        bound: Math.max(0, -nearest!),
      };
}

/** To the tenth of a point that the plan found still holds; the best condition is what is looked for near the level. */
function lowerTarget(buildings: readonly PlanBuilding[], terms: PlanTerms, wish: ChoiceWish): PlanRemedy | null {
  const { goal, horizon } = terms;
  if (!('targetScore' in goal)) return null;
  const plan = planProblem(buildings, terms, { weigh: weightOf({ kind: 'best-condition' }, buildings) });
  const resources = placesWhere(plan, (limit) => limit.kind === 'target');
  const { choice, bound } = lowestLevel(plan.problem, { resources, least: 0, isWhole: false }, wish);
  if (!choice) return null;
  const scores = meanScores(buildings, placesOf(plan.left, choice), horizon.years);
  const reached = Math.min(
    ...targetYears(horizon.years)
      .map((offset) => scores[offset]!)
      .filter((one) => one >= 0),
  );
  const [value, most] = [reached, goal.targetScore - bound].map((one) => Math.floor(10 * one + rounding) / 10);
  return {
    kind: 'target',
    category: null,
    now: goal.targetScore,
    value: Math.min(value!, goal.targetScore),
    bound: Math.max(value!, most!),
  };
}

function closedAtOnce(plan: PlanProblem, { notAtOnce }: PlanTerms, wish: ChoiceWish): PlanRemedy | null {
  const found = softened(plan, ['not-at-once'], wish);
  if (!found) return null;
  const pairs = new Set(
    exceededOf(plan.limits, found.excess).flatMap(({ limit }) => (limit.kind === 'not-at-once' ? [limit.pair] : [])),
  );
  return { kind: 'not-at-once', pairs: [...pairs].map((pair) => notAtOnce[pair]!) };
}

function placesWhere({ limits }: PlanProblem, is: (limit: PlanLimit) => boolean): number[] {
  return [...limits.keys()].filter((at) => is(limits[at]!.limit));
}
