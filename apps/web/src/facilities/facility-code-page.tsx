import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useEffect } from 'react';
import { Link } from 'wouter';
import { facilityQuery } from '../api/facility.js';
import { isNowhere } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import type { Municipality } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';

interface FacilityCodePageProps {
  readonly code: string;
  readonly id: string;
  readonly title: string;
  /** What it is for, in a sentence. */
  readonly lead: string;
  /** More beside the buttons. */
  readonly tools?: ReactNode;
  /** What stands between the buttons and the paper; it is not printed. */
  readonly notice?: (city: Municipality) => ReactNode;
  readonly paper: (city: Municipality, facility: { readonly name: string }) => ReactNode;
}

/** A page with a QR code of a facility that is printed and put up there. */
export function FacilityCodePage({ code, id, title, lead, tools, notice, paper }: FacilityCodePageProps) {
  const text = useText();
  const city = useQuery(municipalityQuery(code));
  const facility = useQuery(facilityQuery(code, id));
  const name = facility.data?.name;
  useEffect(() => {
    if (name) document.title = `${title} ${name}`;
  }, [name, title]);
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
            {text.phone.qr.print}
          </button>
          <Link className="button" href={`/${code}/facilities/${id}`}>
            <Icon name="back" />
            {text.phone.qr.back}
          </Link>
          {tools}
        </div>
        <p className="field-hint">{lead}</p>
        {notice?.(city.data)}
      </section>
      {paper(city.data, facility.data)}
    </main>
  );
}
