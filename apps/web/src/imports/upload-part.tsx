import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { chooseFiles, type ChosenFiles } from './choose-files.js';
import { onHandOver, takeOver } from './dropped-files.js';
import { importsKey } from './import-queries.js';
import { PasteDoor } from './paste-door.js';
import { uploadFiles, type UploadProgress } from './upload-files.js';

/** Where files are dropped or chosen; they are sent at once and the import opens. */
export function UploadPart({ code }: { readonly code: string }) {
  const text = useText();
  const input = useRef<HTMLInputElement>(null);
  const upload = useUpload(code);
  if (upload.progress) return <Sending {...upload} progress={upload.progress} />;
  return (
    <>
      <div className="drop-zone import-drop">
        <Icon name="upload" />
        <p>
          <strong>{text.imports.drop}</strong>
        </p>
        <button type="button" className="button button-primary" onClick={() => input.current?.click()}>
          {text.imports.choose}
        </button>
        <PasteDoor onFile={(file) => upload.send([file])} />
        <p className="field-hint">{text.imports.dropHint}</p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          onChange={(event) => {
            upload.send([...(event.target.files ?? [])]);
            event.target.value = '';
          }}
        />
      </div>
      {upload.error !== null && <ErrorNotice error={upload.error} title={text.imports.failed} />}
      {upload.chosen && <Refused chosen={upload.chosen} />}
    </>
  );
}

interface Upload {
  /** Null while nothing is being sent. */
  readonly progress: UploadProgress | null;
  readonly chosen: ChosenFiles<File> | null;
  readonly error: unknown;
  readonly send: (files: readonly File[]) => void;
  readonly stop: () => void;
}

function useUpload(code: string): Upload {
  const text = useText();
  const announce = useAnnounce();
  const client = useQueryClient();
  const [, navigate] = useLocation();
  const [progress, setProgress] = useState<UploadProgress | null>(null);
  const [chosen, setChosen] = useState<ChosenFiles<File> | null>(null);
  const [error, setError] = useState<unknown>(null);
  const sending = useRef<AbortController | null>(null);

  const send = useCallback(
    (files: readonly File[]) => {
      const next = chooseFiles(files);
      setChosen(next);
      setError(null);
      if (next.accepted.length === 0 || sending.current) return;
      const controller = new AbortController();
      sending.current = controller;
      setProgress({ sent: 0, all: next.accepted.reduce((sum, { size }) => sum + size, 0) });
      announce(text.imports.uploading(next.accepted.length));
      uploadFiles(code, next.accepted, controller.signal, setProgress)
        .then(
          (run) => {
            void client.invalidateQueries({ queryKey: importsKey(code) });
            navigate(`/${code}/import/${run.id}`);
          },
          (failure: unknown) => {
            if (!controller.signal.aborted) setError(failure);
          },
        )
        .finally(() => {
          sending.current = null;
          setProgress(null);
        });
    },
    [code, client, navigate, announce, text],
  );

  useEffect(() => {
    const take = () => {
      const files = takeOver(code);
      if (files) send(files);
    };
    take();
    return onHandOver(take);
  }, [code, send]);

  return { progress, chosen, error, send, stop: () => sending.current?.abort() };
}

function Sending({ progress: { sent, all }, chosen, stop }: Upload & { readonly progress: UploadProgress }) {
  const text = useText();
  const megabytes = (bytes: number) => digits(bytes / (1024 * 1024), 1);
  return (
    <section className="section">
      <p>
        <strong>{text.imports.uploading(chosen?.accepted.length ?? 0)}</strong>{' '}
        <span className="number">{text.imports.uploadProgress(megabytes(sent), megabytes(all))}</span>
      </p>
      <progress
        className="progress"
        value={sent}
        max={Math.max(1, all)}
        aria-label={text.imports.uploading(chosen?.accepted.length ?? 0)}
      />
      <div>
        <button type="button" className="button" onClick={stop}>
          {text.imports.stop}
        </button>
      </div>
    </section>
  );
}

function Refused({ chosen: { accepted, refused } }: { readonly chosen: ChosenFiles<File> }) {
  const text = useText();
  if (refused.length === 0)
    return accepted.length === 0 ? <p className="notice notice-warn">{text.imports.nothingToSend}</p> : null;
  return (
    <div className="notice notice-warn" role="alert">
      <strong>{text.imports.refusedTitle}</strong>
      <ul>
        {refused.map(({ name, why }) => (
          <li key={name}>
            {name}: {text.imports.refused[why]}
          </li>
        ))}
      </ul>
    </div>
  );
}
