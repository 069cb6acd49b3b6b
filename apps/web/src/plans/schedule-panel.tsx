import { useMemo, useState } from 'react';
import type { PlanWork } from '../api/types.js';
import { districtText } from '../format/district.js';
import { digits } from '../format/quantity.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { useReport } from '../shell/live-region.js';
import { ScrollRegion } from '../shell/scroll-region.js';
import { withDecision } from './decision-draft.js';
import type { PlanClosing } from './plan-closings.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';
import { ScheduleBars, yearsStyle } from './schedule-bars.js';
import { type ScheduleDistrict, scheduleOf } from './schedule-rows.js';
import { workName } from './works-filter.js';

/** Width of a year, px: a bar of one year is wide enough for a finger. */
const yearPx = 26;

/** The works by district and facility over the years; bars are moved by hand or by the form they open. */
export function SchedulePanel(props: PlanPartProps) {
  const { plan, works, closings, decisions, fiscalYear, onWork, onBuilding } = props;
  const { language, text } = useLanguage();
  const { schedule, work: words } = text.plans;
  const may = useMay();
  const report = useReport();
  const districts = useMemo(
    () => scheduleOf(works, closings, plan.fromFiscalYear + plan.years),
    [works, closings, plan.fromFiscalYear, plan.years],
  );
  const [open, setOpen] = useState<ReadonlySet<string | null>>(new Set());
  const toggle = (district: string | null) => {
    const next = new Set(open);
    if (!next.delete(district)) next.add(district);
    setOpen(next);
  };
  const move = (work: PlanWork, year: number) => {
    const { buildingId, treatment } = work;
    decisions.change(withDecision(decisions.now, { kind: 'lock', buildingId, treatment, fiscalYear: year }));
    report({ message: schedule.moved(workName(work), planYearText(year, language)) });
  };
  return (
    <div className="plan-panel">
      <h2>{schedule.title}</h2>
      <p className="field-hint">{may('plan:write') ? schedule.hint : schedule.hintReading}</p>
      <ScrollRegion label={schedule.title} isTall>
        <div className="schedule">
          <YearHead fromFiscalYear={plan.fromFiscalYear} years={plan.years} fiscalYear={fiscalYear} />
          {districts.map((district) => (
            <DistrictRows
              key={district.district ?? ''}
              district={district}
              name={
                districtText({ districtName: district.district, districtNameEn: district.districtEn }, language) ??
                words.noDistrict
              }
              isOpen={open.has(district.district)}
              onToggle={() => toggle(district.district)}
              plan={plan}
              onMove={may('plan:write') ? move : null}
              onWork={onWork}
              onClosing={({ place }) => onBuilding(place)}
            />
          ))}
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
  const { schedule } = useText().plans;
  return (
    <div className="schedule-row schedule-head" aria-hidden="true">
      <span className="schedule-name">{schedule.facility}</span>
      <span className="schedule-years" style={yearsStyle({ fromFiscalYear, years }, yearPx)}>
        {Array.from({ length: years }, (_, at) => fromFiscalYear + at).map((year) => (
          <span key={year} className={year === fiscalYear ? 'is-chosen' : undefined}>
            {year % 5 === 0 || year === fiscalYear ? year : ''}
          </span>
        ))}
      </span>
    </div>
  );
}

interface DistrictRowsProps {
  readonly district: ScheduleDistrict;
  readonly name: string;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly plan: PlanPartProps['plan'];
  readonly onMove: ((work: PlanWork, fiscalYear: number) => void) | null;
  readonly onWork: (work: PlanWork) => void;
  readonly onClosing: (closing: PlanClosing) => void;
}

function DistrictRows({ district, name, isOpen, onToggle, plan, onMove, onWork, onClosing }: DistrictRowsProps) {
  const { schedule } = useText().plans;
  return (
    <>
      <div className="schedule-district">
        <button type="button" className="schedule-toggle" aria-expanded={isOpen} onClick={onToggle}>
          <span aria-hidden="true">{isOpen ? '▼' : '▶'}</span> {name}{' '}
          <small>{schedule.works(digits(district.works))}</small>
        </button>
      </div>
      {isOpen &&
        district.rows.map((row) => (
          <div key={row.facilityId} className="schedule-row">
            <span className="schedule-name">{row.name}</span>
            <ScheduleBars
              bars={row.bars}
              closings={row.closings}
              lanes={row.lanes}
              plan={plan}
              yearPx={yearPx}
              onMove={onMove}
              onWork={onWork}
              onClosing={onClosing}
            />
          </div>
        ))}
    </>
  );
}
