import { queryOptions, useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { answerOf, api } from '../api/client.js';
import { cityKey, costOutlookQuery, municipalityQuery, overviewQuery } from '../api/queries.js';
import { NoFacilities } from '../cities/no-facilities.js';
import { workbookAddress } from '../api/workbook.js';
import { everyFacility } from '../map/map-view.js';
import type { MethodName } from '../methods/method-name.js';
import { MethodSelect } from '../methods/method-select.js';
import { useMethod } from '../methods/use-method.js';
import { useLanguage } from '../i18n/text.js';
import { unitPricesQuery } from '../settings/prices-query.js';
import { cityName } from '../shell/header.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { AmountsSheet } from './amounts-sheet.js';
import { BasisSheet } from './basis-sheet.js';
import type { Report } from './report.js';
import { SummarySheet } from './summary-sheet.js';

/** The newest change of the city's data, which the sheets name as their base date. */
const lastChangeQuery = (code: string) =>
  queryOptions({
    queryKey: [...cityKey(code), 'last-change'],
    queryFn: () =>
      answerOf(api.GET('/api/municipalities/{code}/audit', { params: { path: { code }, query: { pageSize: 1 } } })),
  });

/** Forty years of renewal cost on A4: what is on the screen is what is printed. */
export function PrintPage({ code }: { readonly code: string }) {
  const { language, text } = useLanguage();
  const [outputAt] = useState(() => new Date());
  const city = useQuery(municipalityQuery(code));
  const [method, setMethod] = useMethod();
  const overview = useQuery(overviewQuery(code, method));
  const outlook = useQuery(costOutlookQuery(code, everyFacility, method));
  const prices = useQuery(unitPricesQuery(code));
  const lastChange = useQuery(lastChangeQuery(code));
  useEffect(() => {
    if (city.data) document.title = text.print.headingOf(cityName(city.data, language));
  }, [city.data, language, text]);
  if (!city.data || !overview.data || !outlook.data || !prices.data || !lastChange.data) {
    return (
      <main id="content" className="page">
        <Loading queries={[city, overview, outlook, prices, lastChange]} />
      </main>
    );
  }
  const changedAt = lastChange.data.items[0]?.at;
  const report: Report = {
    city: city.data,
    overview: overview.data,
    outlook: outlook.data,
    prices: prices.data,
    baseDate: changedAt ? new Date(changedAt) : outputAt,
    outputDate: outputAt,
  };
  return (
    <main id="content" className="page print-page">
      <Toolbar
        code={code}
        method={method}
        onMethod={setMethod}
        hasFacilities={overview.data.facilities.total > 0}
        hasCost={outlook.data.totalYen > 0}
      />
      {overview.data.facilities.total > 0 && (
        <>
          <SummarySheet report={report} />
          <AmountsSheet report={report} />
          <BasisSheet report={report} />
        </>
      )}
    </main>
  );
}

interface ToolbarProps {
  readonly code: string;
  readonly method: MethodName;
  readonly onMethod: (method: MethodName) => void;
  readonly hasFacilities: boolean;
  readonly hasCost: boolean;
}

function Toolbar({ code, method, onMethod, hasFacilities, hasCost }: ToolbarProps) {
  const { language, text } = useLanguage();
  return (
    <section className="print-toolbar" aria-label={text.print.toolbar}>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          <Icon name="print" />
          {text.print.print}
        </button>
        <DownloadLink className="button" href={workbookAddress(code, everyFacility, language, method)}>
          <Icon name="download" />
          {text.shell.costWorkbook}
        </DownloadLink>
        <MethodSelect method={method} onChange={onMethod} />
      </div>
      <p className="field-hint">{text.print.hint}</p>
      {!hasFacilities ? (
        <NoFacilities code={code} />
      ) : !hasCost ? (
        <div className="notice notice-warn">
          <p>{text.print.noCost}</p>
          <p>
            <Link href={`/${code}/check`}>{text.print.noCostAction}</Link>
          </p>
        </div>
      ) : null}
    </section>
  );
}
