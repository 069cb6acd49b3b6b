import { nextDueOn } from '#libs/legal-inspection';
import { addPart } from '../api/facility.js';
import type { LegalDuty, LegalInspection } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { dayText } from '../format/date.js';
import { RecordForm } from '../forms/record-form.js';
import { useLanguage } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { inspectionFields, inspectionWords } from './legal-words.js';

export interface RecordDialogProps {
  readonly code: string;
  readonly duty: LegalDuty;
  readonly today: string;
  readonly name: string;
  readonly onClose: () => void;
}

/** That an inspection was done, when and with what result: today and without defects unless said otherwise. */
export function RecordDialog({ code, duty, today, name, onClose }: RecordDialogProps) {
  const { language, text } = useLanguage();
  const report = useChangeReport(code);
  const fresh = { doneOn: today, result: 'fine', note: null } as const;
  const record = useCityMutation(code, async (changes: Readonly<Record<string, unknown>>) => {
    const fields = { ...fresh, ...(changes as Partial<LegalInspection>) };
    const { id } = await addPart(code, 'legalInspection', duty.id, fields);
    const due = dayText(dueAfter(duty, fields.doneOn), language);
    await report(text.legal.recorded(due), { entity: 'legal_inspection', id });
  });
  return (
    <Dialog title={text.legal.record} onClose={onClose}>
      <p>{name}</p>
      <RecordForm
        fields={inspectionFields}
        words={inspectionWords(text, language)}
        record={fresh}
        version={null}
        addLabel={text.legal.recordIt}
        save={(changes) => record.mutateAsync(changes)}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  );
}

/** When the next one is due once this has been recorded; an older one than the last changes nothing. */
function dueAfter({ intervalMonths, firstDueOn, last }: LegalDuty, doneOn: string): string {
  const lastDoneOn = last !== null && last.doneOn > doneOn ? last.doneOn : doneOn;
  return nextDueOn({ intervalMonths, firstDueOn, lastDoneOn }) ?? doneOn;
}
