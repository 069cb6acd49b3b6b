import type { Browser, BrowserContextOptions, Page } from 'playwright-core';

/** A page of the browser that remembers what went wrong on it, and every address it asked for. */
export interface Visit {
  readonly page: Page;
  /** Errors of scripts and of the content security policy, and console errors. */
  readonly errors: readonly string[];
  readonly requests: readonly string[];
  readonly close: () => Promise<void>;
}

/** Opens a page at 1440 × 900 in Japanese, unless the options say otherwise. */
export async function visit(browser: Browser, url: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, locale: 'ja-JP', ...options });
  const page = await context.newPage();
  const errors: string[] = [];
  const requests: string[] = [];
  page.on('pageerror', (error) => errors.push(`script: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error') errors.push(`console: ${message.text()}`);
  });
  context.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, errors, requests, close: () => context.close() };
}

/** Addresses that do not belong to the server at `url`; what a page makes itself (blob:, data:) does not count. */
export function foreignRequests(requests: readonly string[], url: string): string[] {
  return requests.filter((request) => !request.startsWith(`${url}/`) && !/^(blob|data):/.test(request));
}
