import { type FormEvent, type ReactNode, useId, useState } from 'react';
import type { PlanTerms } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { type PlanDraft, readPlanDraft } from './plan-draft.js';
import { PlanTermsFields } from './plan-terms-fields.js';

export interface PlanTermsDialogProps {
  readonly code: string;
  readonly title: string;
  /** What the fields begin with. */
  readonly start: PlanDraft;
  readonly fromFiscalYear: number;
  readonly error: unknown;
  readonly isPending: boolean;
  /** Takes the name and the terms once all of them can be read. */
  readonly onSend: (name: string, terms: Omit<PlanTerms, 'decisions'>) => void;
  readonly onClose: () => void;
  /** Draws the fields above the terms. */
  readonly children?: (draft: PlanDraft, onChange: (draft: PlanDraft) => void, wasSent: boolean) => ReactNode;
}

/** The form of the terms of a plan, wide where the money of each year is typed. */
export function PlanTermsDialog(props: PlanTermsDialogProps) {
  const { code, title, start, fromFiscalYear, error, isPending, onSend, onClose, children } = props;
  const text = useText();
  const { form } = text.plans;
  const formId = useId();
  const [draft, setDraft] = useState(start);
  const [wasSent, setWasSent] = useState(false);
  const read = readPlanDraft(draft);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (read && !isPending) onSend(draft.name.trim(), read);
  };
  return (
    <Dialog
      title={title}
      shape={draft.isByYear ? 'dialog dialog-wide' : 'dialog'}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {text.shell.cancel}
          </button>
          <button type="submit" form={formId} className="button button-primary" aria-disabled={isPending}>
            {form.submit}
          </button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={send}>
        {error !== null && error !== undefined && <ErrorNotice error={error} title={text.shell.errors.notSaved} />}
        {wasSent && !read && (
          <p className="field-error" role="alert">
            {form.checkFields}
          </p>
        )}
        {children?.(draft, setDraft, wasSent)}
        <PlanTermsFields code={code} draft={draft} fromFiscalYear={fromFiscalYear} onChange={setDraft} />
      </form>
    </Dialog>
  );
}
