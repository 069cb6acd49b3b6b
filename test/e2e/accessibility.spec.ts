import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit, type VisitOptions } from '../support/visit.js';
import { pages } from './pages.js';

interface AxeResults {
  violations: { id: string; nodes: { target: unknown[]; failureSummary?: string }[] }[];
}

const languages = ['ja', 'en'] as const;
const visits: readonly (readonly [path: string, as: VisitOptions['as']])[] = [
  ...pages.map((path) => [path, 'administrator'] as const),
  ['/', 'nobody'],
  ['/pair#code', 'nobody'],
  ['/992011/facilities', 'inspector'],
  ['/992011/settings', 'manager'],
];

let chodo: ChodoProcess;
let browser: Browser;
/** The first two facilities of the demo city. */
let facilities: readonly [string, string];

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  const municipalities = '/api/municipalities';
  const listed = await chodo.fetch(`${municipalities}/992011/facilities?pageSize=2`);
  const { items } = (await listed.json()) as { readonly items: readonly { readonly id: string }[] };
  facilities = [items[0]!.id, items[1]!.id];
  const empty = JSON.stringify({ code: '131016', name: '空市' });
  await chodo.fetch(municipalities, { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: empty });
});

/** The address of a page of the table in a language. */
function addressOf(path: string, language: string): string {
  const [a, b] = facilities;
  const address = new URL(path.replaceAll('{a}', a).replace('{b}', b), chodo.url);
  address.searchParams.set('lang', language);
  return `${address.pathname}${address.search}${address.hash}`;
}

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

/** What axe finds against WCAG 2.2 A and AA, one line per rule and place. */
async function findings(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const results = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run({
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'],
    }),
  );
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

describe.each(languages)('in %s', (language) => {
  it.each(visits)('%s as %s has no finding of axe, on a desk and on a phone', async (path, as) => {
    const { page, close } = await visit(browser, chodo, addressOf(path, language), { as });
    await page.waitForLoadState('networkidle');
    expect(await page.locator('html').getAttribute('lang')).toBe(language);
    const onDesk = await findings(page);
    await page.setViewportSize({ width: 390, height: 844 });
    await page.waitForTimeout(300);
    expect({ onDesk, onPhone: await findings(page) }).toEqual({ onDesk: [], onPhone: [] });
    await close();
  });

  it.each(visits)('%s as %s does not scroll sideways at 320 px', async (path, as) => {
    const { page, close } = await visit(browser, chodo, addressOf(path, language), {
      as,
      viewport: { width: 320, height: 640 },
    });
    await page.waitForLoadState('networkidle');
    const widths = 'const { scrollWidth, clientWidth } = document.documentElement; [scrollWidth, clientWidth]';
    const [inside, outside] = await page.evaluate<[number, number]>(widths);
    expect(inside).toBeLessThanOrEqual(outside);
    await close();
  });
});
