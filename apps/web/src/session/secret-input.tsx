import { type KeyboardEvent, type ReactNode, useState } from 'react';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';

export interface SecretInputProps {
  readonly label: string;
  readonly name: string;
  readonly autoComplete: 'current-password' | 'new-password';
  readonly value: string;
  readonly hint?: ReactNode;
  readonly error?: string | null;
  readonly hasFocusFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** A password: hidden unless asked to be shown, with a word where Caps Lock is on. */
export function SecretInput(props: SecretInputProps) {
  const { label, name, autoComplete, value, hint, error, hasFocusFirst, onChange } = props;
  const { secret } = useText().accounts;
  const [isShown, setIsShown] = useState(false);
  const [hasCapsLock, setHasCapsLock] = useState(false);
  const watchCapsLock = (event: KeyboardEvent) => setHasCapsLock(event.getModifierState('CapsLock'));
  return (
    <Field label={label} hint={hint} error={error ?? (hasCapsLock ? secret.capsLock : null)}>
      {(attributes) => (
        <span className="secret">
          <input
            {...attributes}
            className="input"
            name={name}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            autoCapitalize="none"
            spellCheck={false}
            required
            ref={hasFocusFirst ? focus : null}
            value={value}
            onKeyDown={watchCapsLock}
            onKeyUp={watchCapsLock}
            onChange={(event) => onChange(event.target.value)}
          />
          <button
            type="button"
            className="button button-quiet"
            aria-pressed={isShown}
            aria-label={`${label}: ${secret.show}`}
            onClick={() => setIsShown(!isShown)}
          >
            {isShown ? secret.hide : secret.show}
          </button>
        </span>
      )}
    </Field>
  );
}

/** For what appears only once it is to be typed in; a dialog that opens looks for the attribute. */
function focus(input: HTMLInputElement | null): void {
  input?.setAttribute('autofocus', '');
  input?.focus();
}
