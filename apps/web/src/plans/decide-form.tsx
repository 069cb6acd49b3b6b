import { type FormEvent, useId, useState } from 'react';
import type { PlanPlace, PlanWork } from '../api/types.js';
import { digits } from '../format/quantity.js';
import { ChoiceInput } from '../forms/inputs.js';
import { useLanguage } from '../i18n/text.js';
import { useReport } from '../shell/live-region.js';
import { beginning, type DecidedYears, decisionOf, isOrdered, type Way, waysFor } from './decide-ways.js';
import { withDecision, withoutBuilding } from './decision-draft.js';
import type { PlanPartProps } from './plan-parts.js';
import { planYearText } from './plan-years-text.js';

interface DecideFormProps extends PlanPartProps {
  /** Of the form: the button that sends it stands at the foot of the dialog, seen however long the form is. */
  readonly id: string;
  readonly place: PlanPlace;
  readonly work: PlanWork | null;
  readonly onClose: () => void;
}

/** Decides by hand about a work, or about the building as a whole. */
export function DecideForm({ id, plan, outcome, place, work, decisions, onClose }: DecideFormProps) {
  const { plans, planDecisions } = useLanguage().text;
  const { decide } = plans;
  const report = useReport();
  const name = useId();
  const { buildingId } = place;
  const own = decisions.now.filter((one) => one.buildingId === buildingId);
  const ways = waysFor(
    work,
    outcome.registered.some((one) => one.buildingId === buildingId),
    own.length > 0,
  );
  const first = work?.fromFiscalYear ?? plan.fromFiscalYear;
  const begun = beginning(own, ways, first);
  const [way, setWay] = useState<Way>(begun.way);
  const [years, setYears] = useState<DecidedYears>(begun.years);
  const apply = (event: FormEvent) => {
    event.preventDefault();
    if (!isOrdered(way, years)) return;
    const added = decisionOf(way, buildingId, work?.treatment ?? null, years);
    const next = added ? withDecision(decisions.now, added) : withoutBuilding(decisions.now, buildingId);
    const replaced = added ? decisions.now.length + 1 - next.length : 0;
    decisions.change(next);
    report({ message: replaced > 0 ? planDecisions.replaced(digits(replaced)) : decide.added });
    onClose();
  };
  return (
    <form id={id} className="form plan-decide" onSubmit={apply}>
      <fieldset>
        <legend className="field-label">{work ? decide.title : planDecisions.about}</legend>
        {ways.map((one) => (
          <label key={one} className="check">
            <input type="radio" name={name} checked={way === one} onChange={() => setWay(one)} />
            <span>{{ ...decide, ...planDecisions.ways }[one]}</span>
          </label>
        ))}
      </fieldset>
      <WayFields way={way} years={years} plan={plan} onChange={(changed) => setYears({ ...years, ...changed })} />
    </form>
  );
}

interface WayFieldsProps extends Pick<PlanPartProps, 'plan'> {
  readonly way: Way;
  readonly years: DecidedYears;
  readonly onChange: (changed: Partial<DecidedYears>) => void;
}

function WayFields({ way, years, plan, onChange }: WayFieldsProps) {
  const { language, text } = useLanguage();
  const { plans, planDecisions: words } = text;
  const { decide } = plans;
  const options = Array.from({ length: plan.years }, (_, at) => plan.fromFiscalYear + at).map((year) => ({
    value: String(year),
    label: planYearText(year, language),
  }));
  const from = { value: String(years.from), options, onChange: (year: string) => onChange({ from: Number(year) }) };
  switch (way) {
    case 'lock':
      return <ChoiceInput label={decide.year} {...from} />;
    case 'forbid':
      return (
        <div className="form-row">
          <ChoiceInput label={decide.from} {...from} />
          <ChoiceInput
            label={decide.to}
            value={String(years.to)}
            options={options}
            error={isOrdered(way, years) ? null : decide.order}
            onChange={(year) => onChange({ to: Number(year) })}
          />
        </div>
      );
    case 'not-before':
      return <ChoiceInput label={words.waitYear} hint={words.waitHint} {...from} />;
    case 'close':
      return (
        <>
          <ChoiceInput label={words.closeYear} hint={words.closeHint} {...from} />
          <ChoiceInput
            label={words.demolition}
            value={years.demolition}
            options={(['any', 'yes', 'no'] as const).map((value) => ({ value, label: words.demolitions[value] }))}
            onChange={(demolition) => onChange({ demolition: demolition as DecidedYears['demolition'] })}
          />
        </>
      );
    case 'keep':
      return <p className="field-hint">{words.keepHint}</p>;
    default:
      return null;
  }
}
