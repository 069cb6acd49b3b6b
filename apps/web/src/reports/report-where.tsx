import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ReportForm } from '../api/types.js';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import { publicFacilitiesQuery } from './public-queries.js';
import { PublicMapView } from './public-map-view.js';
import type { ReportDraft } from './report-draft.js';

interface ReportWhereProps {
  readonly code: string;
  readonly form: ReportForm;
  readonly draft: ReportDraft;
  readonly change: (changes: Partial<ReportDraft>) => void;
  readonly error: string | null;
}

/** Where it is: the facility of the QR code, or one of the list, a mark on the map, or words. */
export function ReportWhere({ code, form, draft, change, error }: ReportWhereProps) {
  const words = useText().reports.send;
  return (
    <fieldset className="report-part" data-part="where">
      <legend>{words.where}</legend>
      {form.facility ? (
        <div className="notice">
          <strong>{form.facility.name}</strong>
          <p>{form.facility.address ?? words.facilityFromCode}</p>
          <Link href={`/report/${code}`}>{words.otherFacility}</Link>
        </div>
      ) : (
        <FacilityChoice code={code} draft={draft} change={change} />
      )}
      <Field label={words.place} hint={words.placeHint} error={error}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            maxLength={200}
            autoComplete="off"
            value={draft.place}
            onChange={(event) => change({ place: event.target.value })}
          />
        )}
      </Field>
      <OnMap code={code} draft={draft} change={change} mayChoose={form.facility === null} />
    </fieldset>
  );
}

type ChoiceProps = Pick<ReportWhereProps, 'code' | 'draft' | 'change'>;

function FacilityChoice({ code, draft, change }: ChoiceProps) {
  const words = useText().reports.send;
  const facilities = useQuery(publicFacilitiesQuery(code));
  return (
    <Field label={words.facility}>
      {(attributes) => (
        <select
          {...attributes}
          className="input"
          value={draft.facilityId ?? ''}
          onChange={(event) => change({ facilityId: event.target.value || null })}
        >
          <option value="">{words.unknownFacility}</option>
          {facilities.data?.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

/** The map is fetched only when somebody asks for it. */
function OnMap({ code, draft, change, mayChoose }: ChoiceProps & { readonly mayChoose: boolean }) {
  const words = useText().reports.send;
  const [isOpen, setIsOpen] = useState(draft.location !== null);
  if (!isOpen) {
    return (
      <div>
        <button type="button" className="button" onClick={() => setIsOpen(true)}>
          {words.onMap}
        </button>
      </div>
    );
  }
  return (
    <>
      <p className="field-hint">{words.mapHint}</p>
      <PublicMapView
        code={code}
        chosen={draft.facilityId}
        marked={draft.location}
        onFacility={(facilityId) => (mayChoose ? change({ facilityId }) : undefined)}
        onPlace={({ lon, lat }) => change({ location: { lon, lat } })}
      />
      <p className="field-hint" aria-live="polite">
        {draft.location ? words.marked : ''}
      </p>
      {draft.location && (
        <div>
          <button type="button" className="button" onClick={() => change({ location: null })}>
            {words.unmark}
          </button>
        </div>
      )}
    </>
  );
}
