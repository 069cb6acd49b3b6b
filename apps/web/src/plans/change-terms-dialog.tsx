import type { PlanDetail, PlanTerms } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useText } from '../i18n/text.js';
import { useReport } from '../shell/live-region.js';
import { planDraftOf } from './plan-draft.js';
import { changePlanTerms } from './plan-queries.js';
import { PlanTermsDialog } from './plan-terms-dialog.js';

interface ChangeTermsDialogProps {
  readonly code: string;
  readonly plan: PlanDetail;
  readonly onClose: () => void;
}

/** Asks for other terms of a plan, and has it computed anew with the decisions it has. */
export function ChangeTermsDialog({ code, plan, onClose }: ChangeTermsDialogProps) {
  const { form, estimate } = useText().plans;
  const report = useReport();
  const change = useCityMutation(code, (terms: Omit<PlanTerms, 'decisions'>) => changePlanTerms(code, plan, terms));
  return (
    <PlanTermsDialog
      code={code}
      title={form.changeTitle(plan.name)}
      start={planDraftOf(plan.name, plan.terms)}
      fromFiscalYear={plan.fromFiscalYear}
      error={change.error}
      isPending={change.isPending}
      onSend={(_, terms) => {
        change.mutateAsync(terms).then(
          () => {
            report({ message: estimate.solving });
            onClose();
          },
          () => undefined,
        );
      }}
      onClose={onClose}
    />
  );
}
