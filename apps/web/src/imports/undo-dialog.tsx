import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { ApiProblem } from '../api/problem.js';
import { municipalityQuery } from '../api/queries.js';
import type { JournalEntry, Municipality } from '../api/types.js';
import { useCityMutation } from '../api/use-city-mutation.js';
import { actorText } from '../format/actor.js';
import { reasonText } from '../format/reason.js';
import { digits } from '../format/quantity.js';
import { momentText } from '../format/year.js';
import { useLanguage, useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { useReport } from '../shell/live-region.js';
import { goesAlongQuery, removeImport } from './import-queries.js';
import { changedThing } from '../facilities/changed-thing.js';
import { valueWords } from '../facilities/value-words.js';

export interface UndoDialogProps {
  readonly code: string;
  readonly importId: string;
  readonly onClose: () => void;
}

/** Takes a whole import back, or shows who has changed what since. */
export function UndoDialog({ code, importId, onClose }: UndoDialogProps) {
  const text = useText();
  const report = useReport();
  const undo = useCityMutation(code, () => removeImport(code, importId));
  const later = laterChangesOf(undo.error);
  const start = () =>
    undo.mutate(undefined, {
      onSuccess: ({ restored }) => {
        report({
          message: text.imports.undoDone(
            digits(restored?.removed ?? 0),
            digits((restored?.setBack ?? 0) + (restored?.broughtBack ?? 0)),
          ),
        });
        onClose();
      },
    });
  return (
    <Dialog
      title={later ? text.imports.undoRefused : text.imports.undoTitle}
      shape={later ? 'dialog dialog-wide' : 'dialog'}
      onClose={onClose}
      foot={
        later ? (
          <button type="button" className="button" onClick={onClose}>
            {text.shell.close}
          </button>
        ) : (
          <>
            <button type="button" className="button" onClick={onClose}>
              {text.shell.cancel}
            </button>
            <button type="button" className="button button-danger" disabled={undo.isPending} onClick={start}>
              {undo.isPending ? text.imports.undoRunning : text.imports.undo}
            </button>
          </>
        )
      }
    >
      {later ? (
        <LaterChanges code={code} entries={later} />
      ) : (
        <>
          <p>{text.imports.undoBody}</p>
          <GoesAlong code={code} importId={importId} />
          {undo.isPending && <progress className="progress" aria-label={text.imports.undoRunning} />}
          {undo.error && <ErrorNotice error={undo.error} title={text.imports.undoRefused} />}
        </>
      )}
    </Dialog>
  );
}

/** Estimates are a later decision of a person: that they go, too, is said before. */
function GoesAlong({ code, importId }: Pick<UndoDialogProps, 'code' | 'importId'>) {
  const text = useText();
  const along = useQuery(goesAlongQuery(code, importId)).data;
  if (!along || along.estimates === 0) return null;
  return (
    <p className="notice notice-warn">
      {text.imports.undoEstimates(digits(along.estimates), digits(along.assumedBuildings))}
    </p>
  );
}

/** The changes that stand in the way, when that is why it was refused. */
function laterChangesOf(error: unknown): readonly JournalEntry[] | null {
  if (!(error instanceof ApiProblem)) return null;
  const { laterChanges } = error.extensions;
  return Array.isArray(laterChanges) ? (laterChanges as JournalEntry[]) : null;
}

function LaterChanges({ code, entries }: { readonly code: string; readonly entries: readonly JournalEntry[] }) {
  const text = useText();
  const city = useQuery(municipalityQuery(code)).data;
  // That a source was noted anew tells nobody anything beside what it changed.
  const telling = entries.filter(({ entity }) => entity !== 'facility_source');
  const shown = telling.length > 0 ? telling : entries;
  return (
    <>
      <p>{text.imports.undoRefusedBody}</p>
      <ol className="later-changes">
        {shown.map((entry) => (
          <li key={entry.id}>{city && <LaterChange code={code} city={city} entry={entry} />}</li>
        ))}
      </ol>
      {entries.length === 100 && <p className="field-hint">{text.imports.undoRefusedMore}</p>}
    </>
  );
}

interface LaterChangeProps {
  readonly code: string;
  readonly city: Municipality;
  readonly entry: JournalEntry;
}

function LaterChange({ code, city, entry }: LaterChangeProps) {
  const { language, text } = useLanguage();
  const words = valueWords(text, language, city);
  const what = changedThing(entry, text);
  return (
    <>
      <p>
        <time dateTime={entry.at}>{momentText(entry.at, language)}</time>
        {' · '}
        {actorText(entry.actor, text)}
        {entry.importId !== null && ` · ${text.facility.byImport}`}
        {entry.reason !== null && ` · ${reasonText(entry.reason, text)}`}
      </p>
      <p>
        <strong>
          {entry.entity === 'facility' && entry.operation !== 'delete' ? (
            <Link href={`/${code}/facilities/${entry.entityId}`}>{what}</Link>
          ) : (
            what
          )}{' '}
          {text.facility.operations[entry.operation]}
        </strong>
      </p>
      {entry.operation === 'update' && (
        <ul>
          {entry.changes.map(({ field, before, after }) => (
            <li key={field}>
              {words.label(field)}: <del>{words.show(field, before)}</del> → <ins>{words.show(field, after)}</ins>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
