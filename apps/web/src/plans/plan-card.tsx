import { Link } from 'wouter';
import type { PlanItem } from '../api/types.js';
import { actorText } from '../format/actor.js';
import { momentText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { goalText } from './goal-words.js';
import { PlanCardActions } from './plan-card-actions.js';
import { isUnderWay } from './plan-queries.js';
import { PlanProgressLine } from './plan-progress-line.js';
import { PlanStateTag } from './plan-state-tag.js';
import { gapWords, scoreText } from './plan-words.js';
import { planYearText } from './plan-years-text.js';

export interface PlanCardProps {
  readonly code: string;
  readonly plan: PlanItem;
}

/** A plan in the list: what it comes to, how good it is, and what can be done with it. */
export function PlanCard({ code, plan }: PlanCardProps) {
  const { language, text } = useLanguage();
  const { plans } = text;
  const { goal, totalYen, worstYear, lastScore } = plan;
  return (
    <li className="section plan-card">
      <div className="plan-card-head">
        <h2>
          <Link href={`/${code}/plans/${plan.id}`}>{plan.name}</Link>
        </h2>
        <PlanStateTag state={plan.state} />
      </div>
      <p className="plan-card-by">
        {goalText(goal, text)}
        {' · '}
        {planYearText(plan.fromFiscalYear, language)}
        {' · '}
        {plans.list.years(String(plan.years))}
        {' · '}
        {actorText(plan.createdBy, text)} {momentText(plan.createdAt, language)}
      </p>
      {isUnderWay(plan) && <PlanProgressLine code={code} id={plan.id} />}
      {totalYen !== null && (
        <dl className="plan-facts">
          <div>
            <dt>{plans.list.total}</dt>
            <dd className="number">{yenText(totalYen, language)}</dd>
          </div>
          {worstYear && (
            <div>
              <dt>{plans.list.worstYear}</dt>
              <dd className="number">
                {yenText(worstYear.yen, language)} <small>{planYearText(worstYear.fiscalYear, language)}</small>
              </dd>
            </div>
          )}
          <div>
            <dt>{plans.list.lastScore}</dt>
            <dd className="number">{plans.list.points(scoreText(lastScore, language))}</dd>
          </div>
          <div>
            <dt>{plans.list.proof}</dt>
            <dd className="plan-gap">{gapWords(plan.proof, text)}</dd>
          </div>
        </dl>
      )}
      <Permitted to="plan:write">
        <PlanCardActions code={code} plan={plan} />
      </Permitted>
    </li>
  );
}
