import { monthText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import { heatOf } from './calendar-rows.js';
import type { CalendarPartProps } from './year-calendar.js';

/** The months one below the other, of all kinds together: for a phone. */
export function MonthList({ rows, thisMonth, chosen, onChoose }: CalendarPartProps) {
  const { language, text } = useLanguage();
  const cells = rows[0]?.cells ?? [];
  const most = Math.max(...cells.map(({ due }) => due));
  return (
    <ol className="legal-months">
      {cells.map(({ month, due, done }) => (
        <li key={month}>
          <button
            type="button"
            className={`legal-month heat-${heatOf(due, most)}`}
            aria-current={month === thisMonth ? 'date' : undefined}
            aria-pressed={chosen.month === month}
            onClick={() => onChoose({ month, kind: null })}
          >
            <span>{monthText(month, language)}</span>
            <span>{text.legal.monthCounts(digits(due), digits(done))}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}
