import { branchChoice, choiceProblem } from '#libs/optimize';
import {
  baselineNames,
  evaluateRenewal,
  gapOf,
  greedyBaseline,
  type RenewalInstance,
  solveRenewal,
} from '#libs/scheduling';
import { performance } from 'node:perf_hooks';
import process from 'node:process';
import { loadHighs } from '../../apps/cli/src/load-highs.js';
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

type Solved = Pick<RenewalResult, 'name' | 'objective' | 'gap'>;

/** The same model handed straight to HiGHS, all options as they are. */
function askHighs(
  instance: RenewalInstance,
  highs: Awaited<ReturnType<typeof loadHighs>>,
  run: RenewalRun,
  secondsLeft: () => number,
): Solved {
  const { budget, overspendPenalty, buildings } = instance;
  const problem = choiceProblem(
    buildings.map(({ options }) => options.map(({ penalty, works = [] }) => ({ penalty, uses: works }))),
    budget.map((limit) => ({ limit, excessPrice: overspendPenalty })),
  );
  const wish = { start: null, gap: run.gap, enough: -Infinity, secondsLeft, isOver: () => false };
  const { choice, bound } = branchChoice(highs, problem, wish);
  if (!choice) return { name: 'highs', objective: null, gap: null };
  const named = buildings.map(({ id }, building) => [id, choice[building]! - problem.firstOption[building]!] as const);
  const { objective } = evaluateRenewal(instance, Object.fromEntries(named));
  return { name: 'highs', objective, gap: gapOf(objective, bound) };
}

function askOurs(
  instance: RenewalInstance,
  highs: Awaited<ReturnType<typeof loadHighs>>,
  run: RenewalRun,
  secondsLeft: () => number,
): Solved {
  const isOver = () => secondsLeft() <= 0;
  const { objective, gap, solution } = solveRenewal(instance, {
    gap: run.gap,
    seed: 1,
    isOver,
    branch: { highs, secondsLeft },
  });
  if (
    solution &&
    Math.abs(evaluateRenewal(instance, solution.choice).objective - objective!) > 1e-6 * Math.abs(objective!)
  )
    throw new Error(`the schedule does not come to ${objective}`);
  return { name: 'ours', objective, gap };
}

function askGreedy(instance: RenewalInstance): Solved {
  const all = baselineNames.map((name) => ({
    name,
    objective: evaluateRenewal(instance, greedyBaseline(instance, name)).objective,
    gap: null,
  }));
  return all.reduce((best, one) => (one.objective < best.objective ? one : best));
}

const run = JSON.parse(process.argv[2] ?? '') as RenewalRun;
const instance = renewalInstance(run.size);
const highs = await loadHighs();
const start = performance.now();
const seconds = () => (performance.now() - start) / 1000;
const secondsLeft = () => run.capSeconds - seconds();
const solved =
  run.contestant === 'greedy'
    ? askGreedy(instance)
    : (run.contestant === 'highs' ? askHighs : askOurs)(instance, highs, run, secondsLeft);
const taken = seconds();
process.send!({
  ...solved,
  seconds: taken,
  mostMegabytes: process.resourceUsage().maxRSS / 1000,
} satisfies RenewalResult);
process.disconnect();
