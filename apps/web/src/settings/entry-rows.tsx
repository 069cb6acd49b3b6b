import { useText } from '../i18n/text.js';
import { Icon } from '../shell/icons.js';

/** A column of typed values; a choice where options are given. */
export interface EntryColumn<Key extends string> {
  readonly key: Key;
  readonly label: string;
  readonly options?: readonly { readonly value: string; readonly label: string }[];
}

export type EntryRow<Key extends string> = Readonly<Record<Key, string>>;

export interface EntryRowsProps<Key extends string> {
  /** What the rows are, for screen readers. */
  readonly label: string;
  readonly columns: readonly EntryColumn<Key>[];
  readonly rows: readonly EntryRow<Key>[];
  /** A new row before anything is typed. */
  readonly blank: EntryRow<Key>;
  readonly addLabel: string;
  readonly isReadable: (row: EntryRow<Key>, key: Key) => boolean;
  readonly onChange: (rows: readonly EntryRow<Key>[]) => void;
}

/** Rows of figures that are typed, added and removed. */
export function EntryRows<Key extends string>(props: EntryRowsProps<Key>) {
  const { label, columns, rows, blank, addLabel, isReadable, onChange } = props;
  const text = useText();
  const set = (place: number, key: Key, value: string) =>
    onChange(rows.map((row, i) => (i === place ? { ...row, [key]: value } : row)));
  return (
    <div className="entry-rows">
      {rows.length > 0 && (
        <table className="entry-table" aria-label={label}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column.key} scope="col">
                  {column.label}
                </th>
              ))}
              <th scope="col">
                <span className="visually-hidden">{text.shell.remove}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row, place) => (
              <tr key={place}>
                {columns.map((column) => (
                  <td key={column.key} data-label={column.label}>
                    <EntryCell
                      column={column}
                      label={text.costs.cell(place + 1, column.label)}
                      value={row[column.key]}
                      isReadable={isReadable(row, column.key)}
                      onChange={(value) => set(place, column.key, value)}
                    />
                  </td>
                ))}
                <td>
                  <button
                    type="button"
                    className="button button-quiet"
                    aria-label={text.costs.removeRow(place + 1)}
                    onClick={() => onChange(rows.filter((_, i) => i !== place))}
                  >
                    <Icon name="trash" />
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div>
        <button type="button" className="button" onClick={() => onChange([...rows, blank])}>
          <Icon name="plus" />
          {addLabel}
        </button>
      </div>
    </div>
  );
}

interface EntryCellProps {
  readonly column: EntryColumn<string>;
  readonly label: string;
  readonly value: string;
  readonly isReadable: boolean;
  readonly onChange: (value: string) => void;
}

function EntryCell({ column, label, value, isReadable, onChange }: EntryCellProps) {
  const invalid = isReadable ? {} : { 'aria-invalid': true };
  if (column.options) {
    return (
      <select className="select" aria-label={label} value={value} onChange={(event) => onChange(event.target.value)}>
        {column.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...invalid}
      className="input input-number"
      inputMode="decimal"
      autoComplete="off"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
    />
  );
}
