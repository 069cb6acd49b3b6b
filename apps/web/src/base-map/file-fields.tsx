import { useRef } from 'react';
import type { BaseMapFile } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { sizeText } from '../documents/document-words.js';
import { ChoiceInput } from '../forms/inputs.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { uploadBaseMap } from './base-map-query.js';

export interface FileFieldsProps {
  readonly code: string;
  readonly files: readonly BaseMapFile[];
  readonly fileName: string;
  readonly onFileName: (fileName: string) => void;
}

/** Which of the files in the folder, and the way to add one. */
export function FileFields({ code, files, fileName, onFileName }: FileFieldsProps) {
  const { text } = useLanguage();
  const report = useReport();
  const input = useRef<HTMLInputElement>(null);
  const upload = useCityMutation<File, void>(code, async (file) => {
    const { name } = await uploadBaseMap(code, file);
    onFileName(name);
    report({ message: text.baseMap.uploaded(name) });
  });
  const usable = files.filter(({ tileType }) => tileType !== null);
  return (
    <>
      {usable.length === 0 ? (
        <p className="empty">{text.baseMap.noFiles}</p>
      ) : (
        <ChoiceInput
          label={text.baseMap.file}
          value={fileName}
          none={text.baseMap.chooseFile}
          options={usable.map((file) => ({ value: file.name, label: file.name }))}
          hint={useFactsOf(usable.find(({ name }) => name === fileName))}
          onChange={onFileName}
        />
      )}
      <Unusable files={files} />
      <div className="actions">
        <button
          type="button"
          className="button"
          aria-disabled={upload.isPending}
          onClick={() => !upload.isPending && input.current?.click()}
        >
          <Icon name="upload" />
          {upload.isPending ? text.baseMap.uploading : text.baseMap.upload}
        </button>
        <input
          ref={input}
          type="file"
          accept=".pmtiles"
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file) upload.mutate(file);
            event.target.value = '';
          }}
        />
      </div>
      <p className="field-hint">{text.baseMap.folderHint}</p>
      {upload.error && <ErrorNotice error={upload.error} title={text.shell.errors.notSaved} />}
    </>
  );
}

function useFactsOf(file: BaseMapFile | undefined): string {
  const { text } = useLanguage();
  if (!file) return '';
  const type = file.tileType === 'mvt' ? text.baseMap.vector : (file.tileType ?? '').toUpperCase();
  return text.baseMap.fileFacts(type, digits(file.minZoom ?? 0), digits(file.maxZoom ?? 0), sizeText(file.bytes));
}

/** Files in the folder that cannot be drawn, each with what to do about it. */
function Unusable({ files }: Pick<FileFieldsProps, 'files'>) {
  const { language, text } = useLanguage();
  const unusable = files.filter(({ tileType }) => tileType === null);
  if (unusable.length === 0) return null;
  return (
    <div className="notice notice-warn">
      <strong>{text.baseMap.unusable}</strong>
      <ul>
        {unusable.map(({ name, problem, problemJa }) => (
          <li key={name}>
            {name}: {language === 'ja' ? problemJa : problem}
          </li>
        ))}
      </ul>
    </div>
  );
}
