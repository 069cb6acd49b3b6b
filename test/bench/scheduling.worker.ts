import { branchChoice, choiceProblem } from '#libs/optimize';
import {
  type Baseline,
  baselineNames,
  evaluateRenewal,
  gapOf,
  greedyBaseline,
  type RenewalInstance,
  solveRenewal,
} from '#libs/scheduling';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { loadHighs } from '../../apps/api/src/plans/load-highs.js';
import { renewalInstance, type RenewalSize } from './renewal-instances.js';

/** What one process is asked to do, and answers to its parent. */
export interface RenewalRun {
  readonly size: RenewalSize;
  readonly contestant: 'ours' | 'highs' | 'greedy';
  readonly gap: number;
  readonly capSeconds: number;
}

export interface RenewalResult {
  readonly name: string;
  readonly seconds: number;
  /** Of the schedule as evaluated from the instance; null where none was found. */
  readonly objective: number | null;
  readonly gap: number | null;
  /** Of the whole process, the instance included. */
  readonly mostMegabytes: number;
}

/** Of each building, by its id, one of its options; null where none was found. */
interface Schedule {
  readonly name: string;
  readonly choice: Readonly<Record<string, number>> | null;
  readonly bound: number | null;
}

/** The same model handed straight to HiGHS, all options as they are. */
function askHighs(
  instance: RenewalInstance,
  highs: Awaited<ReturnType<typeof loadHighs>>,
  run: RenewalRun,
  secondsLeft: () => number,
): Schedule {
  const { budget, overspendPenalty, buildings } = instance;
  const problem = choiceProblem(
    buildings.map(({ options }) => options.map(({ penalty, works = [] }) => ({ penalty, uses: works }))),
    budget.map((limit) => ({ limit, excessPrice: overspendPenalty })),
  );
  const wish = { start: null, gap: run.gap, enough: -Infinity, secondsLeft, isOver: () => false };
  const { choice, bound } = branchChoice(highs, problem, wish);
  if (!choice) return { name: 'highs', choice: null, bound };
  const named = buildings.map(({ id }, building) => [id, choice[building]! - problem.firstOption[building]!] as const);
  return { name: 'highs', choice: Object.fromEntries(named), bound };
}

function askOurs(
  instance: RenewalInstance,
  highs: Awaited<ReturnType<typeof loadHighs>>,
  run: RenewalRun,
  secondsLeft: () => number,
): Schedule {
  const isOver = () => secondsLeft() <= 0;
  const wish = { gap: run.gap, seed: 1, isOver, branch: { highs, secondsLeft } };
  const { solution, bound } = solveRenewal(instance, wish);
  return { name: 'ours', choice: solution && solution.choice, bound };
}

function askGreedy(instance: RenewalInstance): Schedule {
  const all = baselineNames.map((name) => ({ name, choice: greedyBaseline(instance, name), bound: null }));
  const objectiveOf = ({ choice }: { readonly choice: Baseline }) => evaluateRenewal(instance, choice).objective;
  return all.reduce((best, one) => (objectiveOf(one) < objectiveOf(best) ? one : best));
}

const run = JSON.parse(process.argv[2] ?? '') as RenewalRun;
const instance = renewalInstance(run.size);
const highs = await loadHighs();
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
const secondsLeft = () => run.capSeconds - seconds();
const { name, choice, bound } =
  run.contestant === 'greedy'
    ? askGreedy(instance)
    : (run.contestant === 'highs' ? askHighs : askOurs)(instance, highs, run, secondsLeft);
const taken = seconds();
const objective = choice && evaluateRenewal(instance, choice).objective;
process.send!({
  name,
  seconds: taken,
  objective,
  gap: objective === null || bound === null ? null : gapOf(objective, bound),
  mostMegabytes: process.resourceUsage().maxRSS / 1000,
} satisfies RenewalResult);
process.disconnect();
