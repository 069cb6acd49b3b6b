import { useMutation } from '@tanstack/react-query';
import { type ChangeEvent, useId } from 'react';
import type { ReceiptFile } from '#libs/contracts';
import { sendFile } from '../api/send-file.js';
import { useLanguage, useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { saveFile } from '../shell/save-file.js';

/** Takes the file that a phone saved where it had no network, and gives back the receipts for it. */
export function InspectionFilePart({ code }: { readonly code: string }) {
  const { desk } = useText().phone;
  const id = useId();
  const take = useMutation({
    mutationFn: async (file: File) => {
      const answer = (await sendFile(`/api/municipalities/${code}/inspection-files`, file)) as ReceiptFile;
      return { answer, name: file.name.replace(/(\.inspect)?\.zip$/i, '') };
    },
  });
  const choose = ({ target }: ChangeEvent<HTMLInputElement>) => {
    const [file] = target.files ?? [];
    if (file) take.mutate(file);
    target.value = '';
  };
  return (
    <section className="section" aria-labelledby={`${id}-title`}>
      <div>
        <h2 id={`${id}-title`}>{desk.title}</h2>
        <p className="field-hint">{desk.lead}</p>
      </div>
      {take.error && <ErrorNotice error={take.error} title={desk.failed} />}
      {take.data && <Receipts {...take.data} />}
      <div className="actions">
        <label className="button file-button" htmlFor={id}>
          {take.isPending ? desk.reading : desk.choose}
          <input
            id={id}
            className="visually-hidden"
            type="file"
            accept=".zip,application/zip"
            disabled={take.isPending}
            onChange={choose}
          />
        </label>
      </div>
    </section>
  );
}

function Receipts({ answer, name }: { readonly answer: ReceiptFile; readonly name: string }) {
  const { language, text } = useLanguage();
  const { desk } = text.phone;
  const { receipts, refused, photos } = answer;
  const stored = photos.filter(({ state }) => state === 'stored').length;
  const save = () =>
    saveFile(new Blob([JSON.stringify(answer)], { type: 'application/json' }), `${name}.receipts.json`);
  return (
    <output className={refused.length > 0 || stored < photos.length ? 'notice notice-warn' : 'notice notice-good'}>
      <strong>{desk.done(receipts.length, stored)}</strong>
      {refused.length > 0 && <span>{desk.refused(refused.length)}</span>}
      {refused.map(({ operationId, detail, detailJa }) => (
        <span key={operationId}>{language === 'ja' ? detailJa : detail}</span>
      ))}
      {stored < photos.length && <span>{desk.missingPhotos(photos.length - stored)}</span>}
      <button type="button" className="button button-primary" onClick={save}>
        {desk.save}
      </button>
    </output>
  );
}
