import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { findings } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let facility = '';

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  const answer = await chodo.fetch('/api/municipalities/992011/facilities?pageSize=1');
  const { items } = (await answer.json()) as { items: { id: string }[] };
  facility = `/992011/facilities/${items[0]!.id}`;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

describe('the facility sheet', () => {
  it('takes a year by keyboard, shows what it costs per user, and takes it back', async () => {
    const { page, errors, close } = await visit(browser, chodo, `${facility}`);
    await page.getByText('まだ年度の実績がありません').waitFor();
    await page.getByRole('button', { name: '年度を追加' }).press('Enter');
    await page.keyboard.type('令和6年度');
    await page.getByLabel('利用者数(人)').fill('1,000');
    await page.getByLabel('光熱水費').fill('2,500千円');
    await page.getByLabel('使用料・手数料').fill('500000');
    await page.keyboard.press('Enter');
    const row = page.getByRole('row', { name: /^利用者1人あたり経費/ });
    expect(await row.getByRole('cell').first().textContent()).toBe('2,000');
    expect(await page.getByRole('row', { name: /^支出/ }).getByRole('cell').first().textContent()).toBe('2,500');
    await page.getByRole('button', { name: '年度を追加' }).and(page.locator(':focus')).waitFor();
    await page.getByRole('region', { name: '操作の結果' }).getByRole('button', { name: '元に戻す' }).click();
    await page.getByText('まだ年度の実績がありません').waitFor();
    expect(errors).toEqual([]);
    await close();
  });

  it('is edited by keyboard alone: Escape gives back, Ctrl+Enter saves, Ctrl+Z takes back', async () => {
    const { page, errors, close } = await visit(browser, chodo, `${facility}`);
    const edit = page.getByRole('button', { name: '編集', exact: true });
    const note = page.getByLabel('備考');
    await edit.press('Enter');
    await note.fill('仮');
    await note.press('Escape');
    expect(await note.inputValue()).toBe('');
    await note.press('Escape');
    await edit.and(page.locator(':focus')).waitFor();
    await edit.press('Enter');
    await note.fill('屋根を点検済み');
    await note.press('Control+Enter');
    await page.getByRole('definition').getByText('屋根を点検済み').waitFor();
    await edit.and(page.locator(':focus')).waitFor();
    await page.keyboard.press('Control+z');
    await page.getByRole('region', { name: '操作の結果' }).getByText('変更を取り消しました').waitFor();
    await page.getByRole('definition').getByText('屋根を点検済み').waitFor({ state: 'detached' });
    expect(errors).toEqual([]);
    await close();
  });

  describe('with a year', () => {
    beforeAll(async () => {
      const body = { fiscalYear: 2024, users: 10, costsYen: { repair: 5_000_000 }, revenuesYen: { fees: 1 } };
      await chodo.fetch(`/api/municipalities${facility}/operation-years`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
    });

    it.each(['', '/print'])('%s has no finding of axe, on a desk and on a phone', async (part) => {
      const { page, errors, close } = await visit(browser, chodo, `${facility}${part}`);
      await page.getByRole('row', { name: /^利用者数/ }).waitFor();
      const onDesk = await findings(page);
      await page.setViewportSize({ width: 390, height: 844 });
      expect({ onDesk, onPhone: await findings(page) }).toEqual({ onDesk: [], onPhone: [] });
      const widths = 'const { scrollWidth, clientWidth } = document.documentElement; scrollWidth - clientWidth';
      expect(await page.evaluate(widths)).toBe(0);
      expect(errors).toEqual([]);
      await close();
    });

    it('prints on one page of A4', async () => {
      const { page, close } = await visit(browser, chodo, `${facility}/print`);
      await page.getByRole('row', { name: /^利用者数/ }).waitFor();
      const pdf = await page.pdf({ preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type \/Page\b/g)).toHaveLength(1);
      await close();
    });
  });
});
