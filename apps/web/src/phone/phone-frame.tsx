import { type ReactNode, useEffect, useState, useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { nextStep, unsentCounts } from '#libs/outbox';
import { useText } from '../i18n/text.js';
import { DemoRoles } from '../session/demo-roles.js';
import { SignInForm } from '../session/sign-in-form.js';
import { Dialog } from '../shell/dialog.js';
import { Icon } from '../shell/icons.js';
import { usePhone } from './phone-context.js';

interface PhoneFrameProps {
  readonly title: string;
  /** Where the way back leads; null on the first page. */
  readonly back: string | null;
  readonly children: ReactNode;
}

/** Head of each page of the phone: the way back, what is unsent, and what stands in the way of sending. */
export function PhoneFrame({ title, back, children }: PhoneFrameProps) {
  const text = useText();
  const { identity } = usePhone();
  useEffect(() => {
    document.title = `${title} – ${text.phone.title}`;
  }, [title, text]);
  return (
    <>
      <header className="phone-head">
        {back === null ? (
          <p className="phone-city">{identity.cityName}</p>
        ) : (
          <Link className="button button-quiet phone-back" href={back}>
            <Icon name="back" />
            {text.shell.back}
          </Link>
        )}
        <UnsentLink />
      </header>
      <Banners />
      <main id="content" className="phone-page">
        <h1>{title}</h1>
        {children}
      </main>
    </>
  );
}

function UnsentLink() {
  const { phone: words } = useText();
  const { outbox } = usePhone();
  const { drafts, records, photos, setAside } = unsentCounts(outbox);
  const isAll = records + photos === 0;
  return (
    <Link className={isAll ? 'phone-unsent' : 'phone-unsent phone-unsent-some'} href="/phone/outbox">
      <span>{isAll ? words.allSent : words.unsent(records, photos)}</span>
      {drafts > 0 && <span className="tag">{words.drafts(drafts)}</span>}
      {setAside > 0 && <span className="tag tag-warn">{words.setAside(setAside)}</span>}
    </Link>
  );
}

/** Whether the browser knows of no network at all; it may think there is one where there is none. */
const useIsOffline = (): boolean => useSyncExternalStore(hearOfNetwork, () => !navigator.onLine);

function hearOfNetwork(listener: () => void): () => void {
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

function Banners() {
  const { phone: words } = useText();
  const { outbox, session, storeError } = usePhone();
  const isOffline = useIsOffline();
  const isOut = nextStep(outbox, 0).do === 'sign-in' || (session !== null && session.account === null);
  return (
    <>
      {storeError !== null && (
        <p className="phone-banner phone-banner-error" role="alert">
          {words.noStorage}
        </p>
      )}
      {isOffline && <output className="phone-banner">{words.offline}</output>}
      {isOut && !isOffline && <SignInBanner />}
    </>
  );
}

const beforeLookMs = 2_000;

/** A paired phone signs in by itself, and the same person may have signed in in another window. */
function useSignInElsewhere(lookAgain: () => void): void {
  useEffect(() => {
    const timer = setTimeout(lookAgain, beforeLookMs);
    addEventListener('focus', lookAgain);
    return () => {
      clearTimeout(timer);
      removeEventListener('focus', lookAgain);
    };
  }, [lookAgain]);
}

/** Quiet: nothing of what somebody is doing waits for it. */
function SignInBanner() {
  const text = useText();
  const { session, identity, lookAgain } = usePhone();
  const [isOpen, setIsOpen] = useState(false);
  useSignInElsewhere(lookAgain);
  // Nobody is to go on as somebody else by mistake: what is on the phone belongs to who made it.
  const demoRoles = session?.demoRoles.filter((role) => identity.loginName === `demo-${role}`) ?? [];
  const enter = () => {
    setIsOpen(false);
    lookAgain();
  };
  if (session?.mustChangePassword) {
    return (
      <div className="phone-banner phone-banner-warn">
        <p>{text.phone.passwordFirst}</p>
        <a className="button" href="/account">
          {text.phone.changePassword}
        </a>
      </div>
    );
  }
  return (
    <div className="phone-banner phone-banner-warn">
      <output>{text.phone.signedOut}</output>
      <button type="button" className="button" onClick={() => setIsOpen(true)}>
        {text.phone.signIn}
      </button>
      {isOpen && (
        <Dialog title={text.phone.signIn} onClose={() => setIsOpen(false)}>
          <SignInForm loginName={identity.loginName} onSignedIn={enter} />
          {demoRoles.length > 0 && <DemoRoles roles={demoRoles} current={null} onSignedIn={enter} />}
          {session?.oidc && (
            <a className="button" href="/api/session/oidc">
              {text.accounts.signIn.oidc(session.oidc.name)}
            </a>
          )}
        </Dialog>
      )}
    </div>
  );
}
