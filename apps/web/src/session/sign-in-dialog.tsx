import { useEffect, useState } from 'react';
import { settleSignIn } from '../api/signing-in.js';
import type { Session } from '../api/types.js';
import { useText } from '../i18n/text.js';
import { Dialog } from '../shell/dialog.js';
import { DemoRoles } from './demo-roles.js';
import { readSession, roleIn } from './session.js';
import { SignInForm } from './sign-in-form.js';

export interface SignInDialogProps {
  /** As it was before it ended. */
  readonly session: Session;
  readonly onSignedIn: () => void;
}

/** Stands above a page whose session has ended; what was typed below stays, and what was refused is sent again. */
export function SignInDialog({ session, onSignedIn }: SignInDialogProps) {
  const { ended } = useText().accounts;
  const loginName = session.account?.loginName ?? '';
  const other = useSignInElsewhere(loginName, onSignedIn);
  return (
    <Dialog title={ended.title} onClose={() => settleSignIn(false)}>
      <p>{other === null ? ended.lead : ended.other(other)}</p>
      <WayIn session={session} onSignedIn={onSignedIn} />
    </Dialog>
  );
}

/** The same person's: what waits is sent in nobody else's name. */
function WayIn({ session, onSignedIn }: SignInDialogProps) {
  const words = useText().accounts;
  if (session.method === 'demo') {
    const role = roleIn(session, session.cities[0]?.municipalityCode ?? null);
    return <DemoRoles roles={role ? [role] : []} current={null} onSignedIn={onSignedIn} />;
  }
  return (
    <>
      <SignInForm loginName={session.account?.loginName ?? ''} onSignedIn={onSignedIn} />
      {session.oidc && (
        <p>
          <a className="button" href="/api/session/oidc" target="_blank" rel="noreferrer">
            {words.signIn.oidc(session.oidc.name)}
          </a>
        </p>
      )}
    </>
  );
}

/**
 * Goes on without a question on a paired phone, and where the same person has signed in in another window. Answers with the name
 * of somebody else who has; null = nobody.
 */
function useSignInElsewhere(loginName: string, onSignedIn: () => void): string | null {
  const [other, setOther] = useState<string | null>(null);
  useEffect(() => {
    const look = () =>
      void readSession().then(
        ({ account }) => {
          if (account?.loginName === loginName) onSignedIn();
          else setOther(account?.displayName ?? null);
        },
        () => undefined,
      );
    look();
    addEventListener('focus', look);
    return () => removeEventListener('focus', look);
  }, [loginName, onSignedIn]);
  return other;
}
