/**
 * Lets the phone's pages open without network. It keeps the files they are made of, and nothing else: no answer of the API, and
 * never the inspections, which stand in a database of the pages' own. A new edition is kept beside the old one and takes over when
 * a page says so, which it does while nothing is being written or sent.
 */

interface WorkerEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}

interface RequestEvent extends Event {
  readonly request: Request;
  respondWith(response: Promise<Response>): void;
}

interface WorkerScope {
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WorkerEvent) => void): void;
  addEventListener(type: 'message', listener: (event: MessageEvent<unknown>) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}

const worker = globalThis as unknown as WorkerScope;

/** Written in when the pages are built; their names change with their contents, and so the worker does. */
const files = '__PHONE_FILES__'.split(' ');
const page = '/phone';
const others = ['/favicon.svg', '/phone.webmanifest', '/icon-192.png'];
const prefix = 'chodo-phone-';
const edition = `${prefix}${nameOf(files)}`;

worker.addEventListener('install', (event) => event.waitUntil(keepFiles()));
worker.addEventListener('activate', (event) => event.waitUntil(removeOlder().then(() => worker.clients.claim())));
worker.addEventListener('message', ({ data }) => {
  if (data === 'take-over') void worker.skipWaiting();
});
worker.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== location.origin) return;
  if (request.mode === 'navigate') event.respondWith(kept(page, request));
  else if (files.includes(pathname) || others.includes(pathname)) event.respondWith(kept(pathname, request));
});

/** All or nothing: an edition of which a file is missing is not installed. */
async function keepFiles(): Promise<void> {
  const cache = await caches.open(edition);
  await cache.addAll([page, ...files, ...others].map((address) => new Request(address, { cache: 'reload' })));
}

async function removeOlder(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(
    names.filter((name) => name.startsWith(prefix) && name !== edition).map((name) => caches.delete(name)),
  );
}

async function kept(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(edition);
  return (await cache.match(address)) ?? fetch(request);
}

/** A short name for a list of names. */
function nameOf(names: readonly string[]): string {
  let sum = 5381;
  for (const letter of names.join(' ')) sum = (sum * 33 + letter.charCodeAt(0)) % 4_294_967_296;
  return sum.toString(36);
}
