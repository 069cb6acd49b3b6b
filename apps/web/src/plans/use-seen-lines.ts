import { type RefCallback, type UIEvent, useCallback, useRef, useState } from 'react';
import { useIsPrinting } from '../shell/use-printing.js';
import { useSize } from '../shell/use-size.js';
import { linesBetween, type ScheduleLine } from './schedule-lines.js';

/** Drawn above and below what is in sight, so that scrolling shows no gaps, rem. */
const overscanRem = 14;
/** The head that stays above the lines, rem. */
const headRem = 2;

/** Which lines of the schedule are drawn: those in sight, and on paper all. */
export interface SeenLines {
  /** Goes to the scrolling element. */
  readonly ref: RefCallback<HTMLElement>;
  readonly onScroll: (event: UIEvent<HTMLElement>) => void;
  readonly first: number;
  readonly end: number;
  /** Scrolls just as far as needed to have a line in sight. */
  readonly scrollTo: (line: ScheduleLine) => void;
}

const remPx = (): number => Number.parseFloat(getComputedStyle(document.documentElement).fontSize);

/** Follows the scrolling of the schedule. */
export function useSeenLines(lines: readonly ScheduleLine[]): SeenLines {
  const [sizeRef, { height }] = useSize<HTMLElement>();
  const [topPx, setTopPx] = useState(0);
  const scroller = useRef<HTMLElement>(null);
  const isPrinting = useIsPrinting();
  const ref = useCallback(
    (element: HTMLElement | null) => {
      scroller.current = element;
      return sizeRef(element);
    },
    [sizeRef],
  );
  const fromRem = topPx / remPx() - overscanRem;
  const toRem = (topPx + height) / remPx() + overscanRem;
  const [first, end] = isPrinting ? [0, lines.length] : linesBetween(lines, fromRem, toRem);
  const scrollTo = ({ topRem, heightRem }: ScheduleLine) => {
    const element = scroller.current;
    if (!element) return;
    const [above, below] = [topRem * remPx(), (topRem + heightRem + headRem) * remPx()];
    if (above < element.scrollTop) element.scrollTop = above;
    else if (below > element.scrollTop + element.clientHeight) element.scrollTop = below - element.clientHeight;
    // At once, not when the browser tells of it: the line is to have the focus when it is drawn.
    setTopPx(element.scrollTop);
  };
  return { ref, onScroll: ({ currentTarget }) => setTopPx(currentTarget.scrollTop), first, end, scrollTo };
}
