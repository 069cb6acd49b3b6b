import type { InspectionRecord, ReceiptFile } from '#libs/contracts';
import { afterAnswer, afterFileRefusal, afterPhotoReceipt, afterReceipt, type Answer } from './answers.js';
import { forgettable } from './forgetting.js';
import type { Step } from './next-step.js';
import {
  freshConnection,
  names,
  type Outbox,
  type OutboxPhoto,
  type OutboxRecord,
  recordOf,
  untried,
  withPhoto,
  withRecord,
} from './outbox.js';

/** What happens to an outbox. Ids, times and hashes are made outside. */
export type OutboxEvent =
  /** `operationId` is that of the draft; a record that may have left the phone is followed by a draft under `newOperationId`. */
  | {
      readonly type: 'edited';
      readonly operationId: string;
      readonly newOperationId: string;
      readonly record: InspectionRecord;
    }
  | { readonly type: 'finished'; readonly operationId: string; readonly contentSha256: string }
  | { readonly type: 'discarded'; readonly operationId: string }
  | { readonly type: 'retried'; readonly operationId: string }
  | { readonly type: 'sending'; readonly step: Step }
  | { readonly type: 'answered'; readonly step: Step; readonly answer: Answer; readonly nowMs: number }
  /** Into a file that the desk may read at any time. */
  | { readonly type: 'carried'; readonly operationIds: readonly string[] }
  | { readonly type: 'network-back' }
  | { readonly type: 'signed-in' }
  | { readonly type: 'restarted' }
  | { readonly type: 'receipts-read'; readonly file: ReceiptFile; readonly nowMs: number }
  | { readonly type: 'copies-removed'; readonly hashes: readonly string[] }
  /** Time has passed: what was sent long ago is let go. */
  | { readonly type: 'aged'; readonly nowMs: number };

/** The outbox after an event. What is unknown, or does not fit the state, changes nothing. */
export function after(outbox: Outbox, event: OutboxEvent): Outbox {
  switch (event.type) {
    case 'edited':
      return withPhotoStates(edited(outbox, event));
    case 'finished':
      return withPhotoStates(finished(outbox, event.operationId, event.contentSha256));
    case 'discarded':
      return withPhotoStates(discarded(outbox, event.operationId));
    case 'retried':
      return retried(outbox, event.operationId);
    case 'sending':
      return sending(outbox, event.step);
    case 'answered':
      return afterAnswer(outbox, event.step, event.answer, event.nowMs);
    case 'carried':
      return event.operationIds.reduce((box, id) => withRecord(box, id, { wasTried: true, isInDoubt: true }), outbox);
    case 'network-back':
    case 'restarted':
      return atOnce(outbox, outbox.connection.isSignInNeeded && event.type === 'network-back');
    case 'signed-in':
      return atOnce(outbox, false);
    case 'receipts-read':
      return receiptsRead(outbox, event.file, event.nowMs);
    case 'copies-removed':
      return event.hashes.reduce((box, hash) => withPhoto(box, hash, { hasCopy: false }), outbox);
    case 'aged':
      return withPhotoStates(forgettable(outbox, event.nowMs).reduce(without, outbox));
  }
}

function edited(outbox: Outbox, event: OutboxEvent & { type: 'edited' }): Outbox {
  const known = recordOf(outbox, event.operationId);
  if (!known) return withDraft(outbox, event.operationId, event.record);
  if (known.state === 'draft') return withRecord(outbox, known.operationId, { record: event.record });
  if (known.state === 'queued' && !known.wasTried) {
    return withRecord(outbox, known.operationId, { state: 'draft', record: event.record, contentSha256: null });
  }
  const rest = known.state === 'set-aside' ? without(outbox, known.operationId) : outbox;
  return withDraft(rest, event.newOperationId, { ...event.record, revision: nextRevision(outbox, known) });
}

function withDraft(outbox: Outbox, operationId: string, record: InspectionRecord): Outbox {
  const sequence = Math.max(0, ...outbox.records.map((one) => one.sequence)) + 1;
  const draft: OutboxRecord = {
    ...untried,
    operationId,
    sequence,
    record,
    state: 'draft',
    contentSha256: null,
    wasTried: false,
    receiptNumber: null,
    receivedAt: null,
  };
  return { ...outbox, records: [...outbox.records, draft] };
}

