import type { PlanDetail } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { useText } from '../i18n/text.js';
import { yearsStyle } from './schedule-bars.js';
import { type ScheduleLine, yearsOfDistrict } from './schedule-lines.js';

interface DistrictLineProps {
  readonly line: Extract<ScheduleLine, { kind: 'district' }>;
  readonly name: string;
  readonly plan: Pick<PlanDetail, 'fromFiscalYear' | 'years'>;
  readonly yearPx: number;
  /** Of all years of all districts: their columns share one scale. */
  readonly highestYen: number;
  readonly onToggle: () => void;
}

/** Height of the columns, px. */
const columnsPx = 34;

/** The head of a district: opens it, and shows in which years it is renewed. */
export function DistrictLine({ line, name, plan, yearPx, highestYen, onToggle }: DistrictLineProps) {
  const { schedule } = useText().plans;
  const { district, isOpen, heightRem } = line;
  const yen = yearsOfDistrict(district, plan.fromFiscalYear, plan.years);
  return (
    <div className="schedule-row schedule-district" style={{ height: `${heightRem}rem` }}>
      <span className="schedule-name">
        <button type="button" className="schedule-toggle" aria-expanded={isOpen} onClick={onToggle}>
          <span aria-hidden="true">{isOpen ? '▼' : '▶'}</span> {name}{' '}
          <small>{schedule.works(digits(district.works))}</small>
        </button>
      </span>
      <span className="schedule-years" style={yearsStyle(plan, yearPx)}>
        <svg width={plan.years * yearPx} height={columnsPx} aria-hidden="true">
          <title>{schedule.columns}</title>
          <path className="schedule-sum" d={columnsPath(yen, highestYen, yearPx)} />
        </svg>
      </span>
    </div>
  );
}

/** A column of each year that costs anything, as one path: no column is lower than a pixel. */
function columnsPath(yen: readonly number[], highestYen: number, yearPx: number): string {
  return yen
    .map((one, at) => {
      if (one === 0) return '';
      const height = Math.max(1, Math.round((one / highestYen) * columnsPx));
      return `M${at * yearPx + 2} ${columnsPx}v${-height}h${yearPx - 4}v${height}z`;
    })
    .join('');
}
