import { boundAt, type ChoiceProblem, type ChoiceWish, type FormerAnswer, reviseChoice } from '#libs/optimize';
import { ExchangedLine, usesOf } from './exchanged-line.js';
import { lineOf } from './plan-flattest.js';
import type { PlanProblem } from './plan-problem.js';
import type { PlanDecision, PlanTerms } from './plan-terms.js';

/** What is known of the line of a flattest plan that was found before. */
export interface FormerLine {
  /** In million yen. */
  readonly level: number;
  /** Of each limit: by how much one unit more of it would lower the line. */
  readonly prices: readonly number[];
  readonly decisions: readonly PlanDecision[];
}

/** A choice that is much like a former one, and what its line is proven not to be below, in million yen. */
export interface RevisedLine {
  /** Null where none was found that keeps to the terms. */
  readonly choice: Int32Array | null;
  readonly bound: number;
}

/** A choice with the line that it needs. */
interface Found {
  readonly choice: Int32Array;
  readonly line: number;
  readonly isKept: boolean;
}

/** How much dearer than its price what lies beyond the line is while a choice near it is looked for. */
const steepness = 5;
/** Times what is usual: prices of a line that can only just be kept know no bound. */
const mostPrice = 10;
/** So often it is looked for at most, each nearer to what was found; so long each, in looks at the clock. */
const mostRounds = 8;
const mostLooks = 60;
/** Part of a line that is no more than rounding. */
const rounding = 1e-9;

/**
 * The flattest plan with other decisions, from a former one: what `unsettled` groups have is exchanged for what needs the lowest line; if the
 * line rises so, works leave the dearest years, and then, or where decisions were taken away, a choice is looked for near the former line. The former prices prove the bound.
 */
export function reviseFlattest(
  plan: PlanProblem,
  { money }: Pick<PlanTerms, 'money'>,
  former: FormerAnswer & {
    readonly line: FormerLine;
    readonly unsettled: readonly number[];
    readonly isFreer: boolean;
  },
  wish: ChoiceWish,
): RevisedLine {
  const bound = provenLine(plan, Float64Array.from(former.line.prices));
  const { level } = former.line;
  const near = Math.max(bound, level);
  const start = settled(plan, former, near, money);
  let best = foundAs(plan, lowered(plan, start, money, near, wish), money);
  let aim = former.isFreer ? (bound + Math.min(best.line, level)) / 2 : near;
  for (let round = 0; round < mostRounds && best.line > aim * (1 + rounding) && !wish.isOver(); round += 1) {
    const found = nearLine(plan, aim, { choice: best.choice, prices: former.prices }, wish);
    const other = found && foundAs(plan, found, money);
    if (other && other.line < best.line) best = other;
    aim = (aim + best.line) / 2;
  }
  return { choice: best.isKept ? best.choice : null, bound };
}

/** Each of the groups, one after the other, has the option that needs the lowest line beside the others. */
function settled(
  plan: PlanProblem,
  { choice: start, unsettled }: Pick<FormerAnswer, 'choice'> & { readonly unsettled: readonly number[] },
  level: number,
  money: PlanTerms['money'],
): Int32Array {
  const choice = Int32Array.from(start);
  const line = new ExchangedLine(plan, choice, money);
  for (const group of unsettled) {
    const { option } = lowestOf(plan.problem, line, group, choice[group]!, level);
    line.take(usesOf(plan.problem, choice[group]!), usesOf(plan.problem, option));
    choice[group] = option;
  }
  return choice;
}

