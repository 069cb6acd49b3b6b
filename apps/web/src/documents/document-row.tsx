import type { FacilityDocument } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { useChangeReport } from '../facilities/use-change-report.js';
import { ConfirmButton } from '../forms/confirm-button.js';
import { RecordForm } from '../forms/record-form.js';
import { useInPlaceForm } from '../forms/use-in-place-form.js';
import { useLanguage } from '../i18n/text.js';
import { Permitted } from '../session/permitted.js';
import { DownloadLink } from '../shell/download-link.js';
import { Icon } from '../shell/icons.js';
import { dayText, documentFields, documentWords, formatText, sizeText } from './document-words.js';
import { documentAddress, removeDocument, saveDocument } from './documents-query.js';

/** One document: its title saves the file; what is said of it is edited in place. */
export function DocumentRow({ code, document }: { readonly code: string; readonly document: FacilityDocument }) {
  const { language, text } = useLanguage();
  const report = useChangeReport(code);
  const { isOpen, opener, open, close } = useInPlaceForm();
  const row = { entity: 'facility_document', id: document.id } as const;
  const save = useCityMutation(code, async ({ changes, version }: { changes: object; version: number }) => {
    await saveDocument(code, document.id, version, changes);
    await report(text.shell.saved, row);
  });
  const remove = useCityMutation<void, void>(code, async () => {
    await removeDocument(code, document);
    await report(text.facility.removed, row);
  });
  if (isOpen) {
    return (
      <RecordForm
        fields={documentFields}
        words={documentWords(text, language)}
        record={document}
        version={document.version}
        save={(changes, version) => save.mutateAsync({ changes, version })}
        onDone={close}
        onCancel={close}
      />
    );
  }
  const { title, kind, documentDate, mediaType, bytes, fileName } = document;
  return (
    <article className="document">
      <div>
        <DownloadLink className="document-title" href={documentAddress(code, document.id)} fileName={fileName}>
          <Icon name="download" />
          {title}
        </DownloadLink>
        <p className="field-hint">
          {[
            text.documents.kinds[kind],
            documentDate && dayText(documentDate, language),
            formatText(mediaType),
            sizeText(bytes),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
      </div>
      <Permitted to="document:write">
        <div className="actions">
          <button
            ref={opener}
            type="button"
            className="button button-quiet"
            aria-label={text.documents.edit(title)}
            onClick={open}
          >
            <Icon name="edit" />
          </button>
          <ConfirmButton
            isQuiet
            label={text.documents.remove(title)}
            title={text.facility.removeTitle(title)}
            hint={text.documents.removeHint}
            error={remove.error}
            onConfirm={() => remove.mutate()}
          />
        </div>
      </Permitted>
    </article>
  );
}
