import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { createDatabase } from '../support/database.js';
import { cityBoundary, ledgerCsv, recordsCsv } from './large-files.js';
import { watchMemory } from './process-memory.js';
import type { Bench, Report } from './report.js';

const code = '372013';
const rows = 100_000;
const targetSeconds = 20;
const targetMegabytes = 300;

/**
 * A ledger of 100,000 buildings and as many yearly records through the import of a running server: uploaded, previewed, committed. On
 * the embedded database and, beside `node test/support/postgres-server.mjs npm run bench -- import`, on PostgreSQL too.
 */
export const importBench: Bench = {
  name: 'import',
  async run(report) {
    await reportOn('embedded', {}, report);
    const serverUrl = process.env['CHODO_TEST_DATABASE_URL'];
    if (serverUrl === undefined) return;
    const fresh = await createDatabase(serverUrl);
    try {
      await reportOn('PostgreSQL', { DATABASE_URL: fresh.url }, report);
    } finally {
      await fresh.drop();
    }
  },
};

async function reportOn(database: string, environment: NodeJS.ProcessEnv, report: Report): Promise<void> {
  const files = [
    ['ledger', ledgerCsv(rows)],
    ['yearly records', recordsCsv(rows)],
  ] as const;
  const chodo = await startChodo(environment);
  try {
    await send(chodo, 'POST', '', { code, name: '高松市', boundary: cityBoundary() }, '/api/municipalities');
    await pause(3_000);
    for (const [what, csv] of files) {
      await reportFile(`${what}, ${database}`, csv, chodo, report);
    }
  } finally {
    await chodo.stop();
  }
}

async function reportFile(what: string, csv: string, chodo: ChodoProcess, report: Report): Promise<void> {
  const memory = watchMemory(chodo.pid);
  const begun = performance.now();
  const { id } = await upload(chodo, csv);
  await settled(chodo, id, 'preview');
  const previewed = performance.now();
  await send(chodo, 'POST', `/imports/${id}/commit`, {});
  await settled(chodo, id, 'committed');
  const committed = performance.now();
  const { idleMegabytes, mostMegabytes } = memory.stop();
  const seconds = (from: number, to: number) => (to - from) / 1000;
  report({ figure: `${what}: upload to preview`, value: seconds(begun, previewed), unit: 's' });
  report({ figure: `${what}: commit`, value: seconds(previewed, committed), unit: 's' });
  report({
    figure: `${what}: upload to committed`,
    value: seconds(begun, committed),
    unit: 's',
    target: targetSeconds,
  });
  report({ figure: `${what}: idle before`, value: idleMegabytes, unit: 'MB' });
  report({ figure: `${what}: above idle`, value: mostMegabytes - idleMegabytes, unit: 'MB', target: targetMegabytes });
}

async function upload(chodo: ChodoProcess, csv: string): Promise<{ readonly id: string }> {
  const form = new FormData();
  form.append('files', new Blob([csv]), '建物台帳.csv');
  const answer = await fetch(`${chodo.url}/api/municipalities/${code}/imports`, { method: 'POST', body: form });
  if (!answer.ok) throw new Error(`the upload answered ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as { id: string };
}

async function settled(chodo: ChodoProcess, id: string, status: string): Promise<void> {
  for (;;) {
    const run = (await send(chodo, 'GET', `/imports/${id}`)) as { readonly status: string; readonly error: unknown };
    if (run.status === status) return;
    if (run.status === 'failed') throw new Error(`the import failed: ${JSON.stringify(run.error)}`);
    await pause(200);
  }
}

async function send(
  chodo: ChodoProcess,
  method: string,
  path: string,
  body?: object,
  base = `/api/municipalities/${code}`,
): Promise<unknown> {
  const headers = { 'Content-Type': 'application/json' };
  const answer = await fetch(`${chodo.url}${base}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${await answer.text()}`);
  return answer.json();
}
