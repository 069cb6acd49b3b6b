import { type PointerEvent, useRef, useState } from 'react';
import type { PlanDetail, PlanWork } from '../api/types.js';
import { useLanguage } from '../i18n/text.js';
import { planYearsText } from './plan-years-text.js';
import { ClosingBar } from './closing-bar.js';
import type { PlanClosing } from './plan-closings.js';
import { draggedYear, type ScheduleBar, type ScheduleClosing } from './schedule-rows.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

/** Height of a lane, and how much of it stays free above a bar, rem. */
const laneRem = 1.875;
const laneGapRem = 0.125;

interface ScheduleBarsProps {
  readonly lanes: number;
  readonly bars: readonly ScheduleBar[];
  readonly closings: readonly ScheduleClosing[];
  readonly plan: Pick<PlanDetail, 'fromFiscalYear' | 'years'>;
  readonly yearPx: number;
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

/** The works and closings of a facility over the years. */
export function ScheduleBars({ bars, lanes, closings, onClosing, ...props }: ScheduleBarsProps) {
  const { plan, yearPx } = props;
  return (
    <span className="schedule-years" style={{ ...yearsStyle(plan, yearPx), minHeight: `${lanes * laneRem}rem` }}>
      {bars.map((bar) => (
        <Bar key={bar.work.id} bar={bar} {...props} />
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

/** A press opens the work; a bar that is dragged sideways asks for another year. */
function Bar({
  bar: { work, lane },
  plan,
  yearPx,
  onMove,
  onWork,
}: Omit<ScheduleBarsProps, 'bars' | 'lanes' | 'closings' | 'onClosing'> & { readonly bar: ScheduleBar }) {
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
  const years = planYearsText(work.fromFiscalYear, work.fromFiscalYear + work.years - 1, language);
  const label = words.open(workName(work), text.domain.treatments[work.treatment], years);
  const left = (work.fromFiscalYear - plan.fromFiscalYear) * yearPx + movedPx;
  return (
    <button
      type="button"
      className={work.isDecided ? `schedule-bar is-${work.treatment} is-decided` : `schedule-bar is-${work.treatment}`}
      aria-label={label}
      title={label}
      data-year={work.fromFiscalYear}
      style={{ left, top: topOf(lane), width: work.years * yearPx - 1 }}
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
  );
}
