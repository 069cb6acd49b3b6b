import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { askPlans, estimate, journeyMs, makeSolvedPlan, openDistrict, solving, yearOf } from '../support/plan-page.js';
import { visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let planId: string;
/** Names of the facilities that get works, of the whole city. */
let facilities: ReadonlySet<string>;
/** The same of one district. */
let facilitiesOfDistrict: ReadonlySet<string>;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  planId = await makeSolvedPlan(chodo, { name: '工程を見る案' });
  const { works } = await askPlans<{ works: readonly { facilityId: string; districtName: string | null }[] }>(
    chodo,
    `/${planId}/works`,
  );
  facilities = new Set(works.map(({ facilityId }) => facilityId));
  facilitiesOfDistrict = new Set(
    works.filter(({ districtName }) => districtName === '入江').map(({ facilityId }) => facilityId),
  );
}, journeyMs);
afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const rows = (page: Page) => page.locator('.schedule-row:has(.schedule-bar)');
const elements = (page: Page) => page.evaluate<number>(`document.querySelectorAll('*').length`);
/** Run in the page: what the browser does before and after it prints. */
const tellOfPrinting = (page: Page, name: 'beforeprint' | 'afterprint') =>
  page.evaluate(`dispatchEvent(new Event('${name}'))`);

describe('the schedule of two thousand buildings', () => {
  it('stays light with all districts open, has its last line, and goes on paper by district', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
      as: 'planner',
    });
    await page.getByRole('button', { name: 'すべての地区を開く' }).click();
    await page.locator('.schedule-bar').first().waitFor();
    expect(facilities.size).toBeGreaterThan(500);
    expect(await elements(page)).toBeLessThan(2500);
    const region = page.getByRole('region', { name: '工程表' });
    const first = await rows(page).first().textContent();
    await region.evaluate((element) => element.scrollTo(0, element.scrollHeight));
    await page.locator('.schedule-row').filter({ hasText: first! }).first().waitFor({ state: 'detached' });
    expect(await elements(page)).toBeLessThan(2500);
    await tellOfPrinting(page, 'beforeprint');
    expect(await rows(page).count()).toBe(0);
    expect(await page.locator('.schedule-district').count()).toBeGreaterThan(5);
    const link = page.getByRole('link', { name: '計画案の印刷用ページ' });
    expect(await link.getAttribute('href')).toBe(`/992011/plans/${planId}/print`);
    await tellOfPrinting(page, 'afterprint');
    await page.getByRole('button', { name: 'すべての地区を閉じる' }).click();
    await page.locator('.schedule-bar').first().waitFor({ state: 'detached' });
    await openDistrict(page);
    await tellOfPrinting(page, 'beforeprint');
    expect(await rows(page).count()).toBe(facilitiesOfDistrict.size);
    await tellOfPrinting(page, 'afterprint');
    const pdf = await page.pdf({ format: 'A4', tagged: true });
    expect(pdf.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    expect(errors).toEqual([]);
    await close();
  });

  it('is walked and changed by keys: Shift pushes a bar by years, which is one decision', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
      as: 'planner',
    });
    await openDistrict(page);
    const bar = page.locator('.schedule-bar').first();
    await bar.focus();
    const key = await bar.getAttribute('data-bar');
    await page.keyboard.press('ArrowDown');
    const below = page.locator('.schedule-bar:focus');
    expect(await below.getAttribute('data-bar')).not.toBe(key);
    await page.keyboard.press('ArrowUp');
    const pushed = page.locator('.schedule-bar:focus');
    const year = await yearOf(pushed);
    const name = await pushed.getAttribute('data-bar');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    expect(await yearOf(pushed)).toBe(year + 2);
    await page.keyboard.press('Escape');
    expect(await yearOf(pushed)).toBe(year);
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('.plan-decision-list li').first().waitFor();
    expect(await page.locator('.plan-decision-list li').count()).toBe(1);
    // The bar stays where it was put, and keeps the focus, before the estimate is known and after.
    expect(await yearOf(page.locator(`[data-bar='${name}']`))).toBe(year + 2);
    await estimate(page)
      .getByText(/生涯費用とリスク|すぐには十分な案/)
      .waitFor(solving);
    expect(await page.locator('.schedule-bar:focus').getAttribute('data-bar')).toBe(name);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await close();
  });

  it('stays as it is under the keys of a viewer', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
      as: 'viewer',
    });
    await openDistrict(page);
    const bar = page.locator('.schedule-bar').first();
    const year = await yearOf(bar);
    await bar.focus();
    await page.keyboard.press('Shift+ArrowRight');
    expect(await yearOf(bar)).toBe(year);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the map of a year in a hall', () => {
  it('fills the screen in large letters, and a clicker turns its years', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}`, {
      as: 'planner',
      viewport: { width: 1920, height: 1080 },
    });
    await page.locator('.plan-map .map-canvas[data-ready=true]').waitFor();
    await page.getByRole('button', { name: '会場に映す' }).click();
    await page.locator('.plan-map:fullscreen').waitFor();
    await page.keyboard.press('PageDown');
    await page.getByText(/^令和10年度に工事中の施設/).waitFor();
    await page.keyboard.press('PageUp');
    const count = page.getByText(/^令和9年度に工事中の施設 \d+施設 · 費用 [\d.,]+億円$/);
    await count.waitFor();
    const sizeOfCount = `Number.parseFloat(getComputedStyle(document.querySelector('.plan-map-count')).fontSize)`;
    expect(await page.evaluate<number>(sizeOfCount)).toBeGreaterThanOrEqual(28);
    expect(await page.locator('.plan-map .plan-legend li:visible').count()).toBeLessThanOrEqual(7);
    await page.getByRole('button', { name: '元の画面に戻る' }).click();
    await page.locator('.plan-map:fullscreen').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});
