import type { FindingRow } from '../api/types.js';
import { dateText, dayText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { daysOverdue, findingName, placeName, todayInJapan } from './finding-words.js';

interface FindingItemProps {
  readonly row: FindingRow;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

/** One finding in the list: what, where, how bad, since when. */
export function FindingItem({ row, isChosen, onChoose }: FindingItemProps) {
  const { language, text } = useLanguage();
  const { findings, phone } = text;
  const overdue = row.status === 'ordered' ? daysOverdue(row.dueOn, todayInJapan()) : 0;
  return (
    <li>
      <button
        type="button"
        className="inbox-item"
        data-id={row.id}
        aria-current={isChosen ? 'true' : undefined}
        onClick={onChoose}
      >
        <strong>{findingName(row, text)}</strong>
        <span>
          {row.facilityName} · {placeName(row, text)}
        </span>
        <span className="in-row">
          <span className={`tag severity-${row.severity}`}>{phone.severities[row.severity]}</span>
          <span className="tag">{findings.statuses[row.status]}</span>
          <span className="number">{findings.formulaShort(digits(row.weight.priority))}</span>
          <small>{dateText(new Date(row.reportedAt), language)}</small>
        </span>
        {row.status === 'ordered' && (
          <span className="in-row">
            {row.dueOn !== null && (
              <small>
                {findings.dueOn}: {dayText(row.dueOn, language)}
              </small>
            )}
            {overdue > 0 && (
              <strong className="duty-state state-overdue">
                <Icon name="warning" />
                {findings.overdue(digits(overdue))}
              </strong>
            )}
            {row.costYen !== null && <small className="number">{findings.costOf(digits(row.costYen))}</small>}
          </span>
        )}
      </button>
    </li>
  );
}
