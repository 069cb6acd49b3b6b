import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { isNowhere } from '../api/problem.js';
import type { ReportForm as Form } from '../api/types.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { reportFormQuery } from './public-queries.js';
import { ReportFields } from './report-fields.js';
import { ResidentFrame } from './resident-frame.js';

interface ReportPageProps {
  readonly code: string;
  /** Of the QR code; null = the resident says where. */
  readonly facilityId: string | null;
}

/** Where residents tell of what is broken, without signing in. */
export function ReportPage({ code, facilityId }: ReportPageProps) {
  const { language, text } = useLanguage();
  const words = text.reports.send;
  const form = useQuery(reportFormQuery(code, facilityId));
  const [reference, setReference] = useState<string | null>(null);
  const city = form.data ? cityOf(form.data, language) : null;
  return (
    <ResidentFrame title={words.title} city={city}>
      {isNowhere(form.error) ? (
        <Closed />
      ) : !form.data ? (
        <Loading queries={[form]} />
      ) : reference !== null ? (
        <Receipt code={code} reference={reference} onAnother={() => setReference(null)} />
      ) : (
        <>
          <h1>{words.title}</h1>
          <p>{words.lead(city ?? '')}</p>
          <p className="notice notice-warn">{words.urgent}</p>
          <ReportFields code={code} form={form.data} onSent={setReference} />
        </>
      )}
    </ResidentFrame>
  );
}

export const cityOf = ({ name, nameEn }: Pick<Form, 'name' | 'nameEn'>, language: 'ja' | 'en'): string =>
  language === 'en' ? (nameEn ?? name) : name;

function Closed() {
  const { send } = useText().reports;
  return (
    <>
      <h1>{send.closed}</h1>
      <p>{send.closedHint}</p>
    </>
  );
}

interface ReceiptProps {
  readonly code: string;
  readonly reference: string;
  readonly onAnother: () => void;
}

/** The number stands large: it is all that leads back to the report. */
function Receipt({ code, reference, onAnother }: ReceiptProps) {
  const { send } = useText().reports;
  return (
    <>
      <h1 tabIndex={-1} ref={(heading) => heading?.focus()}>
        {send.sent}
      </h1>
      <section className="notice notice-good report-receipt" aria-label={send.reference}>
        <p>{send.reference}</p>
        <p className="report-reference">{reference}</p>
        <p>{send.referenceHint}</p>
      </section>
      <p>{send.moderated}</p>
      <div className="phone-section">
        <Link className="button button-primary report-wide-button" href={`/report/${code}/state/${reference}`}>
          {send.openState}
        </Link>
        <button type="button" className="button report-wide-button" onClick={onAnother}>
          {send.another}
        </button>
      </div>
    </>
  );
}
