/** 下書き / 送信待ち / 送信済 / 照合済, and 保留: refused for what it is, and waiting for a person. */
export const itemStates = ['draft', 'queued', 'sent', 'verified', 'set-aside'];
export const freshConnection = { failures: 0, notBeforeMs: 0, isSignInNeeded: false };
export const emptyOutbox = { records: [], photos: [], connection: freshConnection };
export const untried = { isInDoubt: false, failures: 0, notBeforeMs: 0, refusal: null };
/** The record of an operation; undefined where there is none. */
export const recordOf = ({ records }, operationId) => records.find((one) => one.operationId === operationId);
/** The photo with these bytes; undefined where there is none. */
export const photoOf = ({ photos }, sha256) => photos.find((one) => one.sha256 === sha256);
/** Whether a record names the photo. */
export const names = ({ record }, sha256) => record.photos.some((photo) => photo.sha256 === sha256);
export const withRecord = (outbox, operationId, change) => ({
    ...outbox,
    records: outbox.records.map((one) => (one.operationId === operationId ? { ...one, ...change } : one)),
});
export const withPhoto = (outbox, sha256, change) => ({
    ...outbox,
    photos: outbox.photos.map((one) => (one.sha256 === sha256 ? { ...one, ...change } : one)),
});
//# sourceMappingURL=outbox.js.map