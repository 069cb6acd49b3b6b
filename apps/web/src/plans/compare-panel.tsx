import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { PlanComparison, PlanDetail } from '../api/types.js';
import { Field } from '../forms/field.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { MoneyPairs } from './money-pairs.js';
import type { PlanPartProps } from './plan-parts.js';
import { planComparisonQuery, plansQuery } from './plan-queries.js';
import { planYearText } from './plan-years-text.js';
import { ScoreLines } from './score-lines.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

const baselineNames = ['age-order', 'worst-first', 'benefit-cost'] as const;

/** The plan beside another, or beside a simple order of works: what differs first. */
export function ComparePanel(props: PlanPartProps) {
  const { code, plan, outcome, fiscalYear, onYear } = props;
  const { language, text } = useLanguage();
  const { compare } = text.plans;
  const [other, setOther] = useState<string>('age-order');
  const comparison = useQuery(planComparisonQuery(code, plan.id, other, plan.solvedAt));
  const baseline = baselineNames.find((name) => name === other);
  const otherObjective = outcome.baselines.find(({ name }) => name === baseline)?.objective ?? null;
  const objective = plan.proof?.objective ?? null;
  const saved =
    plan.goal.kind === 'best-condition' || objective === null || otherObjective === null
      ? null
      : otherObjective - objective;
  return (
    <div className="plan-panel">
      <h2>{compare.title}</h2>
      <OtherChoice code={code} plan={plan} other={other} onOther={setOther} />
      {!comparison.data ? (
        <Loading queries={[comparison]} />
      ) : (
        <>
          <p aria-live="polite">
            <strong>
              {comparison.data.changed === 0 ? compare.same : compare.changed(digits(comparison.data.changed))}
            </strong>{' '}
            {compare.total(
              yenText(comparison.data.totalYen, language),
              yenText(comparison.data.otherTotalYen, language),
            )}{' '}
            {saved !== null &&
              (saved >= 0 ? compare.saves(yenText(saved, language)) : compare.costs(yenText(-saved, language)))}
          </p>
          <BothLines
            comparison={comparison.data}
            otherName={baseline ? compare.baselines[baseline] : comparison.data.otherName}
            fiscalYear={fiscalYear}
            onYear={onYear}
          />
          <ChangedBuildings
            key={other}
            comparison={comparison.data}
            otherName={baseline ? compare.baselines[baseline] : comparison.data.otherName}
          />
        </>
      )}
    </div>
  );
}

interface OtherChoiceProps {
  readonly code: string;
  readonly plan: PlanDetail;
  readonly other: string;
  readonly onOther: (other: string) => void;
}

function OtherChoice({ code, plan, other, onOther }: OtherChoiceProps) {
  const { compare } = useText().plans;
  const { data: plans } = useQuery(plansQuery(code));
  const others = plans?.items.filter(({ id, solvedAt }) => id !== plan.id && solvedAt !== null) ?? [];
  return (
    <Field label={compare.with}>
      {(attributes) => (
        <select {...attributes} className="select" value={other} onChange={({ target }) => onOther(target.value)}>
          <optgroup label={compare.baselineGroup}>
            {baselineNames.map((name) => (
              <option key={name} value={name}>
                {compare.baselines[name]}
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
  const { compare } = useText().plans;
  const [page, setPage] = useState(1);
  if (buildings.length === 0) return null;
  return (
    <>
      <h3>{compare.list}</h3>
      <ScrollRegion label={compare.list}>
        <table className="table plan-compared">
          <thead>
            <tr>
              <th scope="col">{compare.building}</th>
              <th scope="col">{compare.own}</th>
              <th scope="col">{otherName}</th>
            </tr>
          </thead>
          <tbody>
            {buildings.slice((page - 1) * pageSize, page * pageSize).map((building) => (
              <tr key={building.buildingId}>
                <th scope="row">{workName(building)}</th>
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
