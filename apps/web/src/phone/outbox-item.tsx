import { Link, useLocation } from 'wouter';
import { type OutboxPhoto, type OutboxRecord, photoOf } from '#libs/outbox';
import { ConfirmButton } from '../forms/confirm-button.js';
import { useLanguage, useText } from '../i18n/text.js';
import { saveFile } from '../shell/save-file.js';
import { makeOutboxFile } from './outbox-zip.js';
import { usePhone, useTemplateOf } from './phone-context.js';
import { momentText, refusalText } from './phone-words.js';
import { PhotoThumbnail } from './photo-thumbnail.js';
import { StateTag } from './state-tag.js';
import { StoreError, useStoreError } from './store-error.js';

/** A record with its photos, each with its state; what was set aside with the reason and the ways out. */
export function OutboxItem({ record: item }: { readonly record: OutboxRecord }) {
  const { language, text } = useLanguage();
  const { sending, form } = text.phone;
  const { value: fieldWork } = usePhone().fieldWork;
  const { record, state, receiptNumber, receivedAt } = item;
  const facility = fieldWork?.facilities.find(({ id }) => id === record.facilityId)?.name ?? '';
  const template = useTemplateOf(record)?.name ?? '';
  const moment = momentText(state === 'draft' ? record.startedAt : record.finishedAt, language);
  const facts = [
    template,
    moment,
    record.revision > 1 ? sending.revision(record.revision) : '',
    form.findingsCount(record.findings.length),
    form.photosCount(record.photos.length),
  ];
  return (
    <li className="outbox-item">
      <div className="spread">
        <h3>
          <Link href={`/phone/i/${record.inspectionId}`}>{facility || text.phone.title}</Link>
        </h3>
        <StateTag state={state} />
      </div>
      <small>{facts.filter((fact) => fact !== '').join(' · ')}</small>
      {receiptNumber !== null && (
        <p className="number">
          {sending.receipt(receiptNumber)}
          {receivedAt !== null && ` · ${sending.received(momentText(receivedAt, language))}`}
        </p>
      )}
      <Photos item={item} />
      <SetAside item={item} />
    </li>
  );
}

interface ItemProps {
  readonly item: OutboxRecord;
}

function Photos({ item: { record } }: ItemProps) {
  const { sending } = useText().phone;
  const { outbox } = usePhone();
  if (record.photos.length === 0) return null;
  return (
    <ul className="photo-strip">
      {record.photos.map((photo, at) => {
        const known = photoOf(outbox, photo.sha256);
        return (
          <li key={photo.photoId}>
            <PhotoThumbnail photo={photo} number={at + 1} state={known?.state ?? 'verified'} />
            {known && isUnderWay(known) && (
              <small>{sending.photoProgress(Math.floor((100 * known.receivedBytes) / known.bytes))}</small>
            )}
          </li>
        );
      })}
    </ul>
  );
}

const isUnderWay = ({ state, receivedBytes }: OutboxPhoto): boolean => state === 'queued' && receivedBytes > 0;

/** Why the server did not take the record or one of its photos, and what to do. */
function SetAside({ item }: ItemProps) {
  const { language, text } = useLanguage();
  const { sending } = text.phone;
  const { outbox } = usePhone();
  const photo = item.record.photos
    .map(({ sha256 }) => photoOf(outbox, sha256))
    .find((one) => one?.state === 'set-aside');
  const refusal = item.state === 'set-aside' ? item.refusal : (photo?.refusal ?? null);
  if (!refusal) return null;
  return (
    <div className="notice notice-warn">
      <strong>{sending.reason}</strong>
      <p>{refusalText(refusal, language, text)}</p>
      <p>{item.state === 'set-aside' ? sending.whatToDo : sending.photoWhatToDo}</p>
      <WaysOut item={item} />
    </div>
  );
}

function WaysOut({ item }: ItemProps) {
  const { sending } = useText().phone;
  const { outbox, store, identity } = usePhone();
  const [, navigate] = useLocation();
  const [error, tell] = useStoreError();
  const { operationId, record, state } = item;
  const edit = async () => {
    await store.apply({ type: 'edited', operationId, newOperationId: crypto.randomUUID(), record });
    navigate(`/phone/i/${record.inspectionId}`);
  };
  const keep = async () => {
    const file = await makeOutboxFile(store.database, identity, outbox, [item]);
    saveFile(file.blob, file.name);
  };
  const run = (work: Promise<unknown>) => void work.catch(tell);
  return (
    <>
      <StoreError error={error} />
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => run(edit())}>
          {sending.edit}
        </button>
        <button type="button" className="button" onClick={() => run(store.apply({ type: 'retried', operationId }))}>
          {sending.retry}
        </button>
        <button type="button" className="button" onClick={() => run(keep())}>
          {sending.keepAsFile}
        </button>
        {state === 'set-aside' && (
          <ConfirmButton
            label={sending.discard}
            title={sending.discardTitle}
            hint={sending.discardHint}
            error={null}
            onConfirm={() => run(store.apply({ type: 'discarded', operationId }))}
          />
        )}
      </div>
    </>
  );
}
