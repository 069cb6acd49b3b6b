import { type FormEvent, type ReactNode, useId, useRef, useState } from 'react';
import type { PlanTerms } from '../api/types.js';
import { LeaveDialog } from '../forms/leave-dialog.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useAfterRender } from '../shell/use-after-render.js';
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
  const [first] = useState(start);
  const [draft, setDraft] = useState(first);
  const [isAsking, setIsAsking] = useState(false);
  const fields = useRef<HTMLFormElement>(null);
  const afterRender = useAfterRender();
  const [wasSent, setWasSent] = useState(false);
  const read = readPlanDraft(draft);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setWasSent(true);
    if (read && !isPending) onSend(draft.name.trim(), read);
    else afterRender(() => showFirstProblem(fields.current));
  };
  // Forty years of money are not thrown away by one key.
  const close = () => (JSON.stringify(draft) === JSON.stringify(first) ? onClose() : setIsAsking(true));
  return (
    <>
      <Dialog
        title={title}
        shape={draft.isByYear ? 'dialog dialog-wide' : 'dialog'}
        onClose={close}
        foot={
          <>
            <button type="button" className="button" onClick={close}>
              {text.shell.cancel}
            </button>
            <button type="submit" form={formId} className="button button-primary" aria-disabled={isPending}>
              {form.submit}
            </button>
          </>
        }
      >
        <form ref={fields} id={formId} className="form" noValidate onSubmit={send}>
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
      {/* Beside it, for its Escape is not that of the form. */}
      {isAsking && <LeaveDialog words={form.discard} onStay={() => setIsAsking(false)} onLeave={onClose} />}
    </>
  );
}

/** Moves the focus to the first field that cannot be read, also where it is folded away. */
function showFirstProblem(form: HTMLFormElement | null): void {
  const field = form?.querySelector<HTMLElement>('[aria-invalid=true]');
  field?.closest('details')?.setAttribute('open', '');
  field?.focus();
}
