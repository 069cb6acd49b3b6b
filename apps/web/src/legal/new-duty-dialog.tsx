import { type FormEvent, useId, useState } from 'react';
import { useText } from '../i18n/text.js';
import { useUnsavedChanges } from '../forms/unsaved-changes.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { blankDuty, type DutyProblem, readDuty, readDutyOfMany } from './duty-draft.js';
import { DutyReach, FacilityCategories } from './facility-categories.js';
import { NewDutyFields } from './new-duty-fields.js';
import { useAddDuty } from './use-add-duty.js';

export interface NewDutyDialogProps {
  readonly code: string;
  /** Null = for all facilities of some categories. */
  readonly facilityId: string | null;
  readonly onClose: () => void;
}

/** A new duty, of one facility or of many at once. */
export function NewDutyDialog({ code, facilityId, onClose }: NewDutyDialogProps) {
  const text = useText();
  const { legal } = text;
  const [draft, setDraft] = useState(blankDuty);
  const [wrong, setWrong] = useState<ReadonlySet<DutyProblem>>(new Set());
  const { add, addToMany } = useAddDuty(code, facilityId);
  const form = useId();
  const isOfMany = facilityId === null;
  const isPending = add.isPending || addToMany.isPending;
  const error = add.error ?? addToMany.error;
  useUnsavedChanges(draft !== blankDuty && !isPending);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (isPending) return;
    const done = { onSuccess: onClose };
    const read = isOfMany ? readDutyOfMany(draft) : readDuty(draft);
    setWrong(read.ok ? new Set() : read.wrong);
    if (!read.ok) return;
    if ('majorCategories' in read.body) addToMany.mutate(read.body, done);
    else add.mutate(read.body, done);
  };
  return (
    <Dialog
      title={isOfMany ? legal.addManyTitle : legal.addTitle}
      onClose={onClose}
      foot={
        <>
          {isOfMany && (
            <p aria-live="polite" className={wrong.has('categories') ? 'duty-reach field-error' : 'duty-reach'}>
              <DutyReach code={code} draft={draft} />
            </p>
          )}
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button type="submit" form={form} className="button button-primary" aria-disabled={isPending}>
            {isPending ? text.shell.saving : legal.register}
          </button>
        </>
      }
    >
      <form id={form} className="form" onSubmit={submit} noValidate>
        <NewDutyFields draft={draft} wrong={wrong} isOfMany={isOfMany} onDraft={setDraft} />
        {isOfMany && <FacilityCategories draft={draft} onDraft={setDraft} />}
        {error && <ErrorNotice error={error} title={text.shell.errors.notSaved} />}
      </form>
    </Dialog>
  );
}
