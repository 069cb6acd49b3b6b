import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { LegalDuty, LegalInspection } from '../api/types.js';
import { EditableRow } from '../facilities/editable-row.js';
import { usePart } from '../facilities/use-part.js';
import { dayText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { inspectionsQuery } from './legal-queries.js';
import { inspectionFields, inspectionWords } from './legal-words.js';

export interface DutyHistoryProps {
  readonly code: string;
  readonly duty: LegalDuty;
}

/** All that was recorded of a duty, the last first; asked for once it is opened. */
export function DutyHistory({ code, duty }: DutyHistoryProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <details className="fold duty-history" onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>{text.legal.history}</summary>
      {isOpen && <Inspections code={code} duty={duty} />}
    </details>
  );
}

function Inspections({ code, duty }: DutyHistoryProps) {
  const text = useText();
  const inspections = useQuery(inspectionsQuery(code, duty.id));
  if (!inspections.data) return <Loading queries={[inspections]} />;
  if (inspections.data.items.length === 0) return <p className="field-hint">{text.legal.historyEmpty}</p>;
  return (
    <ul>
      {inspections.data.items.map((inspection) => (
        <li key={inspection.id}>
          <InspectionRow code={code} inspection={inspection} />
        </li>
      ))}
    </ul>
  );
}

function InspectionRow({ code, inspection }: { readonly code: string; readonly inspection: LegalInspection }) {
  const { language, text } = useLanguage();
  const { save, remove } = usePart(code, 'legalInspection', inspection);
  return (
    <EditableRow
      label={`${dayText(inspection.doneOn, language)} ${text.legal.results[inspection.result]}`}
      fields={inspectionFields}
      words={inspectionWords(text, language)}
      record={inspection}
      version={inspection.version}
      save={save}
      remove={remove}
      needs="legal-inspection:write"
    >
      {inspection.note !== null && <small className="row-details">{inspection.note}</small>}
    </EditableRow>
  );
}
