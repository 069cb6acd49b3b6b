import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PlanComparison, PlanItem } from '../api/types.js';
import { Field } from '../forms/field.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { byDifference, comparisonFacts, differenceOf, type Pair } from './comparison-facts.js';
import { objectiveDifference } from './goal-words.js';
import { ComparedFates } from './compared-fates.js';
import { MoneyPairs } from './money-pairs.js';
import { PlanFact } from './plan-fact.js';
import type { PlanPartProps } from './plan-parts.js';
import { planComparisonQuery, planQuery, plansQuery } from './plan-queries.js';
import { planYearText } from './plan-years-text.js';
import { comparableObjective, type TermDifference, termDifferences } from './term-differences.js';
import { ScoreLines } from './score-lines.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

const baselineNames = ['age-order', 'worst-first', 'benefit-cost'] as const;

/** The plan beside another, or beside a simple order of works: what differs first. */
export function ComparePanel(props: PlanPartProps) {
  const { code, plan, outcome } = props;
  const { compare } = useText().plans;
  const { data: plans } = useQuery(plansQuery(code));
  const others = plans?.items.filter(({ id, solvedAt }) => id !== plan.id && solvedAt !== null) ?? [];
  const kept = baselineNames.filter((name) => outcome.baselines.some((one) => one.name === name));
  const [chosen, setChosen] = useState<string | null>(null);
  const other = chosen ?? kept[0] ?? others[0]?.id ?? null;
  return (
    <div className="plan-panel">
      <h2>{compare.title}</h2>
      {other === null ? (
        plans && <p className="empty">{compare.noOther}</p>
      ) : (
        <>
          <OtherChoice kept={kept} others={others} other={other} onOther={setChosen} />
          <Compared key={other} {...props} other={other} />
        </>
      )}
    </div>
  );
}

function Compared(props: PlanPartProps & { readonly other: string }) {
  const { code, plan, outcome, fiscalYear, onYear, other } = props;
  const { language, text } = useLanguage();
  const { compare } = text.plans;
  const baseline = baselineNames.find((name) => name === other);
  const comparison = useQuery(planComparisonQuery(code, plan.id, other, plan.solvedAt));
  const otherPlan = useQuery({ ...planQuery(code, other), enabled: baseline === undefined });
  if (!comparison.data) return <Loading queries={[comparison]} />;
  const objective = baseline
    ? (outcome.baselines.find(({ name }) => name === baseline)?.objective ?? null)
    : otherPlan.data
      ? comparableObjective(plan, otherPlan.data)
      : null;
  const otherName = baseline ? compare.baselines[baseline] : comparison.data.otherName;
  const { changed } = comparison.data;
  return (
    <>
      <p aria-live="polite">
        <strong>{changed === 0 ? compare.same : compare.changed(digits(changed))}</strong>{' '}
        {objectiveDifference(plan, objective, language, text)}
      </p>
      {otherPlan.data && <OtherTerms differences={termDifferences(plan, otherPlan.data, language, text)} />}
      <CompareFacts comparison={comparison.data} />
      <ComparedFates fates={comparison.data.fates} otherName={otherName} />
      <BothLines comparison={comparison.data} otherName={otherName} fiscalYear={fiscalYear} onYear={onYear} />
      <ChangedBuildings comparison={comparison.data} otherName={otherName} />
    </>
  );
}

/** Which of the terms make the difference. */
function OtherTerms({ differences }: { readonly differences: readonly TermDifference[] }) {
  const { compare } = useText().plans;
  if (differences.length === 0) return null;
  return (
    <dl className="plan-terms" aria-label={compare.terms}>
      {differences.map(({ name, own, other }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{compare.against(own ?? '–', other ?? '–')}</dd>
        </div>
      ))}
    </dl>
  );
}

/** How much more or less the plan has of each figure, before either figure itself. */
function CompareFacts({ comparison }: Pick<ComparedProps, 'comparison'>) {
  const { language, text } = useLanguage();
  const { compare } = text.plans;
  const { totalYen, highestYen, lastScore, works } = comparisonFacts(comparison);
  const yen = (amount: number) => yenText(amount, language);
  const fact = (name: string, pair: Pair<number | null>, show: (value: number) => string, note = compare.against) => {
    const difference = differenceOf(pair);
    const shown = (value: number | null) => (value === null ? '–' : show(value));
    return (
      <PlanFact name={name} note={note(shown(pair.own), shown(pair.other))}>
        {difference === null ? '–' : `${difference > 0 ? '+' : ''}${show(difference)}`}
      </PlanFact>
    );
  };
  return (
    <dl className="plan-facts plan-differences" aria-label={compare.facts}>
      {fact(compare.totalYen, totalYen, yen)}
      {fact(compare.worstYear, highestYen, yen)}
      {fact(compare.lastScore, lastScore, (score) => compare.points(digits(score, 1, language)))}
      {fact(compare.works, works, (count) => digits(count, 0, language), compare.inChanged)}
    </dl>
  );
}

