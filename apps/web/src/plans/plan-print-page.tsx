import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import { useLanguage } from '../i18n/text.js';
import { cityName } from '../shell/header.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { planQuery, planWorkbookAddress, planWorksQuery } from './plan-queries.js';
import { PlanStateNotice } from './plan-state-notice.js';
import { PlanSheets } from './plan-sheets.js';

/** A plan on A4 for the finance division: by year, source and facility. */
export function PlanPrintPage({ code, id }: { readonly code: string; readonly id: string }) {
  const { language, text } = useLanguage();
  const { plans } = text;
  const [outputDate] = useState(() => new Date());
  const city = useQuery(municipalityQuery(code));
  const plan = useQuery(planQuery(code, id));
  const works = useQuery(planWorksQuery(code, id, plan.data?.solvedAt ?? null));
  const name = plan.data?.name;
  useEffect(() => {
    if (city.data && name !== undefined) document.title = plans.print.headingOf(cityName(city.data, language), name);
  }, [city.data, name, language, plans]);
  if (isNowhere(plan.error)) return <NotFound code={code} />;
  const outcome = plan.data?.outcome ?? null;
  const isReady = city.data && plan.data && (outcome === null || plan.data.solvedAt === null || works.data);
  if (!isReady) {
    return (
      <main id="content" className="page">
        <Loading queries={[city, plan, works]} />
      </main>
    );
  }
  return (
    <main id="content" className="page print-page">
      <section className="print-toolbar" aria-label={text.print.toolbar}>
        <div className="actions">
          <button type="button" className="button button-primary" onClick={() => window.print()}>
            <Icon name="print" />
            {text.print.print}
          </button>
          <DownloadLink className="button" href={planWorkbookAddress(code, id, language)}>
            <Icon name="download" />
            {plans.head.workbook}
          </DownloadLink>
          <Link className="button" href={`/${code}/plans/${id}`}>
            {plans.print.back}
          </Link>
        </div>
        <p className="field-hint">{plans.print.hint}</p>
        <PlanStateNotice code={code} plan={plan.data} />
      </section>
      {outcome && works.data && (
        <PlanSheets city={city.data} plan={plan.data} outcome={outcome} works={works.data} outputDate={outputDate} />
      )}
    </main>
  );
}
