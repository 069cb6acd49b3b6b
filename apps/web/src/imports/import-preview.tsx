import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo } from 'react';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { forgetAnswers, useStoredAnswers } from './answers-store.js';
import { CsvButton } from './csv-button.js';
import { decisionsOf, heldRowsOf } from './decisions.js';
import { DiscardButton } from './discard-button.js';
import { FileReports } from './file-reports.js';
import { HeldRows } from './held-rows.js';
import { commitImport, importRunQuery, importsKey } from './import-queries.js';
import type { ImportRunProps } from './import-run-props.js';
import { totalsOf } from './totals.js';
import { Tally } from './tally.js';

/** What an import would do, to be checked, decided and confirmed. */
export function ImportPreview({ code, run }: ImportRunProps) {
  const { language, text } = useLanguage();
  const files = useMemo(() => run.report?.files ?? [], [run.report]);
  const held = useMemo(() => heldRowsOf(files), [files]);
  const [answers, setAnswers] = useStoredAnswers(run.id);
  const totals = totalsOf(files);
  const decisions = decisionsOf(answers, held);
  const leftOut = totals.rejected + held.length - decisions.length;
  const isUseful = totals.created + totals.updated + totals.merged + decisions.length > 0;
  return (
    <>
      <section className="section import-summary" aria-labelledby="preview-title">
        <div>
          <h2 id="preview-title">{text.imports.previewTitle}</h2>
          <p className="lead">{text.imports.previewLead}</p>
        </div>
        {totals.read === 0 ? (
          <p className="notice notice-warn">{text.imports.noFacilityFile}</p>
        ) : (
          <Tally totals={totals} />
        )}
        {run.report?.notes.map((note) => (
          <p key={note.ja} className="notice notice-warn">
            {note[language]}
          </p>
        ))}
        {totals.read > 0 &&
          !isUseful &&
          held.length === 0 &&
          (totals.rejected > 0 ? (
            <p className="notice notice-warn">{text.imports.nothingUsable}</p>
          ) : (
            <p className="notice notice-good">{text.imports.nothingToCommit}</p>
          ))}
        {totals.held + totals.rejected > 0 && (
          <div>
            <CsvButton files={files} createdAt={run.createdAt} />
          </div>
        )}
      </section>
      {held.length > 0 && <HeldRows code={code} rows={held} answers={answers} onChange={setAnswers} />}
      <FileReports code={code} files={files} importId={run.id} />
      <CommitBar
        code={code}
        importId={run.id}
        isOffered={isUseful || held.length > 0}
        isUseful={isUseful}
        decisions={decisions}
      >
        {text.imports.commitSummary(digits(totals.created), digits(totals.updated), digits(totals.merged))}
        {decisions.length > 0 && text.imports.commitDecided(digits(decisions.length))}
        {leftOut > 0 && <small>{text.imports.commitLeftOut(digits(leftOut))}</small>}
      </CommitBar>
    </>
  );
}

interface CommitBarProps {
  readonly code: string;
  readonly importId: string;
  /** Something may be written, perhaps after a decision. */
  readonly isOffered: boolean;
  /** Something would be written now. */
  readonly isUseful: boolean;
  readonly decisions: ReturnType<typeof decisionsOf>;
  readonly children: React.ReactNode;
}

/** Stays in sight while the rows are read: what would be written, and the two ways out. */
function CommitBar({ code, importId, isOffered, isUseful, decisions, children }: CommitBarProps) {
  const text = useText();
  const client = useQueryClient();
  const commit = useMutation({
    mutationFn: () => commitImport(code, importId, decisions),
    onSuccess: async () => {
      forgetAnswers(importId);
      await client.invalidateQueries({ queryKey: importRunQuery(code, importId).queryKey });
      void client.invalidateQueries({ queryKey: importsKey(code) });
      window.scrollTo({ top: 0 });
    },
  });
  return (
    <div className="commit-bar">
      {commit.error && <ErrorNotice error={commit.error} title={text.imports.failed} />}
      <p className="number">{isOffered && children}</p>
      <div className="actions">
        <DiscardButton code={code} importId={importId} />
        {isOffered && (
          <button
            type="button"
            className="button button-primary"
            disabled={!isUseful || commit.isPending}
            onClick={() => commit.mutate()}
          >
            {text.imports.commit}
          </button>
        )}
      </div>
    </div>
  );
}
