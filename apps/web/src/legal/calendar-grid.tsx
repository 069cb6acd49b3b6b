import { type KeyboardEvent, useRef, useState } from 'react';
import type { Texts } from '../i18n/ja.js';
import { monthText } from '../format/date.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { type CalendarCell, type CalendarRow, cellTowards, heatOf, isBlank } from './calendar-rows.js';
import type { CalendarPartProps } from './year-calendar.js';

/** Kinds by months; one stop for the Tab key, within which the arrow keys walk. */
export function CalendarGrid(props: CalendarPartProps) {
  const { rows, thisMonth } = props;
  const { legal } = useText();
  const table = useRef<HTMLTableElement>(null);
  const [at, setAt] = useState<readonly [number, number] | null>(null);
  const stop = stopOf(rows, at);
  const onKey = (event: KeyboardEvent) => {
    const next = stop && cellTowards(rows, stop, event.key);
    if (!next || next === stop) return;
    event.preventDefault();
    setAt(next);
    table.current?.querySelector<HTMLElement>(`[data-cell="${next.join()}"]`)?.focus();
  };
  return (
    <div className="table-scroll legal-calendar">
      {/* The buttons within take the focus; the table hears their arrow keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
      <table ref={table} className="table" onKeyDown={onKey} aria-labelledby="legal-calendar">
        <thead>
          <tr>
            <th scope="col">{legal.inspection}</th>
            {rows[0]?.cells.map(({ month }) => (
              <th key={month} scope="col" aria-current={month === thisMonth ? 'date' : undefined}>
                {legal.month(monthNumber(month))}
                {month === thisMonth && <span className="visually-hidden"> {legal.thisMonth}</span>}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <KindRow key={row.kind ?? 'all'} {...props} row={row} place={place} stop={stop} onStop={setAt} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

type Place = readonly [row: number, column: number];

/** The cell where one was last, else the first that says something; null where none does. */
function stopOf(rows: readonly CalendarRow[], at: Place | null): Place | null {
  const isThere = (place: Place | null) => {
    const cell = place && rows[place[0]]?.cells[place[1]];
    return cell ? !isBlank(cell) : false;
  };
  if (isThere(at)) return at;
  const first = rows[0]?.cells.findIndex((cell) => !isBlank(cell)) ?? -1;
  return first === -1 ? null : [0, first];
}

const monthNumber = (month: string): number => Number(month.slice(5));

interface KindRowProps extends CalendarPartProps {
  readonly row: CalendarRow;
  readonly place: number;
  readonly stop: Place | null;
  readonly onStop: (place: Place) => void;
}

function KindRow({ row, place, rows, thisMonth, chosen, stop, onChoose, onStop }: KindRowProps) {
  const { language, text } = useLanguage();
  const compared = row.kind === null ? [row] : rows.slice(1);
  const most = Math.max(...compared.flatMap(({ cells }) => cells.map(({ due }) => due)));
  const name = kindName(row, text);
  return (
    <tr className={row.kind === null ? 'legal-all' : undefined}>
      <th scope="row">{name}</th>
      {row.cells.map((cell, column) => (
        <td key={cell.month} className={cell.month === thisMonth ? 'is-now' : undefined}>
          {!isBlank(cell) && (
            <button
              type="button"
              className={`legal-cell heat-${heatOf(cell.due, most)}`}
              data-cell={`${place},${column}`}
              tabIndex={stop?.[0] === place && stop[1] === column ? 0 : -1}
              aria-pressed={chosen.month === cell.month && chosen.kind === row.kind}
              onFocus={() => onStop([place, column])}
              onClick={() => onChoose({ month: cell.month, kind: row.kind })}
            >
              <span className="visually-hidden">
                {monthText(cell.month, language)} {name}{' '}
              </span>
              <Counts cell={cell} />
            </button>
          )}
        </td>
      ))}
    </tr>
  );
}

function kindName({ kind }: CalendarRow, { legal }: Texts): string {
  return kind === null ? legal.allKinds : legal.kinds[kind];
}

function Counts({ cell: { due, done } }: { readonly cell: CalendarCell }) {
  const { legal } = useText();
  return (
    <>
      {due > 0 && (
        <>
          <span className="visually-hidden">{legal.dueWord} </span>
          <strong className="number">{digits(due)}</strong>{' '}
        </>
      )}
      {done > 0 && <small className="number">{legal.done(digits(done))}</small>}
    </>
  );
}
