import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { QrCode } from '../accounts/qr-code.js';
import { facilityQuery } from '../api/facility.js';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { cityName } from '../shell/header.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { Segments } from '../shell/segments.js';

interface ReportCodePageProps {
  readonly code: string;
  readonly id: string;
}

type Paper = 'a4' | 'a6';

/** The poster of a facility that asks residents to tell of what is broken: its QR code opens the page for that. */
export function ReportCodePage({ code, id }: ReportCodePageProps) {
  const { language, text } = useLanguage();
  const { poster } = text.reports;
  const city = useQuery(municipalityQuery(code));
  const facility = useQuery(facilityQuery(code, id));
  const [paper, setPaper] = useState<Paper>('a4');
  const name = facility.data?.name;
  useEffect(() => {
    if (name) document.title = `${poster.title} ${name}`;
  }, [name, poster]);
  if (isNowhere(facility.error)) return <NotFound code={code} />;
  if (!city.data || !facility.data) {
    return (
      <main id="content" className="page">
        <Loading queries={[city, facility]} />
      </main>
    );
  }
  const isOpen = city.data.published && city.data.takesReports;
  return (
    <main id="content" className="page print-page">
      <section className="print-toolbar" aria-label={text.print.toolbar}>
        <div className="actions">
          <button type="button" className="button button-primary" onClick={() => window.print()}>
            <Icon name="print" />
            {text.phone.qr.print}
          </button>
          <Link className="button" href={`/${code}/facilities/${id}`}>
            <Icon name="back" />
            {text.phone.qr.back}
          </Link>
          <Segments
            label={poster.size}
            options={(['a4', 'a6'] as const).map((value) => ({ value, label: poster.sizes[value] }))}
            value={paper}
            onChange={setPaper}
          />
        </div>
        <p className="field-hint">{poster.lead}</p>
        {!isOpen && <Closed code={code} />}
      </section>
      <article className={`report-poster report-poster-${paper}`}>
        <h1>{poster.headline}</h1>
        <p className="report-poster-how">{poster.how}</p>
        <QrCode content={`${location.origin}/report/${code}/${id}`} label={poster.label(facility.data.name)} />
        <p className="report-poster-name">{facility.data.name}</p>
        <p>{cityName(city.data, language)}</p>
        <p lang={language === 'ja' ? 'en' : 'ja'}>{poster.english}</p>
      </article>
    </main>
  );
}

function Closed({ code }: { readonly code: string }) {
  const { poster } = useText().reports;
  const may = useMay();
  return (
    <p className="notice notice-warn">
      {poster.closed}{' '}
      {may('municipality:publish') && <Link href={`/${code}/settings#publication`}>{poster.settings}</Link>}
    </p>
  );
}
