import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { administratorPassword } from '../support/real-sign-in.js';
import { type Visit, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let desk: Visit;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  desk = await visit(browser, chodo, '/account');
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const part = (page: Page, name: string) => page.getByRole('region', { name });

describe('a phone', () => {
  it('is let in by the QR code of the desk, until it is revoked', async () => {
    const { page } = desk;
    const answer = page.waitForResponse((response) => response.url().endsWith('/api/session/pairing'));
    await page.getByRole('button', { name: '端末を登録' }).click();
    const { address } = (await (await answer).json()) as { address: string };
    await page.getByRole('img', { name: '端末の登録に使う QR コード' }).waitFor();
    const phone = await visit(browser, chodo, new URL(address).pathname + new URL(address).hash, {
      as: 'nobody',
      viewport: { width: 390, height: 844 },
    });
    await phone.page.getByLabel('端末の名前').fill('庁用スマートフォン 3');
    await phone.page.getByRole('button', { name: 'この端末を登録する' }).click();
    await phone.page.getByRole('link', { name: /アカウント設定$/ }).waitFor();
    await phone.page.context().clearCookies();
    await phone.page.goto(`${chodo.url}/992011/facilities`);
    await phone.page.getByRole('heading', { level: 1, name: '施設一覧' }).waitFor();
    await page.getByRole('dialog').getByRole('button', { name: '閉じる' }).last().click();
    const row = part(page, 'スマートフォンなどの端末')
      .getByRole('listitem')
      .filter({ hasText: '庁用スマートフォン 3' });
    await row.getByRole('button', { name: /^登録を取り消す/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^登録を取り消す/ })
      .click();
    await row.getByText('取り消し済み').waitFor();
    await phone.page.reload();
    await phone.page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor();
    await phone.page.getByText('この端末の登録は使えなくなっています').waitFor();
    expect(await phone.page.getByRole('button', { name: 'この端末でログイン' }).count()).toBe(0);
    await phone.close();
  });
});

describe('a second factor', () => {
  it('is set by a code that fits, asked for at the next sign-in, and removed with the password', async () => {
    const { page } = desk;
    const section = part(page, '二要素認証');
    await section.getByRole('button', { name: '設定を始める' }).click();
    const secret = ((await section.locator('.slip-secret').textContent()) ?? '').replaceAll(' ', '');
    const codeNow = (stepsAhead = 0) => new TOTP({ secret }).generate({ timestamp: Date.now() + stepsAhead * 30_000 });
    await section.getByLabel('確認コード（6桁）').fill('000000');
    await section.getByRole('button', { name: '確認して設定する' }).click();
    await section.getByRole('alert').waitFor();
    await section.getByLabel('確認コード（6桁）').fill(codeNow());
    await section.getByRole('button', { name: '確認して設定する' }).click();
    await section.getByText('設定されています。').waitFor();

    const other = await visit(browser, chodo, '/account', { as: 'nobody' });
    await other.page.getByLabel('ログイン名').fill('admin');
    await other.page.getByLabel('パスワード', { exact: true }).fill(administratorPassword);
    await other.page.getByRole('button', { name: 'ログインする' }).click();
    // A code is taken once, so that the next one is given: clocks may differ by one step.
    await other.page.getByLabel('確認コード（6桁）').fill(codeNow(1));
    await other.page.getByRole('button', { name: 'ログインする' }).click();
    await other.page.getByRole('heading', { level: 1, name: 'アカウント設定' }).waitFor();
    await other.close();

    await section.getByLabel('現在のパスワード', { exact: true }).fill(administratorPassword);
    await section.getByRole('button', { name: '二要素認証を解除する' }).click();
    await section.getByText('まだ設定されていません。').waitFor();
    expect(desk.errors.filter((error) => !error.includes('422'))).toEqual([]);
  });
});
