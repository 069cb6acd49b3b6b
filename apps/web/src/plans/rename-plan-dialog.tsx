import { type FormEvent, useId, useState } from 'react';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import type { PlanCardProps } from './plan-card.js';
import { renamePlan } from './plan-queries.js';

/** Gives a plan another name. */
export function RenamePlanDialog({ code, plan, onClose }: PlanCardProps & { readonly onClose: () => void }) {
  const { shell, plans } = useText();
  const formId = useId();
  const report = useReport();
  const [name, setName] = useState(plan.name);
  const rename = useCityMutation(code, (changed: string) => renamePlan(code, plan, changed));
  const isBlank = name.trim() === '';
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (isBlank || rename.isPending) return;
    rename.mutate(name.trim(), {
      onSuccess: () => {
        report({ message: plans.list.renamed });
        onClose();
      },
    });
  };
  return (
    <Dialog
      title={plans.list.rename}
      onClose={onClose}
      foot={
        <>
          <button type="button" className="button" onClick={onClose}>
            {shell.cancel}
          </button>
          <button type="submit" form={formId} className="button button-primary" aria-disabled={rename.isPending}>
            {shell.save}
          </button>
        </>
      }
    >
      <form id={formId} className="form" noValidate onSubmit={send}>
        {rename.error && <ErrorNotice error={rename.error} title={shell.errors.notSaved} />}
        <TextInput
          label={plans.form.name}
          value={name}
          isRequired
          error={isBlank ? plans.form.nameMissing : null}
          onChange={setName}
        />
      </form>
    </Dialog>
  );
}
