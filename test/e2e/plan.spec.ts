import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Locator, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';

interface Work {
  readonly facilityName: string;
  readonly buildingName: string;
  readonly treatment: string;
  readonly fromFiscalYear: number;
}
interface Plan {
  readonly id: string;
  readonly state: string;
  readonly terms: { readonly decisions: readonly object[] };
  readonly outcome: { readonly relaxation: object | null } | null;
}

let chodo: ChodoProcess;
let browser: Browser;
/** The plan that the first journey makes. */
let planId: string;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
});
afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const ask = async <T>(path: string): Promise<T> =>
  (await (await chodo.fetch(`/api/municipalities/992011/plans${path}`)).json()) as T;
const send = (path: string, method: string, body: object, headers: Record<string, string> = {}) =>
  chodo.fetch(`/api/municipalities/992011/plans${path}`, {
    method,
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
/** A city of two thousand buildings is solved within this, on two cores that others use as well. */
const solving = { timeout: 240_000 };
const journeyMs = 420_000;
const solved = (page: Page) => page.locator('h1 .tag', { hasText: '計算済み' }).waitFor(solving);
const tab = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: '計画案の内容' }).getByRole('radio', { name }).check();
const openDistrict = (page: Page) => page.getByRole('button', { name: /^入江 \d+件$/ }).click();
const estimate = (page: Page) => page.getByRole('region', { name: '概算', exact: true });
const yearOf = async (bar: Locator) => Number(await bar.getAttribute('data-year'));

