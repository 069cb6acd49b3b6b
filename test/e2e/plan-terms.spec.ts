import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { askPlans, journeyMs, makeSolvedPlan, solved, solving, tab, type ToldPlan } from '../support/plan-page.js';
import { visit } from '../support/visit.js';

interface FlatPlan {
  readonly proof: { readonly objective: number };
  readonly outcome: {
    readonly outlook: readonly { readonly costYen: number; readonly reserveYen: number; readonly score: number }[];
  };
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

/** Pastes into the field that has the focus, as a spreadsheet would. */
const paste = (page: Page, text: string) =>
  page.evaluate(`(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', ${JSON.stringify(text)});
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
    );
  })()`);

describe('the money of each year', () => {
  it('is not thrown away by one key, and what cannot be read is shown wherever it is', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/992011/plans', { as: 'planner' });
    await page.getByRole('button', { name: '新しい計画案', exact: true }).click();
    const dialog = page.getByRole('dialog').filter({ has: page.getByLabel('計画案の名前') });
    await dialog.getByLabel('計画案の名前').fill('年度ごとの案');
    await dialog.getByRole('radio', { name: '年度ごとの額' }).check();
    const cell = dialog.getByRole('textbox', { name: '令和39年度 財源の枠', exact: true });
    await cell.fill('なし');
    await dialog.getByLabel('計画案の名前').focus();
    await dialog.getByRole('button', { name: '計算を始める' }).click();
    await dialog.locator('[data-cell="30 0"]:focus').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '入力を続ける' }).click();
    expect(await cell.inputValue()).toBe('なし');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: '破棄して閉じる' }).click();
    await dialog.waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  it(
    'is pasted, filled down and corrected where a line is no amount; the plan keeps to it, and its terms are changed',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, '/992011/plans', { as: 'planner' });
      await page.getByRole('button', { name: '新しい計画案', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('計画案の名前').fill('年度ごとの案');
      await dialog.getByLabel('期間（年）').fill('5');
      await dialog.getByRole('radio', { name: '年度ごとの額' }).check();
      const cell = (name: string) => dialog.getByRole('textbox', { name, exact: true });
      await cell('令和9年度 財源の枠').focus();
      await paste(page, '財源の枠\t地方債\n20000\t9000\nなし\t8000\n9000\t4000\n8000\t4000\n7000\t4000\n1\t1\n');
      await dialog.getByText('8か所に貼り付けました。').waitFor();
      await dialog.getByText(/金額として読めない行が1行あり、貼り付けていません: 3行目「なし 8000」/).waitFor();
      await dialog.getByText('1行は、この計画案の期間の外の年度のため使いません。').waitFor();
      expect(await cell('令和10年度 財源の枠').inputValue()).toBe('9,200');
      // The second column of the paste is that of general funds.
      await dialog.getByRole('button', { name: '計算を始める' }).click();
      await dialog.getByText(/一般財源: 令和10年度が空欄です/).waitFor();
      await cell('令和10年度 一般財源').fill('6000');
      await cell('令和10年度 一般財源').press('Control+d');
      expect(await cell('令和13年度 一般財源').inputValue()).toBe('6000');
      await cell('令和9年度 一般財源').press('ArrowDown');
      await page.keyboard.type('0');
      await dialog.getByRole('button', { name: '計算を始める' }).click();
      await page.waitForURL(/\/992011\/plans\/[\da-f-]{36}$/);
      const id = page.url().split('/').at(-1)!;
      await solved(page);
      const { terms } = await askPlans<ToldPlan>(chodo, `/${id}`);
      expect(terms.money).toMatchObject({
        availableYen: [20e9, 9.2e9, 9e9, 8e9, 7e9],
        generalYen: [9e9, 60e9, 6e9, 6e9, 6e9],
        bondYen: null,
        grantYen: null,
      });
      await page.getByRole('button', { name: '条件を変える' }).click();
      await dialog.getByRole('radio', { name: '毎年同じ額' }).check();
      await dialog.getByLabel('財源の枠（年）').fill('90');
      await dialog.getByText('そのほかの制約').click();
      await dialog.getByLabel('一般財源の上限（年）').fill('');
      await dialog.getByRole('button', { name: '計算を始める' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('下の内容は、前に計算した結果です。').waitFor();
      await solved(page);
      expect((await askPlans<ToldPlan>(chodo, `/${id}`)).terms.money).toMatchObject({
        availableYen: 9e9,
        generalYen: null,
      });
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('the goals', () => {
  const money = { generalYen: null, bondYen: null, grantYen: null, reserveYen: 0, steadiness: null };
  it.each([
    ['least-money', /目標60点/, /費用の合計はこの案が .+ 小さくなります/],
    ['best-condition', /健全度を最大に/, /期間平均の健全度はこの案が [\d.]+点 高くなります/],
  ] as const)(
    '%s is told in its own words and units on every tab',
    async (kind, head, difference) => {
      const goal = kind === 'least-money' ? { kind, targetScore: 60 } : { kind };
      const terms = { goal, years: 10, money: { ...money, availableYen: 20_000_000_000 } };
      const id = await makeSolvedPlan(chodo, { name: `目標 ${kind}`, terms });
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${id}`, { as: 'planner' });
      await page.getByRole('main').getByText(head).first().waitFor();
      await tab(page, '健全度');
      await page.getByText(/健全度の平均は、今の/).waitFor();
      const keeps = page.getByText(/目標の60点以上とするのは5年ごとと最終年度です/);
      expect(await keeps.count()).toBe(kind === 'least-money' ? 1 : 0);
      await tab(page, '財源の増減');
      expect(await page.getByText('生涯費用とリスク').count()).toBe(0);
      await tab(page, '比較');
      await page.getByText(difference).waitFor(solving);
      await page.getByText('費用の合計の差').waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('the flattest years', () => {
  it(
    'are chosen in the terms, and tell the money that every year needs, which no year goes beyond',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, '/992011/plans', { as: 'planner' });
      await page.getByRole('button', { name: '新しい計画案', exact: true }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('計画案の名前').fill('平準化の案');
      await dialog.getByRole('radio', { name: /^毎年の費用をならす（健全度を保つ）/ }).check();
      await dialog.getByLabel('健全度の目標（点）').fill('55');
      await dialog.getByLabel('期間（年）').fill('10');
      await dialog.getByRole('button', { name: '計算を始める' }).click();
      await page.waitForURL(/\/992011\/plans\/[\da-f-]{36}$/);
      await solved(page);
      await page.getByText('毎年の費用をならす（健全度を保つ） · 目標55点').first().waitFor();
      const id = page.url().split('/').at(-1)!;
      const { proof, outcome } = await askPlans<FlatPlan>(chodo, `/${id}`);
      const level = page.locator('.plan-facts div', { hasText: '必要な毎年の枠' }).locator('dd');
      const told = /([\d.,]+)億円/.exec((await level.textContent())!)![1]!;
      expect(Math.abs(Number(told.replace(',', '')) * 1e8 - proof.objective)).toBeLessThanOrEqual(0.5e8);
      expect(outcome.outlook).toHaveLength(10);
      for (const { costYen, reserveYen } of outcome.outlook)
        expect(costYen - reserveYen).toBeLessThanOrEqual(proof.objective);
      expect(outcome.outlook.at(-1)!.score).toBeGreaterThanOrEqual(55);
      await tab(page, '健全度');
      await page.getByText(/目標の55点以上とするのは5年ごとと最終年度です/).waitFor();
      await tab(page, '財源の増減');
      await page.getByText(/この目標では、必要な枠そのものを計算で求めます/).waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );
});

describe('a city without buildings', () => {
  it('says what a plan needs, and where it is entered', async () => {
    const created = await chodo.fetch('/api/municipalities', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ code: '131016', name: '空市' }),
    });
    expect(created.status).toBe(201);
    const { page, errors, close } = await visit(browser, chodo, '/131016/plans');
    await page.getByRole('button', { name: '標準の条件で計算' }).click();
    await page.getByText('計画に入れられる建物がありません').waitFor(solving);
    await page.getByRole('link', { name: '施設を取り込む' }).click();
    await page.waitForURL(/\/131016\/import$/);
    expect(errors).toEqual([]);
    await close();
  });
});
