import { useEffect } from 'react';
import { useText } from '../i18n/text.js';
import { Mark } from '../shell/icons.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { PasswordForm } from './password-form.js';
import { SignOutButton } from './sign-out-button.js';

export interface FirstPasswordPageProps {
  readonly loginName: string;
  readonly onChanged: () => void;
}

/** Stands at every address until the one-time password has been replaced. */
export function FirstPasswordPage({ loginName, onChanged }: FirstPasswordPageProps) {
  const text = useText();
  const { firstPassword, password } = text.accounts;
  useEffect(() => {
    document.title = `${firstPassword.title} – ${text.shell.productName}`;
  }, [firstPassword, text]);
  return (
    <main id="content" className="door">
      <div className="door-head">
        <Mark />
        <p className="door-name">{text.shell.productName}</p>
        <LanguageSwitch />
      </div>
      <section className="section" aria-labelledby="first-password-title">
        <h1 id="first-password-title">{firstPassword.title}</h1>
        <p className="lead">{firstPassword.lead}</p>
        <PasswordForm loginName={loginName} presentLabel={password.oneTime} onChanged={onChanged} />
        <p>
          <SignOutButton />
        </p>
      </section>
    </main>
  );
}
