import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanDetail, PlanItem } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { useText } from '../i18n/text.js';
import { failureWords } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { useLanguage } from '../i18n/text.js';
import { NewPlanDialog } from './new-plan-dialog.js';
import type { PlanCardProps } from './plan-card.js';
import { cancelPlan, isUnderWay, planQuery, removePlan } from './plan-queries.js';
import { RenamePlanDialog } from './rename-plan-dialog.js';

/** What a planner does with a plan of the list. */
export function PlanCardActions({ code, plan }: PlanCardProps) {
  const { plans } = useText();
  const { list } = plans;
  const report = useReport();
  const [isRenaming, setIsRenaming] = useState(false);
  const [copied, copy, closeCopy] = useCopy(code, plan);
  const remove = useCityMutation(code, () => removePlan(code, plan));
  return (
    <div className="actions">
      {isUnderWay(plan) && <CancelPlanButton code={code} plan={plan} />}
      <button type="button" className="button button-quiet" aria-label={`${list.copy}: ${plan.name}`} onClick={copy}>
        {list.copy}
      </button>
      <button
        type="button"
        className="button button-quiet"
        aria-label={`${list.rename}: ${plan.name}`}
        onClick={() => setIsRenaming(true)}
      >
        {list.rename}
      </button>
      <ConfirmButton
        label={list.remove(plan.name)}
        title={list.removeTitle(plan.name)}
        hint={list.removeHint}
        error={remove.error}
        isQuiet
        onConfirm={() => {
          if (remove.isPending) return;
          // By the promise, for this is gone with the plan.
          remove.mutateAsync().then(
            () => report({ message: list.removed(plan.name) }),
            () => undefined,
          );
        }}
      />
      {isRenaming && <RenamePlanDialog code={code} plan={plan} onClose={() => setIsRenaming(false)} />}
      {copied && <NewPlanDialog code={code} terms={copied.terms} parent={copied} onClose={closeCopy} />}
    </div>
  );
}

/** Stops the computation of a plan. */
export function CancelPlanButton({
  code,
  plan,
}: {
  readonly code: string;
  readonly plan: Pick<PlanItem, 'id' | 'name'>;
}) {
  const { list } = useText().plans;
  const report = useReport();
  const cancel = useCityMutation(code, () => cancelPlan(code, plan.id));
  return (
    <button
      type="button"
      className="button"
      aria-label={`${list.cancel}: ${plan.name}`}
      aria-disabled={cancel.isPending}
      onClick={() => {
        if (cancel.isPending) return;
        cancel.mutateAsync().then(
          () => report({ message: list.cancelled }),
          () => undefined,
        );
      }}
    >
      {list.cancel}
    </button>
  );
}

/** The plan to copy, once its terms are known. */
function useCopy(code: string, { id }: PlanItem): [PlanDetail | null, () => void, () => void] {
  const client = useQueryClient();
  const { language, text } = useLanguage();
  const report = useReport();
  const [copied, setCopied] = useState<PlanDetail | null>(null);
  const copy = () => {
    client.fetchQuery(planQuery(code, id)).then(setCopied, (error: unknown) => {
      report({ message: failureWords(error, language, text) });
    });
  };
  return [copied, copy, () => setCopied(null)];
}
