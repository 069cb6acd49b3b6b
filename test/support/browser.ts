import { existsSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium } from 'playwright-core';

/** Where Debian and others put Chromium; CHODO_CHROMIUM names another. */
const places = [
  process.env['CHODO_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Software WebGL, and nothing of the browser's own that looks for the internet. */
const words = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
];

/** WebGL is drawn as a graphics card would, but pages are put together without: which is a fifth less work where there is none. */
const plainPages = ['--disable-gpu-compositing'];

/** The system's Chromium without a window; throws naming what to install where there is none. */
export function openBrowser(more: readonly string[] = plainPages): Promise<Browser> {
  return chromium.launch({ executablePath: findBrowser(), args: [...words, ...more] });
}

/** A browser whose data lie in a folder, as a phone's do: what it keeps is there when it is opened again. */
export interface Profile {
  readonly context: BrowserContext;
  /** kill -9 of the browser with all its tabs. */
  kill(): Promise<void>;
}

export async function openProfile(folder: string, options: BrowserContextOptions): Promise<Profile> {
  const context = await chromium.launchPersistentContext(folder, {
    executablePath: findBrowser(),
    args: [...words, ...plainPages],
    ...options,
  });
  // The browser marks its folder as in use by its process: host-pid.
  const pid = Number(readlinkSync(join(folder, 'SingletonLock')).split('-').at(-1));
  const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
  return {
    context,
    kill: () => {
      process.kill(pid, 'SIGKILL');
      return gone;
    },
  };
}

function findBrowser(): string {
  const found = places.find((place) => place !== undefined && existsSync(place));
  if (!found) throw new Error('No Chromium found: install it (apt install chromium) or set CHODO_CHROMIUM.');
  return found;
}
