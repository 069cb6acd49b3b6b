import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import readExcelFile from 'read-excel-file/node';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';

interface Building {
  readonly facilityId: string;
  readonly facilityName: string;
  readonly buildingName: string;
  readonly score: number | null;
  readonly components: readonly { readonly kind: string; readonly basis: string }[];
}

let chodo: ChodoProcess;
let browser: Browser;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const drawnMap = '.map-canvas[data-ready=true]';
const ask = async <T>(path: string): Promise<T> =>
  (await (await chodo.fetch(`/api/municipalities/992011/${path}`)).json()) as T;
/** What the list says of each facility that it shows. */
const notes = (page: Page) => page.locator('.facility-row-age').allTextContents();

describe('the map of condition', () => {
  it('is coloured by the forecast, whose year the keyboard moves: legend, list and address follow without asking again', async () => {
    const { page, errors, requests, close } = await visit(browser, chodo, '/992011');
    await page.waitForSelector(drawnMap);
    await page.getByRole('radio', { name: '健全度', exact: true }).check();
    await page.getByText('40点未満 優先して対策').waitFor();
    await page.getByRole('radio', { name: '将来予測' }).check();
    const slider = page.getByRole('slider', { name: '予測の年度' });
    await page
      .locator('.facility-row-age', { hasText: /^\d+点$/ })
      .first()
      .waitFor();
    const [now, asked] = [await notes(page), requests.filter((url) => url.includes('/conditions')).length];
    expect(asked).toBe(2);
    await slider.focus();
    for (let year = 0; year < 20; year += 1) await page.keyboard.press('ArrowRight');
    await page.locator('.forecast-year output', { hasText: '20年後' }).waitFor();
    expect(await slider.getAttribute('aria-valuetext')).toContain('20年後');
    const later = await notes(page);
    const points = (texts: readonly string[]) => texts.map((text) => Number.parseInt(text, 10)).filter(Number.isFinite);
    const sum = (texts: readonly string[]) => points(texts).reduce((total, one) => total + one, 0);
    expect(sum(later)).toBeLessThan(sum(now));
    await page.waitForURL(/by=forecast&year=20\d\d/);
    expect(requests.filter((url) => url.includes('/conditions')).length).toBe(asked);
    expect(errors).toEqual([]);
    await close();
  });

  it('says the grades by letters too, also where there is no moving map', async () => {
    const { page, close } = await visit(browser, chodo, 'about:blank');
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null;');
    await page.goto(`${chodo.url}/992011?by=worst-grade`);
    await page
      .locator('.static-letters text', { hasText: /^[ABCD]$/ })
      .first()
      .waitFor();
    await page.getByText('D 早急な対応').waitFor();
    await page
      .locator('.facility-row-age', { hasText: /評価 [ABCD]/ })
      .first()
      .waitFor();
    await close();
  });
});

describe('the page of condition', () => {
  it('is sorted by its headings, and tells what a score rests on as the API does', async () => {
    const { items } = await ask<{ items: readonly Building[] }>('conditions');
    const scores = items.flatMap(({ score }) => score ?? []);
    const { page, errors, close } = await visit(browser, chodo, '/992011/condition');
    const score = page.locator('.score-button');
    await score.first().waitFor();
    expect(await score.first().textContent()).toBe(String(Math.min(...scores)));
    await page.getByRole('columnheader', { name: '健全度' }).getByRole('button').click();
    await page.waitForURL(/order=desc/);
    await page.locator('th[aria-sort=descending]').waitFor();
    expect(await score.first().textContent()).toBe(String(Math.max(...scores)));
    await score.first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(`健全度 ${Math.max(...scores)}(`).waitFor();
    const aged = items.some(({ components }) => components.some(({ basis }) => basis === 'age'));
    expect(aged).toBe(true);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: '点検用の票を印刷' }).first().waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('leads to the history of a facility with its forecast', async () => {
    const { items } = await ask<{ items: readonly Building[] }>('conditions');
    const graded = items.find(({ score }) => score !== null)!;
    const { page, errors, close } = await visit(browser, chodo, `/992011/facilities/${graded.facilityId}`);
    const section = page.locator('#condition');
    await section.getByText(graded.buildingName).first().click();
    await section.locator('.fan-chart').first().waitFor();
    await section
      .getByText(/点検されていない|点検の記録なし|点検\(/)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('hands out the same figures as a workbook', async () => {
    const { items } = await ask<{ items: readonly Building[] }>('conditions');
    const answer = await chodo.fetch('/api/municipalities/992011/conditions.xlsx');
    const [sheet] = await readExcelFile(Buffer.from(await answer.arrayBuffer()));
    const [titles, ...rows] = sheet!.data;
    const at = (title: string) => titles!.indexOf(title);
    const written = rows.map((row) => [row[at('施設')], row[at('棟')], row[at('健全度')] ?? null].join());
    const told = items.map(({ facilityName, buildingName, score }) => [facilityName, buildingName, score].join());
    expect(written.toSorted()).toEqual(told.toSorted());
  });
});

describe('the summary of a year', () => {
  it('is printed on two sheets, with the figures that the API tells', async () => {
    const { year } = await ask<{ year: { fiscalYear: number; meanScore: number } }>('conditions/summary');
    const { page, errors, close } = await visit(browser, chodo, `/992011/condition/summary?year=${year.fiscalYear}`);
    await page.locator('.paper').nth(1).waitFor();
    expect(await page.locator('.paper').first().textContent()).toContain(year.meanScore.toFixed(1));
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
    expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
    // Each sheet is one page; what is set as text has fonts.
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    expect(pdf.toString('latin1')).toContain('/Font');
    expect(errors).toEqual([]);
    await close();
  });
});
