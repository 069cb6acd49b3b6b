import { useState } from 'react';
import type { LegalDuty } from '../api/types.js';
import { usePart } from '../facilities/use-part.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { RecordForm } from '../forms/record-form.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { dutyFields, dutyWords } from './legal-words.js';
import { RecordDialog } from './record-dialog.js';

export interface DutyActionsProps {
  readonly code: string;
  readonly duty: LegalDuty;
  readonly today: string;
  /** What its buttons are about, for who hears them alone. */
  readonly name: string;
}

/** Recording that it was done, editing what is said of it, removing it. */
export function DutyActions({ code, duty, today, name }: DutyActionsProps) {
  const text = useText();
  const [open, setOpen] = useState<'record' | 'edit' | null>(null);
  const { save, remove } = usePart(code, 'legalDuty', duty);
  const close = () => setOpen(null);
  return (
    <div className="actions duty-actions">
      <Permitted to="legal-inspection:write">
        <button
          type="button"
          className="button"
          aria-label={text.legal.recordOf(name)}
          onClick={() => setOpen('record')}
        >
          {text.legal.record}
        </button>
      </Permitted>
      <Permitted to="legal-duty:write">
        <button
          type="button"
          className="button button-quiet"
          aria-label={`${text.shell.edit}: ${name}`}
          onClick={() => setOpen('edit')}
        >
          <Icon name="edit" />
        </button>
        <ConfirmButton
          isQuiet
          label={`${text.shell.remove}: ${name}`}
          title={text.facility.removeTitle(name)}
          hint={text.legal.removeHint}
          error={remove.error}
          onConfirm={() => remove.mutate()}
        />
      </Permitted>
      {open === 'record' && <RecordDialog code={code} duty={duty} today={today} name={name} onClose={close} />}
      {open === 'edit' && <EditDialog duty={duty} name={name} save={save} onClose={close} />}
    </div>
  );
}

interface EditDialogProps extends Pick<DutyActionsProps, 'duty' | 'name'> {
  readonly save: ReturnType<typeof usePart>['save'];
  readonly onClose: () => void;
}

function EditDialog({ duty, name, save, onClose }: EditDialogProps) {
  const { language, text } = useLanguage();
  return (
    <Dialog title={text.legal.edit} onClose={onClose}>
      <p>{name}</p>
      <RecordForm
        fields={dutyFields(duty.kind)}
        words={dutyWords(text, language)}
        record={duty}
        version={duty.version}
        save={save}
        onDone={onClose}
        onCancel={onClose}
      />
    </Dialog>
  );
}
