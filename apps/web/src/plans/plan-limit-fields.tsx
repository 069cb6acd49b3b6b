import { useText } from '../i18n/text.js';
import { TextInput } from '../forms/inputs.js';
import {
  figureIsFine,
  figureLimits,
  type FigureName,
  limitedCategories,
  type PlanDraft,
  worksLimitIsFine,
} from './plan-draft.js';
import { YenField } from './yen-field.js';

const sources = ['generalYen', 'bondYen', 'grantYen'] as const;

export interface PlanFieldsProps {
  readonly draft: PlanDraft;
  readonly onChange: (draft: PlanDraft) => void;
}

/** The limits that most plans do without, folded away. */
export function PlanLimitFields({ draft, onChange }: PlanFieldsProps) {
  const { plans } = useText();
  const { form } = plans;
  const words = { generalYen: form.general, bondYen: form.bonds, grantYen: form.grants };
  return (
    <details className="plan-limits">
      <summary>{form.limits}</summary>
      <div className="form">
        <p className="field-hint">{form.limitsHint}</p>
        {draft.isByYear ? (
          <p className="field-hint">{form.toTable}</p>
        ) : (
          sources.map((name) => (
            <YenField
              key={name}
              label={words[name]}
              hint={form.limitsHint}
              draft={draft.money[name]}
              onChange={(amount) => onChange({ ...draft, money: { ...draft.money, [name]: amount } })}
            />
          ))
        )}
        <div className="form-row">
          <FigureField name="lowestPercent" label={form.lowest} draft={draft} onChange={onChange} />
          <FigureField name="highestPercent" label={form.highest} draft={draft} onChange={onChange} />
        </div>
        <p className="field-hint">{form.steadyHint}</p>
        <FigureField name="apartMetres" label={form.apart} hint={form.apartHint} draft={draft} onChange={onChange} />
        <WorksFields draft={draft} onChange={onChange} />
      </div>
    </details>
  );
}

interface FigureFieldProps extends PlanFieldsProps {
  readonly name: FigureName;
  readonly label: string;
  readonly hint?: string;
}

/** One figure of the terms. */
export function FigureField({ name, label, hint, draft, onChange }: FigureFieldProps) {
  const { plans } = useText();
  const [least, most] = figureLimits[name];
  return (
    <TextInput
      label={label}
      kind="number"
      {...(hint !== undefined && { hint })}
      value={draft.figures[name]}
      error={figureIsFine(draft, name) ? null : plans.form.problem(String(least), String(most))}
      onChange={(typed) => onChange({ ...draft, figures: { ...draft.figures, [name]: typed } })}
    />
  );
}

function WorksFields({ draft, onChange }: PlanFieldsProps) {
  const { plans, domain } = useText();
  const { form } = plans;
  return (
    <fieldset className="form">
      <legend className="field-label">{form.works}</legend>
      <div className="form-row">
        {limitedCategories.map((category) => (
          <TextInput
            key={category}
            label={category === '' ? form.worksAll : domain.categories[category]}
            kind="number"
            unit={form.worksUnit}
            value={draft.works[category] ?? ''}
            error={worksLimitIsFine(draft.works[category] ?? '') ? null : form.problem('0', '10,000')}
            onChange={(typed) => onChange({ ...draft, works: { ...draft.works, [category]: typed } })}
          />
        ))}
      </div>
    </fieldset>
  );
}
