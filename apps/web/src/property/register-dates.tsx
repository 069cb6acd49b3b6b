import { useState } from 'react';
import { Field } from '../forms/field.js';
import { shortFiscalYear } from '../format/year.js';
import { useLanguage } from '../i18n/text.js';
import { fiscalYearOfDay, isDay, yearEndOf } from './register-address.js';

/** How many past year ends have a button. */
const yearEnds = 5;

export interface RegisterDatesProps {
  readonly asOf: string;
  readonly today: string;
  /** Null = today. */
  readonly onChange: (asOf: string | null) => void;
}

/** The day of the register: typed, today, or the end of one of the last fiscal years. */
export function RegisterDates({ asOf, today, onChange }: RegisterDatesProps) {
  const { language, text } = useLanguage();
  const words = text.property.register;
  const [unfinished, setUnfinished] = useState<string | null>(null);
  const isThere = unfinished === null || unfinished === '';
  const type = (day: string) => {
    const isKnown = isDay(day) && day <= today;
    setUnfinished(isKnown ? null : day);
    if (isKnown) onChange(day === today ? null : day);
  };
  const choose = (day: string | null) => {
    setUnfinished(null);
    onChange(day);
  };
  const lastYear = fiscalYearOfDay(today) - 1;
  const years = Array.from({ length: yearEnds }, (_, i) => lastYear - i);
  return (
    <div className="register-dates">
      <Field label={words.asOf} error={isThere ? null : words.invalid}>
        {(attributes) => (
          <input
            {...attributes}
            type="date"
            className="input"
            min="1900-01-01"
            max={today}
            value={unfinished ?? asOf}
            onChange={(event) => type(event.target.value)}
          />
        )}
      </Field>
      <fieldset className="register-shortcuts">
        <legend className="visually-hidden">{words.yearEnds}</legend>
        <DayButton label={words.today} isChosen={asOf === today} onChoose={() => choose(null)} />
        {years.map((year) => (
          <DayButton
            key={year}
            label={words.yearEnd(shortFiscalYear(year, language))}
            isChosen={asOf === yearEndOf(year)}
            onChoose={() => choose(yearEndOf(year))}
          />
        ))}
      </fieldset>
    </div>
  );
}

interface DayButtonProps {
  readonly label: string;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function DayButton({ label, isChosen, onChoose }: DayButtonProps) {
  return (
    <button type="button" className="button" aria-pressed={isChosen} onClick={onChoose}>
      {label}
    </button>
  );
}
