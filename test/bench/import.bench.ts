import { randomUUID } from 'node:crypto';
import process from 'node:process';
import { setTimeout as pause } from 'node:timers/promises';
import { Municipality } from '#db/entities/municipality.entity';
import { readImportFile } from '#geo/import/read-import-file';
import type { EntityManager } from 'typeorm';
import { Work } from '../../apps/api/src/accounts/work.js';
import { planForRegister, type PlannedImport, writePlanned } from '../../apps/api/src/imports/register-import.js';
import { batchesOf } from '../../apps/api/src/imports/register-batches.js';
import type { RegisterPart } from '../../apps/api/src/imports/register-parts.js';
import { readRegister } from '../../apps/api/src/imports/register-snapshot.js';
import { writeRegister } from '../../apps/api/src/imports/register-writer.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { watchHealth } from './watch-health.js';
import { createDatabase, openTestDatabase, type TestDatabase } from '../support/database.js';
import { cityBoundary, ledgerCsv, recordsCsv } from './large-files.js';
import { percentile } from './measure.js';
import { watchMemory } from './process-memory.js';
import type { Bench, Report } from './report.js';

const code = '372013';
const rows = 100_000;
const peerRows = 10_000;
const targetSeconds = 20;
const targetMegabytes = 300;

/**
 * A ledger of 100,000 buildings and as many yearly records through the import of a running server: uploaded, previewed, committed. On
 * the embedded database and, with `npm run bench:postgis -- import`, on PostgreSQL too.
 */
export const importBench: Bench = {
  name: 'import',
  async run(report) {
    await reportOn('embedded', {}, report);
    await reportPeer(report);
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
    const ids: string[] = [];
    for (const [what, csv] of files) ids.push(await reportFile(`${what}, ${database}`, csv, chodo, report));
    for (const [at, id] of [...ids.entries()].toReversed()) {
      await reportUndo(`${files[at]![0]}, ${database}`, id, chodo, report);
    }
  } finally {
    await chodo.stop();
  }
}

/** Answers with the id of the import. */
async function reportFile(what: string, csv: string, chodo: ChodoProcess, report: Report): Promise<string> {
  const health = watchHealth(chodo.url);
  const memory = watchMemory(chodo.pid);
  const begun = performance.now();
  const { id } = await upload(chodo, csv);
  await settled(chodo, id, 'preview');
  const previewed = performance.now();
  await send(chodo, 'POST', `/imports/${id}/commit`, {});
  await settled(chodo, id, 'committed');
  const committed = performance.now();
  const { idleMegabytes, mostMegabytes } = memory.stop();
  const answers = await health.stop();
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
  report({ figure: `${what}: health meanwhile, p50`, value: percentile(answers, 50), unit: 'ms' });
  report({ figure: `${what}: health meanwhile, p99`, value: percentile(answers, 99), unit: 'ms' });
  return id;
}

async function reportUndo(what: string, id: string, chodo: ChodoProcess, report: Report): Promise<void> {
  const begun = performance.now();
  await send(chodo, 'DELETE', `/imports/${id}`);
  report({ figure: `${what}: undo`, value: seconds(begun, performance.now()), unit: 's' });
}

/** Writing alone: as the import writes, and as one statement a row would, into the same tables with their journal. */
async function reportPeer(report: Report): Promise<void> {
  const database = await openTestDatabase();
  try {
    const value = await secondsToWrite(database, (manager, planned) => writePlanned(manager, planned));
    const peerValue = await secondsToWrite(database, writeRowByRow);
    const figure = `ledger of ${peerRows.toLocaleString('en')} rows, embedded: writing`;
    report({ figure, value, unit: 's', peer: 'one INSERT a row', peerValue });
  } finally {
    await database.close();
  }
}

async function secondsToWrite(
  { dataSource }: TestDatabase,
  write: (manager: EntityManager, planned: PlannedImport) => Promise<void>,
): Promise<number> {
  const work = new Work(dataSource);
  const scope = { municipalityCode: code, actor: 'bench' };
  const bytes = Buffer.from(ledgerCsv(peerRows));
  const file = await readImportFile({ name: '建物台帳.csv', bytes }, { mappings: new Map() });
  await work.in(scope, (manager) => manager.query('DELETE FROM municipality'));
  await work.in(scope, (manager) => manager.insert(Municipality, { municipalityCode: code, name: '高松市' }));
  const register = await work.in(scope, (manager) => readRegister(manager, code, [file]));
  const planned = planForRegister(register, [file]);
  const begun = performance.now();
  await work.in({ ...scope, importId: randomUUID() }, (manager) => write(manager, planned));
  return seconds(begun, performance.now());
}

/** The same writer, given parts of one row. */
async function writeRowByRow(manager: EntityManager, planned: PlannedImport): Promise<void> {
  const { total, parts } = planned.changes();
  await writeRegister(manager, code, batchesOf(code, { total, parts: rowByRow(parts) }).batches, () => {});
}

function* rowByRow(parts: Iterable<RegisterPart>): Generator<RegisterPart> {
  for (const part of parts) {
    for (const [at, row] of part.rows.entries()) {
      yield { ...part, rows: [row], last: part.last && at === part.rows.length - 1 } as RegisterPart;
    }
  }
}

function seconds(fromMs: number, toMs: number): number {
  return (toMs - fromMs) / 1000;
}

async function upload(chodo: ChodoProcess, csv: string): Promise<{ readonly id: string }> {
  const form = new FormData();
  form.append('files', new Blob([csv]), '建物台帳.csv');
  const answer = await chodo.fetch(`/api/municipalities/${code}/imports`, { method: 'POST', body: form });
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
  const answer = await chodo.fetch(`${base}${path}`, {
    method,
    headers,
    ...(body && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path} answered ${answer.status} ${await answer.text()}`);
  return answer.json();
}
