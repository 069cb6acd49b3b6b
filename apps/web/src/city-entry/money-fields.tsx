import { type YenUnit, yenUnitLabel, yenUnits } from '#libs/money';
import { ChoiceInput, TextInput } from '../forms/inputs.js';
import { fiscalYearText } from '../format/year.js';
import { wholeYen, yenText } from '../format/yen.js';
import { useLanguage } from '../i18n/text.js';
import { lacksYear, type MoneyDraft, withAmount } from './money-draft.js';
import { currentFiscalYear } from '../format/year.js';
import { readYear } from './read-year.js';
import { readYen } from './yen-amount.js';

export interface MoneyFieldsProps {
  readonly draft: MoneyDraft;
  readonly onChange: (draft: MoneyDraft) => void;
}

/** Money available a year: amount in a chosen unit, read back in yen while it is typed, fiscal year and source. */
export function MoneyFields({ draft, onChange }: MoneyFieldsProps) {
  const { language, text } = useLanguage();
  const set = (changed: Partial<MoneyDraft>) => onChange({ ...draft, ...changed });
  const amount = readYen(draft.amount, draft.unit);
  const year = readYear(draft.fiscalYear, 'fiscal');
  const wordsOf = ({ reason, reasonJa }: { reason: string; reasonJa: string }) =>
    language === 'en' ? reason : reasonJa;
  return (
    <div className="money">
      <div className="money-amount">
        <TextInput
          label={text.entry.amount}
          kind="number"
          value={draft.amount}
          hint={
            amount.ok
              ? text.entry.moneyRead(wholeYen(amount.yen, language), yenText(amount.yen, language))
              : text.entry.moneyHint
          }
          error={amount.ok || amount.problem === 'blank' ? null : text.entry.moneyProblems[amount.problem]}
          onChange={(typed) => onChange(withAmount(draft, typed, currentFiscalYear()))}
        />
        <ChoiceInput
          label={text.entry.unit}
          value={draft.unit}
          options={yenUnits.map((unit) => ({ value: unit, label: yenUnitLabel(unit, language) }))}
          onChange={(unit) => set({ unit: unit as YenUnit })}
        />
      </div>
      <div className="form-row">
        <TextInput
          label={text.entry.moneyYear}
          kind="number"
          value={draft.fiscalYear}
          hint={year?.ok ? `= ${fiscalYearText(year.year, language)}` : text.entry.moneyYearHint}
          error={lacksYear(draft) ? text.entry.moneyYearMissing : year === null || year.ok ? null : wordsOf(year)}
          onChange={(fiscalYear) => set({ fiscalYear })}
        />
        <TextInput
          label={text.entry.source}
          hint={text.entry.moneySourceHint}
          value={draft.source}
          onChange={(source) => set({ source })}
        />
      </div>
    </div>
  );
}
