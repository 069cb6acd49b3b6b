import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';

const base = '/api/municipalities/992011/plans';
const money = {
  availableYen: 9_200_000_000,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
};

interface Told {
  readonly id: string;
  readonly name: string;
  readonly state: string;
  readonly version: number;
  readonly solvedAt: string | null;
  readonly proof: { readonly objective: number | null } | null;
}

let chodo: ChodoProcess;
beforeAll(async () => {
  chodo = await startChodo(uncounted);
}, 120_000);
afterAll(() => chodo?.stop());

async function ask<T>(path: string, body?: object): Promise<T> {
  const init = body && { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } };
  const answer = await chodo.fetch(path, init);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return answer.json() as Promise<T>;
}

/** The worker that the server has forked just now; null while there is none. */
function workerPid(): number | null {
  const all = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n');
  const own = all
    .map((one) => one.trim().split(/\s+/))
    .find(([, parent, ...words]) => Number(parent) === chodo.pid && words.join(' ').includes('worker'));
  return own ? Number(own[0]) : null;
}

async function untilSolving(id: string): Promise<void> {
  for (;;) {
    const { phase } = await ask<{ phase: string | null }>(`${base}/${id}/progress`);
    if (phase === 'options' || phase === 'solving') return;
    await pause(50);
  }
}

async function settled(id: string): Promise<Told> {
  for (;;) {
    const plan = await ask<Told>(`${base}/${id}`);
    if (plan.state !== 'waiting' && plan.state !== 'solving') return plan;
    await pause(200);
  }
}

describe('kill -9 of the worker while plans are solved', () => {
  it('loses no plan: each ends exactly once', async () => {
    const plans: Told[] = [];
    for (const name of ['一', '二', '三']) plans.push(await ask<Told>(base, { name, terms: { money, years: 10 } }));
    await untilSolving(plans[0]!.id);
    const pid = workerPid();
    expect(pid).not.toBeNull();
    process.kill(pid!, 'SIGKILL');
    const ended = await Promise.all(plans.map(({ id }) => settled(id)));
    expect(ended.map(({ state }) => state)).toEqual(['solved', 'solved', 'solved']);
    const objectives = new Set(ended.map(({ proof }) => proof?.objective));
    expect([...objectives]).toEqual([expect.any(Number)]);
    await pause(2_000);
    const { items } = await ask<{ items: Told[] }>(base);
    for (const { id, solvedAt } of ended) expect(items.find((one) => one.id === id)?.solvedAt).toBe(solvedAt);
  }, 240_000);
});
