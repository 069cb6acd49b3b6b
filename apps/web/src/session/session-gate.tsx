import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useCallback, useState, useSyncExternalStore } from 'react';
import { useLocation } from 'wouter';
import { hearOfSignIn, isSignInAwaited, settleSignIn } from '../api/signing-in.js';
import { Loading } from '../shell/loading.js';
import { DemoBanner } from './demo-banner.js';
import { hasPairingEnded } from './device.js';
import { FirstPasswordPage } from './first-password-page.js';
import { homeOf } from './home.js';
import { sessionQuery } from './session.js';
import { SignInDialog } from './sign-in-dialog.js';
import { SignInPage } from './sign-in-page.js';

/** Lets through who is signed in with a password of their own; everybody else meets the sign-in at any address. */
export function SessionGate({ children }: { readonly children: ReactNode }) {
  const client = useQueryClient();
  const session = useQuery(sessionQuery);
  const [isLost, setIsLost] = useState(false);
  const [path, navigate] = useLocation();
  const isAwaited = useSyncExternalStore(hearOfSignIn, isSignInAwaited);
  const goOn = useCallback(() => {
    settleSignIn(true);
    void client.invalidateQueries();
  }, [client]);
  const lookAgain = async () => {
    await client.refetchQueries({ queryKey: sessionQuery.queryKey });
    const known = client.getQueryData(sessionQuery.queryKey);
    setIsLost(known?.account === null && !hasPairingEnded());
    if (known?.account && path === '/') navigate(homeOf(known), { replace: true });
    settleSignIn(true);
  };
  if (!session.data) return <Loading queries={[session]} />;
  const { account, mustChangePassword } = session.data;
  if (!account) return <SignInPage session={session.data} isLost={isLost} onSignedIn={() => void lookAgain()} />;
  if (mustChangePassword) {
    return <FirstPasswordPage loginName={account.loginName} onChanged={() => void lookAgain()} />;
  }
  return (
    <>
      <DemoBanner />
      {children}
      {isAwaited && <SignInDialog session={session.data} onSignedIn={goOn} />}
    </>
  );
}
