import { useEffect } from 'react';
import { Link, useLocation } from 'wouter';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { newRecord } from './draft.js';
import { Duties } from './duties.js';
import { type FieldFacility, type FieldTemplate, templatesFor } from './field-work.js';
import { keepPlans } from './plan-pictures.js';
import { latestOf, usePhone } from './phone-context.js';
import { PhoneFrame } from './phone-frame.js';
import { RecordLink } from './record-link.js';
import { StoreError, useStoreError } from './store-error.js';

/** Where the QR code of a facility leads: goes on with a draft, or begins an inspection by a template. */
export function FacilityPage({ id }: { readonly id: string }) {
  const { phone: words } = useText();
  const { fieldWork } = usePhone();
  const facility = fieldWork.value?.facilities.find((one) => one.id === id);
  return (
    <PhoneFrame title={facility?.name ?? words.choose.title} back="/phone">
      {facility ? <Choices facility={facility} /> : !fieldWork.isLoading && <NotHere />}
    </PhoneFrame>
  );
}

function NotHere() {
  const { choose } = useText().phone;
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{choose.notHere}</strong>
      <p>{choose.notHereHint}</p>
      <Link className="button" href="/phone">
        {choose.toList}
      </Link>
    </div>
  );
}

function Choices({ facility }: { readonly facility: FieldFacility }) {
  const { phone: words } = useText();
  const { fieldWork, store, identity } = usePhone();
  useEffect(() => {
    keepPlans(store.database, identity.code, facility.plans ?? []).catch(() => undefined);
  }, [store, identity.code, facility.plans]);
  const templates = fieldWork.value ? templatesFor(fieldWork.value, facility) : [];
  return (
    <>
      {facility.address && <p className="field-hint">{facility.address}</p>}
      <Duties facility={facility} />
      <OwnRecords facility={facility} />
      <section className="phone-section" aria-labelledby="begin">
        <h2 id="begin">{words.choose.begin}</h2>
        {templates.length === 0 && <p className="empty">{words.choose.none}</p>}
        <TemplateList facility={facility} templates={templates} />
      </section>
    </>
  );
}

/** What the phone has of this facility, the newest first; each inspection once. */
function OwnRecords({ facility }: { readonly facility: FieldFacility }) {
  const { choose } = useText().phone;
  const { outbox } = usePhone();
  const own = outbox.records.filter(
    (one) => one.record.facilityId === facility.id && latestOf(outbox, one.record.inspectionId) === one,
  );
  if (own.length === 0) return null;
  return (
    <section className="phone-section" aria-labelledby="drafts">
      <h2 id="drafts">{choose.drafts}</h2>
      <ul className="phone-list">
        {own.toReversed().map((one) => (
          <li key={one.operationId}>
            <RecordLink of={one} facilityName={null} />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface TemplateListProps {
  readonly facility: FieldFacility;
  readonly templates: readonly FieldTemplate[];
}

function TemplateList({ facility, templates }: TemplateListProps) {
  const { phone: words } = useText();
  const { store } = usePhone();
  const [, navigate] = useLocation();
  const [error, tell] = useStoreError();
  const begin = (template: FieldTemplate) => {
    const record = newRecord(facility, template, new Date());
    const operationId = crypto.randomUUID();
    store
      .apply({ type: 'edited', operationId, newOperationId: operationId, record })
      .then(() => navigate(`/phone/i/${record.inspectionId}`), tell);
  };
  return (
    <>
      <StoreError error={error} />
      <ul className="phone-list">
        {templates.map((template) => (
          <li key={template.id}>
            <button type="button" className="phone-item" onClick={() => begin(template)}>
              <span className="phone-item-words">
                <strong>{template.name}</strong>
                <small>
                  {[
                    words.kinds[template.kind],
                    words.roles[template.role],
                    words.choose.items(template.items.length),
                  ].join(' · ')}
                </small>
              </span>
              <Icon name="arrow" />
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
