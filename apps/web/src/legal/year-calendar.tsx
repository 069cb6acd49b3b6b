import { useQuery } from '@tanstack/react-query';
import { fiscalYearText } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { Loading } from '../shell/loading.js';
import { CalendarGrid } from './calendar-grid.js';
import { type CalendarRow, calendarRows, isBlank } from './calendar-rows.js';
import type { LegalView } from './legal-address.js';
import { legalCalendarQuery } from './legal-queries.js';
import { MonthList } from './month-list.js';

export interface YearCalendarProps {
  readonly code: string;
  readonly view: LegalView;
  readonly onView: (view: LegalView) => void;
}

/** A month of one kind, or of all kinds where it is null. */
export type MonthChoice = Pick<LegalView, 'month' | 'kind'>;

export interface CalendarPartProps {
  readonly rows: readonly CalendarRow[];
  /** The month of today, 2026-11. */
  readonly thisMonth: string;
  readonly chosen: MonthChoice;
  readonly onChoose: (choice: MonthChoice) => void;
}

/** A fiscal year from April on: what falls due and what was done, kind by kind; on a phone month by month. */
export function YearCalendar({ code, view, onView }: YearCalendarProps) {
  const { language, text } = useLanguage();
  const { legal } = text;
  const calendar = useQuery(legalCalendarQuery(code, view.fiscalYear));
  if (!calendar.data) return <Loading queries={[calendar]} />;
  const { fiscalYear, today } = calendar.data;
  const rows = calendarRows(calendar.data);
  const choose = ({ month, kind }: MonthChoice) => {
    const isChosen = view.month === month && view.kind === kind;
    onView({ ...view, state: null, month: isChosen ? null : month, kind: isChosen ? null : kind, page: 1 });
    // The list is below: what was chosen here must be seen to change it.
    if (!isChosen) document.getElementById('legal-list')?.scrollIntoView({ block: 'center' });
  };
  const parts = { rows, thisMonth: today.slice(0, 7), chosen: view, onChoose: choose };
  const turn = (year: number) => onView({ ...view, fiscalYear: year });
  return (
    <section className="section" aria-labelledby="legal-calendar">
      <div className="page-title">
        <h2 id="legal-calendar">
          {legal.calendar} <small>{fiscalYearText(fiscalYear, language)}</small>
        </h2>
        <div className="actions">
          <button type="button" className="button" onClick={() => turn(fiscalYear - 1)}>
            <Icon name="back" />
            {legal.previousYear}
          </button>
          <button type="button" className="button" onClick={() => turn(fiscalYear + 1)}>
            {legal.nextYear}
            <Icon name="arrow" />
          </button>
        </div>
      </div>
      {rows[0]?.cells.every(isBlank) ? (
        <p className="empty">{legal.calendarEmpty}</p>
      ) : (
        <>
          <p className="field-hint legal-calendar-hint">{legal.calendarHint}</p>
          <CalendarGrid {...parts} />
          <MonthList {...parts} />
        </>
      )}
    </section>
  );
}
