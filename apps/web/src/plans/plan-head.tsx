import { type ReactNode, useState } from 'react';
import { Link } from 'wouter';
import type { PlanDetail, PlanOutcome } from '../api/types.js';
import { digits, percentText } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { ChangeTermsDialog } from './change-terms-dialog.js';
import { goalText } from './goal-words.js';
import { PlanFact } from './plan-fact.js';
import { isUnderWay, planWorkbookAddress } from './plan-queries.js';
import { PlanStateTag } from './plan-state-tag.js';
import { creatorText, gapWords, lineWords, scoreText } from './plan-words.js';
import { termRows } from './plan-term-rows.js';
import { planYearText } from './plan-years-text.js';

interface PlanHeadProps {
  readonly code: string;
  readonly plan: PlanDetail;
}

/** What the plan is called, how it stands (its children), how good it is, and what it comes to. */
export function PlanHead({ code, plan, children }: PlanHeadProps & { readonly children: ReactNode }) {
  const { language, text } = useLanguage();
  const { plans } = text;
  const { outcome, proof } = plan;
  return (
    <>
      <div className="page-title">
        <div>
          <h1>
            {plan.name} <PlanStateTag state={plan.state} />
          </h1>
          <p>
            {goalText(plan.goal, text)} · {planYearText(plan.fromFiscalYear, language)} ·{' '}
            {plans.list.years(String(plan.years))} · {creatorText(plan, text)} {momentText(plan.createdAt, language)}
          </p>
        </div>
        <div className="actions">
          <ChangeTerms code={code} plan={plan} />
          {outcome && outcome.outlook.length > 0 && (
            <>
              <Link className="button" href={`/${code}/plans/${plan.id}/print`}>
                <Icon name="print" />
                {plans.head.print}
              </Link>
              <DownloadLink className="button" href={planWorkbookAddress(code, plan.id, language)}>
                <Icon name="download" />
                {plans.head.workbook}
              </DownloadLink>
            </>
          )}
        </div>
      </div>
      {children}
      {outcome && outcome.outlook.length > 0 && (
        <>
          {proof && (
            <p className="plan-proof">
              <strong>{gapWords(proof, text)}</strong>{' '}
              <span className="plan-seconds">
                {plans.gap.seconds(digits(proof.seconds, 1))}
                {proof.status === 'time-limit' && ` · ${plans.gap.timeLimit}`}
              </span>
            </p>
          )}
          <PlanFacts plan={plan} outcome={outcome} />
          <PlanBasis plan={plan} outcome={outcome} />
        </>
      )}
    </>
  );
}

/** The way to other terms of the same plan, while it is not being computed. */
function ChangeTerms({ code, plan }: PlanHeadProps) {
  const { head } = useText().plans;
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Permitted to="plan:write">
      <button type="button" className="button" disabled={isUnderWay(plan)} onClick={() => setIsOpen(true)}>
        {head.terms}
      </button>
      {isOpen && <ChangeTermsDialog code={code} plan={plan} onClose={() => setIsOpen(false)} />}
    </Permitted>
  );
}

interface FactsProps {
  readonly plan: PlanDetail;
  readonly outcome: PlanOutcome;
}

function PlanFacts({ plan, outcome }: FactsProps) {
  const { language, text } = useLanguage();
  const { head } = text.plans;
  const { outlook } = outcome;
  const { totalYen, worstYear } = plan;
  const line = lineWords(outlook, language, text);
  const [first, last] = [outlook[0]!, outlook.at(-1)!];
  const works = outlook.reduce((sum, year) => sum + year.works, 0);
  const mean = (totalYen ?? 0) / Math.max(1, outlook.length);
  return (
    <dl className="plan-facts" aria-label={head.facts}>
      <PlanFact name={head.total}>{yenText(totalYen ?? 0, language)}</PlanFact>
      <PlanFact name={head.mean} note={line === head.noLine ? line : head.againstLine(line)}>
        {yenText(Math.round(mean), language)}
      </PlanFact>
      {plan.goal.kind === 'flattest' && plan.proof && plan.proof.objective !== null && (
        <PlanFact name={text.plans.objectives.flattest} note={head.lineNeededNote}>
          {yenText(plan.proof.objective, language)}
        </PlanFact>
      )}
      {worstYear && (
        <PlanFact name={head.worstYear} note={planYearText(worstYear.fiscalYear, language)}>
          {yenText(worstYear.yen, language)}
        </PlanFact>
      )}
      <PlanFact name={head.score} note={head.ifLeft(scoreText(last.scoreIfLeft, language))}>
        {scoreText(first.score, language)} → {scoreText(last.score, language)}
      </PlanFact>
      <PlanFact name={head.works}>{head.worksCount(digits(works), digits(outcome.buildings))}</PlanFact>
    </dl>
  );
}

function PlanBasis({ plan, outcome }: FactsProps) {
  const { language, text } = useLanguage();
  const { head } = text.plans;
  const { estimatedShare, leftOut } = outcome;
  const { proof } = plan;
  return (
    <div className="plan-basis">
      <p>
        {estimatedShare > 0 ? head.estimated(percentText(estimatedShare)) : head.noneEstimated}
        {leftOut > 0 && ` · ${head.leftOut(digits(leftOut))}`}
      </p>
      {proof && (
        <details>
          <summary>{head.more}</summary>
          <dl className="plan-terms">
            {termRows(plan.terms, language, text).map(([name, value]) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
          <p>
            {head.seed(String(proof.seed))} · {head.digest} <code>{proof.inputDigest.slice(0, 16)}</code>
          </p>
        </details>
      )}
    </div>
  );
}
