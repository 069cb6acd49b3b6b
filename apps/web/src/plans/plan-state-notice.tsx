import { useEffect, useRef, useState } from 'react';
import { Link } from 'wouter';
import type { PlanDecision, PlanDetail } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { FailedByDecisions } from './failed-by-decisions.js';
import { NewPlanDialog } from './new-plan-dialog.js';
import { CancelPlanButton } from './plan-card-actions.js';
import { PlanProgressLine } from './plan-progress-line.js';
import { decidePlan, isUnderWay } from './plan-queries.js';
import { endWords } from './plan-state-words.js';
import { RemedyList } from './remedy-list.js';
import { nameOf } from './remedy-words.js';
import { decisionWords, neededYen, relaxationLines } from './plan-words.js';

interface PlanStateNoticeProps {
  readonly code: string;
  readonly plan: PlanDetail;
}

/** What to do where a plan is not, or not yet, solved; nothing where it is. */
export function PlanStateNotice({ code, plan }: PlanStateNoticeProps) {
  const hasFormer = plan.outcome !== null && plan.outcome.outlook.length > 0;
  if (isUnderWay(plan)) {
    return <Solving code={code} plan={plan} hasFormer={hasFormer} />;
  }
  if (plan.state === 'impossible') return <Impossible code={code} plan={plan} />;
  if (plan.conflicts.length > 0) return <FailedByDecisions code={code} plan={plan} />;
  if (plan.state === 'failed' || plan.state === 'cancelled') return <Ended code={code} plan={plan} />;
  return null;
}

function Solving({ code, plan, hasFormer }: PlanStateNoticeProps & { readonly hasFormer: boolean }) {
  const { plans } = useText();
  const section = useRef<HTMLElement>(null);
  // The button that asked for it has gone with the focus: the eye is led to where it is told how far the computation is.
  useEffect(() => {
    if (document.activeElement === document.body) section.current?.focus();
  }, []);
  return (
    <section ref={section} className="section plan-solving" tabIndex={-1} aria-label={plans.solving.title}>
      <h2>{plan.state === 'waiting' ? plans.solving.waiting : plans.solving.title}</h2>
      <PlanProgressLine code={code} id={plan.id} />
      <p className="field-hint">{plans.solving.hint}</p>
      {hasFormer && <p>{plans.failed.before}</p>}
      <Permitted to="plan:write">
        <div className="actions">
          <CancelPlanButton code={code} plan={plan} />
        </div>
      </Permitted>
    </section>
  );
}

function useSolveAgain({ code, plan }: PlanStateNoticeProps) {
  return useCityMutation(code, (decisions: readonly PlanDecision[]) => decidePlan(code, plan, decisions));
}

function Ended({ code, plan }: PlanStateNoticeProps) {
  const text = useText();
  const { failed } = text.plans;
  const again = useSolveAgain({ code, plan });
  const words = endWords(plan, text);
  if (!words) return null;
  return (
    <div className={plan.state === 'cancelled' ? 'notice' : 'notice notice-error'}>
      <strong>{words.title}</strong>
      <p>{words.hint}</p>
      {words.leadsTo === 'register' && (
        <p className="plan-ways">
          <Link href={`/${code}/import`}>{failed.toRegister}</Link>{' '}
          <Link href={`/${code}/check`}>{failed.toCheck}</Link>
        </p>
      )}
      {plan.outcome !== null && plan.outcome.outlook.length > 0 && <p>{failed.before}</p>}
      {again.error && <ErrorNotice error={again.error} title={text.shell.errors.notDone} />}
      <div className="actions">
        <SolveAgain again={again} plan={plan} />
        {plan.failure === 'decisions' && (
          <Permitted to="plan:write">
            <button
              type="button"
              className="button"
              aria-disabled={again.isPending}
              onClick={() => !again.isPending && again.mutate([])}
            >
              {failed.withoutDecisions}
            </button>
          </Permitted>
        )}
      </div>
    </div>
  );
}

function SolveAgain({ again, plan }: { readonly again: ReturnType<typeof useSolveAgain>; readonly plan: PlanDetail }) {
  const { failed } = useText().plans;
  return (
    <Permitted to="plan:write">
      <button
        type="button"
        className="button"
        aria-disabled={again.isPending}
        onClick={() => !again.isPending && again.mutate(plan.terms.decisions)}
      >
        {failed.again}
      </button>
    </Permitted>
  );
}

function Impossible({ code, plan }: PlanStateNoticeProps) {
  const { language, text } = useLanguage();
  const { impossible } = text.plans;
  const again = useSolveAgain({ code, plan });
  const [isCopying, setIsCopying] = useState(false);
  const relaxation = plan.outcome?.relaxation ?? null;
  const { decisions } = plan.terms;
  const hasWays = relaxation !== null && relaxation.needs.length + relaxation.decisions.length > 0;
  return (
    <div className="notice notice-warn plan-impossible">
      <strong>{endWords(plan, text)?.title}</strong>
      {!hasWays && <p>{endWords(plan, text)?.hint}</p>}
      {again.error && <ErrorNotice error={again.error} title={text.shell.errors.notDone} />}
      {relaxation && relaxation.remedies.length > 0 && (
        <RemedyList
          remedies={relaxation.remedies}
          decisions={decisions}
          isPending={again.isPending}
          onDecide={(next) => again.mutate(next)}
        />
      )}
      {relaxation && relaxation.remedies.length === 0 && relaxation.needs.length > 0 && (
        <>
          <p>{impossible.how}</p>
          <ul className="plan-needs">
            {relaxationLines(relaxation, language, text).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
          {relaxation.leastMissingYen > 0 && relaxation.leastMissingYen < relaxation.missingYen && (
            <p>{impossible.least(neededYen(relaxation.leastMissingYen, language))}</p>
          )}
        </>
      )}
      {relaxation && relaxation.decisions.length > 0 && (
        <>
          <p>{impossible.orDecisions}</p>
          <ul className="plan-needs">
            {relaxation.decisions.map((place, at) => {
              const decision = decisions[place];
              return (
                decision && (
                  <li key={place}>
                    {nameOf(relaxation.decisionBuildings[at])} {decisionWords(decision, language, text)}{' '}
                    <Permitted to="plan:write">
                      <button
                        type="button"
                        className="button"
                        aria-disabled={again.isPending}
                        onClick={() => !again.isPending && again.mutate(decisions.filter((_, at) => at !== place))}
                      >
                        {impossible.takeBack}
                      </button>
                    </Permitted>
                  </li>
                )
              );
            })}
          </ul>
        </>
      )}
      <Permitted to="plan:write">
        <div className="actions">
          {plan.proof?.status === 'time-limit' && <SolveAgain again={again} plan={plan} />}
          <button type="button" className="button" onClick={() => setIsCopying(true)}>
            {impossible.change}
          </button>
        </div>
      </Permitted>
      {isCopying && <NewPlanDialog code={code} terms={plan.terms} parent={plan} onClose={() => setIsCopying(false)} />}
    </div>
  );
}
