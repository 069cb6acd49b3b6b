import type { Browser, BrowserContext, BrowserContextOptions, Locator, Page } from 'playwright-core';
import type { ChodoProcess } from './chodo-process.js';
import { cookieOfDemo } from './real-sign-in.js';

/** A page of the browser that remembers what went wrong on it, and every address it asked for. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts and of the content security policy, and console errors. */
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** The first administrator, nobody, or another role as the demo city has it. */
  readonly as?: 'administrator' | 'nobody' | 'planner' | 'manager' | 'inspector' | 'viewer' | 'facilitator' | undefined;
}

/** How long to wait for what a page is to show: two browsers and two servers may share two slow cores. */
const patienceMs = 60_000;

/** Opens a page at 1440 × 900 in Japanese, signed in, unless the options say otherwise. */
export async function visit(
  browser: Browser,
  chodo: Pick<ChodoProcess, 'url' | 'cookie'>,
  path = '/',
  { as = 'administrator', ...options }: VisitOptions = {},
): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', ...options });
  context.setDefaultTimeout(patienceMs);
  if (as !== 'nobody') await signIn(context, as === 'administrator' ? chodo.cookie : await cookieOfDemo(chodo.url, as));
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(path === 'about:blank' ? path : `${chodo.url}${path}`);
  return { page, errors, requests, close: () => context.close() };
}

/** How the last action ended, as the page says it for some seconds: the pointer rests on it, so that it stays. */
export async function heldResult(page: Page): Promise<Locator> {
  const result = page.getByRole('region', { name: '操作の結果' });
  await result.hover();
  return result;
}

/** Gives the browser a cookie as the server would. */
export async function signIn(context: BrowserContext, cookie: string): Promise<void> {
  const [name = '', value = ''] = cookie.split('=');
  const place = { domain: '127.0.0.1', path: '/' };
  await context.addCookies([{ name, value, ...place, httpOnly: true, secure: true, sameSite: 'Lax' }]);
}

/** Addresses that do not belong to the server at `url`; what a page makes itself (blob:, data:) does not count. */
export function foreignRequests(requests: readonly string[], url: string): string[] {
  return requests.filter((request) => !request.startsWith(`${url}/`) && !/^(blob|data):/.test(request));
}
