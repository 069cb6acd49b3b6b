import { performance } from 'node:perf_hooks';
import { parentPort, workerData } from 'node:worker_threads';
import type { PhoneTimes, PhonesAsked } from './phones.js';

const { base, cookie, phones } = workerData as PhonesAsked;

async function post(
  path: string,
  body: string | Uint8Array<ArrayBuffer>,
  headers: Record<string, string>,
  status: number,
): Promise<number> {
  const start = performance.now();
  const answer = await fetch(`${base}${path}`, { method: 'POST', body, headers: { Cookie: cookie, ...headers } });
  const said = await answer.text();
  if (answer.status !== status) throw new Error(`${path}: ${answer.status} ${said}`);
  return performance.now() - start;
}

const asJson = { 'Content-Type': 'application/json' };
const asBytes = { 'Content-Type': 'application/octet-stream' };

async function send({ operationId, record, photos }: PhonesAsked['phones'][number]): Promise<PhoneTimes> {
  const recordMs = await post('/inspections', record, { ...asJson, 'Idempotency-Key': operationId }, 201);
  const photosMs: number[] = [];
  for (const { sha256, bytes } of photos) {
    photosMs.push(await post(`/inspection-photos/${sha256}/upload?offset=0`, bytes, asBytes, 200));
  }
  return { recordMs, photosMs };
}

parentPort!.postMessage(await Promise.all(phones.map(send)));
