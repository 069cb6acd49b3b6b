import type { PlanDecision, PlanDetail } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { DecisionConflicts } from './decision-conflicts.js';
import { isSameDecision } from './decision-draft.js';
import { decidePlan } from './plan-queries.js';

interface FailedByDecisionsProps {
  readonly code: string;
  readonly plan: PlanDetail;
}

/** Where a plan could not be solved: which decisions about which buildings stand against it; one that is taken back is solved without. */
export function FailedByDecisions({ code, plan }: FailedByDecisionsProps) {
  const text = useText();
  const { decisions } = plan.terms;
  const again = useCityMutation(code, (next: readonly PlanDecision[]) => decidePlan(code, plan, next));
  const takeBack = (decision: PlanDecision) => {
    if (!again.isPending) again.mutate(decisions.filter((one) => !isSameDecision(one, decision)));
  };
  return (
    <>
      <DecisionConflicts
        code={code}
        conflicts={plan.conflicts}
        byHand={decisions}
        hint={text.planDecisions.conflicts.failed}
        onTakeBack={takeBack}
      />
      {again.error && <ErrorNotice error={again.error} title={text.shell.errors.notDone} />}
    </>
  );
}
