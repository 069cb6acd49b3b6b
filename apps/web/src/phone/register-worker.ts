import { trustScript } from '../map/trusted-types.js';

const script = '/service-worker.js';

/** The lock that is held while something is being sent, and what those of open drafts begin with. */
export const sendingLock = 'chodo-sending';
export const draftLockPrefix = 'chodo-draft:';

/** Has the browser keep these pages for the way without network; where it cannot, they work as long as there is one. */
export async function registerWorker(): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  trustScript(script);
  await navigator.serviceWorker.register(script, { scope: '/phone' }).catch(() => undefined);
}

/** Looks for a new edition of the pages, and calls once one waits; answers with what ends it. */
export function hearOfNewEdition(listener: () => void): () => void {
  const end = new AbortController();
  const watch = async () => {
    const registration = await navigator.serviceWorker?.getRegistration('/phone');
    const installed = () => registration?.installing?.addEventListener('statechange', listener, { signal: end.signal });
    registration?.addEventListener('updatefound', installed, { signal: end.signal });
    await registration?.update();
  };
  // Without network there is none to be found.
  watch().catch(() => undefined);
  return () => end.abort();
}

/**
 * Lets a new edition of the pages take over where one waits, unless a draft is open in any tab; not while anything is being
 * sent. Resolves with whether it did: then the page is to be loaded anew.
 */
export async function takeOverWhereIdle(): Promise<boolean> {
  const registration = await navigator.serviceWorker?.getRegistration('/phone');
  const { waiting } = registration ?? {};
  if (!waiting || !('locks' in navigator)) return false;
  return navigator.locks.request(sendingLock, async () => {
    const { held = [] } = await navigator.locks.query();
    if (held.some(({ name = '' }) => name.startsWith(draftLockPrefix))) return false;
    const isTaken = new Promise<void>((resolve) => {
      navigator.serviceWorker.addEventListener('controllerchange', () => resolve(), { once: true });
    });
    waiting.postMessage('take-over');
    await isTaken;
    return true;
  });
}