function nextRevision({ records }: Outbox, { record: { inspectionId } }: OutboxRecord): number {
  const revisions = records.filter(({ record }) => record.inspectionId === inspectionId);
  return Math.max(...revisions.map(({ record }) => record.revision)) + 1;
}

function finished(outbox: Outbox, operationId: string, contentSha256: string): Outbox {
  if (recordOf(outbox, operationId)?.state !== 'draft') return outbox;
  return withRecord(outbox, operationId, { ...untried, state: 'queued', contentSha256 });
}

function discarded(outbox: Outbox, operationId: string): Outbox {
  const state = recordOf(outbox, operationId)?.state;
  return state === 'queued' || state === 'sent' ? outbox : without(outbox, operationId);
}

const without = (outbox: Outbox, operationId: string): Outbox => ({
  ...outbox,
  records: outbox.records.filter((one) => one.operationId !== operationId),
});

/** Sends once more what was set aside: the record, or those of its photos that were. */
function retried(outbox: Outbox, operationId: string): Outbox {
  const known = recordOf(outbox, operationId);
  if (!known) return outbox;
  const again = <Item extends OutboxRecord | OutboxPhoto>(item: Item): Item =>
    item.state === 'set-aside' ? { ...item, ...untried, state: 'queued' } : item;
  return {
    ...outbox,
    records: outbox.records.map((one) => (one === known ? again(one) : one)),
    photos: outbox.photos.map((one) =>
      names(known, one.sha256) && one.hasCopy
        ? again({ ...one, receivedBytes: isHeld(one) ? 0 : one.receivedBytes })
        : one,
    ),
  };
}

const isHeld = ({ state }: OutboxPhoto): boolean => state === 'set-aside';

/** To be stored before anything is sent, for the phone may be switched off before the answer. */
function sending(outbox: Outbox, step: Step): Outbox {
  if (step.do === 'send-record') return withRecord(outbox, step.operationId, { isInDoubt: true, wasTried: true });
  return step.do === 'send-part' ? withPhoto(outbox, step.sha256, { isInDoubt: true }) : outbox;
}

/** Nothing waits any longer for a time that was set before. */
function atOnce(outbox: Outbox, isSignInNeeded: boolean): Outbox {
  const now = <Item extends OutboxRecord | OutboxPhoto>(item: Item): Item =>
    item.notBeforeMs === 0 ? item : { ...item, notBeforeMs: 0 };
  return {
    records: outbox.records.map(now),
    photos: outbox.photos.map(now),
    connection: { ...freshConnection, isSignInNeeded },
  };
}

function receiptsRead(outbox: Outbox, { receipts, refused, photos }: ReceiptFile, nowMs: number): Outbox {
  const told = photos.reduce((box, photo) => afterPhotoReceipt(box, photo, true, nowMs), outbox);
  const taken = receipts.reduce((box, receipt) => afterReceipt(box, receipt, true, nowMs), told);
  return refused.reduce(
    (box, { operationId, ...refusal }) =>
      afterFileRefusal(box, operationId, { ...refusal, kind: refusal.kind ?? 'file' }),
    taken,
  );
}

/** The photos that records name, and no others: a draft's are drafts, those of anything finished are queued. */
function withPhotoStates(outbox: Outbox): Outbox {
  const named = new Map(outbox.records.flatMap(({ record }) => record.photos.map((one) => [one.sha256, one.bytes])));
  const known = new Set(outbox.photos.map(({ sha256 }) => sha256));
  const added = [...named]
    .filter(([sha256]) => !known.has(sha256))
    .map(([sha256, bytes]): OutboxPhoto => ({
      ...untried,
      sha256,
      bytes,
      state: 'draft',
      receivedBytes: 0,
      timesBroken: 0,
      hasCopy: true,
    }));
  const kept = outbox.photos.filter(({ sha256 }) => named.has(sha256));
  return { ...outbox, photos: [...kept, ...added].map((photo) => withPlace(outbox, photo)) };
}

function withPlace({ records }: Outbox, photo: OutboxPhoto): OutboxPhoto {
  if (photo.state !== 'draft' && photo.state !== 'queued') return photo;
  const isFinished = records.some((one) => one.state !== 'draft' && names(one, photo.sha256));
  const state = isFinished ? 'queued' : 'draft';
  return photo.state === state ? photo : { ...photo, state };
}
