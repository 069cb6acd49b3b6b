import type { InspectionReceipt, PhotoReceipt } from '#libs/contracts';
import type { Step } from './next-step.js';
import { type Outbox, type OutboxPhoto, photoOf, recordOf, type Refusal, withPhoto, withRecord } from './outbox.js';

/** What came back: what was taken, what was not and why, or nothing at all. */
export type Answer =
  | { readonly kind: 'receipt'; readonly receipt: InspectionReceipt }
  | { readonly kind: 'photo'; readonly receipt: PhotoReceipt }
  | {
      readonly kind: 'refusal';
      readonly refusal: Refusal;
      /** Where the server says that a photo goes on. */
      readonly receivedBytes: number | null;
      readonly retryAfterMs: number | null;
    }
  | { readonly kind: 'none' };

const longestPauseMs = 300_000;
/** Bytes that arrive broken so often are broken here. */
const mostBroken = 3;

const pauseMs = (failures: number): number => Math.min(1000 * 2 ** failures, longestPauseMs);

/** The outbox after the answer to a step. */
export function afterAnswer(outbox: Outbox, step: Step, answer: Answer, nowMs: number): Outbox {
  if (answer.kind === 'none') return afterSilence(outbox, step, nowMs);
  const heard = withConnection(outbox, { failures: 0, notBeforeMs: 0 });
  if (answer.kind === 'receipt') {
    const { receipt } = answer;
    return afterReceipt(underFirstId(heard, step, receipt), receipt, step.do === 'ask-record', nowMs);
  }
  if (answer.kind === 'photo') return afterPhotoReceipt(heard, answer.receipt, false, nowMs);
  if (needsSignIn(answer.refusal)) return withConnection(heard, { isSignInNeeded: true });
  if (answer.refusal.status === 429) return afterHaste(heard, answer.retryAfterMs, nowMs);
  return 'operationId' in step
    ? afterRecordRefusal(heard, step, answer.refusal, nowMs)
    : afterPhotoRefusal(heard, step.sha256, answer.refusal, answer.receivedBytes, nowMs);
}

/** A receipt that was asked for, or read from a file, verifies what it names with the same hashes. */
export function afterReceipt(outbox: Outbox, receipt: InspectionReceipt, isAsked: boolean, nowMs: number): Outbox {
  const { operationId, contentSha256, receiptNumber, receivedAt } = receipt;
  const known = recordOf(outbox, operationId);
  if (!known || known.state === 'draft' || known.state === 'verified') return outbox;
  if (known.contentSha256 !== contentSha256) return setAsideRecord(outbox, operationId, differs);
  const taken = withRecord(outbox, operationId, { ...calm, state: 'sent', receiptNumber, receivedAt });
  const told = known.record.photos.reduce(
    (box, { sha256 }) => afterPhotoReceipt(box, photoIn(receipt, sha256), isAsked, nowMs),
    taken,
  );
  return isAsked && areAllSettled(told, operationId) ? withRecord(told, operationId, { state: 'verified' }) : told;
}

/** What was taken before with the same content has the receipt, and so the id, of that time. */
function underFirstId(outbox: Outbox, step: Step, { operationId, contentSha256 }: InspectionReceipt): Outbox {
  if (!('operationId' in step) || step.operationId === operationId || recordOf(outbox, operationId)) return outbox;
  const isSame = recordOf(outbox, step.operationId)?.contentSha256 === contentSha256;
  return isSame ? withRecord(outbox, step.operationId, { operationId }) : outbox;
}

const differs: Refusal = {
  status: 200,
  kind: 'content-differs',
  detail: 'The server keeps another content under this id.',
  detailJa: 'サーバーには、この番号で別の内容が登録されています。',
};

const copyGone: Refusal = {
  status: 0,
  kind: 'copy-gone',
  detail: 'The server asks for this photo again, and it is no longer on the phone.',
  detailJa: 'サーバーがこの写真をもう一度求めていますが、端末には残っていません。',
};

const calm = { isInDoubt: false, failures: 0, notBeforeMs: 0, refusal: null } as const;

const photoIn = ({ photos }: InspectionReceipt, sha256: string): PhotoReceipt =>
  photos.find((one) => one.sha256 === sha256) ?? { sha256, state: 'awaited', receivedBytes: 0, reason: null };

function areAllSettled(outbox: Outbox, operationId: string): boolean {
  const photos = recordOf(outbox, operationId)?.record.photos ?? [];
  return photos.every(({ sha256 }) => ['verified', 'set-aside'].includes(photoOf(outbox, sha256)?.state ?? 'verified'));
}

/** What the server says of a photo; verified only where it was asked after everything had been sent. */
export function afterPhotoReceipt(outbox: Outbox, receipt: PhotoReceipt, isAsked: boolean, nowMs: number): Outbox {
  const { sha256, state, receivedBytes } = receipt;
  const photo = photoOf(outbox, sha256);
  if (!photo || photo.state === 'draft') return outbox;
  if (state === 'stored') {
    const isVerified = isAsked || photo.state === 'verified';
    return withPhoto(outbox, sha256, {
      ...calm,
      timesBroken: 0,
      receivedBytes,
      state: isVerified ? 'verified' : 'sent',
    });
  }
  if (state === 'refused') return setAsidePhoto(outbox, sha256, refusedFor(receipt));
  if (photo.state === 'set-aside') return outbox;
  if (!photo.hasCopy) return setAsidePhoto(outbox, sha256, copyGone);
  const isLost = photo.state !== 'queued' || receivedBytes < photo.receivedBytes;
  return withPhoto(outbox, sha256, {
    ...(isLost ? paused(photo, nowMs) : calm),
    state: 'queued',
    receivedBytes: startOf(photo, receivedBytes),
  });
}

