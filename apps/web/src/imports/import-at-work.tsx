import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { useCityMutation } from '../api/use-city-mutation.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { DiscardButton } from './discard-button.js';
import { cancelImport, importProgressQuery } from './import-queries.js';
import type { ImportRunProps } from './import-run-props.js';

/** How long a job may wait before that is worth a word, ms. */
const longWait = 12_000;

/** An import that a worker has before it or in its hands: how far it is, and the button that stops it. */
export function ImportAtWork({ code, run }: ImportRunProps) {
  const text = useText();
  const isQueued = run.status === 'queued';
  const waitedLong = useWaitedLong(isQueued);
  return (
    <section className="section">
      {isQueued ? <Waiting /> : <Progress code={code} run={run} />}
      {isQueued && waitedLong && <p className="notice notice-warn">{text.imports.queuedLong}</p>}
      <p className="field-hint">{text.imports.leaveHint}</p>
      <div>
        {run.status === 'committing' ? (
          <CancelButton code={code} importId={run.id} />
        ) : (
          <DiscardButton code={code} importId={run.id} label={text.imports.cancel} />
        )}
      </div>
    </section>
  );
}

function useWaitedLong(isWaiting: boolean): boolean {
  const [waitedLong, setWaitedLong] = useState(false);
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setTimeout(() => setWaitedLong(true), longWait);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  return waitedLong;
}

function Waiting() {
  const text = useText();
  return (
    <>
      <output>
        <strong>{text.imports.queued}</strong>
      </output>
      <progress className="progress" aria-label={text.imports.queued} />
    </>
  );
}

/** The words are announced when they change, the counts beside them are not: they would never let a reader rest. */
function Progress({ code, run }: ImportRunProps) {
  const text = useText();
  const { data } = useQuery(importProgressQuery(code, run.id));
  const progress = data?.progress ?? null;
  const phase = progress?.phase ?? (run.status === 'reading' ? 'read' : 'match');
  const words = text.imports.phases[phase];
  const isKnown = progress !== null && progress.total > 0;
  return (
    <>
      <output>
        <strong>{words}</strong>
      </output>
      <progress
        className="progress"
        aria-label={words}
        {...(isKnown && { value: progress.done, max: progress.total })}
      />
      <p className="field-hint number">
        {isKnown && phase !== 'read' && text.imports.rowsDone(digits(progress.done), digits(progress.total))}
        {isKnown && phase === 'read' && text.imports.shareDone(Math.floor((100 * progress.done) / progress.total))}
      </p>
    </>
  );
}

function CancelButton({ code, importId }: { readonly code: string; readonly importId: string }) {
  const text = useText();
  const report = useReport();
  const cancel = useCityMutation<void, void>(code, async () => {
    await cancelImport(code, importId);
    report({ message: text.imports.cancelled });
  });
  return (
    <>
      <button type="button" className="button" disabled={cancel.isPending} onClick={() => cancel.mutate()}>
        {cancel.isPending ? text.imports.cancelling : text.imports.cancel}
      </button>
      {cancel.error && <ErrorNotice error={cancel.error} title={text.shell.errors.notDone} />}
    </>
  );
}
