import { Link, useLocation } from 'wouter';
import { type OutboxRecord, photoOf } from '#libs/outbox';
import { ConfirmButton } from '../forms/confirm-button.js';
import { useLanguage, useText } from '../i18n/text.js';
import type { FieldFacility, FieldTemplate } from './field-work.js';
import { InspectionForm } from './inspection-form.js';
import { latestOf, usePhone, useTemplateOf } from './phone-context.js';
import { PhoneFrame } from './phone-frame.js';
import { answerText, momentText, partText } from './phone-words.js';
import { PhotoThumbnail } from './photo-thumbnail.js';
import { StateTag } from './state-tag.js';
import { StoreError, useStoreError } from './store-error.js';
import { useDraftLock } from './use-draft-lock.js';

/** An inspection: its form while it is a draft, afterwards what is sent of it. */
export function InspectionPage({ id }: { readonly id: string }) {
  const { phone: words } = useText();
  const { outbox, fieldWork } = usePhone();
  const latest = latestOf(outbox, id);
  const facility = fieldWork.value?.facilities.find((one) => one.id === latest?.record.facilityId);
  const template = useTemplateOf(latest?.record);
  if (fieldWork.isLoading && !fieldWork.value) return null;
  return (
    <PhoneFrame title={facility?.name ?? words.title} back={facility ? `/phone/f/${facility.id}` : '/phone'}>
      {latest && facility && template ? (
        <Inspection latest={latest} facility={facility} template={template} />
      ) : (
        <div className="notice notice-warn" role="alert">
          <p>{latest ? words.form.templateGone : words.form.notHere}</p>
          <Link className="button" href="/phone">
            {words.choose.toList}
          </Link>
          {latest?.state === 'draft' && <DiscardDraft operationId={latest.operationId} />}
        </div>
      )}
    </PhoneFrame>
  );
}

/** The way out of a draft that cannot be gone on with. */
function DiscardDraft({ operationId }: { readonly operationId: string }) {
  const { form } = useText().phone;
  const { store } = usePhone();
  const [error, tell] = useStoreError();
  const discard = () => void store.apply({ type: 'discarded', operationId }).catch(tell);
  return (
    <ConfirmButton
      label={form.discard}
      title={form.discardTitle}
      hint={form.discardHint}
      error={error}
      onConfirm={discard}
    />
  );
}

export interface InspectionProps {
  readonly latest: OutboxRecord;
  readonly facility: FieldFacility;
  readonly template: FieldTemplate;
}

function Inspection(props: InspectionProps) {
  const { phone: words } = useText();
  const { latest, template } = props;
  const lock = useDraftLock(latest.record.inspectionId);
  return (
    <>
      <p className="in-row">
        <span>{template.name}</span>
        <StateTag state={latest.state} />
        {latest.record.revision > 1 && <small>{words.sending.revision(latest.record.revision)}</small>}
      </p>
      {lock.isHeld === false && (
        <div className="notice notice-warn" role="alert">
          <p>{words.form.elsewhere}</p>
          <button type="button" className="button" onClick={lock.take}>
            {words.form.editHere}
          </button>
        </div>
      )}
      {lock.isHeld &&
        (latest.state === 'draft' ? <InspectionForm key={latest.operationId} {...props} /> : <Summary {...props} />)}
    </>
  );
}

/** What was finished, and the way to correct it. */
function Summary({ latest, facility, template }: InspectionProps) {
  const { language, text } = useLanguage();
  const { form, sending } = text.phone;
  const { store, outbox } = usePhone();
  const [, navigate] = useLocation();
  const [error, tell] = useStoreError();
  const { record, operationId, receiptNumber } = latest;
  const edit = () => {
    const newOperationId = crypto.randomUUID();
    store
      .apply({ type: 'edited', operationId, newOperationId, record })
      .then(() => navigate(`/phone/i/${record.inspectionId}`), tell);
  };
  return (
    <>
      {receiptNumber !== null && <p>{sending.receipt(receiptNumber)}</p>}
      <p className="field-hint">{momentText(record.finishedAt, language)}</p>
      <dl className="phone-answers">
        {record.answers.map((answer) => {
          const item = template.items.find(({ key }) => key === answer.itemKey);
          const building = facility.buildings.find(({ id }) => id === answer.buildingId);
          return (
            <div key={`${answer.itemKey} ${answer.buildingId ?? ''}`}>
              <dt>{[item?.label ?? answer.itemKey, building?.name].filter(Boolean).join(' · ')}</dt>
              <dd>{answerText(answer, text, item?.unit ?? null)}</dd>
            </div>
          );
        })}
        {record.findings.map(({ findingId, severity, component, buildingId, description }, at) => (
          <div key={findingId}>
            <dt>
              {[
                form.findingNumber(at + 1),
                partText(component, text),
                facility.buildings.find(({ id }) => id === buildingId)?.name,
                text.phone.severities[severity],
              ]
                .filter(Boolean)
                .join(' · ')}
            </dt>
            <dd>{description}</dd>
          </div>
        ))}
        {record.note !== null && (
          <div>
            <dt>{form.note}</dt>
            <dd>{record.note}</dd>
          </div>
        )}
      </dl>
      <ul className="photo-strip">
        {record.photos.map((photo, at) => (
          <li key={photo.photoId}>
            <PhotoThumbnail photo={photo} number={at + 1} state={photoOf(outbox, photo.sha256)?.state ?? 'verified'} />
          </li>
        ))}
      </ul>
      <StoreError error={error} />
      <p className="field-hint">{form.editHint}</p>
      <button type="button" className="button" onClick={edit}>
        {form.editAgain}
      </button>
    </>
  );
}
