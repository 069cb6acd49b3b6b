import { type PointerEvent, useRef, useState } from 'react';
import type { PlanDetail, PlanWork } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { planYearsText, planYearText } from './plan-years-text.js';
import { ClosingBar } from './closing-bar.js';
import type { PlanClosing } from './plan-closings.js';
import { laneGapRem, laneRem } from './schedule-lines.js';
import { draggedYear, type ScheduleBar, type ScheduleClosing } from './schedule-rows.js';
import { TreatmentMark } from './treatment-mark.js';
import type { ScheduleKeys } from './use-schedule-keys.js';
import { workName } from './works-filter.js';

interface ScheduleBarsProps {
  readonly bars: readonly ScheduleBar[];
  readonly closings: readonly ScheduleClosing[];
  readonly plan: Pick<PlanDetail, 'fromFiscalYear' | 'years'>;
  readonly yearPx: number;
  readonly keys: ScheduleKeys;
  /** Null = bars stay where they are. */
  readonly onMove: ((work: PlanWork, fiscalYear: number) => void) | null;
  readonly onWork: (work: PlanWork) => void;
  readonly onClosing: (closing: PlanClosing) => void;
}

/** How wide the years are, with a line at every fifth year of the calendar. */
export const yearsStyle = (plan: ScheduleBarsProps['plan'], yearPx: number) => ({
  width: plan.years * yearPx,
  backgroundPositionX: (-plan.fromFiscalYear % 5) * yearPx,
});

/** Where a bar lies in its row. */
const topOf = (lane: number): string => `${lane * laneRem + laneGapRem}rem`;

/** The works and closings of a facility over the years; the Tab key stops at one of the works. */
export function ScheduleBars({ bars, closings, onClosing, ...props }: ScheduleBarsProps) {
  const { plan, yearPx, keys } = props;
  const stop = bars.find(({ key }) => key === keys.active) ?? bars[0];
  return (
    <span className="schedule-years" style={yearsStyle(plan, yearPx)}>
      {bars.map((bar) => (
        <Bar key={bar.key} bar={bar} isStop={bar === stop} {...props} />
      ))}
      {closings.map(({ closing, until, lane }) => (
        <ClosingBar
          key={closing.place.buildingId}
          closing={closing}
          left={(closing.fiscalYear - plan.fromFiscalYear) * yearPx}
          top={topOf(lane)}
          width={(Math.min(until, plan.fromFiscalYear + plan.years) - closing.fiscalYear) * yearPx - 1}
          onClosing={onClosing}
        />
      ))}
    </span>
  );
}

interface BarProps extends Omit<ScheduleBarsProps, 'bars' | 'closings' | 'onClosing'> {
  readonly bar: ScheduleBar;
  readonly isStop: boolean;
}

/** A press opens the work; a bar that is dragged sideways asks for another year. */
function Bar({ bar: { key, work, lane }, isStop, plan, yearPx, keys, onMove, onWork }: BarProps) {
  const { language, text } = useLanguage();
  const { work: words } = text.plans;
  const start = useRef<number | null>(null);
  const wasDragged = useRef(false);
  const [movedPx, setMovedPx] = useState(0);
  const yearOf = (event: PointerEvent) =>
    draggedYear(work, event.clientX - (start.current ?? event.clientX), yearPx, plan);
  const begin = (event: PointerEvent<HTMLButtonElement>) => {
    wasDragged.current = false;
    if (!onMove || event.button !== 0) return;
    start.current = event.clientX;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const drag = (event: PointerEvent) => {
    if (start.current === null) return;
    if (Math.abs(event.clientX - start.current) > yearPx / 4) wasDragged.current = true;
    setMovedPx((yearOf(event) - work.fromFiscalYear) * yearPx);
  };
  const drop = (event: PointerEvent) => {
    if (start.current === null) return;
    const year = yearOf(event);
    start.current = null;
    setMovedPx(0);
    if (year !== work.fromFiscalYear) onMove?.(work, year);
  };
  const giveUp = () => {
    start.current = null;
    setMovedPx(0);
  };
  const from = keys.pushedYear(key) ?? work.fromFiscalYear;
  const years = planYearsText(from, from + work.years - 1, language);
  const label = words.open(workName(work), text.domain.treatments[work.treatment], years);
  const left = (from - plan.fromFiscalYear) * yearPx + movedPx;
  const shownFrom = from + movedPx / yearPx;
  return (
    <>
      <button
        type="button"
        className={
          work.isDecided ? `schedule-bar is-${work.treatment} is-decided` : `schedule-bar is-${work.treatment}`
        }
        aria-label={label}
        title={label}
        aria-keyshortcuts={onMove ? 'Shift+ArrowLeft Shift+ArrowRight' : undefined}
        tabIndex={isStop ? 0 : -1}
        data-bar={key}
        data-year={from}
        style={{ left, top: topOf(lane), width: work.years * yearPx - 1 }}
        onFocus={() => keys.onFocus(key)}
        onBlur={keys.onBlur}
        onKeyDown={(event) => keys.onKeyDown(event, key)}
        onPointerDown={begin}
        onPointerMove={drag}
        onPointerUp={drop}
        onPointerCancel={giveUp}
        onClick={() => {
          if (!wasDragged.current) onWork(work);
        }}
      >
        <TreatmentMark treatment={work.treatment} />
      </button>
      {shownFrom !== work.fromFiscalYear && (
        <span
          className="schedule-moved"
          aria-hidden="true"
          style={{ left: left + work.years * yearPx, top: topOf(lane) }}
        >
          {planYearText(shownFrom, language)}
        </span>
      )}
    </>
  );
}
