import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import { overviewQuery } from '../api/queries.js';
import { EstimateSection } from '../check/estimate-section.js';
import { digits } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useMay } from '../session/permission.js';
import { CsvButton } from './csv-button.js';
import { DecideHeldButton } from './decide-held-button.js';
import { FileReports } from './file-reports.js';
import type { ImportRunProps } from './import-run-props.js';
import { firstRejected } from './rejected-faults.js';
import { Tally } from './tally.js';
import { totalsOf } from './totals.js';
import { UndoDialog } from './undo-dialog.js';

const heldNoticeId = 'held-notice';

/** What an import has done, what to do next, and the way back. */
export function ImportResult({ code, run }: ImportRunProps) {
  const { language, text } = useLanguage();
  const [isUndoing, setIsUndoing] = useState(false);
  const may = useMay();
  const files = run.report?.files ?? [];
  const totals = totalsOf(files);
  const isStanding = run.status === 'committed';
  return (
    <>
      {isStanding ? (
        <section className="section import-summary" aria-labelledby="result-title">
          <h2 id="result-title">{text.imports.committed}</h2>
          <Tally totals={totals} shownAt={{ held: heldNoticeId, rejected: firstRejected(files) }} />
          {totals.held > 0 && (
            <div id={heldNoticeId} className="notice notice-warn">
              <p>{text.imports.committedHeld(digits(totals.held))}</p>
              {may('import:write') && <DecideHeldButton code={code} importId={run.id} />}
            </div>
          )}
          <NextSteps code={code} />
        </section>
      ) : (
        <div className="notice">
          <strong>{text.imports.undone}</strong>
          {run.undoneAt && <p>{text.imports.undoneAt(momentText(run.undoneAt, language))}</p>}
        </div>
      )}
      {isStanding && <EstimateSection code={code} />}
      <FileReports code={code} files={files} />
      <div className="actions">
        {totals.held + totals.rejected > 0 && <CsvButton files={files} createdAt={run.createdAt} />}
        {isStanding && (
          <button type="button" className="button button-danger" onClick={() => setIsUndoing(true)}>
            <Icon name="undo" />
            {text.imports.undo}
          </button>
        )}
      </div>
      {isUndoing && <UndoDialog code={code} importId={run.id} onClose={() => setIsUndoing(false)} />}
    </>
  );
}

function NextSteps({ code }: { readonly code: string }) {
  const text = useText();
  const { data: overview } = useQuery(overviewQuery(code));
  const waiting = overview?.checks.reduce((sum, { count }) => sum + count, 0) ?? 0;
  return (
    <nav className="actions" aria-label={text.imports.nextSteps}>
      <Link className="button button-primary" href={`/${code}`}>
        {text.imports.toMap}
        <Icon name="arrow" />
      </Link>
      <Link className="button" href={`/${code}/facilities`}>
        {text.imports.toList}
      </Link>
      <Link className="button" href={`/${code}/check`}>
        {text.imports.toCheck}
        {waiting > 0 && <span className="tag tag-warn number">{digits(waiting)}</span>}
      </Link>
    </nav>
  );
}
