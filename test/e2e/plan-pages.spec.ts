import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { askPlans, journeyMs, makePlan, makeSolvedPlan, openDistrict, solving, tab } from '../support/plan-page.js';
import { visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
/** A solved plan of the demo city on its usual terms. */
let planId: string;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  planId = await makeSolvedPlan(chodo, { name: '標準の案' });
}, journeyMs);
afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

describe('a planner', () => {
  it('compares with a simple order, difference first, and prints for the finance division', async () => {
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}`, { as: 'planner' });
    await tab(page, '比較');
    const { changed } = await askPlans<{ changed: number }>(chodo, `/${planId}/comparison?with=worst-first`);
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
      const { id } = await makePlan(chodo, { name: '無理な案', terms });
      const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${id}`, { as: 'planner' });
      await page.getByText('条件をすべて満たす案がありません').waitFor(solving);
      await page
        .getByText(/増やす|下げる/)
        .first()
        .waitFor();
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

  it('reads of a work what else is done at its facility, and goes there', async () => {
    const { works } = await askPlans<{ works: readonly { facilityId: string; facilityName: string }[] }>(
      chodo,
      `/${planId}/works`,
    );
    const atFacility = (id: string) => works.filter(({ facilityId }) => facilityId === id).length;
    const { facilityId, facilityName } = works.find((work) => atFacility(work.facilityId) > 2)!;
    const { page, errors, close } = await visit(browser, chodo, `/992011/plans/${planId}?tab=works`, { as: 'planner' });
    await page.getByRole('searchbox').fill(facilityName);
    await page.locator('.plan-works .plan-work-name', { hasText: facilityName }).first().click();
    const dialog = page.getByRole('dialog');
    const title = await dialog.getByRole('heading').first().textContent();
    await dialog.getByText(`この施設のほかの工事 ${atFacility(facilityId) - 1}件`).click();
    const other = dialog.locator('.plan-work-name').last();
    const words = await other.textContent();
    await other.click();
    await dialog.getByText(`この施設のほかの工事 ${atFacility(facilityId) - 1}件`).waitFor();
    expect(words).toContain(facilityName);
    expect(title).toContain(facilityName);
    await dialog.getByText(/実施します|手で固定/).waitFor();
    expect(errors).toEqual([]);
    await close();
  });

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
