import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findings } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit, type VisitOptions } from '../support/visit.js';
import { pages } from './pages.js';

/** WCAG 2.2 A and AA. */
const rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] };

const visits: readonly (readonly [path: string, as: VisitOptions['as']])[] = [
  ...pages.map((path) => [path, 'administrator'] as const),
  ['/', 'nobody'],
  ['/pair#code', 'nobody'],
  ['/report/992011', 'nobody'],
  ['/report/992011/map', 'nobody'],
  ['/992011', 'inspector'],
  ['/992011/facilities', 'inspector'],
  ['/992011/register', 'inspector'],
  ['/992011/legal', 'inspector'],
  ['/992011/facilities?own=true', 'manager'],
  ['/992011/facilities/{a}', 'manager'],
  ['/992011/settings', 'manager'],
];

let chodo: ChodoProcess;
let browser: Browser;
/** The first two facilities of the demo city. */
let facilities: readonly [string, string];
/** The one facility of 131024. */
let estimated: string;
/** A solved plan of the demo city. */
let plan: string;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  const { items } = await ask<{ items: readonly { readonly id: string }[] }>('/992011/facilities?pageSize=2');
  facilities = [items[0]!.id, items[1]!.id];
  await ask('', { code: '131016', name: '空市' });
  await ask('', { code: '131024', name: '推計市' });
  const hall = { name: '公民館', owner: 'city', majorCategory: '市民文化系施設', smallCategory: '公民館' };
  estimated = (await ask<{ id: string }>('/131024/facilities', hall)).id;
  await ask('/131024/estimates', {});
  plan = await solvedPlan();
}, 300_000);

/** Ten years are solved sooner than forty, and show all the same. */
async function solvedPlan(): Promise<string> {
  const { id } = await ask<{ id: string }>('/992011/plans', { name: '計画案', terms: { years: 10 } });
  for (;;) {
    const { state } = await ask<{ state: string }>(`/992011/plans/${id}/progress`);
    if (state === 'solved') return id;
    if (state !== 'waiting' && state !== 'solving') throw new Error(`the plan is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** Reads from the API, or posts a body to it. Throws where it refuses. */
async function ask<T>(path: string, body?: object): Promise<T> {
  const post = { method: 'POST', headers: { 'Content-Type': 'application/json' }, body: JSON.stringify(body) };
  const answer = await chodo.fetch(`/api/municipalities${path}`, body && post);
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

/** The address of a page of the table in a language. */
function addressOf(path: string, language: string): string {
  const [a, b] = facilities;
  const address = new URL(
    path.replaceAll('{a}', a).replace('{b}', b).replace('{estimated}', estimated).replace('{plan}', plan),
    chodo.url,
  );
  address.searchParams.set('lang', language);
  return `${address.pathname}${address.search}${address.hash}`;
}

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

/** A phone at 400 % zoom, a phone, a desk; px. */
const widths = [320, 390, 1440] as const;
const roomAtEveryWidth = Object.fromEntries(widths.map((width) => [width, []]));

/** Run in the page: what scrolls it sideways, and which sections lie over their neighbours. */
const whatSticksOut = `(() => {
  const { scrollWidth, clientWidth } = document.documentElement;
  const page = scrollWidth > clientWidth ? ['the page is ' + scrollWidth + ' px wide'] : [];
  const rightOf = (element) => element.getBoundingClientRect().right;
  const boxAround = ({ parentElement: around }) => (around.getClientRects().length > 0 ? around : boxAround(around));
  const sections = [...document.querySelectorAll('main section')].filter(({ offsetWidth }) => offsetWidth > 0);
  const tooWide = sections.filter((section) => rightOf(section) > rightOf(boxAround(section)) + 1);
  return [...page, ...tooWide.map(({ className, id }) => 'section ' + className + ' ' + id)];
})()`;

/** What still sticks out once the page has had time to draw its charts in their new width. */
async function sticksOutForGood(page: Page): Promise<string[]> {
  for (let tries = 0; tries < 30; tries += 1) {
    const found = await page.evaluate<string[]>(whatSticksOut);
    if (found.length === 0) return found;
    await page.waitForTimeout(100);
  }
  return page.evaluate<string[]>(whatSticksOut);
}

async function tooWideAtAnyWidth(page: Page): Promise<Record<number, string[]>> {
  const tooWide: Record<number, string[]> = {};
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    tooWide[width] = await sticksOutForGood(page);
  }
  return tooWide;
}

/** One visit to every page in a language, which has a file of its own, so that both can run at once. */
export function describeEveryPage(language: 'ja' | 'en'): void {
  describe(`in ${language}`, () => {
    it.each(visits)('%s as %s has no finding of axe, and room for all it shows at every width', async (path, as) => {
      const { page, close } = await visit(browser, chodo, addressOf(path, language), { as });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('html').getAttribute('lang')).toBe(language);
      const onDesk = await findings(page, rules);
      await page.setViewportSize({ width: 390, height: 844 });
      await page.waitForTimeout(300);
      const onPhone = await findings(page, rules);
      const tooWide = await tooWideAtAnyWidth(page);
      expect({ onDesk, onPhone, tooWide }).toEqual({ onDesk: [], onPhone: [], tooWide: roomAtEveryWidth });
      await close();
    });
  });
}
