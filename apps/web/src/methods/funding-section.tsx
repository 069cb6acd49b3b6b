import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { FundingOutlook } from '../api/types.js';
import { YearColumns } from '../charts/year-columns.js';
import { EstimatedTag } from '../figures/estimated-tag.js';
import { yenText } from '../format/yen.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { Loading } from '../shell/loading.js';
import { Segments } from '../shell/segments.js';
import { useSize } from '../shell/use-size.js';
import { FundingTable, fundingSources } from './funding-table.js';
import type { MethodName } from './method-name.js';
import { apiQuestion, type MethodQuestion } from './method-question.js';
import { fundingQuery } from './methods-query.js';

interface FundingSectionProps {
  readonly code: string;
  readonly question: MethodQuestion;
}

/** Who pays the works of one of the methods, year by year, against the line of money available. */
export function FundingSection({ code, question }: FundingSectionProps) {
  const text = useText();
  const [chosen, setChosen] = useState<MethodName | null>(null);
  const [view, setView] = useState<'chart' | 'table'>('chart');
  const method = chosen !== null && question.methods.includes(chosen) ? chosen : question.methods[0]!;
  // Money is counted in the year it is paid, so a discount changes nothing here.
  const asked = apiQuestion({ ...question, discountPercent: '' }, method) ?? { method };
  const funding = useQuery(fundingQuery(code, asked));
  return (
    <section className="section" aria-labelledby="funding-title">
      <div className="spread">
        <h2 id="funding-title">
          {text.funding.title} {funding.data && <EstimatedTag share={funding.data.estimatedShare} />}
        </h2>
        <Segments
          label={text.funding.title}
          options={[
            { value: 'chart', label: text.methods.asChart },
            { value: 'table', label: text.methods.asTable },
          ]}
          value={view}
          onChange={setView}
        />
      </div>
      <p className="field-hint">{text.funding.why}</p>
      {question.methods.length > 1 && (
        <Segments
          label={text.funding.method}
          options={question.methods.map((name) => ({ value: name, label: text.methods.names[name] }))}
          value={method}
          onChange={setChosen}
        />
      )}
      {funding.data ? (
        <>
          <Notes code={code} funding={funding.data} />
          {view === 'chart' ? <Chart funding={funding.data} /> : <FundingTable funding={funding.data} />}
        </>
      ) : (
        <Loading queries={[funding]} />
      )}
    </section>
  );
}

/** What is not known yet, and where it is entered. */
function Notes({ code, funding: { withoutTerms, availableYen } }: { code: string; funding: FundingOutlook }) {
  const text = useText();
  const names = withoutTerms.map((programme) => text.costs.programmes[programme]);
  return (
    <>
      {names.length > 0 && (
        <p className="notice">
          {text.funding.withoutTerms(names)}{' '}
          <Permitted to="municipality:update">
            <Link href={`/${code}/settings#funding`}>{text.funding.toTerms}</Link>
          </Permitted>
        </p>
      )}
      {availableYen === null && (
        <p className="notice">
          {text.funding.noLine}{' '}
          <Permitted to="municipality:update">
            <Link href={`/${code}/settings#money`}>{text.funding.toMoney}</Link>
          </Permitted>
        </p>
      )}
    </>
  );
}

const parts = fundingSources.map((key) => ({ key, className: `fill-${key}` }));
const nothing = () => {};

function Chart({ funding: { years, sums, availableYen } }: { readonly funding: FundingOutlook }) {
  const { language, text } = useLanguage();
  const [ref, { width }] = useSize<HTMLDivElement>();
  return (
    <figure className="methods-figure">
      <ul className="methods-legend">
        {fundingSources.toReversed().map((key) => (
          <li key={key}>
            <svg width="14" height="14" aria-hidden="true">
              <rect className={`fill-${key}`} width="14" height="14" />
            </svg>
            {text.funding.sources[key]} <b className="number">{yenText(sums[key], language, sums.costYen)}</b>
          </li>
        ))}
        {availableYen !== null && (
          <li>
            <svg width="34" height="10" aria-hidden="true">
              <line className="available" x1="1" x2="33" y1="5" y2="5" />
            </svg>
            {text.chart.available}
          </li>
        )}
      </ul>
      <div ref={ref}>
        {width > 0 && (
          <YearColumns
            years={years}
            parts={parts}
            availableYen={availableYen}
            selectedYear={null}
            width={width}
            height={260}
            onHover={nothing}
            onSelect={nothing}
          />
        )}
      </div>
      <figcaption className="methods-sums">
        {text.funding.summary(
          yenText(sums.ownYen, language, sums.costYen),
          yenText(sums.returnedYen, language, sums.costYen),
          availableYen === null ? null : yenText(sums.shortfallYen, language, sums.costYen),
        )}
      </figcaption>
    </figure>
  );
}
