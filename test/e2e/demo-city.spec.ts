import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, emptyFolder, startChodo } from '../support/chodo-process.js';
import { foreignRequests, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;

beforeAll(async () => {
  // The only one to see the very first start.
  [chodo, browser] = await Promise.all([startChodo({}, emptyFolder()), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const drawnMap = '.map-canvas[data-ready=true]';

describe('the first start', () => {
  it('says each step in a line', () => {
    expect(chodo.said).toEqual([
      'Opening the database ...',
      'Loading the demo city ...',
      expect.stringMatching(
        /^Sign in as admin with the one-time password [a-z\d]{4}(-[a-z\d]{4}){4} \(told only now\)\.$/,
      ),
      'Starting the worker ...',
      expect.stringMatching(/^Chodo is ready: http:\/\/127\.0\.0\.1:\d+$/),
    ]);
  });

  it('shows the demo city, labelled fictional, one click from its map', async () => {
    const { page, errors, close } = await visit(browser, chodo);
    const city = page.getByRole('listitem').filter({ hasText: '汐見市' });
    await city.getByText('架空のデモ').waitFor();
    await city.getByRole('link', { name: /開く/ }).click();
    await page.waitForSelector(drawnMap);
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the part of the map that is shown', () => {
  it('is what list and chart keep to on request, also in the facility list, until the filter is cleared', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011?at=145.10501,37.08964,12');
    await page.waitForSelector(drawnMap);
    const button = page.getByRole('button', { name: '表示範囲の施設だけを一覧・集計する' });
    await button.click();
    const found = page.locator('.panel-count', { hasText: /984施設のうち(?!984)\d+施設/ });
    await found.waitFor();
    const words = await found.textContent();
    expect(await button.getAttribute('aria-pressed')).toBe('true');
    await page.waitForURL(/bbox=/);
    await page.goto(`${chodo.url}/992011/facilities${new URL(page.url()).search}`);
    await page.getByText('表示範囲の施設だけ', { exact: true }).waitFor();
    await page.locator('.panel-count', { hasText: words?.trim() ?? '' }).waitFor();
    await page.getByRole('button', { name: '絞り込みを解除' }).click();
    await page.locator('.panel-count', { hasText: '984施設（うち市の所有 924）' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the facility list', () => {
  it('says what a change of many did, takes it back on request, and closes the message on Escape', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011/facilities?search=としょかん');
    const boxes = page.getByRole('checkbox', { name: /を選ぶ$/ });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.getByRole('button', { name: 'まとめて変更' }).click();
    await page.getByRole('dialog').getByLabel('状態').selectOption('廃止');
    await page.getByRole('dialog').getByRole('button', { name: '変更内容を確認' }).click();
    await page.getByRole('dialog').getByRole('button', { name: '2施設を変更' }).click();
    const result = page.getByRole('region', { name: '操作の結果' });
    await result.getByText('2施設を変更しました').waitFor();
    expect(await page.getByRole('row').filter({ hasText: '廃止' }).count()).toBe(2);
    await result.getByRole('button', { name: '元に戻す' }).click();
    await result.getByText('変更を取り消しました').waitFor();
    expect(await page.getByRole('row').filter({ hasText: '廃止' }).count()).toBe(0);
    await page.keyboard.press('Escape');
    await result.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });
});

describe('the city page', () => {
  it('has four figures, each with base year and source, and opens the rows behind one', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011');
    const figures = page.locator('[data-figure]');
    await figures.nth(3).waitFor();
    const texts = await figures.allInnerTexts();
    expect(texts).toHaveLength(4);
    for (const text of texts) expect(text).toMatch(/20\d\d年/);
    await page.locator('[data-figure=averageYearlyCost]').click();
    const evidence = page.getByRole('dialog');
    await evidence.getByRole('row').nth(5).waitFor();
    await page.keyboard.press('Escape');
    await evidence.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  it('binds list and map: a search narrows both, a choice in the list is selected and shared by the address', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011');
    await page.waitForSelector(drawnMap);
    await page.getByRole('searchbox').fill('としょかん');
    await page.getByText(/施設のうち\d+施設/).waitFor();
    await page.getByRole('listbox', { name: '施設' }).getByRole('option').first().click();
    await page.getByRole('link', { name: '詳しく見る' }).waitFor();
    await page.waitForURL(/[?&]facility=/);
    await page.goto(page.url());
    await page.getByRole('link', { name: '詳しく見る' }).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('opens the facility chosen in the list with Enter', async () => {
    const { page, close } = await visit(browser, chodo, '/992011');
    const list = page.getByRole('listbox', { name: '施設' });
    await list.getByRole('option').first().waitFor();
    await list.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/992011\/facilities\/[\da-f-]+$/);
    await close();
  });

  it('moves through the years with the keyboard', async () => {
    const { page, close } = await visit(browser, chodo, '/992011');
    const slider = page.getByRole('slider');
    await slider.focus();
    await page.keyboard.press('ArrowRight');
    await page.getByText('令和9年度(2027年度)').first().waitFor();
    await close();
  });

  it('compares methods, and the address keeps the comparison', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011/methods');
    const results = page.locator('.methods-table').first();
    await results.getByRole('row', { name: /^総務省方式との差 基準/ }).waitFor();
    expect(await results.getByRole('columnheader').count()).toBe(4);
    const funding = page.getByRole('region', { name: '財源の内訳' });
    await funding.getByText(/^実質負担 .+億円/).waitFor();
    await funding.getByRole('radio', { name: '表' }).check();
    await funding.getByRole('columnheader', { name: '地方債' }).waitFor();
    await page.getByRole('checkbox', { name: '市の周期' }).check();
    await page.getByRole('checkbox', { name: '解体' }).check();
    await page.getByLabel('割引率（現在価値）').fill('4');
    await results.getByRole('row', { name: /^現在価値/ }).waitFor();
    await results.getByRole('columnheader', { name: '市の周期' }).waitFor();
    expect(await results.getByRole('columnheader').count()).toBe(5);
    await page.reload();
    await results.getByRole('row', { name: /^現在価値/ }).waitFor();
    expect(await page.getByRole('checkbox', { name: '解体' }).isChecked()).toBe(true);
    expect(errors).toEqual([]);
    await close();
  });

  it('asks nothing of any other machine, under the production content security policy', async () => {
    const { page, errors, requests, close } = await visit(browser, chodo);
    const answer = await page.goto(`${chodo.url}/992011`);
    expect(answer?.headers()['content-security-policy']).toMatch(/^default-src 'none'/);
    await page.waitForSelector(drawnMap);
    for (const path of ['facilities', 'check', 'import', 'settings', 'print', 'methods', 'register']) {
      await page.goto(`${chodo.url}/992011/${path}`, { waitUntil: 'networkidle' });
    }
    expect(requests.length).toBeGreaterThan(20);
    expect(foreignRequests(requests, chodo.url)).toEqual([]);
    expect(errors).toEqual([]);
    await close();
  });

  it('falls back to list and drawing where WebGL is missing', async () => {
    const { page, close } = await visit(browser, chodo, 'about:blank');
    // As text: tests are typed for Node, which knows no canvas.
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null;');
    await page.goto(`${chodo.url}/992011`);
    const dots = page.locator('.static-points circle');
    await dots.nth(100).waitFor();
    const fills = () => dots.evaluateAll((all) => all.map((dot) => dot.getAttribute('fill')));
    const byCategory = await fills();
    await page.getByRole('radio', { name: '更新費' }).check();
    expect(await fills()).not.toEqual(byCategory);
    await page.locator('.static-boundary[d^=M]').waitFor();
    expect(await page.getByRole('button', { name: '市全体を表示' }).count()).toBe(0);
    await close();
  });
});

describe('the legal inspections', () => {
  it('are put on all schools at once, stand in the calendar, are recorded, and come back when a removal is undone', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011/legal', { as: 'planner' });
    const today = new Date(Date.now() + 9 * 3_600_000).toISOString().slice(0, 10);
    await page.getByRole('button', { name: 'まとめて登録' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('点検の種類').selectOption('消防用設備の総合点検');
    expect(await dialog.getByLabel('間隔(月)').inputValue()).toBe('12');
    await dialog.getByLabel('初回の期限').fill(today);
    await dialog.getByLabel('学校教育系施設').check();
    const [, schools = ''] = /^(\d+)施設/.exec((await dialog.getByText(/施設に登録します/).textContent()) ?? '') ?? [];
    await dialog.getByRole('button', { name: '登録する' }).click();
    const result = page.getByRole('region', { name: '操作の結果' });
    await result.getByText(`${schools}施設に登録しました`).waitFor();

    await page.getByRole('button', { name: new RegExp(`消防用設備の総合点検 期限 ${schools}$`) }).click();
    await page.getByRole('heading', { name: `点検の一覧 ${schools}件` }).waitFor();
    const rows = page.getByRole('article').filter({ hasText: '消防用設備の総合点検' });
    await rows.first().getByText('本日まで').waitFor();

    const school = (await rows.first().getByRole('link').textContent()) ?? '';
    await rows
      .first()
      .getByRole('button', { name: /^実施を記録/ })
      .click();
    await dialog.getByLabel('結果').selectOption('指摘あり');
    await dialog.getByLabel('指摘事項・備考').fill('誘導灯1台が不点灯');
    await dialog.getByRole('button', { name: '記録する' }).click();
    await result.getByText(/^実施を記録しました。次回期限は/).waitFor();
    await dialog.waitFor({ state: 'detached' });
    await page.getByRole('searchbox').fill(school);
    const recorded = rows.filter({ hasText: '誘導灯1台が不点灯' });
    await recorded.getByText('指摘あり').waitFor();

    await recorded.getByRole('button', { name: /^削除する/ }).click();
    await dialog.getByRole('button', { name: '削除する' }).click();
    await recorded.waitFor({ state: 'detached' });
    await result.getByRole('button', { name: '元に戻す' }).click();
    await recorded.getByText('指摘あり').waitFor();
    expect(errors).toEqual([]);
    await close();
  });
});
