import { useLocation } from 'wouter';
import type { NewPlan, PlanDetail, PlanTerms } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { TextInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { currentFiscalYear } from '../format/year.js';
import { useText } from '../i18n/text.js';
import { planDraftOf } from './plan-draft.js';
import { createPlan } from './plan-queries.js';
import { PlanTermsDialog } from './plan-terms-dialog.js';

export interface NewPlanDialogProps {
  readonly code: string;
  /** What the fields begin with. */
  readonly terms: PlanTerms;
  /** The plan that is copied, with its decisions; null = none. */
  readonly parent: Pick<PlanDetail, 'id' | 'name' | 'fromFiscalYear'> | null;
  readonly onClose: () => void;
}

/** Asks for the terms of a plan, has it computed and opens it. */
export function NewPlanDialog({ code, terms, parent, onClose }: NewPlanDialogProps) {
  const { form } = useText().plans;
  const [, navigate] = useLocation();
  const create = useCityMutation(code, (body: NewPlan) => createPlan(code, body));
  return (
    <PlanTermsDialog
      code={code}
      title={parent ? form.copyTitle(parent.name) : form.title}
      start={planDraftOf(parent ? form.copyName(parent.name) : '', terms)}
      fromFiscalYear={parent?.fromFiscalYear ?? currentFiscalYear() + 1}
      error={create.error}
      isPending={create.isPending}
      onSend={(name, read) => {
        const body = { name, parentId: parent?.id ?? null, terms: { ...read, decisions: terms.decisions } };
        create.mutateAsync(body).then(
          ({ id }) => navigate(`/${code}/plans/${id}`),
          () => undefined,
        );
      }}
      onClose={onClose}
    >
      {(draft, onChange, wasSent) => (
        <TextInput
          label={form.name}
          {...(terms.decisions.length > 0 && { hint: form.copyDecisions(digits(terms.decisions.length)) })}
          value={draft.name}
          isRequired
          error={wasSent && draft.name.trim() === '' ? form.nameMissing : null}
          onChange={(name) => onChange({ ...draft, name })}
        />
      )}
    </PlanTermsDialog>
  );
}
