import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { type Visit, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let official: Visit;
let page: Page;
const city = '372013';
const api = (path: string) => `/api/municipalities${path}`;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  await chodo.fetch(api(''), {
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

interface Listed {
  readonly id: string;
  readonly name: string;
  readonly address: string;
  readonly version: number;
  readonly location: { readonly lon: number; readonly lat: number } | null;
}

async function facility(name: string): Promise<Listed> {
  const answer = await chodo.fetch(api(`/${city}/facilities?search=${encodeURIComponent(name)}`));
  const { items } = (await answer.json()) as { items: Listed[] };
  return items[0]!;
}

async function drop(name: string, buffer: Buffer): Promise<void> {
  await page.goto(`${chodo.url}/${city}/import`);
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType: 'text/csv', buffer });
  await page.getByRole('heading', { name: '取込の確認' }).waitFor();
}

async function commit(): Promise<void> {
  await page.getByRole('button', { name: '登録簿に反映する' }).click();
  await page.getByRole('heading', { name: '登録簿に反映しました' }).waitFor();
}

/** What the browser does when somebody presses Ctrl+V outside any field, as a script of the page. */
const pasteOf = (text: string): string => `{
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', ${JSON.stringify(text)});
  document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}`;

const panel = () => page.locator('.held-panel');
const row = (name: string) => page.locator('.held-row-pick', { hasText: name });
const hasFocus = (name: string) => row(name).evaluate((element) => element.matches(':focus'));

describe('a table out of a spreadsheet', () => {
  it('is pasted anywhere on the page and goes through the same desk', async () => {
    await page.getByRole('button', { name: '表を貼り付ける' }).waitFor();
    await page.evaluate(pasteOf('施設名\t所在地\t延床面積\t建築年\n中央公民館\t高松市番町1\t1,200\tS45\n'));
    await page.getByRole('heading', { name: '取込の確認' }).waitFor();
    await page.getByText('貼り付け.tsv').first().waitFor();
    await page.getByText('建物台帳として読み取りました').waitFor();
    await commit();
    expect(await facility('中央公民館')).toMatchObject({ address: '高松市番町1' });
  });

  it('is looked at in a dialog, which says what is no table', async () => {
    await page.goto(`${chodo.url}/${city}/import`);
    await page.getByRole('button', { name: '表を貼り付ける' }).click();
    await page.getByLabel('貼り付けた表').fill('中央公民館');
    await page.getByRole('button', { name: '内容を確認する' }).click();
    await page.getByText('表ではないようです').waitFor();
    await page.getByLabel('貼り付けた表').fill('施設名\t延床面積\n中央公民館\t1200');
    await page.getByText('2行 × 2列').waitFor();
    await page.getByRole('button', { name: '内容を確認する' }).click();
    await page.getByRole('heading', { name: '取込の確認' }).waitFor();
  });
});

describe('rows with doubtful places', () => {
  const list = `NO,名称,住所,緯度,経度,POIコード,名称_通称,説明
1,山の家,高松市山1,134.05,34.35,,,
2,川の家,高松市川1,134.06,34.36,,,
3,海の家,高松市海1,0,0,,,
`;

  it('are decided beside a map, all alike at once, and by keyboard alone', async () => {
    await drop('公共施設一覧.csv', Buffer.from(list));
    await page.locator('.place-map[data-ready=true]').waitFor();
    await page.locator('.place-mark-other', { hasText: '入れ替えた位置' }).waitFor();
    await row('山の家').focus();
    await page.keyboard.press('ArrowDown');
    expect(await hasFocus('川の家')).toBe(true);
    await page.getByLabel('「緯度と経度が逆」の2行すべてを同じに決める').check();
    await panel().getByRole('button', { name: '緯度と経度を入れ替えて登録' }).press('Enter');
    expect(await hasFocus('海の家')).toBe(true);
    await page.getByLabel('緯度, 経度').fill('51.5, 0.1');
    await page.getByLabel('緯度, 経度').press('Enter');
    await page.getByText('日本国内の緯度と経度を入力してください').waitFor();
    await page.getByLabel('緯度, 経度').fill('34.37, 134.07');
    await page.getByLabel('緯度, 経度').press('Enter');
    await page.locator('.place-mark-chosen').waitFor();
    await page.getByText('3行のうち3行を決めました').waitFor();
    await commit();
    expect([await facility('山の家'), await facility('川の家'), await facility('海の家')]).toMatchObject([
      { location: { lat: 34.35, lon: 134.05 } },
      { location: { lat: 34.36, lon: 134.06 } },
      { location: { lat: 34.37, lon: 134.07 } },
    ]);
  });

  it('take the place that is pressed on the map', async () => {
    await drop('公共施設一覧2.csv', Buffer.from(list.replaceAll('家', '宿')));
    await row('海の宿').click();
    await page.locator('.place-map[data-ready=true]').waitFor();
    await page.locator('.place-map canvas').click({ position: { x: 120, y: 120 } });
    await panel()
      .getByRole('button', { name: /^指定した位置に登録/ })
      .waitFor();
    await commit();
    expect((await facility('海の宿')).location).not.toBeNull();
  });
});

describe('a register that was edited on both sides', () => {
  it('shows both values, and the person chooses', async () => {
    const exported = await chodo.fetch(api(`/${city}/register.xlsx`));
    const parts = unzipSync(new Uint8Array(await exported.arrayBuffer()));
    const strings = strFromU8(parts['xl/sharedStrings.xml']!).replaceAll('高松市番町1', '高松市西町2');
    const edited = Buffer.from(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings) }));
    const { id, version } = await facility('中央公民館');
    await chodo.fetch(api(`/${city}/facilities/${id}`), {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': `"${version}"` },
      body: JSON.stringify({ address: '高松市東町3' }),
    });
    await drop('施設台帳_高松市.xlsx', edited);
    const cells = await panel().locator('tbody tr').first().locator('th, td').allTextContents();
    expect(cells).toEqual(['所在地', '高松市番町1', '高松市西町2', '高松市東町3']);
    await panel().getByRole('button', { name: 'ファイルの値にする' }).click();
    await commit();
    expect((await facility('中央公民館')).address).toBe('高松市西町2');
    expect(official.errors).toEqual([]);
  });
});
