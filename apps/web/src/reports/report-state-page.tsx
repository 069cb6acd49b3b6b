import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { PublicState } from '#libs/defect-report';
import { isNowhere } from '../api/problem.js';
import type { PublicReport } from '../api/types.js';
import { Field } from '../forms/field.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Loading } from '../shell/loading.js';
import { reportFormQuery, reportStateQuery } from './public-queries.js';
import { cityOf } from './report-page.js';
import { ResidentFrame } from './resident-frame.js';

interface ReportStatePageProps {
  readonly code: string;
  /** Null = still to be typed. */
  readonly reference: string | null;
}

/** How far a report has come, for whoever has its reference. */
export function ReportStatePage({ code, reference }: ReportStatePageProps) {
  const { language, text } = useLanguage();
  const words = text.reports.state;
  const form = useQuery(reportFormQuery(code, null));
  return (
    <ResidentFrame title={words.title} city={form.data ? cityOf(form.data, language) : null}>
      <h1>{words.title}</h1>
      {reference !== null && <State code={code} reference={reference} />}
      <LookUp code={code} isFirst={reference === null} />
      <p>
        <Link href={`/report/${code}`}>{words.report}</Link>
      </p>
    </ResidentFrame>
  );
}

function State({ code, reference }: { readonly code: string; readonly reference: string }) {
  const words = useText().reports.state;
  const report = useQuery(reportStateQuery(code, reference));
  if (isNowhere(report.error)) return <p className="notice notice-warn">{words.unknown}</p>;
  if (!report.data) return <Loading queries={[report]} />;
  const { rejection, answer, state } = report.data;
  return (
    <>
      <p className="report-reference">{report.data.reference}</p>
      <Way report={report.data} />
      <output className="notice">
        <strong>{words.states[state]}</strong> {words.hints[state]}
        {rejection !== null && ` ${words.reasons[rejection]}`}
      </output>
      {answer !== null && (
        <section className="phone-section" aria-labelledby="report-answer">
          <h2 id="report-answer">{words.answer}</h2>
          <p className="report-words">{answer}</p>
        </section>
      )}
    </>
  );
}

const usualWay: readonly PublicState[] = ['received', 'checking', 'planned', 'done'];

/** 受付 → 確認中 → 対応予定 → 完了, with where it stands. */
function Way({ report: { state } }: { readonly report: PublicReport }) {
  const words = useText().reports.state;
  const way = state === 'declined' ? (['received', 'declined'] as const) : usualWay;
  const at = way.findIndex((step) => step === state);
  return (
    <ol className="report-way">
      {way.map((step, index) => (
        <li
          key={step}
          className={index < at ? 'report-step report-step-past' : 'report-step'}
          aria-current={step === state ? 'step' : undefined}
        >
          {words.states[step]}
          {step === state && <span className="visually-hidden">{words.now}</span>}
        </li>
      ))}
    </ol>
  );
}

function LookUp({ code, isFirst }: { readonly code: string; readonly isFirst: boolean }) {
  const words = useText().reports;
  const [, navigate] = useLocation();
  const [typed, setTyped] = useState('');
  const look = (event: FormEvent) => {
    event.preventDefault();
    if (typed.trim() !== '') navigate(`/report/${code}/state/${encodeURIComponent(typed.trim())}`);
  };
  return (
    <form className="report-look-up" onSubmit={look}>
      <Field label={isFirst ? words.send.reference : words.state.other}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            autoComplete="off"
            autoCapitalize="characters"
            maxLength={20}
            placeholder="7K3-Q9F"
            value={typed}
            onChange={(event) => setTyped(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="button">
        {words.state.look}
      </button>
    </form>
  );
}
