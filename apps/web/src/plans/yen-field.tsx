import { type YenUnit, yenUnitLabel, yenUnits } from '#libs/money';
import { readYen } from '../city-entry/yen-amount.js';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { wholeYen } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { yenProblem } from './plan-draft.js';
import type { YenDraft } from './year-money.js';

export interface YenFieldProps {
  readonly label: string;
  readonly hint: string;
  readonly draft: YenDraft;
  readonly onChange: (draft: YenDraft) => void;
}

/** An amount in a chosen unit, read back in whole yen while it is typed. */
export function YenField({ label, hint, draft, onChange }: YenFieldProps) {
  const { language, text } = useLanguage();
  const { form } = text.plans;
  const read = readYen(draft.amount, draft.unit);
  const problem = yenProblem(draft);
  return (
    <div className="money-amount">
      <TextInput
        label={label}
        kind="number"
        value={draft.amount}
        hint={read.ok ? form.read(wholeYen(read.yen, language)) : hint}
        error={problem === null ? null : text.entry.moneyProblems[problem]}
        onChange={(amount) => onChange({ ...draft, amount })}
      />
      <ChoiceInput
        label={form.unit}
        value={draft.unit}
        options={yenUnits.map((unit) => ({ value: unit, label: yenUnitLabel(unit, language) }))}
        onChange={(unit) => onChange({ ...draft, unit: unit as YenUnit })}
      />
    </div>
  );
}
