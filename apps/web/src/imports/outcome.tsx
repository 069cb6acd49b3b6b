import { type ReactNode, useState } from 'react';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

export interface OutcomeProps {
  readonly name: 'created' | 'updated' | 'merged' | 'held' | 'rejected' | 'warnings';
  readonly count: number;
  /** Rows the report carries; the counts are of all. */
  readonly shown: number;
  /** What it means, where it means something else than for facilities. */
  readonly hint?: string;
  /** Shown without being asked, because somebody has to do something about it. */
  readonly isOpenAtFirst?: boolean;
  readonly children: ReactNode;
}

/** The rows of one outcome behind a fold; nothing where there are none, or where they are shapes, which the map shows. */
export function Outcome({ name, count, shown, hint, isOpenAtFirst = false, children }: OutcomeProps) {
  const text = useText();
  const [isOpen, setIsOpen] = useState(isOpenAtFirst);
  if (shown === 0) return null;
  return (
    <details className="fold" open={isOpen} onToggle={(event) => setIsOpen(event.currentTarget.open)}>
      <summary>
        {text.imports.outcomes[name]} <span className="number">{text.imports.rows(digits(count))}</span>
        <span className="field-hint">{hint ?? text.imports.outcomeHints[name]}</span>
      </summary>
      {isOpen && (
        <>
          {shown < count && <p className="field-hint">{text.imports.shownOf(digits(shown), digits(count))}</p>}
          <ScrollRegion label={text.imports.outcomes[name]}>{children}</ScrollRegion>
        </>
      )}
    </details>
  );
}

/** A table of rows that never change places; the first column is the cell. */
export function Rows({
  heads,
  rows,
}: {
  readonly heads: readonly string[];
  readonly rows: readonly (readonly ReactNode[])[];
}) {
  return (
    <table className="table">
      <thead>
        <tr>
          {heads.map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((cells, i) => (
          // The rows of a report never change places.
          // oxlint-disable-next-line react/no-array-index-key
          <tr key={i}>
            {cells.map((cell, column) =>
              column === 0 ? (
                <th key={heads[column]} scope="row" className="cell-address">
                  {cell}
                </th>
              ) : (
                <td key={heads[column]}>{cell}</td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
