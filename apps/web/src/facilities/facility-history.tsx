import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { facilityHistoryQuery, undoChange } from '../api/facility.js';
import type { JournalEntry, Municipality } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { documentValueWords } from '../documents/document-words.js';
import { actorText } from '../format/actor.js';
import { reasonText } from '../format/reason.js';
import { momentText } from '../format/year.js';
import type { Language } from '../i18n/language.js';
import type { Texts } from '../i18n/ja.js';
import { useLanguage } from '../i18n/text.js';
import { legalValueWords } from '../legal/legal-words.js';
import { useMay } from '../session/permission.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { Icon } from '../shell/icons.js';
import { useReport } from '../shell/live-region.js';
import { Loading } from '../shell/loading.js';
import { changedThing } from './changed-thing.js';
import type { SheetProps } from './facility-page.js';
import { type ValueWords, valueWords } from './value-words.js';

const step = 6;

/** Who changed what of this facility, newest first; edits by hand can be taken back. */
export function FacilityHistory({ code, city, facility }: SheetProps) {
  const { text } = useLanguage();
  const [size, setSize] = useState(step);
  const history = useQuery(facilityHistoryQuery(code, facility.id, size));
  return (
    <section className="section" id="history">
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

/** Columns that name rows, or say in code what another says in words. */
const silentFields = new Set([
  'id',
  'facilityId',
  'buildingId',
  'sourceKey',
  'method',
  'subjectId',
  'dutyId',
  'geometry',
]);

function Entry({ code, city, entry }: Pick<SheetProps, 'code' | 'city'> & { readonly entry: JournalEntry }) {
  const { language, text } = useLanguage();
  const may = useMay();
  const report = useReport();
  // Reports here: when the mutation is done, newer entries may have pushed this one off the page.
  const undo = useCityMutation<void, void>(code, async () => {
    await undoChange(code, entry.id);
    report({ message: text.facility.undone });
  });
  const thing = entry.entity === 'facility' ? text.facility.entities.facility : changedThing(entry, text);
  return (
    <article className="history-entry">
      <p className="history-head">
        <strong>
          {thing} {text.facility.operations[entry.operation]}
        </strong>
        <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
      </p>
      <p className="field-hint">
        {actorText(entry.actor, text)}
        {entry.importId !== null && ` · ${text.facility.byImport}`}
        {entry.reason !== null && ` · ${text.facility.reason}: ${reasonText(entry.reason, text)}`}
      </p>
      <Changes city={city} entry={entry} />
      {entry.undoable && may('facility:write') && (
        <button type="button" className="button button-quiet" disabled={undo.isPending} onClick={() => undo.mutate()}>
          <Icon name="undo" />
          {text.facility.undo}
        </button>
      )}
      {undo.error && <ErrorNotice error={undo.error} title={text.shell.errors.notDone} />}
    </article>
  );
}

/** What an update changed, what was estimated, and what somebody was given. */
export function Changes({ city, entry }: Pick<SheetProps, 'city'> & { readonly entry: JournalEntry }) {
  const { language, text } = useLanguage();
  const words = wordsOf(entry.entity, text, language, city);
  const ofOtherLanguage = language === 'en' ? 'source' : 'sourceEn';
  const isTold = (field: string) =>
    !silentFields.has(field) && (entry.entity !== 'estimate' || field !== ofOtherLanguage);
  const told = entry.changes.filter(({ field }) => isTold(field));
  if (entry.operation === 'update') {
    return (
      <ul className="history-changes">
        {told.map(({ field, before, after }) => (
          <li key={field}>
            {words.label(field, entry.entity)}: <del>{words.show(field, before)}</del> →{' '}
            <ins>{words.show(field, after)}</ins>
          </li>
        ))}
      </ul>
    );
  }
  const fields = toldOfWhole[entry.entity];
  if (!fields) return null;
  return (
    <ul className="history-changes">
      {told
        .filter(({ field }) => fields.has(field))
        .map(({ field, before, after }) => (
          <li key={field}>
            {words.label(field)}: {words.show(field, after ?? before)}
          </li>
        ))}
    </ul>
  );
}

/** Documents and legal inspections have words of their own. */
function wordsOf(entity: JournalEntry['entity'], text: Texts, language: Language, city: Municipality): ValueWords {
  if (entity === 'facility_document') return documentValueWords(text, language);
  if (entity === 'legal_duty' || entity === 'legal_inspection') return legalValueWords(entity, text, language);
  return valueWords(text, language, city);
}

/** What there is to say of what came or went as a whole, beside its name. */
const toldOfWhole: Partial<Record<JournalEntry['entity'], ReadonlySet<string>>> = {
  estimate: new Set(['value', 'source', 'sourceEn']),
  membership: new Set(['role', 'departments']),
  legal_duty: new Set(['intervalMonths', 'firstDueOn']),
  legal_inspection: new Set(['result', 'note']),
};
