import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import type { PlanPartProps } from './plan-parts.js';
import { scoreText } from './plan-words.js';
import { planYearText } from './plan-years-text.js';
import { ScoreLines, type ScoreSeries } from './score-lines.js';

/** How the buildings stand over the years, with the plan and if nothing is done. */
export function ConditionPanel({ plan, outcome, estimate, fiscalYear, onYear }: PlanPartProps) {
  const { language, text } = useLanguage();
  const { condition } = text.plans;
  const { outlook } = outcome;
  const [first, last] = [outlook[0], outlook.at(-1)];
  const changed: ScoreSeries | null = estimate && {
    label: condition.estimate,
    look: 'estimate',
    scores: estimate.outlook.map(({ score }) => score),
  };
  const series: ScoreSeries[] = [
    { label: condition.withPlan, look: 'plan', scores: outlook.map(({ score }) => score) },
    ...(changed && changed.scores.length > 0 ? [changed] : []),
    { label: condition.ifLeft, look: 'left', scores: outlook.map(({ scoreIfLeft }) => scoreIfLeft) },
  ];
  const target = 'targetScore' in plan.goal ? plan.goal.targetScore : null;
  const drawn: ScoreSeries[] =
    target === null
      ? series
      : [
          ...series,
          {
            label: condition.target(digits(target, target % 1 === 0 ? 0 : 1)),
            look: 'target',
            scores: outlook.map(() => target),
          },
        ];
  const lowest = outlook.toSorted((one, other) => (one.score ?? 100) - (other.score ?? 100))[0];
  return (
    <div className="plan-panel">
      <h2>
        {condition.title} <small>{condition.caption}</small>
      </h2>
      {first && last && (
        <p>
          {condition.sentence(
            scoreText(first.score, language),
            scoreText(last.score, language),
            scoreText(last.scoreIfLeft, language),
          )}
        </p>
      )}
      {target !== null && lowest && (
        <p>
          {condition.keeps(
            digits(target, target % 1 === 0 ? 0 : 1),
            planYearText(lowest.fiscalYear, language),
            scoreText(lowest.score, language),
          )}
        </p>
      )}
      <ScoreLines
        title={condition.title}
        fromFiscalYear={plan.fromFiscalYear}
        series={drawn}
        selectedYear={fiscalYear}
        onSelect={onYear}
      />
      <details>
        <summary>{text.plans.money.table}</summary>
        <ScrollRegion label={condition.title}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{condition.year}</th>
                {series.map(({ label }) => (
                  <th key={label} scope="col" className="right">
                    {label}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {outlook.map((year, at) => (
                <tr key={year.fiscalYear}>
                  <th scope="row">{planYearText(year.fiscalYear, language)}</th>
                  {series.map(({ label, scores }) => (
                    <td key={label} className="right number">
                      {scoreText(scores[at] ?? null, language)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollRegion>
      </details>
    </div>
  );
}
