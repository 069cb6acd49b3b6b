import { useMutation } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { useText } from '../i18n/text.js';
import { ErrorNotice } from '../shell/error-notice.js';
import { keptRules, passwordRules } from './password-rules.js';
import { SecretInput } from './secret-input.js';
import { changePassword } from './session.js';

export interface PasswordFormProps {
  readonly loginName: string;
  /** What the present password is called: the one that was handed out, or one's own. */
  readonly presentLabel: string;
  readonly onChanged: () => void;
}

/** Replaces a password; its rules stand there from the beginning and are ticked off while it is typed. */
export function PasswordForm({ loginName, presentLabel, onChanged }: PasswordFormProps) {
  const words = useText().accounts.password;
  const [present, setPresent] = useState('');
  const [next, setNext] = useState('');
  const [again, setAgain] = useState('');
  // Pressing the button too early tells what is missing.
  const [isTold, setIsTold] = useState(false);
  const change = useMutation({ mutationFn: () => changePassword({ present, next }), onSuccess: onChanged });
  const kept = keptRules(next, { present, loginName });
  const keepsRules = passwordRules.every((rule) => kept.has(rule));
  const differs = next !== again;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsTold(true);
    if (keepsRules && !differs && !change.isPending) change.mutate();
  };
  return (
    <form className="form" onSubmit={submit}>
      {/* Lets password keepers know whose password this is. */}
      <input type="text" name="username" autoComplete="username" value={loginName} readOnly hidden />
      {change.error && <ErrorNotice error={change.error} title={words.refused} />}
      <SecretInput
        label={presentLabel}
        name="present"
        autoComplete="current-password"
        value={present}
        onChange={setPresent}
      />
      <SecretInput
        label={words.next}
        name="next"
        autoComplete="new-password"
        error={isTold && !keepsRules ? words.breaksRules : null}
        value={next}
        onChange={setNext}
      />
      <ul className="password-rules" aria-label={words.rulesLabel}>
        {passwordRules.map((rule) => (
          <li key={rule} className={kept.has(rule) ? 'is-kept' : undefined}>
            <span aria-hidden="true">{kept.has(rule) ? '✓' : '・'}</span>
            {words.rules[rule]}
            {kept.has(rule) && <span className="visually-hidden">{words.isKept}</span>}
          </li>
        ))}
        <li>
          <span aria-hidden="true">・</span>
          {words.notCommon}
        </li>
      </ul>
      <SecretInput
        label={words.again}
        name="again"
        autoComplete="new-password"
        error={differs && (isTold || again !== '') ? words.differs : null}
        value={again}
        onChange={setAgain}
      />
      <div className="form-actions">
        <button type="submit" className="button button-primary" aria-disabled={change.isPending}>
          {words.submit}
        </button>
      </div>
    </form>
  );
}
