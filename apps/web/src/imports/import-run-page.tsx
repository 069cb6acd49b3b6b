import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { ImportStatus } from '../api/types.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { ImportAtWork } from './import-at-work.js';
import { DiscardButton } from './discard-button.js';
import { filesText, StatusTag } from './import-history.js';
import { ImportPreview } from './import-preview.js';
import { importRunQuery, isUnderWay } from './import-queries.js';
import { ImportResult } from './import-result.js';
import type { ImportRunProps } from './import-run-props.js';
import { useFreshCity } from './use-fresh-city.js';

/** One import, wherever it is on its way: being read, to be checked, being written, done, failed or taken back. */
export function ImportRunPage({ code, importId }: { readonly code: string; readonly importId: string }) {
  const { language, text } = useLanguage();
  const run = useQuery(importRunQuery(code, importId));
  useFreshCity(code, run.data?.status);
  const heading = useStageAnnounced(run.data?.status);
  return (
    <>
      <div>
        <Link className="button button-quiet back-link" href={`/${code}/import`}>
          <Icon name="back" />
          {text.imports.backToList}
        </Link>
        {run.data && (
          <div className="page-title">
            <h1 ref={heading} tabIndex={-1}>
              {filesText(run.data, text)}
            </h1>
            <p>
              <StatusTag status={run.data.status} /> {text.imports.runOf(momentText(run.data.createdAt, language))}
            </p>
          </div>
        )}
      </div>
      {run.data ? <Stage code={code} run={run.data} /> : <Loading queries={[run]} />}
    </>
  );
}

/** Says each new stage; where the button that had the focus is gone with the old one, the heading takes it. */
function useStageAnnounced(status: ImportStatus | undefined) {
  const text = useText();
  const announce = useAnnounce();
  const heading = useRef<HTMLHeadingElement>(null);
  const before = useRef(status);
  useEffect(() => {
    if (before.current !== undefined && status !== undefined && before.current !== status) {
      announce(text.imports.statuses[status]);
      if (document.activeElement === document.body) heading.current?.focus({ preventScroll: true });
    }
    before.current = status;
  }, [status, announce, text]);
  return heading;
}

function Stage({ code, run }: ImportRunProps) {
  const { language, text } = useLanguage();
  if (isUnderWay(run.status)) return <ImportAtWork code={code} run={run} />;
  if (run.status === 'preview') return <ImportPreview code={code} run={run} />;
  if (run.status === 'failed') {
    return (
      <>
        <div className="notice notice-error" role="alert">
          <strong>{text.imports.failed}</strong>
          {run.error && <p>{run.error[language]}</p>}
        </div>
        <div>
          <DiscardButton code={code} importId={run.id} />
        </div>
      </>
    );
  }
  return <ImportResult code={code} run={run} />;
}
