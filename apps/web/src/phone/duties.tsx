import { dueState } from '#libs/legal-inspection';
import type { LegalKind } from '../api/types.js';
import { todayInJapan } from '../findings/finding-words.js';
import { dayText } from '../format/date.js';
import { useLanguage, useText } from '../i18n/text.js';
import { dueText, dutyText } from '../legal/legal-words.js';
import { Icon } from '../shell/icons.js';
import type { FieldFacility } from './field-work.js';
import { pressingOf } from './pressing.js';

interface DutiesProps {
  readonly facility: FieldFacility;
}

/** How many legal inspections of a facility are overdue, and how many are due soon. */
export function DutyMarks({ facility }: DutiesProps) {
  const { legal } = useText().phone;
  const { overdue, soon } = pressingOf(facility.legal ?? [], todayInJapan());
  return (
    <>
      {overdue > 0 && (
        <strong className="duty-state state-overdue">
          <Icon name="warning" />
          {legal.overdue(overdue)}
        </strong>
      )}
      {soon > 0 && <small className="duty-state state-soon">{legal.soon(soon)}</small>}
    </>
  );
}

/** The legal inspections that are overdue or due soon, the first due first. */
export function Duties({ facility: { legal: duties = [] } }: DutiesProps) {
  const { language, text } = useLanguage();
  const today = todayInJapan();
  if (duties.length === 0) return null;
  return (
    <section className="phone-section" aria-labelledby="legal">
      <h2 id="legal">{text.phone.legal.title}</h2>
      <ul className="phone-list">
        {duties.map(({ id, kind, name, dueOn }) => (
          <li key={id} className="outbox-item">
            <strong>{dutyText({ kind: kind as LegalKind, name }, text)}</strong>
            <span className="in-row">
              <strong className={`duty-state state-${dueState(dueOn, today)}`}>{dueText(dueOn, today, text)}</strong>
              <small>{`${text.legal.due}: ${dayText(dueOn, language)}`}</small>
            </span>
          </li>
        ))}
      </ul>
      <p className="field-hint">{text.phone.legal.hint}</p>
    </section>
  );
}
