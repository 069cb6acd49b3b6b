import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { reportedComponents, severities } from '#libs/asset';
import { defectKindWords } from '#libs/defect-report';
import type { DefectReport, ReportAcceptance } from '../api/types.js';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import { partText } from '../phone/phone-words.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Segments } from '../shell/segments.js';
import { AnswerField } from './answer-form.js';
import type { Deciding } from './report-detail.js';
import { facilitiesNamedQuery } from './report-queries.js';

interface AcceptDialogProps {
  readonly code: string;
  readonly report: DefectReport;
  readonly deciding: Deciding;
  readonly onClose: () => void;
}

interface Chosen {
  readonly id: string;
  readonly name: string;
}

/** Of which facility and part the finding is, how serious it looks, and what the resident is told. */
export function AcceptDialog({ code, report, deciding, onClose }: AcceptDialogProps) {
  const text = useText();
  const words = text.reports.desk;
  const { facilityId, facilityName } = report;
  const known = facilityId !== null && facilityName !== null ? { id: facilityId, name: facilityName } : null;
  const [facility, setFacility] = useState<Chosen | null>(known);
  const [component, setComponent] = useState<ReportAcceptance['component']>(defectKindWords[report.kind].component);
  const [severity, setSeverity] = useState<ReportAcceptance['severity']>('moderate');
  const [answer, setAnswer] = useState('');
  const accept = () => {
    if (facility === null || deciding.isPending) return;
    const told = answer.trim() === '' ? {} : { answer: answer.trim() };
    const body = { facilityId: facility.id, component, severity, ...told };
    deciding.decide({ kind: 'accept', body }).then(onClose, () => undefined);
  };
  return (
    <Dialog
      title={words.acceptTitle}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button
            type="button"
            className="button button-primary"
            aria-disabled={facility === null || deciding.isPending}
            onClick={accept}
          >
            {words.accept}
          </button>
        </>
      }
    >
      <FacilityChoice code={code} chosen={facility} onChoose={setFacility} />
      <Field label={words.component}>
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            value={component}
            onChange={(event) => setComponent(event.target.value as ReportAcceptance['component'])}
          >
            {reportedComponents.map((part) => (
              <option key={part} value={part}>
                {partText(part, text)}
              </option>
            ))}
          </select>
        )}
      </Field>
      <Segments
        label={words.severity}
        options={severities.map((value) => ({ value, label: text.phone.severities[value] }))}
        value={severity}
        onChange={setSeverity}
      />
      <AnswerField value={answer} onChange={setAnswer} />
      {deciding.error !== null && <ErrorNotice error={deciding.error} />}
    </Dialog>
  );
}

interface FacilityChoiceProps {
  readonly code: string;
  readonly chosen: Chosen | null;
  readonly onChoose: (facility: Chosen | null) => void;
}

/** The facility that the resident named, or another that is found by its name. */
function FacilityChoice({ code, chosen, onChoose }: FacilityChoiceProps) {
  const words = useText().reports;
  const [typed, setTyped] = useState('');
  const found = useQuery(facilitiesNamedQuery(code, typed));
  const names = found.data?.items ?? [];
  const options = chosen && !names.some(({ id }) => id === chosen.id) ? [chosen, ...names] : names;
  return (
    <>
      <Field label={words.map.search}>
        {(attributes) => (
          <input
            {...attributes}
            type="search"
            className="input"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <Field label={words.desk.facility}>
        {(attributes) => (
          <select
            {...attributes}
            className="input"
            value={chosen?.id ?? ''}
            onChange={(event) => onChoose(options.find(({ id }) => id === event.target.value) ?? null)}
          >
            <option value="">{words.send.chooseFacility}</option>
            {options.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        )}
      </Field>
    </>
  );
}
