import type { ReactNode } from 'react';
import { useText } from '../i18n/text.js';
import { ScrollRegion } from '../shell/scroll-region.js';

/** The table of a comparison: what is compared, the two facilities, and how far apart they are. */
export function CompareTable({ names, children }: { readonly names: readonly string[]; readonly children: ReactNode }) {
  const { compare } = useText();
  return (
    <ScrollRegion label={compare.title} isPaper>
      <table className="paper-table compare-table">
        <thead>
          <tr>
            <th scope="col">{compare.item}</th>
            {names.map((name, i) => (
              <th key={name} scope="col">
                <small>{compare.letters[i]}</small>
                {name}
              </th>
            ))}
            <th scope="col">{compare.difference}</th>
          </tr>
        </thead>
        {children}
      </table>
    </ScrollRegion>
  );
}

/** Rows under one heading. */
export function CompareGroup({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <tbody>
      <tr className="compare-group">
        <th scope="rowgroup" colSpan={4}>
          {title}
        </th>
      </tr>
      {children}
    </tbody>
  );
}

export interface CompareRowProps {
  readonly label: string;
  readonly values: readonly [string, string];
  readonly isDifferent: boolean;
  readonly isFigure?: boolean;
  /** How far B is from A; null where that is no number. */
  readonly difference: string | null;
}

/** One thing that is compared; what differs is set bold and marked, so that it is told without colour too. */
export function CompareRow({ label, values, isDifferent, isFigure, difference }: CompareRowProps) {
  const { compare } = useText();
  const className = isFigure ? 'right number' : undefined;
  return (
    <tr className={isDifferent ? 'is-different' : undefined}>
      <th scope="row">{label}</th>
      <td className={className}>{values[0]}</td>
      <td className={className}>{values[1]}</td>
      <td className={className}>{difference ?? (isDifferent ? compare.differs : '')}</td>
    </tr>
  );
}
