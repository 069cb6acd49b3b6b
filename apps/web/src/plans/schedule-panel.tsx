import { useMemo, useState } from 'react';
import { Link } from 'wouter';
import type { PlanWork } from '../api/types.js';
import { axisYears, axisYearText } from '../charts/axis-years.js';
import { districtText } from '../format/district.js';
import { useLanguage } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { useAnnounce, useReport } from '../shell/live-region.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { useIsPrinting } from '../shell/use-printing.js';
import { withDecision } from './decision-draft.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { ScheduleBars, yearsStyle } from './schedule-bars.js';
import { DistrictLine } from './schedule-district.js';
import { goesOnPaper, heightOf, scheduleLines, worksAsLocked } from './schedule-lines.js';
import { type ScheduleDistrict, scheduleOf } from './schedule-rows.js';
import { useScheduleKeys } from './use-schedule-keys.js';
import { useSeenLines } from './use-seen-lines.js';
import { workName } from './works-filter.js';

/** Width of a year, px: a bar of one year is wide enough for a finger. */
const yearPx = 26;

/** The works by district and facility over the years; bars are moved by hand, by keys, or by the form they open. */
export function SchedulePanel(props: PlanPartProps) {
  const { code, plan, works, closings, decisions, fiscalYear, onWork, onBuilding } = props;
  const { language, text } = useLanguage();
  const { schedule, work: words } = text.plans;
  const may = useMay();
  const report = useReport();
  const announce = useAnnounce();
  const [open, setOpen] = useState<ReadonlySet<string | null>>(new Set());
  const { now, isChanged } = decisions;
  const endFiscalYear = plan.fromFiscalYear + plan.years;
  const districts = useMemo(
    () => scheduleOf(isChanged ? worksAsLocked(works, now) : works, closings, endFiscalYear),
    [works, now, isChanged, closings, endFiscalYear],
  );
  const isPrinting = useIsPrinting();
  const isTooMuch = isPrinting && !goesOnPaper(districts, (district) => open.has(district));
  const lines = useMemo(
    () => scheduleLines(districts, (district) => !isTooMuch && open.has(district)),
    [districts, open, isTooMuch],
  );
  const { ref, onScroll, first, end, scrollTo } = useSeenLines(lines);
  const move = (work: PlanWork, year: number) => {
    const { buildingId, treatment } = work;
    decisions.change(withDecision(now, { kind: 'lock', buildingId, treatment, fiscalYear: year }));
    report({ message: schedule.moved(workName(work), planYearText(year, language)) });
  };
  const onMove = may('plan:write') ? move : null;
  const onPush = (year: number) => announce(planYearText(year, language));
  const keys = useScheduleKeys({ lines, plan, onMove, onPush, scrollTo });
  const toggle = (district: string | null) => {
    const next = new Set(open);
    if (!next.delete(district)) next.add(district);
    setOpen(next);
  };
  const isAllOpen = districts.every(({ district }) => open.has(district));
  const toggleAll = () => setOpen(isAllOpen ? new Set() : new Set(districts.map(({ district }) => district)));
  return (
    <div className="plan-panel">
      <div className="plan-panel-head">
        <h2>{schedule.title}</h2>
        <button type="button" className="button" onClick={toggleAll}>
          {isAllOpen ? schedule.closeAll : schedule.openAll}
        </button>
      </div>
      {isTooMuch && (
        <p>
          {schedule.tooMuchOnPaper} <Link href={`/${code}/plans/${plan.id}/print`}>{schedule.printPage}</Link>
        </p>
      )}
      <p className="field-hint schedule-hint">
        {onMove ? schedule.hint : schedule.hintReading} {schedule.columnsHint}
      </p>
      <ScrollRegion label={schedule.title} isTall ref={ref} onScroll={onScroll}>
        <div className="schedule">
          <YearHead fromFiscalYear={plan.fromFiscalYear} years={plan.years} fiscalYear={fiscalYear} />
          <div style={{ height: `${lines[first]?.topRem ?? 0}rem` }} />
          {lines.slice(first, end).map((line) =>
            line.kind === 'district' ? (
              <DistrictLine
                key={`district ${line.district.district}`}
                line={line}
                name={districtText(namesOf(line.district), language) ?? words.noDistrict}
                plan={plan}
                yearPx={yearPx}
                onToggle={() => toggle(line.district.district)}
              />
            ) : (
              <div key={line.row.facilityId} className="schedule-row" style={{ height: `${line.heightRem}rem` }}>
                <span className="schedule-name" title={line.row.name}>
                  <span>{line.row.name}</span>
                </span>
                <ScheduleBars
                  bars={line.row.bars}
                  closings={line.row.closings}
                  plan={plan}
                  yearPx={yearPx}
                  keys={keys}
                  onMove={onMove}
                  onWork={onWork}
                  onClosing={({ place }) => onBuilding(place)}
                />
              </div>
            ),
          )}
          <div style={{ height: `${heightOf(lines) - heightOf(lines.slice(0, end))}rem` }} />
        </div>
      </ScrollRegion>
    </div>
  );
}

interface YearHeadProps {
  readonly fromFiscalYear: number;
  readonly years: number;
  readonly fiscalYear: number;
}

function YearHead({ fromFiscalYear, years, fiscalYear }: YearHeadProps) {
  const { language, text } = useLanguage();
  const { schedule } = text.plans;
  const all = Array.from({ length: years }, (_, at) => fromFiscalYear + at);
  const told = new Set(axisYears(all, yearPx, fiscalYear, language));
  return (
    <div className="schedule-row schedule-head" aria-hidden="true">
      <span className="schedule-name">{schedule.facility}</span>
      <span className="schedule-years" style={yearsStyle({ fromFiscalYear, years }, yearPx)}>
        {all.map((year) => (
          <span key={year} className={year === fiscalYear ? 'is-chosen' : undefined}>
            {told.has(year) && axisYearText(year, language)}
          </span>
        ))}
      </span>
    </div>
  );
}

const namesOf = ({ district, districtEn }: ScheduleDistrict) => ({
  districtName: district,
  districtNameEn: districtEn,
});
