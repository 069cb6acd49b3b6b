import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { pixelsOf } from '../support/pixels.js';
import { sumsOf, takamatsu } from '../support/published-cities.js';
import { foreignRequests, type Visit, visit } from '../support/visit.js';

const data = resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(join(data, takamatsu.folder));
if (!isThere) process.stderr.write(`official-brings-city.spec.ts is skipped: ${data} is not there\n`);

const { code, name, boundaryFile, facilities, lists } = takamatsu;
/** 2020 is entered by hand, and stays. */
const expected = sumsOf(takamatsu, 1);
const digits = (value: number) => value.toLocaleString('en-US');
const drawnMap = '.map-canvas[data-ready=true]';

let chodo: ChodoProcess;
let browser: Browser;
let official: Visit;
let page: Page;

beforeAll(async () => {
  if (!isThere) return;
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  official = await visit(browser, chodo);
  page = official.page;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

/** The colour that the legend gives to a group of uses. */
async function colourOf(group: string): Promise<string> {
  const dot = page.locator('.legend-entries li').filter({ hasText: group }).locator('.dot');
  return String(await dot.evaluate('(element) => getComputedStyle(element).backgroundColor'));
}

(isThere ? describe : describe.skip)('an official brings the published files of a city', () => {
  it('adds the city on the start page', async () => {
    await page.getByRole('button', { name: '市区町村を登録する' }).click();
    await page.getByLabel(/^市区町村コード/).fill(code);
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(join(data, 'boundaries', boundaryFile));
    await page.getByText(`${name}の区域を読み取りました`).waitFor();
    await page.getByLabel(/^1行目の年/).fill('2020');
    await page.getByLabel(/^1行目の人口/).fill('417,496');
    await page.getByLabel('金額(年額)').fill('50億円');
    await page.getByRole('button', { name: '登録して、施設の一覧を取り込む' }).click();
    await page.waitForURL(`${chodo.url}/${code}/import**`);
  });

  it('drops all files and reads what each is, and what would be created, joined and held', async () => {
    const folder = join(data, takamatsu.folder);
    const files = readdirSync(folder).map((file) => join(folder, file));
    await page.locator('input[type=file]').first().setInputFiles(files);
    await page.getByRole('heading', { name: '取込の確認' }).waitFor();
    expect(await page.getByText(/として読み取りました/).count()).toBe(expected.recognised);
    const { created, merged } = expected;
    await page
      .getByText(`新規 ${digits(created)}行、更新 0行、統合 ${digits(merged)}行`)
      .first()
      .waitFor();
    await page.getByText(`${expected.held}行のうち0行を決めました`).waitFor();
    expect(await page.locator('.held-row').count()).toBe(expected.held);
  });

  it.each(Object.entries(lists))('%s: %j rows, created, joined', async (file, [rows, created, merged]) => {
    const report = page.locator('.file-report').filter({ has: page.getByText(file, { exact: true }) });
    const counts = await report.locator('summary').first().innerText();
    const outcomes = [created > 0 && `新規 ${digits(created)}`, merged > 0 && `統合 ${digits(merged)}`].filter(Boolean);
    for (const told of [`${digits(rows)}行`, ...outcomes]) expect(counts).toContain(told);
  });

  it('commits, and sees the facilities as points on the map and in the list', async () => {
    await page.getByRole('button', { name: '登録簿に反映する' }).click();
    await page.getByText('登録簿に反映しました').first().waitFor();
    await page.goto(`${chodo.url}/${code}`);
    await page.waitForSelector(drawnMap);
    await page.getByText(`${facilities}施設`).first().waitFor();
    // The legend's own dot has about 110 of them.
    expect(await pixelsOf(page.locator('.map-canvas'), await colourOf('学校・子育て'))).toBeGreaterThan(400);
    await page.locator('.facility-row').first().click();
    await page.getByRole('link', { name: '詳しく見る' }).waitFor();
    await page.getByText('費用を試算できる施設がまだありません').waitFor();
  });

  it('asks for estimates, and sees forty years of cost under the map, all of it marked as estimated', async () => {
    await page.goto(`${chodo.url}/${code}/check`);
    await page.getByRole('button', { name: '推計する' }).click();
    await page.getByRole('button', { name: '推計をすべて取り消す' }).waitFor();
    await page.goto(`${chodo.url}/${code}`);
    await page.waitForSelector(drawnMap);
    await page
      .locator('[data-figure=averageYearlyCost]')
      .getByText(/推計 ?100/)
      .waitFor();
    await page.getByRole('button', { name: '表で見る' }).click();
    const years = page.getByRole('dialog').locator('tbody tr');
    expect(await years.count()).toBe(40);
  });

  it('has sent nothing to another machine, and nothing went wrong', () => {
    expect(foreignRequests(official.requests, chodo.url)).toEqual([]);
    expect(official.errors).toEqual([]);
  });
});
