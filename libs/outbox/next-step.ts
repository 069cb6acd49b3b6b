import { names, type Outbox, type OutboxPhoto, type OutboxRecord, photoOf } from './outbox.js';

/** A request to make; ask-record tells after a lost answer whether the record came, and later verifies it with its photos. */
export type Step =
  | { readonly do: 'ask-record'; readonly operationId: string }
  | { readonly do: 'send-record'; readonly operationId: string }
  | { readonly do: 'ask-photo'; readonly sha256: string }
  | { readonly do: 'send-part'; readonly sha256: string; readonly offset: number; readonly bytes: number };

/** Nothing to send now: until a time, until somebody signs in, or until something new is finished. */
export type Idle =
  | { readonly do: 'wait'; readonly untilMs: number }
  | { readonly do: 'sign-in' }
  | { readonly do: 'rest' };

const defaultPartBytes = 256 * 1024;

/** What to send next: records first, then the photos of those taken, then the question whether all has come as it is here. */
export function nextStep(outbox: Outbox, nowMs: number, partBytes = defaultPartBytes): Step | Idle {
  const records = outbox.records.filter((one) => isRecordDue(outbox, one));
  const photos = outbox.photos.filter((one) => isPhotoDue(outbox, one));
  const complete = outbox.records.filter((one) => isComplete(outbox, one));
  const due = [...records, ...photos, ...complete];
  if (due.length === 0) return { do: 'rest' };
  if (outbox.connection.isSignInNeeded) return { do: 'sign-in' };
  const ready = due.find(({ notBeforeMs }) => notBeforeMs <= nowMs);
  const untilMs = Math.max(outbox.connection.notBeforeMs, Math.min(...due.map(({ notBeforeMs }) => notBeforeMs)));
  if (!ready || untilMs > nowMs) return { do: 'wait', untilMs };
  return 'operationId' in ready ? recordStep(ready) : photoStep(ready, partBytes);
}

function recordStep({ operationId, state, isInDoubt }: OutboxRecord): Step {
  return state === 'queued' && !isInDoubt ? { do: 'send-record', operationId } : { do: 'ask-record', operationId };
}

function photoStep({ sha256, isInDoubt, receivedBytes, bytes }: OutboxPhoto, partBytes: number): Step {
  if (isInDoubt) return { do: 'ask-photo', sha256 };
  return { do: 'send-part', sha256, offset: receivedBytes, bytes: Math.min(partBytes, bytes - receivedBytes) };
}

/** Queued, and no earlier revision of the same inspection is. */
function isRecordDue({ records }: Outbox, { state, sequence, record }: OutboxRecord): boolean {
  const isBefore = (other: OutboxRecord) =>
    other.state === 'queued' && other.sequence < sequence && other.record.inspectionId === record.inspectionId;
  return state === 'queued' && !records.some(isBefore);
}

/** Queued, and the server has been told of it by a record. */
function isPhotoDue({ records }: Outbox, { state, sha256 }: OutboxPhoto): boolean {
  const tells = (one: OutboxRecord) => (one.state === 'sent' || one.state === 'verified') && names(one, sha256);
  return state === 'queued' && records.some(tells);
}

/** Sent, and so are all its photos but those set aside. */
function isComplete(outbox: Outbox, { state, record }: OutboxRecord): boolean {
  const isDone = ({ sha256 }: { readonly sha256: string }) => photoOf(outbox, sha256)?.state !== 'queued';
  return state === 'sent' && record.photos.every(isDone);
}
