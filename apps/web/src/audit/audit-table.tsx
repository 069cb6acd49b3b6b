import type { JournalEntry, Municipality } from '../api/types.js';
import { changedThing } from '../facilities/changed-thing.js';
import { Changes } from '../facilities/facility-history.js';
import { actorText } from '../format/actor.js';
import { reasonText } from '../format/reason.js';
import { momentText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

export interface AuditTableProps {
  readonly city: Municipality;
  readonly entries: readonly JournalEntry[];
}

/** A row a change. */
export function AuditTable({ city, entries }: AuditTableProps) {
  const { text } = useLanguage();
  const words = text.audit;
  return (
    <ScrollRegion label={text.accounts.people.tabs.audit}>
      <table className="table log-table">
        <thead>
          <tr>
            <th scope="col">{words.at}</th>
            <th scope="col">{words.actor}</th>
            <th scope="col">{words.what}</th>
            <th scope="col">{words.changes}</th>
            <th scope="col">{words.reason}</th>
          </tr>
        </thead>
        <tbody>
          {entries.map((entry) => (
            <Row key={entry.id} city={city} entry={entry} />
          ))}
        </tbody>
      </table>
    </ScrollRegion>
  );
}

function Row({ city, entry }: { readonly city: Municipality; readonly entry: JournalEntry }) {
  const { language, text } = useLanguage();
  const reason = entry.reason === null ? null : reasonText(entry.reason, text);
  return (
    <tr>
      <td className="number">
        <time dateTime={entry.at}>{momentText(entry.at, language, 'medium')}</time>
      </td>
      <td>{actorText(entry.actor, text)}</td>
      <td>
        {changedThing(entry, text)} <span className="tag">{text.facility.operations[entry.operation]}</span>
      </td>
      <td className="column-changes">
        <Changes city={city} entry={entry} />
      </td>
      <td>{[reason, entry.importId !== null && text.facility.byImport].filter(Boolean).join(' · ')}</td>
    </tr>
  );
}
