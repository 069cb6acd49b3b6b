import { names, type Outbox, type OutboxRecord } from './outbox.js';

const keptForMs = 30 * 86_400_000;
const keptMost = 50;

/** Operations that a phone need not show any more: proved to be on the server with all copies of their photos gone, and received thirty days ago or before the last fifty. */
export function forgettable(outbox: Outbox, nowMs: number): string[] {
  const newestFirst = outbox.records
    .filter((one) => isSettled(outbox, one))
    .toSorted((one, other) => receivedMs(other) - receivedMs(one));
  return newestFirst
    .filter((one, at) => at >= keptMost || receivedMs(one) < nowMs - keptForMs)
    .map(({ operationId }) => operationId);
}

/** Nothing of the inspection is on its way, and no photo of the record is only here. */
function isSettled({ records, photos }: Outbox, own: OutboxRecord): boolean {
  const ofInspection = records.filter(({ record }) => record.inspectionId === own.record.inspectionId);
  const hasCopy = photos.some((photo) => photo.hasCopy && names(own, photo.sha256));
  return ofInspection.every(({ state }) => state === 'verified') && !hasCopy;
}

const receivedMs = ({ receivedAt }: OutboxRecord): number => Date.parse(receivedAt ?? '') || Infinity;
