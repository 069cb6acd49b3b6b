import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit, type VisitOptions } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let facility: string;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  const answer = await chodo.fetch('/api/municipalities/992011/facilities?pageSize=1');
  facility = ((await answer.json()) as { items: { id: string }[] }).items[0]!.id;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

/** Opens a page that notes what its content security policy refuses, from its first script on. */
async function watched(path: string, options: VisitOptions) {
  const seen = await visit(browser, chodo, 'about:blank', options);
  await seen.page.addInitScript(`
    globalThis.refused = [];
    document.addEventListener('securitypolicyviolation', (event) => refused.push(event.violatedDirective + ' ' + event.sample));
  `);
  await seen.page.goto(`${chodo.url}${path}`);
  return seen;
}

const refusedOn = (page: Page) => page.evaluate<string[]>('refused');

/** What becomes of markup that a script puts into the page. */
const plantMarkup = (page: Page) =>
  page.evaluate(
    `(() => { try { document.body.innerHTML = '<img src=x>'; return 'done'; } catch (error) { return error.name; } })()`,
  );

const heading = (name: string) => (page: Page) => page.getByRole('heading', { name, level: 1 }).waitFor();

it.each<[string, string, (page: Page) => Promise<unknown>, VisitOptions?]>([
  ['the map', '/992011', (page) => page.locator('.maplibregl-canvas').first().waitFor()],
  ['the register', '/992011/register', heading('財産台帳')],
  ['the legal inspections', '/992011/legal', heading('法定点検')],
  ['the import', '/992011/import', (page) => page.locator('input[type=file]').first().waitFor({ state: 'attached' })],
  ['the sign-in', '/', heading('ログイン'), { as: 'nobody' }],
  ['a facility', '/992011/facilities/{id}', (page) => page.getByRole('heading', { level: 1 }).waitFor()],
  ['the phone', '/phone?city=992011', heading('施設を選ぶ')],
  ['the print', '/992011/print', (page) => page.getByRole('heading', { level: 1 }).first().waitFor()],
  ['the documentation of the API', '/api/docs', (page) => page.locator('.opblock-tag').first().waitFor()],
])(
  '%s needs no markup and no script that its policy refuses, and lets none in',
  async (...[, path, shown, options]) => {
    const { page, errors, close } = await watched(path.replace('{id}', facility), options ?? {});
    await shown(page);
    await page.waitForLoadState('networkidle');
    expect({ refused: await refusedOn(page), errors }).toEqual({ refused: [], errors: [] });
    expect(await plantMarkup(page)).toBe('TypeError');
    await page.waitForFunction('refused.length > 0');
    expect(await refusedOn(page)).toEqual([expect.stringMatching(/^require-trusted-types-for Element innerHTML/)]);
    await close();
  },
);
