import { useId } from 'react';
import { Link } from 'wouter';
import { TextInput } from '../forms/inputs.js';
import { useText } from '../i18n/text.js';
import { Segments } from '../shell/segments.js';
import { asksForTarget, type GoalKind, targetIsFine } from './plan-draft.js';
import { FigureField, PlanLimitFields, type PlanFieldsProps } from './plan-limit-fields.js';
import { YearMoneyTable } from './year-money-table.js';
import { YenField } from './yen-field.js';

const goalKinds: readonly GoalKind[] = ['least-cost', 'best-condition', 'least-money', 'flattest'];

export interface PlanTermsFieldsProps extends PlanFieldsProps {
  readonly code: string;
  /** The first year of the plan. */
  readonly fromFiscalYear: number;
}

/** The terms of a plan: its goal, its money, its years and its limits. */
export function PlanTermsFields(props: PlanTermsFieldsProps) {
  const { draft, onChange } = props;
  const { form } = useText().plans;
  return (
    <>
      <GoalFields draft={draft} onChange={onChange} />
      <div className="form-row">
        <FigureField name="years" label={form.years} draft={draft} onChange={onChange} />
        <FigureField name="discountPercent" label={form.discount} draft={draft} onChange={onChange} />
        <FigureField name="pricesRisePercent" label={form.rise} draft={draft} onChange={onChange} />
      </div>
      <MoneyFields {...props} />
      <PlanLimitFields draft={draft} onChange={onChange} />
    </>
  );
}

function GoalFields({ draft, onChange }: PlanFieldsProps) {
  const { plans } = useText();
  const { form, goals, goalHints } = plans;
  const name = useId();
  return (
    <fieldset className="form">
      <legend className="field-label">{form.goal}</legend>
      <div className="plan-goals">
        {goalKinds.map((kind) => (
          <label key={kind} className="plan-goal">
            <input
              type="radio"
              name={name}
              checked={draft.goal === kind}
              onChange={() => onChange({ ...draft, goal: kind })}
            />
            <strong>{goals[kind]}</strong>
            <small>{goalHints[kind]}</small>
          </label>
        ))}
      </div>
      {asksForTarget(draft.goal) && (
        <TextInput
          label={form.target}
          kind="number"
          hint={form.targetHint}
          value={draft.targetScore}
          error={targetIsFine(draft) ? null : form.targetProblem}
          onChange={(targetScore) => onChange({ ...draft, targetScore })}
        />
      )}
    </fieldset>
  );
}

function MoneyFields({ code, draft, fromFiscalYear, onChange }: PlanTermsFieldsProps) {
  const { form } = useText().plans;
  const { money, isByYear } = draft;
  return (
    <>
      <Segments
        label={form.moneyBy}
        options={[
          { value: 'one', label: form.oneAmount },
          { value: 'each', label: form.amountByYear },
        ]}
        value={isByYear ? 'each' : 'one'}
        onChange={(by) => onChange({ ...draft, isByYear: by === 'each' })}
      />
      {isByYear ? (
        <YearMoneyTable draft={draft} fromFiscalYear={fromFiscalYear} onChange={onChange} />
      ) : (
        <LineField code={code} draft={draft} onChange={onChange} />
      )}
      <YenField
        label={form.reserve}
        hint={form.reserveHint}
        draft={money.reserveYen}
        onChange={(amount) => onChange({ ...draft, money: { ...money, reserveYen: amount } })}
      />
    </>
  );
}

function LineField({ code, draft, onChange }: PlanFieldsProps & { readonly code: string }) {
  const { form, list } = useText().plans;
  const { money } = draft;
  return (
    <>
      <YenField
        label={form.line}
        hint={form.lineHint}
        draft={money.availableYen}
        onChange={(amount) => onChange({ ...draft, money: { ...money, availableYen: amount } })}
      />
      {money.availableYen.amount.trim() === '' && (
        <div className="notice notice-warn">
          <p>{list.noLineHint}</p>
          <p>
            <Link href={`/${code}/settings`}>{list.toMoney}</Link>
          </p>
        </div>
      )}
    </>
  );
}
