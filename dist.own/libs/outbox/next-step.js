import { names, photoOf } from './outbox.js';
const defaultPartBytes = 256 * 1024;
/** What to send next: records first, then the photos of those taken, then the question whether all has come as it is here. */
export function nextStep(outbox, nowMs, partBytes = defaultPartBytes) {
    const records = outbox.records.filter((one) => isRecordDue(outbox, one));
    const photos = outbox.photos.filter((one) => isPhotoDue(outbox, one));
    const complete = outbox.records.filter((one) => isComplete(outbox, one));
    const due = [...records, ...photos, ...complete];
    if (due.length === 0)
        return { do: 'rest' };
    if (outbox.connection.isSignInNeeded)
        return { do: 'sign-in' };
    const ready = due.find(({ notBeforeMs }) => notBeforeMs <= nowMs);
    const untilMs = Math.max(outbox.connection.notBeforeMs, Math.min(...due.map(({ notBeforeMs }) => notBeforeMs)));
    if (!ready || untilMs > nowMs)
        return { do: 'wait', untilMs };
    return 'operationId' in ready ? recordStep(ready) : photoStep(ready, partBytes);
}
function recordStep({ operationId, state, isInDoubt }) {
    return state === 'queued' && !isInDoubt ? { do: 'send-record', operationId } : { do: 'ask-record', operationId };
}
function photoStep({ sha256, isInDoubt, receivedBytes, bytes }, partBytes) {
    if (isInDoubt)
        return { do: 'ask-photo', sha256 };
    return { do: 'send-part', sha256, offset: receivedBytes, bytes: Math.min(partBytes, bytes - receivedBytes) };
}
/** Queued, and no earlier revision of the same inspection is. */
function isRecordDue({ records }, { state, sequence, record }) {
    const isBefore = (other) => other.state === 'queued' && other.sequence < sequence && other.record.inspectionId === record.inspectionId;
    return state === 'queued' && !records.some(isBefore);
}
/** Queued, and the server has been told of it by a record. */
function isPhotoDue({ records }, { state, sha256 }) {
    const tells = (one) => (one.state === 'sent' || one.state === 'verified') && names(one, sha256);
    return state === 'queued' && records.some(tells);
}
/** Sent, and so are all its photos but those set aside. */
function isComplete(outbox, { state, record }) {
    const isDone = ({ sha256 }) => photoOf(outbox, sha256)?.state !== 'queued';
    return state === 'sent' && record.photos.every(isDone);
}
//# sourceMappingURL=next-step.js.map