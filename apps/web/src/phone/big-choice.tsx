import { useId } from 'react';

interface BigChoiceProps<T extends string> {
  readonly label: string;
  readonly options: readonly {
    readonly value: T;
    readonly shape: string;
    readonly word: string;
    readonly look: string;
  }[];
  readonly value: NoInfer<T> | null;
  readonly onChange: (value: NoInfer<T>) => void;
}

/** One of a few, each a button as large as a thumb with a shape and a word; a radio group for keyboard and screen reader. */
export function BigChoice<T extends string>({ label, options, value, onChange }: BigChoiceProps<T>) {
  const name = useId();
  return (
    <div className="big-choice" role="radiogroup" aria-label={label}>
      {options.map((option) => (
        <label key={option.value} className={`big-option ${option.look}`}>
          <input
            type="radio"
            name={name}
            aria-label={`${option.shape} ${option.word}`}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            <span className="big-shape">{option.shape}</span>
            <span className="big-word">{option.word}</span>
          </span>
        </label>
      ))}
    </div>
  );
}
