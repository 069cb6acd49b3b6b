import { type YenUnit, yenUnitLabel, yenUnits } from '#libs/money';
import { type ClipboardEvent, type KeyboardEvent, useRef, useState } from 'react';
import { readYen } from '../city-entry/yen-amount.js';
import { ChoiceInput } from '../forms/inputs.js';
import { wholeYen, yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { useAnnounce } from '../shell/live-region.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { PastedMoneyNotice } from './pasted-money-notice.js';
import { type PastedMoney, readPastedMoney, withPastedCells } from './pasted-money.js';
import { type PlanDraft, yearsOfDraft } from './plan-draft.js';
import { planYearText } from './plan-years-text.js';
import { filledDown, readCells, shownCells, totalOf, yearlyMoney, type YearMoney, withCells } from './year-money.js';

export interface YearMoneyTableProps {
  readonly draft: PlanDraft;
  readonly fromFiscalYear: number;
  readonly onChange: (draft: PlanDraft) => void;
}

interface Place {
  readonly row: number;
  readonly column: number;
}

/** The money of each year by source, a cell each: typed, filled down, or pasted from a spreadsheet. */
export function YearMoneyTable({ draft, fromFiscalYear, onChange }: YearMoneyTableProps) {
  const { language, text } = useLanguage();
  const { yearMoney: words, limitsHint } = text.plans.form;
  const announce = useAnnounce();
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const [pasted, setPasted] = useState<PastedMoney | null>(null);
  const years = yearsOfDraft(draft);
  const { byYear } = draft;
  const columns = yearlyMoney.map((name) => shownCells(byYear, name, draft.money[name], years));
  const set = (next: YearMoney) => onChange({ ...draft, byYear: next });
  const setColumn = (column: number, cells: readonly string[]) => set(withCells(byYear, yearlyMoney[column]!, cells));
  const change = ({ row, column }: Place, typed: string) =>
    setColumn(
      column,
      columns[column]!.map((cell, at) => (at === row ? typed : cell)),
    );
  const fill = ({ row, column }: Place) => {
    setColumn(column, filledDown(columns[column]!, row));
    announce(words.filled(planYearText(fromFiscalYear + row, language)));
  };
  const paste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(clipboard.trim())) return;
    event.preventDefault();
    const read = readPastedMoney(clipboard, byYear.unit, { ...place, fromFiscalYear, years, columns: columns.length });
    const touched = new Set(read.cells.map(({ column }) => column));
    const next = withPastedCells(columns, read.cells);
    set([...touched].reduce((money, column) => withCells(money, yearlyMoney[column]!, next[column]!), byYear));
    setPasted(read);
    announce(words.pasted(read.cells.length));
  };
  const press = (event: KeyboardEvent, { row, column }: Place) => {
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      return fill({ row, column });
    }
    const step = event.key === 'ArrowDown' || event.key === 'Enter' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    table.current?.querySelector<HTMLInputElement>(`[data-cell='${row + step} ${column}']`)?.focus();
  };
  const names = [text.plans.money.line, words.general, words.bonds, words.grants];
  return (
    <div className="year-money">
      <div className="year-money-head">
        <ChoiceInput
          label={text.plans.form.unit}
          value={byYear.unit}
          options={yenUnits.map((unit) => ({ value: unit, label: yenUnitLabel(unit, language) }))}
          onChange={(unit) => set({ ...byYear, unit: unit as YenUnit })}
        />
        <p className="field-hint">
          {words.hint} {limitsHint}
        </p>
      </div>
      {pasted && <PastedMoneyNotice pasted={pasted} />}
      <ScrollRegion label={words.title} isTall>
        <table className="entry-table year-money-table" ref={table} onPaste={paste}>
          <thead>
            <tr>
              <th scope="col">{text.plans.money.year}</th>
              {names.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: years }, (_, row) => (
              <tr key={row}>
                <th scope="row">{planYearText(fromFiscalYear + row, language)}</th>
                {columns.map((cells, column) => (
                  <td key={yearlyMoney[column]}>
                    <MoneyCell
                      label={`${planYearText(fromFiscalYear + row, language)} ${names[column]}`}
                      place={{ row, column }}
                      value={cells[row]!}
                      unit={byYear.unit}
                      onFocus={setPlace}
                      onChange={change}
                      onPress={press}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{text.plans.money.total}</th>
              {columns.map((cells, column) => (
                <td
                  key={yearlyMoney[column]}
                  className="right number"
                  title={wholeYen(totalOf(cells, byYear.unit), language)}
                >
                  {cells.every((cell) => cell.trim() === '')
                    ? words.none
                    : yenText(totalOf(cells, byYear.unit), language)}
                </td>
              ))}
            </tr>
          </tfoot>
        </table>
      </ScrollRegion>
      <div>
        <button type="button" className="button" disabled={place.row >= years - 1} onClick={() => fill(place)}>
          {words.fillDown(names[place.column]!, planYearText(fromFiscalYear + place.row, language))}
        </button>
      </div>
      <ColumnProblems columns={columns} names={names} unit={byYear.unit} fromFiscalYear={fromFiscalYear} />
    </div>
  );
}

interface MoneyCellProps {
  readonly label: string;
  readonly place: Place;
  readonly value: string;
  readonly unit: YenUnit;
  readonly onFocus: (place: Place) => void;
  readonly onChange: (place: Place, typed: string) => void;
  readonly onPress: (event: KeyboardEvent, place: Place) => void;
}

function MoneyCell({ label, place, value, unit, onFocus, onChange, onPress }: MoneyCellProps) {
  const read = readYen(value, unit);
  const isWrong = !read.ok && read.problem !== 'blank';
  return (
    <input
      className="input input-number"
      aria-label={label}
      aria-invalid={isWrong ? true : undefined}
      inputMode="decimal"
      autoComplete="off"
      data-cell={`${place.row} ${place.column}`}
      value={value}
      onFocus={() => onFocus(place)}
      onChange={({ target }) => onChange(place, target.value)}
      onKeyDown={(event) => onPress(event, place)}
    />
  );
}

interface ColumnProblemsProps {
  readonly columns: readonly (readonly string[])[];
  readonly names: readonly string[];
  readonly unit: YenUnit;
  readonly fromFiscalYear: number;
}

/** What keeps the table from being taken, a line for each column. */
function ColumnProblems({ columns, names, unit, fromFiscalYear }: ColumnProblemsProps) {
  const { language, text } = useLanguage();
  const { yearMoney: words } = text.plans.form;
  const yearAt = (place: number) => planYearText(fromFiscalYear + place, language);
  return columns.map((cells, column) => {
    const read = readCells(cells, unit);
    if (read.ok) return null;
    const { problem } = read;
    return (
      <p key={yearlyMoney[column]} className="field-error" role="alert">
        {problem.kind === 'unread'
          ? words.unreadCell(names[column]!, yearAt(problem.place), text.entry.moneyProblems[problem.why])
          : words.missing(names[column]!, yearAt(problem.places[0]!), problem.places.length)}
      </p>
    );
  });
}
