import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Link } from 'wouter';
import { QrCode } from '../accounts/qr-code.js';
import { facilityQuery } from '../api/facility.js';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import { useLanguage } from '../i18n/text.js';
import { cityName } from '../shell/header.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';

interface InspectionCodePageProps {
  readonly code: string;
  readonly id: string;
}

/** The QR code of a facility, to be printed and put up there: it opens an inspection on a phone. */
export function InspectionCodePage({ code, id }: InspectionCodePageProps) {
  const { language, text } = useLanguage();
  const { qr } = text.phone;
  const city = useQuery(municipalityQuery(code));
  const facility = useQuery(facilityQuery(code, id));
  const name = facility.data?.name;
  useEffect(() => {
    if (name) document.title = `${qr.title} ${name}`;
  }, [name, qr]);
  if (isNowhere(facility.error)) return <NotFound code={code} />;
  if (!city.data || !facility.data) {
    return (
      <main id="content" className="page">
        <Loading queries={[city, facility]} />
      </main>
    );
  }
  return (
    <main id="content" className="page print-page">
      <section className="print-toolbar" aria-label={text.print.toolbar}>
        <div className="actions">
          <button type="button" className="button button-primary" onClick={() => window.print()}>
            <Icon name="print" />
            {qr.print}
          </button>
          <Link className="button" href={`/${code}/facilities/${id}`}>
            <Icon name="back" />
            {qr.back}
          </Link>
        </div>
        <p className="field-hint">{qr.lead}</p>
      </section>
      <article className="inspection-code">
        <p>{cityName(city.data, language)}</p>
        <h1>{facility.data.name}</h1>
        <QrCode content={`${location.origin}/phone/f/${id}?city=${code}`} label={qr.label(facility.data.name)} />
        <h2>{qr.title}</h2>
        <p>{qr.camera}</p>
      </article>
    </main>
  );
}
