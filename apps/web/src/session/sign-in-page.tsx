import { useEffect } from 'react';
import type { Session } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/icons.js';
import { hasPairingEnded, isPaired, resumeDevice } from './device.js';
import { DemoRoles } from './demo-roles.js';
import { SignInForm } from './sign-in-form.js';

export interface SignInPageProps {
  readonly session: Session;
  /** Somebody signed in, but the browser did not keep the session: some refuse secure cookies without TLS, even of the same machine. */
  readonly isLost: boolean;
  readonly onSignedIn: () => void;
}

/** Stands at every address while nobody is signed in; afterwards the page of that address follows. */
export function SignInPage({ session, isLost, onSignedIn }: SignInPageProps) {
  const text = useText();
  const { signIn, demo } = text.accounts;
  useEffect(() => {
    document.title = `${signIn.title} – ${text.shell.productName}`;
  }, [signIn, text]);
  const enterByDevice = () => {
    resumeDevice();
    onSignedIn();
  };
  return (
    <main id="content" className="door">
      <div className="door-head">
        <Mark />
        <div>
          <p className="door-name">{text.shell.productName}</p>
          <p>{text.shell.slogan}</p>
        </div>
        <LanguageSwitch />
      </div>
      <section className="section" aria-labelledby="sign-in-title">
        <h1 id="sign-in-title">{signIn.title}</h1>
        {isLost && (
          <div className="notice notice-error" role="alert">
            <strong>{signIn.lost}</strong>
            <p>{signIn.lostAdvice}</p>
          </div>
        )}
        {hasPairingEnded() && (
          <div className="notice notice-warn" role="alert">
            <strong>{signIn.unpaired}</strong>
            <p>{signIn.unpairedAdvice}</p>
          </div>
        )}
        <SignInForm loginName={null} onSignedIn={onSignedIn} />
        {session.oidc && (
          <p>
            <a className="button" href="/api/session/oidc">
              {signIn.oidc(session.oidc.name)}
            </a>
          </p>
        )}
        {isPaired() && (
          <p>
            <button type="button" className="button" onClick={enterByDevice}>
              {signIn.byDevice}
            </button>
          </p>
        )}
        <p className="field-hint">{signIn.forgotten}</p>
      </section>
      {session.demoRoles.length > 0 && (
        <section className="section" aria-labelledby="demo-title">
          <h2 id="demo-title">{demo.title}</h2>
          <p className="lead">{demo.lead}</p>
          <DemoRoles roles={session.demoRoles} current={null} onSignedIn={onSignedIn} />
        </section>
      )}
    </main>
  );
}