/** Where to go on; a server that has all bytes and yet waits is sent them anew. */
const startOf = ({ bytes }: OutboxPhoto, receivedBytes: number): number => (receivedBytes < bytes ? receivedBytes : 0);

const refusedFor = ({ reason, refusal }: PhotoReceipt): Refusal => ({
  status: 422,
  kind: refusal ?? 'photo-refused',
  detail: reason ?? 'The photo was refused.',
  detailJa: reason,
});

function afterRecordRefusal(outbox: Outbox, step: Step & { operationId: string }, refusal: Refusal, nowMs: number) {
  const known = recordOf(outbox, step.operationId);
  if (!known) return outbox;
  // Not there, which is what was asked; what was sent before is sent again.
  if (step.do === 'ask-record' && refusal.status === 404) {
    const isLost = known.state === 'sent';
    const pause = isLost ? paused(known, nowMs) : { isInDoubt: false };
    return withRecord(outbox, step.operationId, { ...pause, state: 'queued' });
  }
  if (isPassing(refusal)) return withRecord(outbox, step.operationId, paused(known, nowMs));
  return setAsideRecord(outbox, step.operationId, refusal);
}

function afterPhotoRefusal(
  outbox: Outbox,
  sha256: string,
  refusal: Refusal,
  receivedBytes: number | null,
  nowMs: number,
): Outbox {
  const photo = photoOf(outbox, sha256);
  if (!photo) return outbox;
  if (refusal.status === 404) return askAgainFor(outbox, photo, nowMs);
  if (refusal.status === 409) return withPhoto(outbox, sha256, startedElsewhere(photo, receivedBytes, nowMs));
  const timesBroken = photo.timesBroken + 1;
  if (refusal.kind === 'photo-broken' && timesBroken < mostBroken) {
    return withPhoto(outbox, sha256, { ...paused(photo, nowMs), timesBroken, receivedBytes: 0 });
  }
  if (isPassing(refusal)) return withPhoto(outbox, sha256, { ...paused(photo, nowMs), isInDoubt: true });
  return setAsidePhoto(outbox, sha256, refusal);
}

/** Goes on where the server is; where it names no other place that there is, it is asked what became of the bytes. */
function startedElsewhere(photo: OutboxPhoto, receivedBytes: number | null, nowMs: number): Partial<OutboxPhoto> {
  const moves = receivedBytes !== null && receivedBytes !== photo.receivedBytes && receivedBytes < photo.bytes;
  return moves ? { ...calm, receivedBytes } : { ...paused(photo, nowMs), isInDoubt: true };
}

/** The server knows no record of this photo: those that it has said to have are asked for first. */
function askAgainFor(outbox: Outbox, photo: OutboxPhoto, nowMs: number): Outbox {
  const asked = outbox.records.map((one) =>
    (one.state === 'sent' || one.state === 'verified') &&
    one.record.photos.some(({ sha256 }) => sha256 === photo.sha256)
      ? { ...one, state: 'queued' as const, isInDoubt: true }
      : one,
  );
  return withPhoto({ ...outbox, records: asked }, photo.sha256, { ...paused(photo, nowMs), receivedBytes: 0 });
}

/** Nobody is signed in, or with a one-time password that must be replaced first. */
const needsSignIn = ({ status, kind }: Refusal): boolean => status === 401 || kind === 'password-change-required';

/** Failures of the moment, of the server or of haste; anything else would fail the same way again. */
const isPassing = ({ status }: Refusal): boolean => status >= 500 || status === 408 || status === 425;

const paused = ({ failures }: { readonly failures: number }, nowMs: number) => ({
  isInDoubt: false,
  failures: failures + 1,
  notBeforeMs: nowMs + pauseMs(failures),
});

const setAsideRecord = (outbox: Outbox, operationId: string, refusal: Refusal): Outbox =>
  withRecord(outbox, operationId, { state: 'set-aside', isInDoubt: false, refusal });

const setAsidePhoto = (outbox: Outbox, sha256: string, refusal: Refusal): Outbox =>
  withPhoto(outbox, sha256, { state: 'set-aside', isInDoubt: false, refusal });

const withConnection = (outbox: Outbox, change: Partial<Outbox['connection']>): Outbox => ({
  ...outbox,
  connection: { ...outbox.connection, ...change },
});

const afterHaste = (outbox: Outbox, retryAfterMs: number | null, nowMs: number): Outbox =>
  withConnection(outbox, { notBeforeMs: nowMs + (retryAfterMs ?? pauseMs(outbox.connection.failures)) });

/** All wait, and what was sent longest: should it be what the line breaks on, the others go first next time. */
function afterSilence(outbox: Outbox, step: Step, nowMs: number): Outbox {
  const { failures } = outbox.connection;
  const quiet = withConnection(outbox, { failures: failures + 1, notBeforeMs: nowMs + pauseMs(failures) });
  const longer = (item: { readonly failures: number; readonly isInDoubt: boolean } | undefined) =>
    item && { failures: item.failures + 1, notBeforeMs: nowMs + 2 * pauseMs(Math.max(failures, item.failures)) };
  return 'operationId' in step
    ? withRecord(quiet, step.operationId, { ...longer(recordOf(quiet, step.operationId)) })
    : withPhoto(quiet, step.sha256, { ...longer(photoOf(quiet, step.sha256)) });
}

/** A record or photo that the desk refused when it read the file of the outbox. */
export const afterFileRefusal = (outbox: Outbox, operationId: string, refusal: Refusal): Outbox =>
  recordOf(outbox, operationId)?.state === 'queued' ? setAsideRecord(outbox, operationId, refusal) : outbox;
