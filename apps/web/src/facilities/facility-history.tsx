import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facilityHistoryQuery, undoChange } from '../api/facility.js';
import type { JournalEntry } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { momentText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import type { SheetProps } from './facility-page.js';
import { type EditableKey, facilityWords } from './facility-words.js';

const step = 6;

/** Who changed what of this facility, newest first; edits by hand can be taken back. */
export function FacilityHistory({ code, city, facility }: SheetProps) {
  const { text } = useLanguage();
  const [size, setSize] = useState(step);
  const history = useQuery(facilityHistoryQuery(code, facility.id, size));
  return (
    <section className="section">
      <h2>{text.facility.history}</h2>
      {history.data ? (
        <>
          <ol className="history">
            {history.data.items.map((entry) => (
              <li key={entry.id}>
                <Entry code={code} city={city} entry={entry} />
              </li>
            ))}
          </ol>
          {history.data.total > size && (
            <button type="button" className="button" onClick={() => setSize(Math.min(500, size + 10 * step))}>
              {text.facility.historyMore}
            </button>
          )}
        </>
      ) : (
        <Loading queries={[history]} />
      )}
    </section>
  );
}

/** Columns that name rows; they tell a reader nothing. */
const silentFields = new Set(['id', 'facilityId', 'buildingId', 'sourceKey']);

function Entry({ code, city, entry }: Pick<SheetProps, 'code' | 'city'> & { readonly entry: JournalEntry }) {
  const { language, text } = useLanguage();
  const announce = useAnnounce();
  const undo = useCityMutation(code, () => undoChange(code, entry.id));
  const words = facilityWords(text, language, city);
  const labels: Readonly<Record<string, string>> = { ...text.facility.otherFields, ...text.facility.fields };
  const changes = entry.changes.filter(({ field }) => !silentFields.has(field));
  const show = (field: string, value: unknown) =>
    typeof value === 'object' && value !== null
      ? JSON.stringify(value).slice(0, 80)
      : words.show(field as EditableKey, value);
  return (
    <article className="history-entry">
      <p className="history-head">
        <strong>
          {text.facility.entities[entry.entity]} {entry.entity !== 'facility' && entry.name}{' '}
          {text.facility.operations[entry.operation]}
        </strong>
        <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
      </p>
      <p className="field-hint">
        {entry.actor}
        {entry.importId !== null && ` · ${text.facility.byImport}`}
        {entry.reason !== null && ` · ${text.facility.reason}: ${entry.reason}`}
      </p>
      {entry.operation === 'update' && (
        <ul className="history-changes">
          {changes.map(({ field, before, after }) => (
            <li key={field}>
              {labels[field] ?? field}: <del>{show(field, before)}</del> → <ins>{show(field, after)}</ins>
            </li>
          ))}
        </ul>
      )}
      {entry.undoable && (
        <button
          type="button"
          className="button button-quiet"
          disabled={undo.isPending}
          onClick={() => undo.mutate(undefined, { onSuccess: () => announce(text.facility.undone) })}
        >
          <Icon name="undo" />
          {text.facility.undo}
        </button>
      )}
      {undo.error && <ErrorNotice error={undo.error} title={text.shell.errors.notDone} />}
    </article>
  );
}
