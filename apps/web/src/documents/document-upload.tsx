import { type DragEvent, useRef, useState } from 'react';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { useLanguage } from '../i18n/text.js';
import { failureWords } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { uploadDocument } from './documents-query.js';

export interface DocumentUploadProps {
  readonly code: string;
  readonly facilityId: string;
}

const largestBytes = 50 * 1024 * 1024;

interface Failure {
  readonly name: string;
  readonly error: unknown;
}

/** Where files are dropped or chosen; they are sent one after the other, and each that is refused is named. */
export function DocumentUpload({ code, facilityId }: DocumentUploadProps) {
  const { language, text } = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const upload = useUpload(code, facilityId, setFailures);
  const send = (files: FileList | null) => {
    if (files && files.length > 0 && !upload.isPending) upload.mutate([...files]);
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    send(event.dataTransfer.files);
  };
  return (
    <>
      {/* The button inside is the way without dragging. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="drop-zone" data-takes-files onDragOver={(e) => e.preventDefault()} onDrop={drop}>
        <button
          type="button"
          className="button"
          aria-disabled={upload.isPending}
          onClick={() => !upload.isPending && input.current?.click()}
        >
          <Icon name="upload" />
          {upload.isPending ? text.documents.sending : text.documents.add}
        </button>
        <p className="field-hint">{text.documents.hint}</p>
        <input
          ref={input}
          type="file"
          multiple
          hidden
          onChange={(event) => {
            send(event.target.files);
            event.target.value = '';
          }}
        />
      </div>
      {failures.length > 0 && (
        <div className="notice notice-error" role="alert">
          <strong>{text.shell.errors.notSaved}</strong>
          <ul>
            {failures.map(({ name, error }) => (
              <li key={name}>
                {error === null ? text.documents.tooLarge(name) : `${name}: ${failureWords(error, language, text)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}

function useUpload(code: string, facilityId: string, onFailures: (failures: readonly Failure[]) => void) {
  const { text } = useLanguage();
  const report = useChangeReport(code);
  return useCityMutation<readonly File[], void>(code, async (files) => {
    const failures: Failure[] = [];
    const added: string[] = [];
    for (const file of files) {
      if (file.size > largestBytes) failures.push({ name: file.name, error: null });
      else {
        await uploadDocument(code, facilityId, file).then(
          ({ id }) => added.push(id),
          (error: unknown) => failures.push({ name: file.name, error }),
        );
      }
    }
    onFailures(failures);
    const rows = added.map((id) => ({ entity: 'facility_document' as const, id }));
    if (rows.length > 0) await report(text.documents.added(rows.length), rows);
  });
}
