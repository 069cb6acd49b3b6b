import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { type Visit, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let clerk: Visit;
let page: Page;
const city = '372013';
const at = (path: string) => `${chodo.url}/${city}${path}`;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  clerk = await visit(browser, chodo);
  page = clerk.page;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

async function drop(name: string, mimeType: string, buffer: Buffer): Promise<void> {
  await page.goto(at('/import'));
  await page.locator('input[type=file]').first().setInputFiles({ name, mimeType, buffer });
  await page.getByRole('heading', { name: '取込の確認' }).waitFor();
}

async function commit(): Promise<void> {
  await page.getByRole('button', { name: '登録簿に反映する' }).click();
  await page.getByRole('heading', { name: '登録簿に反映しました' }).waitFor();
}

async function openFacility(name: string): Promise<void> {
  await page.goto(at(`/facilities?search=${encodeURIComponent(name)}`));
  await page.getByRole('row').getByRole('link', { name }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
}

/** A fact of the open facility, as the page says it. */
const fact = (value: string) => page.locator('#facts').getByRole('definition').getByText(value, { exact: true });

describe('the first day of an official', () => {
  it('begins with a city of which only code and name are known', async () => {
    await page.getByRole('button', { name: '市区町村を登録する' }).click();
    await page.getByLabel(/^市区町村コード/).fill(city);
    await page.getByLabel(/^市区町村名/).fill('高松市');
    await page.getByRole('button', { name: '登録して、施設の一覧を取り込む' }).click();
    await page.waitForURL(at('/import**'));
  });

  it('pastes the ledger, is told at once which row is wrong and why, and that the others go in without it', async () => {
    await page.getByRole('button', { name: '表を貼り付ける' }).click();
    const rows = ['中央公民館\t番町1\t1,200\tS45', '東小学校\t東町2\t4,300\t1975', '西支所\t西町3\t900\t昭和六四'];
    await page.getByLabel('貼り付けた表').fill(['施設名\t所在地\t延床面積\t建築年', ...rows].join('\n'));
    await page.getByRole('button', { name: '内容を確認する' }).click();
    const wrong = page.getByRole('row', { name: /西支所/ });
    expect(await wrong.getByRole('rowheader').textContent()).toBe('D4');
    expect(await wrong.textContent()).toContain('「昭和六四」(1989年)は昭和の期間にありません');
    await page.getByText('取込不可・未判断の1行は反映しません').waitFor();
    await commit();
    await page.goto(at('/facilities'));
    await page.getByRole('row', { name: /東小学校/ }).waitFor();
    expect(await page.getByRole('row', { name: /西支所/ }).count()).toBe(0);
  });

  it('is warned, not praised, where no row of a table can be used', async () => {
    await drop('直し忘れ.csv', 'text/csv', Buffer.from('施設名,所在地,延床面積,建築年\n西支所,西町3,900,昭和六四\n'));
    await page.getByText('反映できる行がありません').waitFor();
    expect(await page.getByRole('button', { name: '登録簿に反映する' }).count()).toBe(0);
  });

  it('puts a row without a place on the map and registers it', async () => {
    const list = 'NO,名称,住所,緯度,経度,POIコード,名称_通称,説明\n1,海の家,海町4,0,0,,,\n';
    await drop('公共施設一覧.csv', 'text/csv', Buffer.from(list));
    await page.locator('.held-row-pick', { hasText: '海の家' }).click();
    await page.getByLabel('緯度, 経度').fill('34.37, 134.07');
    await page.getByLabel('緯度, 経度').press('Enter');
    await page.getByText('1行のうち1行を決めました').waitFor();
    await commit();
    await openFacility('海の家');
    await fact('34.37, 134.07').waitFor();
  });

  it('corrects a facility, and takes the correction back', async () => {
    await openFacility('中央公民館');
    const edit = page.locator('#facts').getByRole('button', { name: '編集', exact: true });
    await edit.click();
    await page.getByLabel('所在地').fill('番町1丁目8-15');
    await page.getByLabel('所在地').press('Control+Enter');
    await fact('番町1丁目8-15').waitFor();
    await edit.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('region', { name: '操作の結果' }).getByText('変更を取り消しました').waitFor();
    await fact('番町1').waitFor();
  });

  it('goes to a section of the long page, takes the focus there, and still finds the way back to the list', async () => {
    const parts = page.getByRole('navigation', { name: 'このページの項目' });
    await parts.getByRole('link', { name: '文書' }).click();
    await page.getByRole('heading', { name: '文書' }).and(page.locator(':focus')).waitFor();
    expect(new URL(page.url()).hash).toBe('#documents');
    expect(await page.locator('#documents').evaluate((section) => section.getBoundingClientRect().top)).toBeGreaterThan(
      await parts.evaluate((bar) => bar.getBoundingClientRect().bottom),
    );
    await page.goBack();
    await page.waitForURL(/\/facilities\?search=/);
    await page.goForward();
  });

  it('prints the sheet of a facility on one page', async () => {
    await page.getByRole('link', { name: '施設カルテを印刷' }).click();
    await page.locator('.paper').getByRole('heading', { name: '中央公民館' }).waitFor();
    const sheet = await page.pdf({ preferCSSPageSize: true });
    expect(sheet.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
  });

  it('edits the register in Excel, brings it back, sees what changes, and undoes all of it', async () => {
    await page.goto(at('/facilities'));
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Excel で編集/ }).click();
    const workbook = await readFile(await (await download).path());
    await drop('施設台帳.xlsx', 'application/octet-stream', replaced(workbook, '東町2', '東町5丁目'));
    await page.getByText('新規 0行、更新 1行、統合 0行').waitFor();
    await commit();
    await openFacility('東小学校');
    await fact('東町5丁目').waitFor();
    await page.goto(at('/import'));
    await page
      .getByRole('row')
      .or(page.getByRole('listitem'))
      .filter({ hasText: '施設台帳.xlsx' })
      .getByRole('link')
      .click();
    await page.getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByText('この取込は取り消されました').waitFor();
    await openFacility('東小学校');
    await fact('東町2').waitFor();
    expect(clerk.errors).toEqual([]);
  });
});

/** A workbook in which somebody typed other words into a cell. */
function replaced(workbook: Buffer, before: string, after: string): Buffer {
  const parts = unzipSync(new Uint8Array(workbook));
  const strings = strFromU8(parts['xl/sharedStrings.xml']!);
  expect(strings).toContain(before);
  return Buffer.from(zipSync({ ...parts, 'xl/sharedStrings.xml': strToU8(strings.replaceAll(before, after)) }));
}