/** Run in the page: what the element with the focus is called. */
const focused = `(() => {
  const { activeElement: element } = document;
  return element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
})()`;
/** Presses Tab until the focus stands where it is called so. Throws where it never does. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await page.evaluate<string>(focused))) return;
  }
  throw new Error(`Tab never comes to ${name.source}`);
}

describe('a planner', () => {
  it(
    'makes a plan with one press, reads how good it is, and sees its years on the map',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, '/992011', { as: 'planner' });
      await page.getByRole('navigation', { name: '市のページ' }).getByRole('link', { name: '計画案' }).click();
      await page.getByText('計画案はまだありません').waitFor();
      await page.getByRole('button', { name: '標準の条件で計算' }).click();
      await page.waitForURL(/\/992011\/plans\/[\da-f-]{36}$/);
      planId = page.url().split('/').at(-1)!;
      await page.getByText('計算しています').waitFor();
      await solved(page);
      await page
        .getByText(/最良案との差は最大 \d+\.\d\d %|最良の案です/)
        .first()
        .waitFor();
      await page.locator('.plan-map .map-canvas[data-ready=true]').waitFor();
      const count = page.locator('.plan-map-count');
      const first = await count.textContent();
      const slider = page.getByRole('slider', { name: '地図の年度' });
      await slider.focus();
      await page.keyboard.press('ArrowRight');
      await page.getByText(/^令和10年度に工事中の施設 \d+施設$/).waitFor();
      expect(await count.textContent()).not.toBe(first);
      await page.getByRole('button', { name: '年度を自動で進める' }).click();
      await page.getByText(/^令和12年度に工事中の施設/).waitFor();
      await page.getByRole('button', { name: '止める' }).click();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it('reads why a work is in its year, with the figures the API tells', async () => {
    const { works } = await ask<{ works: readonly Work[] }>(`/${planId}/works`);
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=works`, { as: 'planner' });
    await page.getByText(`${works.length.toLocaleString('en-US')}件、`).waitFor();
    await page.getByLabel('対策').selectOption('rebuild');
    const rebuilt = works.filter(({ treatment }) => treatment === 'rebuild').length;
    await page.getByText(`${rebuilt.toLocaleString('en-US')}件、`).waitFor();
    await page.getByRole('button', { name: '絞り込みを解除' }).click();
    await page
      .getByText(/財源の枠が埋まっているため/)
      .first()
      .waitFor();
    await page.getByRole('button', { name: '費用', exact: true }).click();
    await page.locator('th[aria-sort=ascending]', { hasText: '費用' }).waitFor();
    await page.getByRole('searchbox').fill('中央中学校');
    await page.locator('.plan-work-name', { hasText: '中央中学校' }).first().click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/実施します/).waitFor();
    await page.keyboard.press('Escape');
    expect(errors).toEqual([]);
    await close();
  });

  it(
    'locks by form and by drag, sees the estimate, takes it back, and solves again',
    async () => {
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
        as: 'planner',
      });
      await openDistrict(page);
      const bar = page.locator('.schedule-bar').first();
      const year = await yearOf(bar);
      // The form, by keyboard alone.
      await bar.focus();
      await page.keyboard.press('Enter');
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('年度', { exact: true }).selectOption(String(year + 2));
      await dialog.getByRole('button', { name: 'この指定を加える' }).press('Enter');
      await estimate(page)
        .getByText(/棟の工事が変わります|変わる建物はありません/)
        .waitFor(solving);
      await page.locator('.plan-decision-list li', { hasText: '固定' }).first().waitFor();
      await page.keyboard.press('Control+z');
      await estimate(page).waitFor({ state: 'detached' });
      // The same by hand.
      const dragged = page.locator('.schedule-bar').first();
      const box = (await dragged.boundingBox())!;
      await page.mouse.move(box.x + 8, box.y + box.height / 2);
      await page.mouse.down();
      await page.mouse.move(box.x + 8 + 26 * 3, box.y + box.height / 2, { steps: 6 });
      await page.mouse.up();
      await page.locator('.plan-decision-list li').first().waitFor();
      await estimate(page)
        .getByText(/生涯費用とリスク/)
        .waitFor(solving);
      await page.getByRole('button', { name: '元に戻す' }).first().waitFor();
      await estimate(page).getByRole('button', { name: 'この内容で計算し直す' }).click();
      await page.getByText('計算しています').first().waitFor();
      await solved(page);
      await estimate(page).waitFor({ state: 'detached' });
      const { terms } = await ask<Plan>(`/${planId}`);
      expect(terms.decisions).toHaveLength(1);
      expect(terms.decisions[0]).toMatchObject({ kind: 'lock', fiscalYear: year + 3 });
      await page.locator('.plan-decision-list .tag', { hasText: /影響/ }).waitFor();
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it('does the same by keyboard alone', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}`, { as: 'planner' });
    await page.getByRole('radio', { name: '費用と財源' }).waitFor();
    await tabTo(page, /^地図の年度$/);
    await page.keyboard.press('ArrowRight');
    await page.getByText(/^令和10年度に工事中の施設/).waitFor();
    await tabTo(page, /^費用と財源$/);
    await page.keyboard.press('ArrowRight');
    await page.getByText(/健全度の平均は、今の/).waitFor();
    await page.keyboard.press('ArrowRight');
    await tabTo(page, /花里 \d+件$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /令和\d+(〜\d+)?年度$/);
    const bar = await page.evaluate<string>(focused);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/実施します|手で固定/).waitFor();
    await tabTo(page, /^年度$/);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^この指定を加える$/);
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    await estimate(page)
      .getByText(/生涯費用とリスク/)
      .waitFor(solving);
    await page.keyboard.press('Control+z');
    await estimate(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: bar, exact: true }).waitFor();
    await page.keyboard.press('Control+y');
    await estimate(page).waitFor();
    expect(errors).toEqual([]);
    await close();
  }, 420_000);

  it('compares with a simple order, difference first, and prints for the finance division', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}`, { as: 'planner' });
    await tab(page, '比較');
    const { changed } = await ask<{ changed: number }>(`/${planId}/comparison?with=worst-first`);
    await page.getByLabel('比べる相手').selectOption('worst-first');
    await page.getByText(`${changed.toLocaleString('en-US')}棟で異なります`).waitFor();
    await page.getByText(/生涯費用とリスクはこの案が .+ 小さくなります/).waitFor();
    await tab(page, '財源の増減');
    await page.getByText(/先送りによる生涯費用とリスクの増加は/).waitFor();
    await page.getByRole('link', { name: '印刷', exact: true }).last().click();
    await page.waitForURL(/\/print$/);
    await page.locator('.paper').nth(2).waitFor();
    const papers = await page.locator('.paper').count();
    const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: true });
    expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(papers);
    expect(errors).toEqual([]);
    await close();
  });

  it(
    'is told what is missing where no plan is possible, and copies, renames and removes plans',
    async () => {
      const money = {
        availableYen: null,
        generalYen: null,
        bondYen: null,
        grantYen: null,
        reserveYen: 0,
        steadiness: null,
      };
      const terms = {
        goal: { kind: 'least-money', targetScore: 99 },
        years: 5,
        money: { ...money, availableYen: 1_000_000 },
      };
      const made = await send('', 'POST', { name: '無理な案', terms });
      expect(made.status).toBe(201);
      const { id } = (await made.json()) as Plan;
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${id}`, { as: 'planner' });
      await page.getByText('条件をすべて満たす案がありません').waitFor(solving);
      await page.getByText('次のどれか1つを行うと成り立ちます。').waitFor();
      await page.getByText(/健全度の目標を99点から[\d.]+点に下げる/).waitFor();
      await page.getByRole('link', { name: '計画案の一覧' }).click();
      await page.getByRole('button', { name: '名前を変える: 無理な案' }).click();
      await page.getByRole('dialog').getByLabel('計画案の名前').fill('厳しい案');
      await page.getByRole('dialog').getByRole('button', { name: '保存する' }).click();
      await page.getByRole('link', { name: '厳しい案' }).waitFor();
      await page.getByRole('button', { name: '写して新しい案: 厳しい案' }).click();
      await page.getByRole('dialog').getByRole('heading', { name: '「厳しい案」を写して新しい案' }).waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: '「厳しい案」を削除' }).click();
      await page.getByRole('dialog').getByRole('button', { name: '削除する' }).click();
      await page.getByRole('link', { name: '厳しい案' }).waitFor({ state: 'detached' });
      expect(errors).toEqual([]);
      await close();
    },
    journeyMs,
  );

  it('sees the works of a year where there is no moving map', async () => {
    const { page, close } = await visit(browser, chodo, 'about:blank', { as: 'planner' });
    await page.addInitScript('HTMLCanvasElement.prototype.getContext = () => null;');
    await page.goto(`${chodo.url}/992011/plans/${planId}`);
    await page.locator('.plan-static-sign').last().click();
    await page
      .getByRole('dialog')
      .getByText(/実施します|手で固定/)
      .waitFor();
    await close();
  });
});

describe('a viewer', () => {
  it('reads a plan, and is offered no change of it', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=schedule`, {
      as: 'viewer',
    });
    await openDistrict(page);
    await page.locator('.schedule-bar').first().click();
    await page
      .getByRole('dialog')
      .getByText(/実施します|手で固定/)
      .waitFor();
    expect(await page.getByRole('dialog').getByRole('button', { name: 'この指定を加える' }).count()).toBe(0);
    expect(errors).toEqual([]);
    await close();
  });
});
