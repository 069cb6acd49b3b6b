import { type ChangeEvent, type ReactNode, useEffect, useId, useState } from 'react';
import { type Outbox, type OutboxRecord, photoOf } from '#libs/outbox';
import { useText } from '../i18n/text.js';
import { useReport } from '../shell/live-region.js';
import { saveFile } from '../shell/save-file.js';
import { NewEdition } from './new-edition.js';
import { OthersUnsent } from './others-unsent.js';
import { OutboxItem } from './outbox-item.js';
import { filesFor, makeOutboxFile, readReceiptFile, unverifiedRecords } from './outbox-zip.js';
import { usePhone } from './phone-context.js';
import { PhoneFrame } from './phone-frame.js';
import { bytesText } from './phone-words.js';
import { StoreError, useStoreError } from './store-error.js';

/** Every record and photo with how far it has come, what was set aside and why, and the way without a network. */
export function OutboxPage() {
  const { sending } = useText().phone;
  const { outbox, store } = usePhone();
  const newestFirst = outbox.records.toReversed();
  const verified = newestFirst.filter((one) => isVerified(outbox, one));
  const underWay = newestFirst.filter((one) => !isVerified(outbox, one));
  return (
    <PhoneFrame title={sending.title} back="/phone">
      <NewEdition />
      <p className="field-hint">{sending.lead}</p>
      {outbox.records.length === 0 ? (
        <p className="empty">{sending.none}</p>
      ) : (
        <>
          <Records id="under-way" title={sending.underWayTitle} records={underWay}>
            {underWay.length === 0 ? (
              <p>{sending.underWayNone}</p>
            ) : (
              <button type="button" className="button" onClick={() => void store.apply({ type: 'network-back' })}>
                {sending.now}
              </button>
            )}
          </Records>
          {verified.length > 0 && (
            <Records id="verified" title={sending.verifiedTitle} records={verified}>
              <p className="field-hint">{sending.verifiedLead}</p>
            </Records>
          )}
        </>
      )}
      <OthersUnsent />
      <ByFile />
      <Storage />
    </PhoneFrame>
  );
}

/** Whether the record and each of its photos is proved to be on the server. */
const isVerified = (outbox: Outbox, { state, record }: OutboxRecord): boolean =>
  state === 'verified' &&
  record.photos.every(({ sha256 }) => (photoOf(outbox, sha256)?.state ?? 'verified') === 'verified');

interface RecordsProps {
  readonly id: string;
  readonly title: string;
  readonly records: readonly OutboxRecord[];
  readonly children: ReactNode;
}

/** Records that have come equally far, below what is to be said of them all. */
function Records({ id, title, records, children }: RecordsProps) {
  const { sending } = useText().phone;
  return (
    <section className="phone-section" aria-labelledby={id}>
      <h2 id={id}>
        {title} <small>{sending.count(records.length)}</small>
      </h2>
      {children}
      <ul className="phone-list">
        {records.map((record) => (
          <OutboxItem key={record.operationId} record={record} />
        ))}
      </ul>
    </section>
  );
}

/** A file to the desk, and its receipts back. */
function ByFile() {
  const { sending } = useText().phone;
  const { outbox, store, identity } = usePhone();
  const report = useReport();
  const [error, tell] = useStoreError();
  const [wrong, setWrong] = useState<string | null>(null);
  const id = useId();
  const records = unverifiedRecords(outbox);
  const save = async () => {
    if (records.length === 0) return report({ message: sending.nothingToSave });
    const files = filesFor(records);
    let photoCount = 0;
    for (const [at, ofFile] of files.entries()) {
      const number = files.length > 1 ? at + 1 : null;
      const file = await makeOutboxFile(store.database, identity, outbox, ofFile, number);
      await store.apply({ type: 'carried', operationIds: file.operationIds });
      saveFile(file.blob, file.name);
      photoCount += file.photoCount;
    }
    report({ message: sending.saved(records.length, photoCount, files.length) });
  };
  const read = async (chosen: Blob) => {
    const file = await readReceiptFile(chosen);
    const isOther = file !== null && file.municipalityCode !== identity.code;
    setWrong(file === null ? sending.readWrong : isOther ? sending.readOther : null);
    if (file === null || isOther) return;
    const next = await store.apply({ type: 'receipts-read', file, nowMs: Date.now() });
    const named = new Set(file.receipts.map(({ operationId }) => operationId));
    const verified = next.records.filter(({ operationId, state }) => named.has(operationId) && state === 'verified');
    report({ message: sending.readDone(verified.length, file.refused.length) });
  };
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) void read(file).catch(tell);
    target.value = '';
  };
  return (
    <section className="phone-section" aria-labelledby="by-file">
      <h2 id="by-file">{sending.fileTitle}</h2>
      <p className="field-hint">{sending.fileLead}</p>
      <StoreError error={error} />
      {wrong !== null && (
        <p className="notice notice-error" role="alert">
          {wrong}
        </p>
      )}
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={records.length === 0}
          onClick={() => void save().catch(tell)}
        >
          {sending.save}
        </button>
        <label className="button file-button" htmlFor={id}>
          {sending.read}
          <input id={id} className="visually-hidden" type="file" accept=".json,application/json" onChange={choose} />
        </label>
      </div>
    </section>
  );
}

interface Room {
  readonly usedBytes: number;
  readonly mostBytes: number;
  readonly isKept: boolean;
}

function Storage() {
  const { sending } = useText().phone;
  const { outbox } = usePhone();
  const [room, setRoom] = useState<Room | null>(null);
  useEffect(() => {
    askForRoom().then(setRoom, () => undefined);
  }, [outbox]);
  if (room === null) return null;
  return (
    <section className="phone-section" aria-labelledby="storage">
      <h2 id="storage">{sending.storage}</h2>
      <p>{sending.used(bytesText(room.usedBytes), bytesText(room.mostBytes))}</p>
      <p className="field-hint">{room.isKept ? sending.kept : sending.notKept}</p>
    </section>
  );
}

async function askForRoom(): Promise<Room> {
  const { usage = 0, quota = 0 } = await navigator.storage.estimate();
  return { usedBytes: usage, mostBytes: quota, isKept: await navigator.storage.persisted() };
}
