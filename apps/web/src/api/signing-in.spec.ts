import { describe, expect, it } from '@jest/globals';
import { isSignInAwaited, hearOfSignIn, settleSignIn, whileSignedIn } from './signing-in.js';

const refused = new Response(null, { status: 401 });
const answered = new Response(null, { status: 200 });

/** Answers one after the other. */
function answers(...responses: readonly Response[]) {
  const left = [...responses];
  return () => Promise.resolve(left.shift() ?? Response.error());
}

/** Settles the wait as soon as it begins. */
function whoSignsIn(isSignedIn: boolean): () => void {
  return hearOfSignIn(() => {
    if (isSignInAwaited()) settleSignIn(isSignedIn);
  });
}

describe('a request', () => {
  it('is sent once where it is answered', async () => {
    expect(await whileSignedIn(answers(answered))).toBe(answered);
    expect(isSignInAwaited()).toBe(false);
  });

  it('that was refused waits for somebody to sign in, together with all others, and is sent again', async () => {
    const all = Promise.all([whileSignedIn(answers(refused, answered)), whileSignedIn(answers(refused, answered))]);
    await new Promise(setImmediate);
    expect(isSignInAwaited()).toBe(true);
    settleSignIn(true);
    expect(await all).toEqual([answered, answered]);
    expect(isSignInAwaited()).toBe(false);
  });

  it('fails as it was refused where nobody signs in', async () => {
    const stop = whoSignsIn(false);
    expect(await whileSignedIn(answers(refused, answered))).toBe(refused);
    stop();
  });

  it('that was refused after somebody else had signed in meanwhile is sent again at once', async () => {
    let answer: (response: Response) => void = () => undefined;
    const slow = new Promise<Response>((resolve) => {
      answer = resolve;
    });
    const responses = [slow, Promise.resolve(answered)];
    const late = whileSignedIn(() => responses.shift()!);
    settleSignIn(true);
    answer(refused);
    expect(await late).toBe(answered);
    expect(isSignInAwaited()).toBe(false);
  });
});
