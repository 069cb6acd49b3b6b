import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import {
  askPlans,
  estimate,
  focused,
  journeyMs,
  openDistrict,
  solved,
  solving,
  tabTo,
  type ToldPlan,
  yearOf,
} from '../support/plan-page.js';
import { visit } from '../support/visit.js';

interface Work {
  readonly facilityName: string;
  readonly buildingName: string;
  readonly treatment: string;
  readonly fromFiscalYear: number;
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
    const { works } = await askPlans<{ works: readonly Work[] }>(chodo, `/${planId}/works`);
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
      const { terms } = await askPlans<ToldPlan>(chodo, `/${planId}`);
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
    const bar = await focused(page);
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
});
