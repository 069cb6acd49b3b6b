import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { type Visit, visit } from '../support/visit.js';

const data = resolve(import.meta.dirname, '../../../shared/data');
const isThere = existsSync(data);
const described = isThere ? describe : describe.skip;

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

const drawnMap = '.map-canvas[data-ready=true]';

async function dropFiles(): Promise<void> {
  const files = readdirSync(join(data, 'yaizu')).map((name) => join(data, 'yaizu', name));
  await page.locator('input[type=file]').first().setInputFiles(files);
}

described(`an official with no engineer${isThere ? '' : ' (skipped: ../shared/data is not here)'}`, () => {
  it('registers a city with code, boundary, population and money', async () => {
    await page.getByRole('button', { name: '市区町村を登録する' }).click();
    await page.getByLabel(/^市区町村コード/).fill('22212');
    await page.getByText('「222127」として登録します').waitFor();
    await page.locator('input[type=file]').first().setInputFiles(join(data, 'boundaries/N03-21_22_210101_s0010.json'));
    await page.getByText('焼津市の区域を読み取りました').waitFor();
    await page.getByLabel(/^1行目の年/).fill('2020');
    await page.getByLabel(/^1行目の人口/).fill('136,845');
    await page.getByLabel('金額(年額)').fill('12.5億円');
    await page.getByRole('button', { name: '登録して、施設の一覧を取り込む' }).click();
    await page.waitForURL(`${chodo.url}/222127/import**`);
  });

  it('drops all files at once and reads what each is', async () => {
    await dropFiles();
    await page.getByRole('heading', { name: '取込の確認' }).waitFor();
    // Ten lists of facilities and six layers of the map.
    expect(await page.getByText(/として読み取りました/).count()).toBe(16);
    // 87 facilities and 228 shapes.
    await page.getByText('新規 315行、更新 0行、統合 20行').first().waitFor();
  });

  it('commits, and sees the facilities on the map and in the list', async () => {
    await page.getByRole('button', { name: '登録簿に反映する' }).click();
    await page.getByText('登録簿に反映しました').first().waitFor();
    await page.goto(`${chodo.url}/222127`);
    await page.waitForSelector(drawnMap);
    await page.getByText('87施設').first().waitFor();
  });

  it('estimates only on request; the cost picture opens with the estimated share', async () => {
    await page.locator('[data-figure=floorArea] .is-missing').waitFor();
    await page.goto(`${chodo.url}/222127/check`);
    await page.getByRole('button', { name: '推計する' }).click();
    await page.getByRole('button', { name: '推計をすべて取り消す' }).waitFor();
    await page.goto(`${chodo.url}/222127`);
    await page
      .locator('[data-figure=averageYearlyCost]')
      .getByText(/推計 ?100/)
      .waitFor();
  });

  it('takes the whole import back', async () => {
    await page.goto(`${chodo.url}/222127/import`);
    await page
      .getByRole('link', { name: /の取込を開く|開く/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByText('この取込は取り消されました').waitFor();
    await page.goto(`${chodo.url}/222127`);
    await page.getByText('まだ施設がありません。').waitFor();
    expect(official.errors).toEqual([]);
  });
});