/** Step by step the exchange that lowers the line most, of those that pay in the dearest year, down to a line or as far as there is one. */
function lowered(
  plan: PlanProblem,
  start: Int32Array,
  money: PlanTerms['money'],
  aim: number,
  { isOver }: ChoiceWish,
): Int32Array {
  const { problem } = plan;
  const choice = Int32Array.from(start);
  const line = new ExchangedLine(plan, choice, money);
  while (line.with([], []) > aim * (1 + rounding) && !isOver()) {
    const { dearest } = line;
    const now = line.weigh([], [], aim);
    let best = { group: 0, option: choice[0]!, weight: Infinity };
    for (let group = 0; group < problem.whole; group += 1) {
      if (!usesOf(problem, choice[group]!).some(([at]) => at === dearest)) continue;
      const found = lowestOf(problem, line, group, choice[group]!, aim);
      if (found.weight < best.weight) best = { group, ...found };
    }
    if (!(best.weight < now - rounding * now)) break;
    line.take(usesOf(problem, choice[best.group]!), usesOf(problem, best.option));
    choice[best.group] = best.option;
  }
  return choice;
}

/** The option of a group that needs the lowest line, of equal ones that with the least beyond a level, then the lightest. */
function lowestOf(
  problem: ChoiceProblem,
  line: ExchangedLine,
  group: number,
  present: number,
  level: number,
): { readonly option: number; readonly weight: number } {
  const before = usesOf(problem, present);
  let [best, least] = [present, line.weigh(before, before, level)];
  for (let option = problem.firstOption[group]!; option < problem.firstOption[group + 1]!; option += 1) {
    const weight = line.weigh(before, usesOf(problem, option), level);
    const margin = rounding * Math.abs(least);
    if (weight > least + margin) continue;
    if (weight >= least - margin && problem.penalty[option]! >= problem.penalty[best]!) continue;
    [best, least] = [option, weight];
  }
  return { option: best, weight: least };
}

function foundAs(plan: PlanProblem, choice: Int32Array, money: PlanTerms['money']): Found {
  const line = new ExchangedLine(plan, choice, money);
  return { choice, line: line.with([], []), isKept: line.isKept };
}

/** A choice that goes beyond a line as little as is found at once; null where none keeps to the other limits. */
function nearLine(plan: PlanProblem, aim: number, former: FormerAnswer, wish: ChoiceWish): Int32Array | null {
  const resources = lineOf(plan);
  const usual = usualPrice(plan.problem, new Set(resources));
  const prices = former.prices.map((price) => Math.min(price, mostPrice * usual));
  const dearest = resources.reduce((most, at) => Math.max(most, prices[at]!), usual);
  const limit = Float64Array.from(plan.problem.limit);
  const excessPrice = Float64Array.from(plan.problem.excessPrice);
  for (const at of resources) [limit[at], excessPrice[at]] = [aim, steepness * dearest];
  let looks = 0;
  const isOver = () => (looks += 1) > mostLooks || wish.isOver();
  return reviseChoice(
    { ...plan.problem, limit, excessPrice },
    { ...former, prices },
    { gap: wish.gap, seed: wish.seed, isOver },
  ).choice;
}

/** What options weigh for each million yen that they cost: prices are near it where the line is neither loose nor so tight that they know no bound. */
function usualPrice({ penalty, resource, amount }: ChoiceProblem, line: ReadonlySet<number>): number {
  const weight = penalty.reduce((sum, one) => sum + Math.abs(one), 0);
  const money = amount.reduce((sum, one, use) => (line.has(resource[use]!) ? sum + Math.abs(one) : sum), 0);
  const price = weight / money;
  return price > 0 && price < Infinity ? price : 1;
}

/** The line, in million yen, below which these prices prove that nothing keeps to the other limits: weak duality, whatever the decisions. */
function provenLine(plan: PlanProblem, prices: Float64Array): number {
  const { problem } = plan;
  const resources = lineOf(plan);
  const shared = resources.reduce((sum, at) => sum + prices[at]!, 0);
  if (!(shared > 0)) return 0;
  const limit = problem.limit.map((one, at) => one + problem.slack[at]!);
  for (const at of resources) limit[at] = 0;
  const bound = boundAt(
    weightless({ ...problem, limit }),
    prices.map((price) => price / shared),
  );
  return Math.max(0, bound - rounding * Math.abs(bound));
}

const weightless = (problem: ChoiceProblem): ChoiceProblem => ({
  ...problem,
  penalty: new Float64Array(problem.penalty.length),
});
