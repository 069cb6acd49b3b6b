import { useQuery } from '@tanstack/react-query';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { planProgressQuery } from './plan-queries.js';
import { gapPercent } from './plan-words.js';

export interface PlanProgressLineProps {
  readonly code: string;
  readonly id: string;
}

/** How far the computation of a plan is, in words and as a bar. */
export function PlanProgressLine({ code, id }: PlanProgressLineProps) {
  const { plans } = useText();
  const { data } = useQuery(planProgressQuery(code, id));
  const phase = data?.phase ? plans.phases[data.phase] : plans.states.waiting;
  const words = data ? plans.progress(phase, digits(data.done), digits(data.total)) : phase;
  const isCounted = data !== undefined && data.phase !== null && data.total > 1;
  const seconds = data?.seconds ?? null;
  const gap = data?.objective && data.bound !== null ? Math.abs(data.objective - data.bound) / data.objective : null;
  return (
    <div className="plan-progress">
      <output>
        {words}
        {seconds !== null && (
          <span className="plan-seconds"> {plans.solving.seconds(digits(Math.floor(seconds)))}</span>
        )}
      </output>
      {data?.state === 'waiting' && <p className="field-hint">{plans.solving.queued}</p>}
      {isCounted ? <progress aria-label={phase} max={data.total} value={data.done} /> : <progress aria-label={phase} />}
      {gap !== null && <p className="field-hint">{plans.solving.found(gapPercent(gap))}</p>}
    </div>
  );
}
