import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { Field } from '../forms/field.js';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { SecretInput } from './secret-input.js';
import { signIn } from './session.js';

export interface SignInFormProps {
  /** Who must sign in; null = whoever comes. */
  readonly loginName: string | null;
  readonly onSignedIn: () => void;
}

/** Name and password; the code of the second factor once the server asks for it. */
export function SignInForm({ loginName, onSignedIn }: SignInFormProps) {
  const words = useText().accounts.signIn;
  const [name, setName] = useState(loginName ?? '');
  const [password, setPassword] = useState('');
  const [code, setCode] = useState<string | null>(null);
  const [refusals, setRefusals] = useState(0);
  const enter = useMutation({
    mutationFn: () => signIn({ loginName: name, password, ...(code !== null && { code: digitsOf(code) }) }),
    onSuccess: onSignedIn,
    onError: (error) => {
      // A code counts once and not for long: another is typed in anew.
      if (code !== null || asksForCode(error)) setCode('');
      setRefusals(refusals + 1);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!enter.isPending) enter.mutate();
  };
  const isRefused = enter.error && !asksForCode(enter.error);
  return (
    <form className="form" onSubmit={submit}>
      {isRefused && <ErrorNotice error={enter.error} title={words.refused} />}
      <Field label={words.name}>
        {(attributes) => (
          <input
            {...attributes}
            className="input"
            name="username"
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            readOnly={loginName !== null}
            value={name}
            onChange={(event) => setName(event.target.value)}
          />
        )}
      </Field>
      <SecretInput
        label={words.password}
        name="password"
        autoComplete="current-password"
        hasFocusFirst={loginName !== null}
        value={password}
        onChange={setPassword}
      />
      {code !== null && (
        <CodeInput key={refusals} label={words.code} hint={words.codeHint} value={code} onChange={setCode} />
      )}
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={enter.isPending}>
          {enter.isPending ? words.pending : words.submit}
        </button>
      </div>
    </form>
  );
}

export interface CodeInputProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** The six digits that an authenticator shows; ready to be typed as soon as it appears. */
export function CodeInput({ label, hint, value, onChange }: CodeInputProps) {
  return (
    <Field label={label} hint={hint}>
      {(attributes) => (
        <input
          {...attributes}
          className="input code-input"
          name="code"
          inputMode="numeric"
          autoComplete="one-time-code"
          pattern={sixDigits}
          title={hint}
          required
          ref={focus}
          value={value}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Field>
  );
}

/** Six of either width, with spaces anywhere. */
const sixDigits = String.raw`\s*([0-9０-９]\s*){6}`;

/** Full-width digits and spaces between them count as typed by a person in a hurry. */
export const digitsOf = (code: string): string => code.normalize('NFKC').replaceAll(/\s/g, '');

const asksForCode = (error: unknown): boolean => error instanceof ApiProblem && error.kind === 'second-factor-required';

const focus = (input: HTMLInputElement | null): void => input?.focus();
