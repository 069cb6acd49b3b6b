import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { DefectReport } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Loading } from '../shell/loading.js';
import { useUndoReport } from '../shell/use-undo-report.js';
import { AcceptDialog } from './accept-dialog.js';
import { AnswerForm } from './answer-form.js';
import { DuplicateList } from './duplicate-list.js';
import { RejectDialog } from './reject-dialog.js';
import { ReportFacts } from './report-facts.js';
import { decideReport, hidePhoto, photoAddress, type ReportDecision, reportQuery } from './report-queries.js';
import { useKeys } from './use-keys.js';

interface ReportDetailProps {
  readonly code: string;
  readonly id: string;
}

/** A report with what it may be about, and what can be done with it. */
export function ReportDetail({ code, id }: ReportDetailProps) {
  const report = useQuery(reportQuery(code, id));
  if (!report.data) return <Loading queries={[report]} />;
  return <Detail code={code} report={report.data} />;
}

/** What is done with a report, said aloud once it is done. */
export interface Deciding {
  readonly error: unknown;
  readonly isPending: boolean;
  readonly decide: (decision: ReportDecision) => Promise<void>;
}

function useDeciding(code: string, report: DefectReport): Deciding {
  const words = useText().reports.desk;
  const say = useUndoReport(code);
  const mutation = useCityMutation(code, (decision: ReportDecision) => decideReport(code, report, decision));
  const done: Readonly<Record<ReportDecision['kind'], string>> = {
    accept: words.accepted,
    join: words.joined,
    reject: words.rejected,
    reopen: words.reopened,
    answer: words.answered,
  };
  return {
    error: mutation.error,
    isPending: mutation.isPending,
    decide: async (decision) => {
      const decided = await mutation.mutateAsync(decision);
      const canBeTakenBack = decision.kind === 'join' || decision.kind === 'reject';
      say(done[decision.kind], canBeTakenBack ? () => decideReport(code, decided, { kind: 'reopen' }) : null);
    },
  };
}

type Question = 'accept' | 'reject';

function Detail({ code, report }: { readonly code: string; readonly report: DefectReport }) {
  const words = useText().reports.desk;
  const deciding = useDeciding(code, report);
  const [question, setQuestion] = useState<Question | null>(null);
  const isOpen = report.status === 'received';
  const join = (findingId: string) => void deciding.decide({ kind: 'join', findingId, answer: null }).catch(() => {});
  const joinKeys = report.suggestions.map(({ findingId }, at) => [String(at + 1), () => join(findingId)] as const);
  useKeys(
    isOpen ? { a: () => setQuestion('accept'), r: () => setQuestion('reject'), ...Object.fromEntries(joinKeys) } : {},
  );
  return (
    <article className="report-detail" aria-label={report.reference}>
      <ReportFacts code={code} report={report} />
      <Photos code={code} report={report} />
      {deciding.error !== null && <ErrorNotice error={deciding.error} />}
      {isOpen ? (
        <>
          <DuplicateList report={report} onJoin={join} />
          <div className="actions">
            <button type="button" className="button button-primary" onClick={() => setQuestion('accept')}>
              {words.accept}
            </button>
            <button type="button" className="button" onClick={() => setQuestion('reject')}>
              {words.reject}
            </button>
          </div>
        </>
      ) : (
        <>
          <AnswerForm key={report.version} answer={report.answer} deciding={deciding} />
          {report.status !== 'accepted' && (
            <div>
              <button
                type="button"
                className="button"
                onClick={() => void deciding.decide({ kind: 'reopen' }).catch(() => {})}
              >
                {words.reopen}
              </button>
            </div>
          )}
        </>
      )}
      {question === 'accept' && <AcceptDialog {...{ code, report, deciding }} onClose={() => setQuestion(null)} />}
      {question === 'reject' && <RejectDialog deciding={deciding} onClose={() => setQuestion(null)} />}
    </article>
  );
}

function Photos({ code, report }: { readonly code: string; readonly report: DefectReport }) {
  const words = useText().reports.desk;
  const hide = useCityMutation(code, (photo: DefectReport['photos'][number]) => hidePhoto(code, photo));
  if (report.photos.length === 0) return null;
  return (
    <section className="section" aria-label={words.photos}>
      <ul className="report-photos">
        {report.photos.map((photo, at) => (
          <li key={photo.id} className={photo.hidden ? 'report-photo-hidden' : undefined}>
            <a href={photoAddress(code, photo.id, 'full')}>
              <img src={photoAddress(code, photo.id, 'thumbnail')} alt={words.photo(digits(at + 1))} />
            </a>
            <button type="button" className="button button-quiet" onClick={() => hide.mutate(photo)}>
              {photo.hidden ? words.show : words.hide}
            </button>
            {photo.hidden && <span className="tag tag-warn">{words.hidden}</span>}
          </li>
        ))}
      </ul>
      {hide.error && <ErrorNotice error={hide.error} />}
    </section>
  );
}
