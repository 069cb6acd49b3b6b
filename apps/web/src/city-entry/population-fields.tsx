import type { Wording } from '#libs/asset';
import { type ClipboardEvent, useState } from 'react';
import { useLanguage } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';
import { useAnnounce } from '../shell/live-region.js';
import { type PastedPopulation, readPastedPopulation } from './pasted-population.js';
import {
  type PopulationDraft,
  type PopulationDraftRow,
  readPopulation,
  type RowProblem,
  withPasted,
  withRow,
} from './population-draft.js';

export interface PopulationFieldsProps {
  readonly rows: PopulationDraft;
  readonly onChange: (rows: PopulationDraft) => void;
}

/** Residents by year as a small table; what a spreadsheet copies can be pasted anywhere into it. */
export function PopulationFields({ rows, onChange }: PopulationFieldsProps) {
  const { text } = useLanguage();
  const [pasted, setPasted] = useState<PastedPopulation | null>(null);
  const announce = useAnnounce();
  const reading = readPopulation(rows);
  const set = (id: number, changed: Partial<PopulationDraftRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...changed } : row)));
  const paste = (event: ClipboardEvent) => {
    const clipboard = event.clipboardData.getData('text/plain');
    if (!/[\t\n]/.test(clipboard.trim())) return;
    event.preventDefault();
    const read = readPastedPopulation(clipboard);
    setPasted(read);
    if (read.rows.length > 0) onChange(withPasted(rows, read.rows));
    announce(text.entry.populationPasted(read.rows.length));
  };
  return (
    <div className="population" onPaste={paste}>
      <table className="entry-table">
        <thead>
          <tr>
            <th scope="col">{text.entry.year}</th>
            <th scope="col">{text.entry.residents}</th>
            <th scope="col">{text.entry.source}</th>
            <th scope="col">
              <span className="visually-hidden">{text.shell.remove}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <Row
              key={row.id}
              row={row}
              place={place + 1}
              problem={reading.ok ? undefined : reading.problems.get(row.id)}
              onChange={(changed) => set(row.id, changed)}
              onRemove={() => onChange(rows.length === 1 ? withRow([]) : rows.filter(({ id }) => id !== row.id))}
            />
          ))}
        </tbody>
      </table>
      {pasted && <PastedNotice pasted={pasted} />}
      <div className="population-foot">
        <button type="button" className="button" onClick={() => onChange(withRow(rows))}>
          <Icon name="plus" />
          {text.entry.addYear}
        </button>
        <p className="field-hint">{text.entry.populationPaste}</p>
      </div>
    </div>
  );
}

interface RowProps {
  readonly row: PopulationDraftRow;
  readonly place: number;
  readonly problem: RowProblem | undefined;
  readonly onChange: (changed: Partial<PopulationDraftRow>) => void;
  readonly onRemove: () => void;
}

function Row({ row, place, problem, onChange, onRemove }: RowProps) {
  const { text } = useLanguage();
  return (
    <tr>
      <td>
        <Cell
          label={text.entry.rowYear(place)}
          column={text.entry.year}
          value={row.year}
          problem={problem?.year}
          isNumber
          onChange={(year) => onChange({ year })}
        />
      </td>
      <td>
        <Cell
          label={text.entry.rowResidents(place)}
          column={text.entry.residents}
          value={row.residents}
          problem={problem?.residents}
          isNumber
          onChange={(residents) => onChange({ residents })}
        />
      </td>
      <td>
        <Cell
          label={text.entry.rowSource(place)}
          column={text.entry.source}
          value={row.source}
          onChange={(source) => onChange({ source })}
        />
      </td>
      <td>
        <button
          type="button"
          className="button button-quiet"
          aria-label={row.year === '' ? text.entry.removeBlank : text.entry.removeYear(row.year)}
          onClick={onRemove}
        >
          <Icon name="trash" />
        </button>
      </td>
    </tr>
  );
}

interface CellProps {
  readonly label: string;
  /** The column's heading, shown in a blank cell where there is no room for headings. */
  readonly column: string;
  readonly value: string;
  readonly problem?: Wording | undefined;
  readonly isNumber?: boolean;
  readonly onChange: (value: string) => void;
}

function Cell({ label, column, value, problem, isNumber = false, onChange }: CellProps) {
  const { language } = useLanguage();
  return (
    <>
      <input
        className={isNumber ? 'input input-number' : 'input'}
        aria-label={problem ? `${label} — ${problem[language]}` : label}
        aria-invalid={problem ? true : undefined}
        inputMode={isNumber ? 'numeric' : undefined}
        autoComplete="off"
        placeholder={column}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem && <p className="field-error">{problem[language]}</p>}
    </>
  );
}

function PastedNotice({ pasted: { rows, unread } }: { readonly pasted: PastedPopulation }) {
  const { text } = useLanguage();
  const lines = unread.map(({ line, text: words }) => text.entry.populationLine(line, words)).join(' ');
  return (
    <div className={unread.length > 0 ? 'notice notice-warn' : 'notice notice-good'}>
      <p>{text.entry.populationPasted(rows.length)}</p>
      {unread.length > 0 && <p>{text.entry.populationUnread(lines)}</p>}
    </div>
  );
}
