import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useLocation, useSearch } from 'wouter';
import type { BuildingConditionRow, Conditions } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { BasisDialog } from './basis-dialog.js';
import { ConditionFiles } from './condition-files.js';
import { ConditionFilterBar } from './condition-filter-bar.js';
import { conditionBandsQuery, conditionForecastQuery, conditionsQuery } from './condition-queries.js';
import { ConditionTable } from './condition-table.js';
import { buildingsOf, readConditionView, writeConditionView } from './condition-view.js';
import { MeanScores } from './mean-scores.js';
import { WorthSection } from './worth-section.js';

const pageSize = 50;

/** 劣化状況 of the city: its mean score now and ahead, every building, and what is worth looking at next. */
export function ConditionPage({ code }: { readonly code: string }) {
  const { text } = useLanguage();
  const conditions = useQuery(conditionsQuery(code));
  return (
    <main id="content" className="page page-wide">
      <div className="page-title">
        <div>
          <h1>{text.condition.title}</h1>
          <p className="lead">{text.condition.lead}</p>
        </div>
        <div className="actions">
          <Link className="button" href={`/${code}/condition/summary`}>
            <Icon name="print" />
            {text.condition.summary.open}
          </Link>
          <Link className="button" href={`/${code}?by=score`}>
            {text.condition.onMap}
            <Icon name="arrow" />
          </Link>
        </div>
      </div>
      {!conditions.data ? (
        <Loading queries={[conditions]} />
      ) : conditions.data.items.length === 0 ? (
        <p className="empty">{text.condition.empty}</p>
      ) : (
        <>
          <MeanScores code={code} conditions={conditions.data} />
          <Buildings code={code} rows={conditions.data.items} rules={conditions.data.rules} />
          <WorthSection code={code} />
          <ConditionFiles code={code} fiscalYear={conditions.data.fiscalYear} />
        </>
      )}
    </main>
  );
}

interface BuildingsProps {
  readonly code: string;
  readonly rows: readonly BuildingConditionRow[];
  readonly rules: Conditions['rules'];
}

function Buildings({ code, rows, rules }: BuildingsProps) {
  const { condition } = useText();
  const view = readConditionView(useSearch());
  const [, navigate] = useLocation();
  const show = (next: typeof view) => navigate(writeConditionView(`/${code}/condition`, next), { replace: true });
  const bands = useQuery(conditionBandsQuery(code));
  const forecast = useQuery(conditionForecastQuery(code));
  const [evidenceOf, setEvidenceOf] = useState<BuildingConditionRow | null>(null);
  const passing = buildingsOf(rows, view);
  const first = (view.page - 1) * pageSize;
  return (
    <section className="section" aria-labelledby="condition-buildings">
      <h2 id="condition-buildings">
        {condition.buildings} <small aria-live="polite">{condition.count(digits(passing.length))}</small>
      </h2>
      <ConditionFilterBar view={view} fciLimits={rules.fciLimits} onView={show} />
      {passing.length === 0 ? (
        <p className="empty">{condition.nothing}</p>
      ) : (
        <ConditionTable
          code={code}
          rows={passing.slice(first, first + pageSize)}
          view={view}
          bands={bands.data ?? null}
          forecast={forecast.data ?? null}
          onView={show}
          onEvidence={setEvidenceOf}
        />
      )}
      <Pager page={view.page} pages={Math.ceil(passing.length / pageSize)} onPage={(page) => show({ ...view, page })} />
      {evidenceOf && <BasisDialog row={evidenceOf} rules={rules} onClose={() => setEvidenceOf(null)} />}
    </section>
  );
}
