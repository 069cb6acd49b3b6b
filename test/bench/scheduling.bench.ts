import { fork } from 'node:child_process';
import { once } from 'node:events';
import process from 'node:process';
import type { RenewalFamily, RenewalSize } from './renewal-instances.js';
import type { Bench, Report } from './report.js';
import type { RenewalResult, RenewalRun } from './scheduling.worker.js';

const gap = 0.001;
const sizes = (process.env['CHODO_BENCH_BUILDINGS'] ?? '300,1000,3000,10000').split(',').map(Number);
const capSeconds = Number(process.env['CHODO_BENCH_CAP_SECONDS'] ?? 60);
const families: readonly RenewalFamily[] = ['soft', 'hard'];
const budgets = [100, 80, 60];
const seed = 20_260_401;
/** HiGHS alone is asked about the largest at one budget only: it would take the cap at each. */
const largest = 10_000;

/** Times that have a target, by buildings: at 80 and 60 % of need, both families. */
const targetSeconds: Readonly<Record<number, number>> = { 1000: 3, 10_000: 30 };
const targetMegabytes: Readonly<Record<number, number>> = { 10_000: 1500 };

interface Case {
  readonly size: RenewalSize;
  readonly ours: RenewalResult;
  readonly highs: RenewalResult | null;
  readonly greedy: RenewalResult;
}

/**
 * Generated instances of 40 years and 70 options each (works that fall outside of the years cost nothing), ours beside the same model
 * handed straight to HiGHS and the best of the greedy baselines, each in a process of its own, from the instance in memory to a schedule. CHODO_BENCH_BUILDINGS and
 * CHODO_BENCH_CAP_SECONDS choose sizes and cap.
 */
export const schedulingBench: Bench = {
  name: 'scheduling',
  async run(report) {
    const seconds = new Map<string, number>();
    for (const buildings of sizes) {
      for (const family of families) {
        for (const budgetPercent of budgets) {
          const one = await measure({ buildings, family, budgetPercent, seed });
          reportCase(one, report);
          if (reached(one.ours)) seconds.set(`${buildings} ${family} ${budgetPercent}`, one.ours.seconds);
        }
      }
    }
    const least = sizes.find((buildings) => buildings >= 1000) ?? Infinity;
    for (const buildings of sizes) if (buildings > least) reportGrowth(least, buildings, seconds, report);
  },
};

async function measure(size: RenewalSize): Promise<Case> {
  const ask = (contestant: RenewalRun['contestant']) => askProcess({ size, contestant, gap, capSeconds });
  const isAsked = size.buildings < largest || size.budgetPercent === 80;
  return { size, ours: await ask('ours'), highs: isAsked ? await ask('highs') : null, greedy: await ask('greedy') };
}

async function askProcess(run: RenewalRun): Promise<RenewalResult> {
  const child = fork(new URL('scheduling.worker.js', import.meta.url), [JSON.stringify(run)], { execArgv: [] });
  const ended = once(child, 'exit');
  const answer = once(child, 'message').then(([result]) => result as RenewalResult);
  const result = await Promise.race([answer, ended.then(() => null)]);
  await ended;
  if (!result) throw new Error(`the process that was to solve ${JSON.stringify(run)} ended without an answer`);
  return result;
}

const reached = (result: RenewalResult | null): result is RenewalResult & { readonly gap: number } =>
  result !== null && result.gap !== null && result.gap <= gap;

function reportCase({ size, ours, highs, greedy }: Case, report: Report): void {
  const { buildings, family, budgetPercent } = size;
  const name = `${buildings} buildings, ${family} ${budgetPercent} %`;
  const isTarget = budgetPercent < 100 && buildings in targetSeconds;
  const beside = highs ? { peer: 'HiGHS' } : {};
  const target = isTarget ? { target: targetSeconds[buildings]! } : {};
  if (reached(ours)) {
    const peerValue = reached(highs) ? highs.seconds : null;
    report({ figure: `${name}: within 0.1 %`, value: ours.seconds, unit: 's', ...target, ...beside, peerValue });
  }
  report({
    figure: `${name}: gap`,
    value: 100 * (ours.gap ?? 1),
    unit: '%',
    ...(isTarget ? { target: 100 * gap } : {}),
    ...beside,
    peerValue: highs?.gap === undefined || highs.gap === null ? null : 100 * highs.gap,
  });
  if (highs) reportSpeed(name, size, ours, highs, report);
  report({
    figure: `${name}: memory`,
    value: ours.mostMegabytes,
    unit: 'MB',
    ...(buildings in targetMegabytes ? { target: targetMegabytes[buildings]! } : {}),
    ...beside,
    peerValue: highs?.mostMegabytes ?? null,
  });
  reportSaving(name, size, ours, greedy, report);
}

/** Where HiGHS hit the cap, at least so many times. */
function reportSpeed(name: string, size: RenewalSize, ours: RenewalResult, highs: RenewalResult, report: Report): void {
  if (!reached(ours)) return;
  const words = reached(highs)
    ? 'times faster than HiGHS'
    : `times faster than HiGHS, at least (not reached in ${capSeconds} s)`;
  const target = size.buildings === 1000 && size.budgetPercent < 100 ? { target: 10, best: 'higher' as const } : {};
  report({ figure: `${name}: ${words}`, value: highs.seconds / ours.seconds, unit: 'times', ...target });
}

function reportSaving(
  name: string,
  size: RenewalSize,
  ours: RenewalResult,
  greedy: RenewalResult,
  report: Report,
): void {
  if (ours.objective === null || greedy.objective === null) return;
  report({
    figure: `${name}: cheaper than ${greedy.name}, the best greedy`,
    value: 100 * (1 - ours.objective / greedy.objective),
    unit: '%',
    ...(size.budgetPercent === 80 ? { target: 3, best: 'higher' as const } : {}),
  });
}

/** How many times longer it takes than it would if time grew with n · log n. */
function reportGrowth(from: number, to: number, seconds: ReadonlyMap<string, number>, report: Report): void {
  for (const family of families) {
    for (const budgetPercent of budgets) {
      const [before, after] = [from, to].map((buildings) => seconds.get(`${buildings} ${family} ${budgetPercent}`));
      if (before === undefined || after === undefined) continue;
      const growth = (to * Math.log(to)) / (from * Math.log(from));
      report({
        figure: `${family} ${budgetPercent} %: time from ${from} to ${to}, ÷ n log n`,
        value: after / before / growth,
        unit: 'times',
        target: 1,
      });
    }
  }
}
