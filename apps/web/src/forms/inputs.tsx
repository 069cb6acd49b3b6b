import { useId } from 'react';
import { Field } from './field.js';

interface InputProps {
  /** Tells keys pressed in it whose they are. */
  readonly name?: string | undefined;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly value: string;
  readonly isRequired?: boolean;
  readonly onChange: (value: string) => void;
}

export interface TextInputProps extends InputProps {
  readonly kind?: 'text' | 'number' | 'long';
  readonly unit?: string;
  /** Offered while typing. */
  readonly suggestions?: readonly string[];
}

/** A line of text, a figure with its unit, or some lines of text. Figures stay text until they are read, so that nobody's typing is rewritten. */
export function TextInput(props: TextInputProps) {
  const { name, label, hint, error, value, kind = 'text', unit, suggestions = [], isRequired, onChange } = props;
  const list = useId();
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(attributes) =>
        kind === 'long' ? (
          <textarea
            {...attributes}
            name={name}
            className="input"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        ) : (
          <span className="with-unit">
            <input
              {...attributes}
              name={name}
              className={kind === 'number' ? 'input input-number' : 'input'}
              inputMode={kind === 'number' ? 'decimal' : 'text'}
              autoComplete="off"
              required={isRequired}
              list={suggestions.length > 0 ? list : undefined}
              value={value}
              onChange={(event) => onChange(event.target.value)}
            />
            {unit && <span>{unit}</span>}
            {suggestions.length > 0 && (
              <datalist id={list}>
                {suggestions.map((suggestion) => (
                  <option key={suggestion}>{suggestion}</option>
                ))}
              </datalist>
            )}
          </span>
        )
      }
    </Field>
  );
}

export interface ChoiceInputProps extends InputProps {
  readonly options: readonly { readonly value: string; readonly label: string }[];
  /** The words for no choice; left out where one must be made. */
  readonly none?: string;
}

/** One of several. */
export function ChoiceInput({ name, label, hint, error, value, options, none, onChange }: ChoiceInputProps) {
  return (
    <Field label={label} hint={hint} error={error ?? null}>
      {(attributes) => (
        <select
          {...attributes}
          name={name}
          className="select"
          value={value}
          onChange={(event) => onChange(event.target.value)}
        >
          {none !== undefined && <option value="">{none}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
