import type { ReactNode, Ref, UIEvent } from 'react';

export interface ScrollRegionProps {
  readonly label: string;
  /** On a sheet of paper it is plain: no shade tells of more behind its edge, because print shows all of it. */
  readonly isPaper?: boolean;
  /** Also as high as the window at most: its head stays in sight while its rows scroll. */
  readonly isTall?: boolean;
  readonly ref?: Ref<HTMLElement>;
  readonly onScroll?: (event: UIEvent<HTMLElement>) => void;
  readonly children: ReactNode;
}

/** A table wider than a phone scrolls by itself; the keyboard must reach it for that. */
export function ScrollRegion({ label, isPaper = false, isTall = false, ref, onScroll, children }: ScrollRegionProps) {
  const shape = isPaper ? 'paper-scroll' : isTall ? 'table-scroll is-tall' : 'table-scroll';
  return (
    // The rule knows no boxes that scroll: WCAG 2.1.1 asks for this tab stop (axe: scrollable-region-focusable).
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section ref={ref} className={shape} tabIndex={0} aria-label={label} onScroll={onScroll}>
      {children}
    </section>
  );
}
