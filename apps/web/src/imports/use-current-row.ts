import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { type HeldPlace, keyOf } from './decisions.js';

/** Which row somebody is looking at, and the ways to another. */
export interface CurrentRow {
  /** The first one until another is picked; undefined where there are none. */
  readonly row: HeldPlace | undefined;
  readonly pick: (key: string) => void;
  /** Goes to a row and puts the focus on it; nothing where there is none. */
  readonly goTo: (row: HeldPlace | null | undefined) => void;
  /** Up or down by so many rows; the function stays the same. */
  readonly stepBy: (rows: number) => void;
}

/** The current one of these rows, whose buttons stand in the list in the same order. */
export function useCurrentRow(rows: readonly HeldPlace[], list: RefObject<HTMLElement | null>): CurrentRow {
  const [current, pick] = useState<string | null>(null);
  const row = rows.find((one) => keyOf(one) === current) ?? rows[0];
  const goTo = (next: HeldPlace | null | undefined) => {
    if (!next) return;
    pick(keyOf(next));
    list.current?.querySelectorAll<HTMLElement>('.held-row-pick')[rows.indexOf(next)]?.focus();
  };
  const latest = useRef((_rows: number) => {});
  useEffect(() => {
    latest.current = (by) => row && goTo(rows[rows.indexOf(row) + by]);
  });
  const stepBy = useCallback((by: number) => latest.current(by), []);
  return { row, pick, goTo, stepBy };
}
