import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { ApiProblem } from '../api/problem.js';
import { speakAs } from '../api/speaker.js';
import type { Session } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { FirstPasswordPage } from '../session/first-password-page.js';
import { readSession } from '../session/session.js';
import { SignInPage } from '../session/sign-in-page.js';
import { LanguageSwitch } from '../shell/language-switch.js';
import { Mark } from '../shell/icons.js';
import { answerOf } from './field-fetch.js';
import {
  asIdentity,
  type Identity,
  identityAfter,
  inspectedCities,
  type KnownCity,
  rememberIdentity,
  storedIdentity,
} from './identity.js';
import { PhoneProvider } from './phone-context.js';

/** What the server said about who is here; null while it has not. */
interface Known {
  readonly session: Session;
  readonly cities: readonly KnownCity[];
}

/** Lets through who has used the phone before, with or without network; everybody else signs in first. */
export function PhoneGate({ children }: { readonly children: ReactNode }) {
  const { phone: words } = useText();
  const [identity, setIdentity] = useState(storedIdentity);
  const [known, setKnown] = useState<Known | null>(null);
  const [isOffline, setIsOffline] = useState(false);
  const lookAgain = useCallback(() => {
    askServer().then(
      (answer) => {
        setKnown(answer);
        setIsOffline(false);
        const asked = answer.session.account ? takeAskedCity() : null;
        setIdentity((before) => identityAfter(answer.session.account, answer.cities, asked, before));
      },
      (error: unknown) => setIsOffline(error instanceof ApiProblem),
    );
  }, []);
  useEffect(() => {
    lookAgain();
    addEventListener('online', lookAgain);
    return () => removeEventListener('online', lookAgain);
  }, [lookAgain]);
  useEffect(() => {
    speakAs(identity?.loginName ?? null);
    if (identity) rememberIdentity(identity);
  }, [identity]);
  if (!isSecureContext) return <Door words={words.notSecure} />;
  if (identity) {
    return (
      <PhoneProvider
        key={`${identity.code} ${identity.loginName}`}
        identity={identity}
        session={known?.session ?? null}
        cities={known?.cities ?? []}
        onMove={setIdentity}
        lookAgain={lookAgain}
      >
        {children}
      </PhoneProvider>
    );
  }
  if (!known) return <Door words={isOffline ? words.firstOnline : null} />;
  return <WayIn known={known} lookAgain={lookAgain} onChosen={setIdentity} />;
}

/** The city that the address asks for, once: who then chooses another is not to be led back. */
function takeAskedCity(): string | null {
  const asked = new URLSearchParams(location.search).get('city');
  if (asked !== null) history.replaceState(history.state, '', location.pathname);
  return asked;
}

async function askServer(): Promise<Known> {
  const session = await readSession();
  if (!session.account || session.mustChangePassword) return { session, cities: [] };
  // In the name of whoever is signed in now, which may be another than the one before.
  const { items } = await answerOf<{ items: { code: string; name: string }[] }>(
    fetch('/api/municipalities?page=1&pageSize=500'),
  );
  return { session, cities: inspectedCities(session, items) };
}

interface WayInProps {
  readonly known: Known;
  readonly lookAgain: () => void;
  readonly onChosen: (identity: Identity) => void;
}

function WayIn({ known: { session, cities }, lookAgain, onChosen }: WayInProps) {
  const { phone: words } = useText();
  const { account, mustChangePassword } = session;
  if (!account) return <SignInPage session={session} isLost={false} onSignedIn={lookAgain} />;
  if (mustChangePassword) return <FirstPasswordPage loginName={account.loginName} onChanged={lookAgain} />;
  if (cities.length === 0) return <Door words={words.noCity} />;
  return (
    <Door words={words.chooseCity}>
      <ul className="phone-choices">
        {cities.map((city) => (
          <li key={city.code}>
            <button type="button" className="button" onClick={() => onChosen(asIdentity(account, city))}>
              {city.name}
            </button>
          </li>
        ))}
      </ul>
    </Door>
  );
}

interface DoorProps {
  /** null = still asking. */
  readonly words: string | null;
  readonly children?: ReactNode;
}

function Door({ words, children }: DoorProps) {
  const text = useText();
  useEffect(() => {
    document.title = `${text.phone.title} – ${text.shell.productName}`;
  }, [text]);
  return (
    <main id="content" className="door">
      <div className="door-head">
        <Mark />
        <p className="door-name">{text.shell.productName}</p>
        <LanguageSwitch />
      </div>
      <h1>{text.phone.title}</h1>
      {words === null ? <output className="loading">{text.shell.loading}</output> : <p>{words}</p>}
      {children}
    </main>
  );
}
