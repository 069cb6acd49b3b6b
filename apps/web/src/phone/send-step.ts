import { inspectionReceipt, photoReceipt } from '#libs/contracts';
import type { Answer, Outbox, Step } from '#libs/outbox';
import { problemOf } from '../api/problem.js';
import { localTime } from './local-time.js';
import type { PhoneDatabase } from './phone-database.js';

/** Longer than a part takes on the slowest line on which work goes on at all. */
const patienceMs = 90_000;

/** Whose inspections of which city are sent: in no other name, whoever has signed in meanwhile. */
export interface Sender {
  readonly code: string;
  readonly loginName: string;
}

/** Makes the request of a step; every failure is an answer, too. */
export async function sendStep(
  database: PhoneDatabase,
  { code, loginName }: Sender,
  outbox: Outbox,
  step: Step,
): Promise<Answer> {
  const request = await requestOf(database, code, outbox, step);
  if (request === null) return copyMissing;
  try {
    const response = await fetch(request.address, {
      ...request.init,
      headers: { 'Chodo-Account': encodeURIComponent(loginName), ...request.init.headers },
      redirect: 'error',
      cache: 'no-store',
      signal: AbortSignal.timeout(patienceMs),
    });
    return await readAnswer(response, step);
  } catch {
    return { kind: 'none' };
  }
}

interface StepRequest {
  readonly address: string;
  readonly init: Omit<RequestInit, 'headers'> & { readonly headers?: Record<string, string> };
}

async function requestOf(
  database: PhoneDatabase,
  code: string,
  { records }: Outbox,
  step: Step,
): Promise<StepRequest | null> {
  const base = `/api/municipalities/${code}`;
  if (step.do === 'ask-record') return { address: `${base}/inspection-operations/${step.operationId}`, init: {} };
  if (step.do === 'send-record') {
    const record = records.find(({ operationId }) => operationId === step.operationId)?.record;
    const headers = {
      'Content-Type': 'application/json',
      'Idempotency-Key': step.operationId,
      'Chodo-Clock': localTime(new Date()),
    };
    return { address: `${base}/inspections`, init: { method: 'POST', headers, body: JSON.stringify(record) } };
  }
  const address = `${base}/inspection-photos/${step.sha256}/upload`;
  if (step.do === 'ask-photo') return { address, init: {} };
  const copy = await database.copies.get(step.sha256);
  if (!copy) return null;
  const body = copy.blob.slice(step.offset, step.offset + step.bytes);
  const headers = { 'Content-Type': 'application/octet-stream' };
  return { address: `${address}?offset=${step.offset}`, init: { method: 'POST', headers, body } };
}

/** Only JSON of the shape that was promised counts as taken: the page of a hotel's network is no receipt. */
async function readAnswer(response: Response, step: Step): Promise<Answer> {
  const body: unknown = await response.json().catch(() => null);
  if (response.ok) {
    if ('operationId' in step) return { kind: 'receipt', receipt: inspectionReceipt.parse(body) };
    return { kind: 'photo', receipt: photoReceipt.parse(body) };
  }
  const { status, kind, message, extensions } = problemOf(response.status, body);
  const { detailJa, receivedBytes } = extensions;
  return {
    kind: 'refusal',
    refusal: { status, kind, detail: message, detailJa: typeof detailJa === 'string' ? detailJa : null },
    receivedBytes: typeof receivedBytes === 'number' ? receivedBytes : null,
    retryAfterMs: retryAfterMs(response.headers.get('Retry-After')),
  };
}

function retryAfterMs(header: string | null): number | null {
  const seconds = Number(header);
  return header === null || !Number.isFinite(seconds) ? null : seconds * 1000;
}

/** The browser has lost the bytes, such as by a clearing of its data: others go on. */
const copyMissing: Answer = {
  kind: 'refusal',
  refusal: {
    status: 410,
    kind: 'copy-gone',
    detail: 'The photo is no longer on this phone.',
    detailJa: 'この写真は端末に残っていません。',
  },
  receivedBytes: null,
  retryAfterMs: null,
};
