import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { Link } from 'wouter';
import { facilityCostQuery, facilityHistoryQuery, facilityQuery } from '../api/facility.js';
import { facilitySheetQuery } from '../api/facility-sheet.js';
import { isNowhere } from '../api/problem.js';
import { facilityPropertyQuery } from '../api/property.js';
import { municipalityQuery } from '../api/queries.js';
import { readMethod, withMethod } from '../methods/method-name.js';
import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { NotFound } from '../shell/not-found.js';
import { PrintedFacility } from './printed-facility.js';

export interface FacilityPrintPageProps {
  readonly code: string;
  readonly id: string;
}

/** 施設カルテ of one facility on one page of A4: what is on the screen is what is printed. */
export function FacilityPrintPage({ code, id }: FacilityPrintPageProps) {
  const text = useText();
  const method = readMethod(new URLSearchParams(location.search));
  const [outputDate] = useState(() => new Date());
  const city = useQuery(municipalityQuery(code));
  const facility = useQuery(facilityQuery(code, id));
  const sheet = useQuery(facilitySheetQuery(code, id));
  const cost = useQuery(facilityCostQuery(code, id, method));
  const property = useQuery(facilityPropertyQuery(code, id));
  const lastChange = useQuery(facilityHistoryQuery(code, id, 1));
  const name = facility.data?.name;
  useEffect(() => {
    if (name) document.title = `${text.sheet.title} ${name}`;
  }, [name, text]);
  if (isNowhere(facility.error)) return <NotFound code={code} />;
  if (!city.data || !facility.data || !sheet.data || !cost.data || !property.data || !lastChange.data) {
    return (
      <main id="content" className="page">
        <Loading queries={[city, facility, sheet, cost, property, lastChange]} />
      </main>
    );
  }
  const changedAt = lastChange.data.items[0]?.at;
  return (
    <main id="content" className="page print-page">
      <Toolbar address={withMethod(`/${code}/facilities/${id}`, method)} />
      <PrintedFacility
        facility={facility.data}
        sheet={sheet.data}
        cost={cost.data}
        property={property.data}
        report={{ city: city.data, baseDate: changedAt ? new Date(changedAt) : outputDate, outputDate }}
      />
    </main>
  );
}

/** `address` = the page the sheet belongs to. */
function Toolbar({ address }: { readonly address: string }) {
  const text = useText();
  return (
    <section className="print-toolbar" aria-label={text.print.toolbar}>
      <div className="actions">
        <button type="button" className="button button-primary" onClick={() => window.print()}>
          <Icon name="print" />
          {text.print.print}
        </button>
        <Link className="button" href={address}>
          <Icon name="back" />
          {text.sheet.print.back}
        </Link>
      </div>
      <p className="field-hint">{text.sheet.print.hint}</p>
    </section>
  );
}
