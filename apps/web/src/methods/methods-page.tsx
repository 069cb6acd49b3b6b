import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { municipalityQuery } from '../api/queries.js';
import type { CostSettings } from '../api/types.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { FundingSection } from './funding-section.js';
import { MethodControls } from './method-controls.js';
import { MethodCycles } from './method-cycles.js';
import { MethodLines } from './method-lines.js';
import { type MethodName, withMethod } from './method-name.js';
import { apiQuestion, type MethodQuestion, readQuestion, writeQuestion } from './method-question.js';
import { MethodResults, type MethodTableProps, MethodYears } from './method-tables.js';
import { comparisonQuery, costSettingsQuery } from './methods-query.js';
import { NoCost } from './no-cost.js';
import { useMethodOfAddress } from './use-method.js';

/** Up to four methods side by side: the same stock, other cycles. */
export function MethodsPage({ code }: { readonly code: string }) {
  const text = useText();
  const settings = useQuery(costSettingsQuery(code));
  return (
    <main id="content" className="page methods-page">
      <div className="page-title">
        <div>
          <h1>{text.methods.title}</h1>
          <p className="lead">{text.methods.lead}</p>
        </div>
        <button type="button" className="button methods-print" onClick={() => window.print()}>
          <Icon name="print" />
          {text.methods.print}
        </button>
      </div>
      {settings.data ? <Comparison code={code} settings={settings.data} /> : <Loading queries={[settings]} />}
    </main>
  );
}

function Comparison({ code, settings }: { readonly code: string; readonly settings: CostSettings }) {
  const text = useText();
  const method = useMethodOfAddress();
  const [question, setQuestion] = useState(() => readQuestion(location.search));
  const change = (next: MethodQuestion) => {
    setQuestion(next);
    const address = withMethod(`${location.pathname}${writeQuestion(next)}`, method);
    history.replaceState(history.state, '', address);
  };
  const city = useQuery(municipalityQuery(code));
  const comparison = useComparison(code, question);
  const base = comparison.data?.find(({ method }) => method === 'mic');
  const outlooks = comparison.data?.filter(({ method }) => question.methods.includes(method)) ?? [];
  if (base?.facilities === 0) return <NoCost code={code} />;
  return (
    <>
      <MethodControls code={code} question={question} settings={settings} onChange={change} />
      {city.data && base && outlooks.length > 0 ? (
        <Results outlooks={outlooks} availableYen={city.data.availableYen} base={base} />
      ) : (
        <Loading queries={[city, comparison]} />
      )}
      <FundingSection code={code} question={question} />
      <section className="section" aria-labelledby="cycles-title">
        <h2 id="cycles-title">{text.methods.cycles}</h2>
        <MethodCycles methods={question.methods} own={settings.cycleModel} />
      </section>
    </>
  );
}

/** The chosen methods and the ministry's, which differences are told against. While a percent cannot be read, without it. */
function useComparison(code: string, question: MethodQuestion) {
  const readable = apiQuestion(question, 'mic') ? question : { ...question, risePercent: '', discountPercent: '' };
  const asked = [...new Set<MethodName>(['mic', ...question.methods])];
  return useQuery(
    comparisonQuery(
      code,
      asked.map((method) => apiQuestion(readable, method)!),
    ),
  );
}

function Results(props: MethodTableProps) {
  const text = useText();
  const [view, setView] = useState<'chart' | 'table'>('chart');
  return (
    <>
      <section className="section" aria-labelledby="results-title">
        <h2 id="results-title">
          {text.methods.results} <EstimatedTag share={props.base.estimatedShare} />
        </h2>
        <MethodResults {...props} />
      </section>
      <section className="section" aria-labelledby="chart-title">
        <div className="spread">
          <h2 id="chart-title">
            {text.methods.chart} <EstimatedTag share={props.base.estimatedShare} />
          </h2>
          <Segments
            label={text.methods.chart}
            options={[
              { value: 'chart', label: text.methods.asChart },
              { value: 'table', label: text.methods.asTable },
            ]}
            value={view}
            onChange={setView}
          />
        </div>
        {view === 'chart' ? <MethodLines {...props} /> : <MethodYears {...props} />}
      </section>
    </>
  );
}
