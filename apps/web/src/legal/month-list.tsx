import { monthText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage } from '../i18n/text.js';
import type { Texts } from '../i18n/ja.js';
import { type CalendarCell, heatOf } from './calendar-rows.js';
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
            aria-pressed={chosen.month === month && chosen.kind === null}
            onClick={() => onChoose({ month, kind: null })}
          >
            <span>{monthText(month, language)}</span>
            <span>{countsText({ due, done }, text)}</span>
          </button>
        </li>
      ))}
    </ol>
  );
}

function countsText({ due, done }: Omit<CalendarCell, 'month'>, { legal }: Texts): string {
  const told = [due > 0 && legal.dueCount(digits(due)), done > 0 && legal.doneCount(digits(done))].filter(Boolean);
  return told.length === 0 ? '–' : told.join(' · ');
}
