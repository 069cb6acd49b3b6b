import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link } from 'wouter';
import type { ImportStatus, ImportSummary } from '../api/types.js';
import { actorText } from '../format/actor.js';
import { momentText } from '../format/year.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { Pager } from '../shell/pager.js';
import { historyPageSize, importRunsQuery } from './import-queries.js';
import { UndoDialog } from './undo-dialog.js';

/** Every import of the city, newest first; what was written can be taken back here. */
export function ImportHistory({ code }: { readonly code: string }) {
  const text = useText();
  const [page, setPage] = useState(1);
  const runs = useQuery(importRunsQuery(code, page));
  const [undoing, setUndoing] = useState<string | null>(null);
  return (
    <section className="import-part" aria-labelledby="history-title">
      <h2 id="history-title">{text.imports.history}</h2>
      {!runs.data ? (
        <Loading queries={[runs]} />
      ) : runs.data.total === 0 ? (
        <p className="field-hint">{text.imports.historyNone}</p>
      ) : (
        <>
          <ul className="import-runs">
            {runs.data.items.map((run) => (
              <li key={run.id}>
                <RunRow code={code} run={run} onUndo={() => setUndoing(run.id)} />
              </li>
            ))}
          </ul>
          <Pager page={page} pages={Math.ceil(runs.data.total / historyPageSize)} onPage={setPage} />
        </>
      )}
      {undoing !== null && <UndoDialog code={code} importId={undoing} onClose={() => setUndoing(null)} />}
    </section>
  );
}

function RunRow({
  code,
  run,
  onUndo,
}: {
  readonly code: string;
  readonly run: ImportSummary;
  readonly onUndo: () => void;
}) {
  const { language, text } = useLanguage();
  const files = filesText(run, text);
  const second = momentText(run.createdAt, language, 'medium');
  return (
    <div className="import-run">
      <p className="in-row">
        <strong>{files}</strong>
        <StatusTag status={run.status} />
      </p>
      <p className="field-hint">
        <time dateTime={run.createdAt}>{momentText(run.createdAt, language)}</time>
        {' · '}
        {text.imports.historyBy(actorText(run.createdBy, text))}
      </p>
      <div className="import-run-actions">
        <Link className="button" href={`/${code}/import/${run.id}`} aria-label={text.imports.openRun(files, second)}>
          {text.imports.open}
        </Link>
        {run.status === 'committed' && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={text.imports.undoRun(files, second)}
            onClick={onUndo}
          >
            <Icon name="undo" />
            {text.imports.undo}
          </button>
        )}
      </div>
    </div>
  );
}

/** 施設一覧.csv ほか3ファイル. */
export function filesText({ files }: Pick<ImportSummary, 'files'>, text: Texts): string {
  return text.imports.historyFiles(files[0]?.name ?? '', Math.max(0, files.length - 1));
}

const looks: Readonly<Record<ImportStatus, string>> = {
  queued: 'tag',
  reading: 'tag',
  preview: 'tag tag-warn',
  committing: 'tag',
  committed: 'tag tag-accent',
  failed: 'tag tag-warn',
  undone: 'tag',
};

/** How far an import is, in a word. */
export function StatusTag({ status }: { readonly status: ImportStatus }) {
  const text = useText();
  return <span className={looks[status]}>{text.imports.statuses[status]}</span>;
}
