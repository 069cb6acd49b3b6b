import { type FormEvent, useId, useState } from 'react';
import { Link } from 'wouter';
import type { PlanDecision, PlanWork } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import { ChoiceInput } from '../forms/inputs.js';
import { useLanguage, useText } from '../i18n/text.js';
import { useMay } from '../session/permission.js';
import { Dialog } from '../shell/dialog.js';
import { useReport } from '../shell/live-region.js';
import { withDecision, withoutBuilding } from './decision-draft.js';
import { OtherWorks } from './other-works.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearsText, planYearText } from './plan-years-text.js';
import { whySentence } from './plan-words.js';
import { TreatmentMark } from './treatment-mark.js';
import { workName } from './works-filter.js';

interface WorkDialogProps extends PlanPartProps {
  readonly work: PlanWork;
  readonly onClose: () => void;
}

/** One work: what, when, why; and the form that decides its year by hand. */
export function WorkDialog(props: WorkDialogProps) {
  const { code, work, onClose } = props;
  const { language, text } = useLanguage();
  const { work: words, table } = text.plans;
  const may = useMay();
  const years = planYearsText(work.fromFiscalYear, work.fromFiscalYear + work.years - 1, language);
  return (
    <Dialog title={workName(work)} onClose={onClose}>
      <div className="form">
        <p className="plan-kind">
          <TreatmentMark treatment={work.treatment} />
          <strong>{text.domain.treatments[work.treatment]}</strong> {words.years(years, digits(work.years))}
        </p>
        <p>
          {table.cost} <b className="number">{yenText(work.costYen, language)}</b> ·{' '}
          {work.districtName ?? words.noDistrict}
        </p>
        <p>{whySentence(work, language, text)}</p>
        <p>
          <Link href={`/${code}/facilities/${work.facilityId}`}>{words.facility}</Link>
        </p>
        <OtherWorks {...props} />
        {may('plan:write') && <DecideForm {...props} />}
      </div>
    </Dialog>
  );
}

const ways = ['lock', 'forbid', 'leave', 'free'] as const;
type Way = (typeof ways)[number];

function DecideForm({ plan, work, decisions, onClose }: WorkDialogProps) {
  const { decide } = useText().plans;
  const { language } = useLanguage();
  const report = useReport();
  const name = useId();
  const isDecided = decisions.now.some(({ buildingId }) => buildingId === work.buildingId);
  const [way, setWay] = useState<Way>('lock');
  const [years, setYears] = useState({ from: work.fromFiscalYear, to: work.fromFiscalYear });
  const options = Array.from({ length: plan.years }, (_, at) => plan.fromFiscalYear + at).map((year) => ({
    value: String(year),
    label: planYearText(year, language),
  }));
  const isOrdered = way !== 'forbid' || years.from <= years.to;
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isOrdered) return;
    const added = decisionOf(way, work, years);
    decisions.change(added ? withDecision(decisions.now, added) : withoutBuilding(decisions.now, work.buildingId));
    report({ message: decide.added });
    onClose();
  };
  return (
    <form className="form plan-decide" onSubmit={apply}>
      <fieldset>
        <legend className="field-label">{decide.title}</legend>
        {ways
          .filter((one) => one !== 'free' || isDecided)
          .map((one) => (
            <label key={one} className="check">
              <input type="radio" name={name} checked={way === one} onChange={() => setWay(one)} />
              <span>{decide[one]}</span>
            </label>
          ))}
      </fieldset>
      {way === 'lock' && (
        <ChoiceInput
          label={decide.year}
          value={String(years.from)}
          options={options}
          onChange={(year) => setYears({ from: Number(year), to: Number(year) })}
        />
      )}
      {way === 'forbid' && (
        <div className="form-row">
          <ChoiceInput
            label={decide.from}
            value={String(years.from)}
            options={options}
            onChange={(year) => setYears({ ...years, from: Number(year) })}
          />
          <ChoiceInput
            label={decide.to}
            value={String(years.to)}
            options={options}
            error={isOrdered ? null : decide.order}
            onChange={(year) => setYears({ ...years, to: Number(year) })}
          />
        </div>
      )}
      <div className="form-actions">
        <button type="submit" className="button button-primary">
          {decide.apply}
        </button>
      </div>
    </form>
  );
}

/** Null = the building is free again. */
function decisionOf(
  way: Way,
  { buildingId, treatment }: PlanWork,
  years: { readonly from: number; readonly to: number },
): PlanDecision | null {
  switch (way) {
    case 'lock':
      return { kind: 'lock', buildingId, treatment, fiscalYear: years.from };
    case 'forbid':
      return { kind: 'forbid', buildingId, treatment, fromFiscalYear: years.from, toFiscalYear: years.to };
    case 'leave':
      return { kind: 'leave', buildingId };
    case 'free':
      return null;
  }
}
