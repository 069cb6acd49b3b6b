import { setTimeout as pause } from 'node:timers/promises';
import process from 'node:process';
import { createDatabase } from '../support/database.js';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { growCity } from './large-city.js';
import { percentile } from './measure.js';
import { watchMemory } from './process-memory.js';
import type { Bench, Report } from './report.js';
import { watchHealth } from './watch-health.js';

const code = '992011';
const base = `/api/municipalities/${code}/plans`;
const estimates = 12;
const rounds = 5;
/** For so long somebody who has opened a plan looks at it before changing anything. */
const lookMs = 5_000;

/** CHODO_BENCH_BUILDINGS: the demo city with copies of its facilities up to so many buildings. */
const wantedBuildings = Number(process.env['CHODO_BENCH_BUILDINGS'] ?? 0);

interface Told {
  readonly id: string;
  readonly state: string;
  readonly outcome: { readonly buildings: number } | null;
  readonly proof: { readonly seconds: number; readonly gap: number | null } | null;
}

const tabs = ['', '/works', '/comparison?with=worst-first', '/workbook.xlsx?language=ja'];

interface Work {
  readonly buildingId: string;
  readonly treatment: string;
  readonly fromFiscalYear: number;
}

/** A plan of the demo city in a running server: how long it takes, what it costs others meanwhile, its pages, and changes by hand; with `npm run bench:postgis -- plans` on PostgreSQL. */
export const plansBench: Bench = {
  name: 'plans',
  async run(report) {
    const serverUrl = process.env['CHODO_TEST_DATABASE_URL'];
    const onServer = serverUrl === undefined ? null : await createDatabase(serverUrl);
    const chodo = await startChodo({ ...uncounted, ...(onServer && { DATABASE_URL: onServer.url }) });
    try {
      const place = { dataFolder: chodo.dataFolder, databaseUrl: onServer?.url };
      if (wantedBuildings > 0) await growCity(place, code, wantedBuildings);
      const plan = await reportSolving(chodo, report);
      await reportTabs(chodo, plan.id, report);
      await reportEstimates(chodo, plan.id, report);
    } finally {
      await chodo.stop();
      await onServer?.drop();
    }
  },
};

async function reportSolving(chodo: ChodoProcess, report: Report): Promise<Told> {
  const health = watchHealth(chodo.url);
  const memory = watchMemory(chodo.pid);
  const begun = performance.now();
  const plan = await settled(chodo, (await ask<Told>(chodo, base, { name: '計測' })).id);
  const seconds = (performance.now() - begun) / 1000;
  const answers = await health.stop();
  const { idleMegabytes, mostMegabytes } = memory.stop();
  report({ figure: `${plan.outcome!.buildings} buildings, 40 years: asked to all told`, value: seconds, unit: 's' });
  report({ figure: 'of it solving', value: plan.proof!.seconds, unit: 's' });
  report({ figure: 'proven gap', value: (plan.proof!.gap ?? 1) * 100, unit: '%', target: 0.1 });
  report({ figure: 'health meanwhile, p50', value: percentile(answers, 50), unit: 'ms' });
  report({ figure: 'health meanwhile, p99', value: percentile(answers, 99), unit: 'ms', target: 50 });
  report({ figure: 'above idle, server and worker', value: mostMegabytes - idleMegabytes, unit: 'MB' });
  return plan;
}

/** What the page asks for: whole answers, as often as somebody turns to them. */
async function reportTabs(chodo: ChodoProcess, id: string, report: Report): Promise<void> {
  for (const tab of tabs) {
    const milliseconds: number[] = [];
    let bytes = 0;
    for (let round = 0; round < rounds; round += 1) {
      const begun = performance.now();
      const answer = await chodo.fetch(`${base}/${id}${tab}`);
      if (!answer.ok) throw new Error(`${tab} answered ${answer.status} ${await answer.text()}`);
      bytes = (await answer.arrayBuffer()).byteLength;
      milliseconds.push(performance.now() - begun);
    }
    const figure = `the plan${tab.replace(/\?.*/, '')}`;
    report({ figure: `${figure}, p50`, value: percentile(milliseconds, 50), unit: 'ms' });
    report({ figure: `${figure}, answer`, value: bytes / 1e6, unit: 'MB' });
  }
}

/** Each locks one work two years later than the plan has it, beside those before. */
async function reportEstimates(chodo: ChodoProcess, id: string, report: Report): Promise<void> {
  const { works } = await ask<{ works: Work[] }>(chodo, `${base}/${id}/works`);
  const chosen = works.filter(({ treatment }) => treatment === 'life-extension').slice(0, estimates + 1);
  const decisions = chosen.map(({ buildingId, treatment, fromFiscalYear }) => ({
    kind: 'lock',
    buildingId,
    treatment,
    fiscalYear: fromFiscalYear + 2,
  }));
  await pause(lookMs);
  const milliseconds: number[] = [];
  for (let count = 1; count <= decisions.length; count += 1) {
    const begun = performance.now();
    await ask(chodo, `${base}/${id}/estimate`, { decisions: decisions.slice(0, count) });
    milliseconds.push(performance.now() - begun);
  }
  const [first, ...others] = milliseconds;
  report({ figure: 'first change by hand, as an estimate', value: first!, unit: 'ms', target: 1_000 });
  report({ figure: 'later changes, p95', value: percentile(others, 95), unit: 'ms', target: 1_000 });
}

async function settled(chodo: ChodoProcess, id: string): Promise<Told> {
  for (;;) {
    const { state } = await ask<Told>(chodo, `${base}/${id}/progress`);
    if (state !== 'waiting' && state !== 'solving') return ask<Told>(chodo, `${base}/${id}`);
    await pause(200);
  }
}

async function ask<T>(chodo: ChodoProcess, path: string, body?: object): Promise<T> {
  const init = body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const answer = await chodo.fetch(path, init);
  if (!answer.ok) throw new Error(`${path} answered ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
