import { type KeyboardEvent, useEffect, useEffectEvent, useLayoutEffect, useRef, useState } from 'react';
import type { PlanDetail, PlanWork } from '../api/types.js';
import { barBeside, type BarStep, placeOfBar, type ScheduleLine } from './schedule-lines.js';

/** A bar that keys have pushed stays where it is for so long before it is decided, ms: several presses are one decision. */
const restMs = 700;

const steps: Readonly<Record<string, BarStep>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

interface Push {
  readonly key: string;
  readonly work: PlanWork;
  readonly fiscalYear: number;
}

export interface ScheduleKeysOptions {
  readonly lines: readonly ScheduleLine[];
  readonly plan: Pick<PlanDetail, 'fromFiscalYear' | 'years'>;
  /** Null = bars stay where they are. */
  readonly onMove: ((work: PlanWork, fiscalYear: number) => void) | null;
  /** A bar is pushed to a year, not yet decided. */
  readonly onPush: (fiscalYear: number) => void;
  readonly scrollTo: (line: ScheduleLine) => void;
}

/** The keyboard on the bars of the schedule. */
export interface ScheduleKeys {
  /** The bar that has, or last had, the focus. */
  readonly active: string | null;
  /** The year that keys have pushed a bar to; null = it is where its work is. */
  readonly pushedYear: (key: string) => number | null;
  readonly onFocus: (key: string) => void;
  readonly onBlur: () => void;
  readonly onKeyDown: (event: KeyboardEvent, key: string) => void;
}

/** Arrows go from bar to bar, with Shift they push a bar by a year; Enter decides at once, Escape puts it back. */
export function useScheduleKeys({ lines, plan, onMove, onPush, scrollTo }: ScheduleKeysOptions): ScheduleKeys {
  const [active, setActive] = useState<string | null>(null);
  const [push, setPush] = useState<Push | null>(null);
  const wanted = useRef<string | null>(null);
  const decide = () => {
    setPush(null);
    if (push && push.fiscalYear !== push.work.fromFiscalYear) onMove?.(push.work, push.fiscalYear);
  };
  const rest = useEffectEvent(decide);
  useEffect(() => {
    if (!push) return;
    const timer = setTimeout(() => rest(), restMs);
    return () => clearTimeout(timer);
  }, [push]);
  useLayoutEffect(() => {
    if (wanted.current === null) return;
    const bar = document.querySelector<HTMLElement>(`[data-bar='${wanted.current}']`);
    if (bar) wanted.current = null;
    bar?.focus();
  });
  const go = (key: string, step: BarStep) => {
    const from = placeOfBar(lines, key);
    const to = from && barBeside(lines, from, step);
    if (!to) return;
    wanted.current = to.bar.key;
    setActive(to.bar.key);
    scrollTo(lines[to.line]!);
  };
  const pushBy = (key: string, years: number) => {
    const found = placeOfBar(lines, key);
    if (!found || !onMove) return;
    const { work } = found.bar;
    const from = push?.key === key ? push.fiscalYear : work.fromFiscalYear;
    const last = plan.fromFiscalYear + plan.years - 1;
    const fiscalYear = Math.min(last, Math.max(plan.fromFiscalYear, from + years));
    setPush({ key, work, fiscalYear });
    onPush(fiscalYear);
  };
  const onKeyDown = (event: KeyboardEvent, key: string) => {
    const step = steps[event.key];
    const isPushed = push?.key === key;
    const pushes = event.shiftKey && (step === 'left' || step === 'right');
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (pushes) pushBy(key, step === 'left' ? -1 : 1);
    else if (step && !event.shiftKey) go(key, step);
    else if (isPushed && event.key === 'Enter') decide();
    else if (isPushed && event.key === 'Escape') setPush(null);
    else return;
    event.preventDefault();
  };
  return {
    active,
    pushedYear: (key) => (push?.key === key ? push.fiscalYear : null),
    onFocus: setActive,
    onBlur: decide,
    onKeyDown,
  };
}
