import type { UseQueryResult } from '@tanstack/react-query';
import type { PlanDecision, PlanDetail, PlanEstimate } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { isSameDecision } from './decision-draft.js';
import { conflictsOf, DecisionConflicts } from './decision-conflicts.js';
import { isRough, type PlanPartProps } from './plan-parts.js';
import { decidePlan, isUnderWay } from './plan-queries.js';
import { differenceWords, slackWords } from './estimate-words.js';
import { gapPercent, relaxationLines } from './plan-words.js';

interface EstimateBarProps extends Pick<PlanPartProps, 'code' | 'plan' | 'decisions' | 'places' | 'onBuilding'> {
  readonly asked: UseQueryResult<PlanEstimate>;
}

/** What the decisions in hand come to, at once; and the way to solve the plan with them. */
export function EstimateBar({ asked: estimate, ...part }: EstimateBarProps) {
  const { code, plan, decisions } = part;
  const { language, text } = useLanguage();
  const words = text.plans.estimate;
  const report = useReport();
  const solve = useCityMutation(code, (next: readonly PlanDecision[]) => decidePlan(code, plan, next));
  const conflicts = conflictsOf(estimate.error);
  const takeBack = (decision: PlanDecision) =>
    decisions.change(decisions.now.filter((one) => !isSameDecision(one, decision)));
  const isBusy = solve.isPending || isUnderWay(plan);
  const send = () => {
    if (isBusy) return;
    solve.mutateAsync(decisions.now).then(
      () => report({ message: words.solving }),
      () => undefined,
    );
  };
  return (
    <section className="section plan-estimate" aria-label={words.title}>
      <h2>{words.title}</h2>
      <div className="plan-estimate-words" aria-live="polite">
        {conflicts.length > 0 ? (
          <DecisionConflicts {...part} byHand={decisions.now} conflicts={conflicts} onTakeBack={takeBack} />
        ) : estimate.error ? (
          <ErrorNotice error={estimate.error} title={text.shell.errors.notDone} />
        ) : estimate.data && !estimate.isPlaceholderData ? (
          <EstimateWords estimate={estimate.data} plan={plan} language={language} text={text} />
        ) : (
          <p>{words.waiting}</p>
        )}
      </div>
      {solve.error && <ErrorNotice error={solve.error} title={text.shell.errors.notSaved} />}
      <div className="actions">
        <button type="button" className="button button-primary" aria-disabled={isBusy} onClick={send}>
          {words.solve}
        </button>
        <button type="button" className="button" onClick={decisions.discard}>
          {words.discard}
        </button>
      </div>
    </section>
  );
}

interface EstimateWordsProps {
  readonly estimate: PlanEstimate;
  readonly plan: PlanDetail;
  readonly language: Language;
  readonly text: Texts;
}

function EstimateWords({ estimate, plan, language, text }: EstimateWordsProps) {
  const words = text.plans.estimate;
  if (estimate.status === 'infeasible') {
    const lines = estimate.relaxation ? relaxationLines(estimate.relaxation, language, text) : [];
    return (
      <>
        <p>
          <strong>{words.impossible}</strong>
        </p>
        {lines.length > 0 && <p>{text.plans.impossible.how}</p>}
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
      </>
    );
  }
  if (isRough(estimate)) return <p>{words.rough(gapPercent(estimate.gap ?? 0))}</p>;
  const { changedBuildings, gap, milliseconds } = estimate;
  const difference = differenceWords(estimate, text.plans.objectives[plan.goal.kind], language, text);
  const slack = slackWords(estimate, language, text);
  return (
    <>
      {difference !== '' && (
        <p>
          <strong>{difference}</strong>
        </p>
      )}
      <p>
        {changedBuildings.length === 0 ? words.none : words.changed(digits(changedBuildings.length))}
        {gap !== null && ` · ${words.bound(gapPercent(gap))}`}
        {` · ${words.seconds(digits(milliseconds / 1000, 1))}`}
      </p>
      {slack !== '' && <p className="field-hint">{slack}</p>}
    </>
  );
}
