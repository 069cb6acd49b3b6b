import { useState } from 'react';
import { Link } from 'wouter';
import { QrCode } from '../accounts/qr-code.js';
import { FacilityCodePage } from '../facilities/facility-code-page.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { cityName } from '../shell/header.js';
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
  const [paper, setPaper] = useState<Paper>('a4');
  const size = (
    <Segments
      label={poster.size}
      options={(['a4', 'a6'] as const).map((value) => ({ value, label: poster.sizes[value] }))}
      value={paper}
      onChange={setPaper}
    />
  );
  return (
    <FacilityCodePage
      {...{ code, id }}
      title={poster.title}
      lead={poster.lead}
      tools={size}
      notice={({ published, takesReports }) => (published && takesReports ? null : <Closed code={code} />)}
      paper={(city, { name }) => (
        <article className={`report-poster report-poster-${paper}`}>
          <h1>{poster.headline}</h1>
          <p className="report-poster-how">{poster.how}</p>
          <QrCode content={`${location.origin}/report/${code}/${id}`} label={poster.label(name)} />
          <p className="report-poster-name">{name}</p>
          <p>{cityName(city, language)}</p>
          <p lang={language === 'ja' ? 'en' : 'ja'}>{poster.english}</p>
        </article>
      )}
    />
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
