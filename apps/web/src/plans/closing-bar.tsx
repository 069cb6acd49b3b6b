import { useLanguage } from '../i18n/text.js';
import type { PlanClosing } from './plan-closings.js';
import { planYearText } from './plan-years-text.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

interface ClosingBarProps {
  readonly closing: PlanClosing;
  readonly left: number;
  readonly top: string;
  readonly width: number;
  readonly onClosing: (closing: PlanClosing) => void;
}

/** A building without use in the schedule: from the year it closes until it is demolished. A press opens the building. */
export function ClosingBar({ closing, left, top, width, onClosing }: ClosingBarProps) {
  const { language, text } = useLanguage();
  const label = text.planDecisions.closings.bar(workName(closing.place), planYearText(closing.fiscalYear, language));
  return (
    <button
      type="button"
      className={closing.isRegistered ? 'schedule-closing' : 'schedule-closing is-decided'}
      aria-label={label}
      title={label}
      data-year={closing.fiscalYear}
      style={{ left, top, width }}
      onClick={() => onClosing(closing)}
    >
      <TreatmentMark treatment="closing" />
    </button>
  );
}
