import { useText } from '../i18n/text.js';
import { usePhone } from './phone-context.js';
import { RecordLink } from './record-link.js';

/** What was begun and not finished, the newest first: whoever comes back the next day goes on from here. */
export function Drafts() {
  const { phone: words } = useText();
  const { outbox, fieldWork } = usePhone();
  const drafts = outbox.records.filter(({ state }) => state === 'draft').toReversed();
  if (drafts.length === 0) return null;
  const nameOf = (id: string) => fieldWork.value?.facilities.find((facility) => facility.id === id)?.name;
  return (
    <section className="phone-section" aria-labelledby="drafts">
      <h2 id="drafts">{words.list.drafts}</h2>
      <ul className="phone-choices">
        {drafts.map((draft) => (
          <li key={draft.operationId}>
            <RecordLink of={draft} facilityName={nameOf(draft.record.facilityId) ?? words.title} />
          </li>
        ))}
      </ul>
    </section>
  );
}
