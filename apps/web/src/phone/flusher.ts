import { nextStep, type Outbox, type Step } from '#libs/outbox';
import type { OutboxStore } from './outbox-store.js';
import { removeForgottenCopies, removeVerifiedCopies } from './photo-copies.js';
import { sendingLock } from './register-worker.js';
import { type Sender, sendStep } from './send-step.js';

/** Sends what is queued as long as this lasts; of all tabs one does, and when it is closed another goes on. */
export function startFlusher(store: OutboxStore, sender: Sender): () => void {
  const end = new AbortController();
  const name = `chodo-outbox:${store.database.name}`;
  const run = () => flush(store, sender, end.signal);
  // Without locks a browser has all tabs send, which costs bytes and loses nothing: the server knows each operation.
  const isDone = 'locks' in navigator ? navigator.locks.request(name, { signal: end.signal }, run) : run();
  isDone.catch(() => undefined);
  const back = () => void store.apply({ type: 'network-back' });
  addEventListener('online', back);
  return () => {
    end.abort();
    removeEventListener('online', back);
  };
}

async function flush(store: OutboxStore, sender: Sender, signal: AbortSignal): Promise<void> {
  await store.apply({ type: 'restarted' }, { type: 'aged', nowMs: Date.now() });
  await removeForgottenCopies(store);
  while (!signal.aborted) await turn(store, sender, signal).catch(() => pause(5_000, signal));
}

/** One request, or a pause until there may be one. */
async function turn(store: OutboxStore, sender: Sender, signal: AbortSignal): Promise<void> {
  const outbox = await store.load();
  const step = nextStep(outbox, Date.now());
  if (step.do === 'rest' || step.do === 'sign-in') return change(store, outbox, null, signal);
  if (step.do === 'wait') return change(store, outbox, step.untilMs - Date.now(), signal);
  await withSendingLock(() => send(store, sender, step));
  await removeVerifiedCopies(store);
}

const withSendingLock = (work: () => Promise<void>): Promise<void> =>
  'locks' in navigator ? navigator.locks.request(sendingLock, work) : work();

/** What is about to be sent is on the disk before it is sent, and the answer before the next. */
async function send(store: OutboxStore, sender: Sender, step: Step): Promise<void> {
  const outbox = await store.apply({ type: 'sending', step });
  const answer = await sendStep(store.database, sender, outbox, step);
  await store.apply({ type: 'answered', step, answer, nowMs: Date.now() });
}

/** Until the outbox is another, the time (ms; null = none) is over, or the end. */
function change(store: OutboxStore, seen: Outbox, mostMs: number | null, signal: AbortSignal): Promise<void> {
  const known = JSON.stringify(seen);
  return new Promise((resolve) => {
    const timer = mostMs === null ? undefined : setTimeout(done, Math.max(0, mostMs));
    const stop = store.watch((outbox) => JSON.stringify(outbox) !== known && done(), done);
    signal.addEventListener('abort', done, { once: true });
    function done() {
      clearTimeout(timer);
      signal.removeEventListener('abort', done);
      stop();
      resolve();
    }
  });
}

function pause(forMs: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, forMs);
    signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
