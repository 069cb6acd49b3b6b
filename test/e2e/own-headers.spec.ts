import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { type Visit, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let official: Visit;
let page: Page;
const city = '372013';

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  await chodo.fetch('/api/municipalities', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ code: city, name: '高松市' }),
  });
  official = await visit(browser, chodo, `/${city}/import`);
  page = official.page;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const ledger = (...rows: string[]) => ['施設の台帳,,,,', '建物の名前,所,広さ,できた年,使いみち', ...rows].join('\r\n');
const first = ledger(
  '林公民館,高松市林町1,120,S60,公民館',
  '東公民館,高松市東町1,80.5,平成2年,公民館',
  '西小学校,高松市西町1,4200,1975,小学校',
);

async function drop(name: string, text: string): Promise<void> {
  await page.goto(`${chodo.url}/${city}/import`);
  const file = { name, mimeType: 'text/csv', buffer: Buffer.from(text) };
  await page.locator('input[type=file]').first().setInputFiles(file);
  await page.getByRole('heading', { name: '取込の確認' }).waitFor();
}

const dialog = () => page.getByRole('dialog', { name: '列の対応づけ' });
const field = (name: string | RegExp) => dialog().getByRole('combobox', { name });
const chosen = (name: string | RegExp) =>
  field(name).evaluate((select) => (select as unknown as { value: string }).value);

describe('a ledger with a city’s own headers', () => {
  it('is no list anybody knows; its columns can be named', async () => {
    await drop('施設の台帳_2025.csv', first);
    await page.getByText('施設の一覧として読み取れたファイルがありません。').waitFor();
    await page.getByRole('button', { name: /の列を対応づける$/ }).click();
    await dialog().getByText('林公民館', { exact: true }).waitFor();
    expect(await chosen(/^施設名 /)).toBe('建物の名前');
    expect(await chosen('住所')).toBe('所');
    expect(await chosen('延床面積')).toBe('広さ');
    expect(await chosen('建築年度')).toBe('できた年');
  });

  it('says in words what is wrong before anything is sent', async () => {
    await field('構造').selectOption('広さ');
    await dialog().getByText('同じ列を「延床面積」にも選んでいます。どちらか一方にしてください。').waitFor();
    await field('構造').selectOption('');
    await field(/^施設名 /).selectOption('');
    await dialog().getByRole('button', { name: 'この対応で読み取る' }).click();
    await dialog().getByText('名称（施設名・町丁名）がどの列かを選んでください。').waitFor();
    expect(await field(/^施設名 /).getAttribute('aria-invalid')).toBe('true');
    expect(await field(/^施設名 /).evaluate((select) => select.matches(':focus'))).toBe(true);
    await field(/^施設名 /).selectOption('建物の名前');
  });

  it('is read by them, with the keyboard too, and committed', async () => {
    await dialog().getByRole('button', { name: 'この対応で読み取る' }).press('Enter');
    await page.getByText('新規 3行、更新 0行、統合 0行').first().waitFor();
    await page.getByText(/列の対応は指定のとおり/).waitFor();
    await page.getByRole('button', { name: '登録簿に反映する' }).click();
    await page.getByText('登録簿に反映しました').first().waitFor();
  });

  it('is read without asking in its next edition', async () => {
    await drop(
      '施設の台帳_2026.csv',
      ledger('林公民館,高松市林町1,130,S60,公民館', '北公民館,高松市北町1,90,R3,公民館'),
    );
    await page.getByText('新規 1行、更新 1行、統合 0行').first().waitFor();
  });

  it('can be read differently, or forgotten', async () => {
    await page.getByRole('button', { name: /の読み方を変える$/ }).click();
    await dialog().getByText('この見出しの対応は、すでに覚えてあります。').waitFor();
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /の読み方を変える$/ }).click();
    await dialog().getByRole('button', { name: '覚えた対応を消して読み直す' }).click();
    await page.getByText('施設の一覧として読み取れたファイルがありません。').waitFor();
    expect(official.errors).toEqual([]);
  });
});

describe('on a phone', () => {
  it('fits, without scrolling sideways', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.getByRole('button', { name: /の列を対応づける$/ }).click();
    await field(/^施設名 /).waitFor();
    const fits = await dialog()
      .locator('.dialog-body')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    expect(fits).toBe(true);
  });
});