interface OtherChoiceProps {
  /** The simple orders that keep to the terms of the plan. */
  readonly kept: readonly (typeof baselineNames)[number][];
  readonly others: readonly PlanItem[];
  readonly other: string;
  readonly onOther: (other: string) => void;
}

function OtherChoice({ kept, others, other, onOther }: OtherChoiceProps) {
  const { compare } = useText().plans;
  return (
    <Field label={compare.with}>
      {(attributes) => (
        <select {...attributes} className="select" value={other} onChange={({ target }) => onOther(target.value)}>
          <optgroup label={compare.baselineGroup}>
            {baselineNames.map((name) => (
              <option key={name} value={name} disabled={!kept.includes(name)}>
                {kept.includes(name) ? compare.baselines[name] : compare.notKept(compare.baselines[name])}
              </option>
            ))}
          </optgroup>
          {others.length > 0 && (
            <optgroup label={compare.plans}>
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </optgroup>
          )}
        </select>
      )}
    </Field>
  );
}

interface ComparedProps {
  readonly comparison: PlanComparison;
  readonly otherName: string;
}

function BothLines({
  comparison: { years },
  otherName,
  fiscalYear,
  onYear,
}: ComparedProps & { readonly fiscalYear: number; readonly onYear: (year: number) => void }) {
  const { compare } = useText().plans;
  return (
    <>
      <h3>{compare.money}</h3>
      <MoneyPairs years={years} ownName={compare.own} otherName={otherName} />
      <h3>{compare.condition}</h3>
      <ScoreLines
        title={compare.condition}
        fromFiscalYear={years[0]?.fiscalYear ?? fiscalYear}
        series={[
          { label: compare.own, look: 'plan', scores: years.map(({ score }) => score) },
          { label: otherName, look: 'other', scores: years.map(({ otherScore }) => otherScore) },
        ]}
        selectedYear={fiscalYear}
        onSelect={onYear}
      />
    </>
  );
}

const pageSize = 30;

function ChangedBuildings({ comparison: { buildings }, otherName }: ComparedProps) {
  const { language, text } = useLanguage();
  const { compare } = text.plans;
  const [page, setPage] = useState(1);
  const sorted = useMemo(() => byDifference(buildings), [buildings]);
  if (buildings.length === 0) return null;
  return (
    <>
      <h3>{compare.list}</h3>
      <ScrollRegion label={compare.list}>
        <table className="table plan-compared">
          <thead>
            <tr>
              <th scope="col">{compare.building}</th>
              <th scope="col" className="right">
                {compare.difference}
              </th>
              <th scope="col">{compare.own}</th>
              <th scope="col">{otherName}</th>
            </tr>
          </thead>
          <tbody>
            {sorted.slice((page - 1) * pageSize, page * pageSize).map((building) => (
              <tr key={building.buildingId}>
                <th scope="row">{workName(building)}</th>
                <td className="right number">{`${building.differenceYen > 0 ? '+' : ''}${yenText(building.differenceYen, language)}`}</td>
                <td>
                  <ShortWorks works={building.works} />
                </td>
                <td>
                  <ShortWorks works={building.otherWorks} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      <Pager page={page} pages={Math.ceil(buildings.length / pageSize)} onPage={setPage} />
    </>
  );
}

function ShortWorks({ works }: { readonly works: PlanComparison['buildings'][number]['works'] }) {
  const { language, text } = useLanguage();
  if (works.length === 0) return <>{text.plans.compare.nothing}</>;
  return (
    <ul className="plan-short-works">
      {works.map(({ treatment, fromFiscalYear, costYen }) => (
        <li key={`${treatment} ${fromFiscalYear}`}>
          <TreatmentMark treatment={treatment} /> {planYearText(fromFiscalYear, language)}{' '}
          {text.domain.treatments[treatment]} {yenText(costYen, language)}
        </li>
      ))}
    </ul>
  );
}
