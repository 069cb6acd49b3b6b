import { type RefCallback, type RefObject, type UIEvent, useCallback, useRef, useState } from 'react';
import { useSize } from '../shell/use-size.js';

/** Rows drawn above and below those in sight, so that scrolling shows no gaps. */
const overscan = 8;

/** Which rows of equal height are in sight of a scrolling element. */
export interface RowWindow {
  /** Goes to the scrolling element, which it measures. */
  readonly ref: RefCallback<HTMLDivElement>;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  /** First row to draw, and the one after the last. */
  readonly first: number;
  readonly end: number;
  /** How many whole rows fit. */
  readonly fitting: number;
}

/** Follows the scrolling of an element with this many rows of this height in px. */
export function useRowWindow(rows: number, rowHeight: number): RowWindow {
  const [sizeRef, { height }] = useSize<HTMLDivElement>();
  const [top, setTop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  // One function for good: another at each rendering would measure, and so render, without end.
  const ref = useCallback(
    (element: HTMLDivElement | null) => {
      scroller.current = element;
      return sizeRef(element);
    },
    [sizeRef],
  );
  const first = Math.max(0, Math.floor(top / rowHeight) - overscan);
  const end = Math.min(rows, Math.ceil((top + height) / rowHeight) + overscan);
  return {
    ref,
    scroller,
    onScroll: (event) => setTop(event.currentTarget.scrollTop),
    first,
    end,
    fitting: Math.max(1, Math.floor(height / rowHeight)),
  };
}

/** Scrolls just as far as needed to have a row in sight. */
export function scrollToRow(scroller: RefObject<HTMLElement | null>, row: number, rowHeight: number): void {
  const element = scroller.current;
  if (!element) return;
  const [top, bottom] = [row * rowHeight, (row + 1) * rowHeight];
  if (top < element.scrollTop) element.scrollTop = top;
  else if (bottom > element.scrollTop + element.clientHeight) element.scrollTop = bottom - element.clientHeight;
}
