/**
 * Requests that were refused because nobody is signed in any more wait here, so that an expired session costs no draft: the
 * page stays as it is, somebody signs in, and each request is sent again.
 */

interface Wait {
  readonly end: Promise<boolean>;
  readonly settle: (isSignedIn: boolean) => void;
}

let wait: Wait | null = null;
let signIns = 0;
const listeners = new Set<() => void>();

/** Sends again after somebody has signed in; the refusal itself where nobody did. `send` must be able to run twice. */
export async function whileSignedIn(send: () => Promise<Response>): Promise<Response> {
  const asOf = signIns;
  const response = await send();
  if (response.status !== 401) return response;
  return asOf < signIns || (await signedInAgain()) ? send() : response;
}

/** Whether somebody signed in; asks once for all who wait. */
export function signedInAgain(): Promise<boolean> {
  const { end } = (wait ??= newWait());
  tell();
  return end;
}

/** Ends the wait: everything that was refused is sent again, or fails where nobody signed in. */
export function settleSignIn(isSignedIn: boolean): void {
  if (isSignedIn) signIns += 1;
  const ended = wait;
  wait = null;
  ended?.settle(isSignedIn);
  tell();
}

/** Whether a request waits for somebody to sign in. */
export const isSignInAwaited = (): boolean => wait !== null;

/** Hears of the beginning and the end of each wait; answers with what stops it. */
export function hearOfSignIn(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function newWait(): Wait {
  let settle: Wait['settle'] = () => undefined;
  const end = new Promise<boolean>((resolve) => {
    settle = resolve;
  });
  return { end, settle };
}

function tell(): void {
  for (const listener of listeners) listener();
}
