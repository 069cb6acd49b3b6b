import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { findings } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { drawnPhoto } from '../support/phone.js';
import { foreignRequests, visit, type VisitOptions } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let facility: { readonly id: string; readonly name: string };
const base = '/api/municipalities/992011';
const phone: VisitOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, as: 'nobody' };

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(uncounted), openBrowser()]);
  const { items } = await ask<{ items: { id: string; name: string }[] }>(
    `/facilities?owner=city&status=open&pageSize=1`,
  );
  facility = items[0]!;
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

/** Reads from the API as the administrator, or sends a body to it. Throws where it refuses. */
async function ask<T>(path: string, method = 'GET', body?: object, version?: number): Promise<T> {
  const headers = {
    'Content-Type': 'application/json',
    ...(version !== undefined && { 'If-Match': `"${version}"` }),
  };
  const answer = await chodo.fetch(`${base}${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}

const isTooWide = (page: Page): Promise<boolean> =>
  page.evaluate<boolean>('document.documentElement.scrollWidth > document.documentElement.clientWidth');

/** Fills the page in, up to sending. */
async function write(page: Page, words: string): Promise<void> {
  await page.getByRole('radio', { name: '雨もり・水もれ' }).check();
  await page.getByLabel('どうなっていますか').fill(words);
  await page.getByLabel('くわしい場所').fill('2階の廊下');
}

/** Sends it; the reference that the page shows then. */
async function send(page: Page): Promise<string> {
  await page.getByRole('button', { name: '送る', exact: true }).click();
  await page.getByRole('heading', { name: '送りました' }).waitFor();
  return (await page.locator('.report-reference').textContent()) ?? '';
}

async function stateOf(reference: string): Promise<string> {
  const { page, close } = await visit(browser, chodo, `/report/992011/state/${reference}`, phone);
  const state = await page.locator('.report-step[aria-current]').textContent();
  await close();
  return state ?? '';
}

describe('residents', () => {
  it('are told so where a city takes no reports, and by nothing else', async () => {
    const { page, close } = await visit(browser, chodo, `/report/992011/${facility.id}`, phone);
    await page.getByRole('heading', { name: 'この市では、いま報告を受け付けていません。' }).waitFor();
    expect(await page.getByRole('navigation').count()).toBe(0);
    await close();
  });

  it('report a defect by the QR code; it is seen by nobody until a moderator has decided, and followed to the end', async () => {
    const desk = await visit(browser, chodo, '/992011/settings');
    const settings = desk.page.locator('#publication');
    await settings.getByRole('button', { name: /^受け付ける/ }).click();
    await desk.page.getByRole('dialog').getByRole('button', { name: '受け付ける' }).click();
    await settings.getByText('受付中').waitFor();

    // The poster leads to where the resident stands.
    await desk.page.goto(`${chodo.url}/992011/facilities/${facility.id}/report-code`);
    await desk.page.getByRole('img', { name: `${facility.name}の不具合を知らせる QR コード` }).waitFor();
    expect(await findings(desk.page)).toEqual([]);

    const resident = await visit(browser, chodo, `/report/992011/${facility.id}`, phone);
    const { page } = resident;
    await page.getByText(facility.name).waitFor();
    await page.getByRole('button', { name: '送る', exact: true }).click();
    await page.getByText('何がこわれているかをえらんでください。').waitFor();
    await write(page, '廊下の天井から雨もりしています');
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles(await drawnPhoto(page, 1));
    await page.getByRole('img', { name: '写真1' }).waitFor();
    await page.getByLabel('連絡先').fill('090-0000-0000');
    expect(await findings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);

    // Without network it stays on the phone, also when the page is opened anew.
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '送る', exact: true }).click();
    await page.getByText('いまは電波が届いていません。').waitFor();
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('img', { name: '写真1' }).waitFor();
    expect(await page.getByLabel('どうなっていますか').inputValue()).toBe('廊下の天井から雨もりしています');
    const first = await send(page);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'ほかの所も知らせる' }).click();
    await write(page, '廊下の天井から水もれ、雨もりしています');
    const second = await send(page);
    await page.getByRole('link', { name: '対応のようすを見る' }).click();
    await page.getByText('報告を受け取りました。').waitFor();
    expect(await findings(page)).toEqual([]);
    expect(foreignRequests(resident.requests, chodo.url)).toEqual([]);
    expect(resident.errors.filter((error) => !error.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    await resident.close();

    // Neither a manager nor anybody without a session sees any of it.
    const reports = await ask<{ items: { id: string; reference: string; photos: { id: string }[] }[] }>(
      '/defect-reports',
    );
    const photo = `${base}/report-photos/${reports.items.find(({ reference }) => reference === first)!.photos[0]!.id}/file`;
    const manager = await visit(browser, chodo, '/992011/reports', { as: 'manager' });
    expect(await manager.page.evaluate<number>(`fetch('${photo}').then(({ status }) => status)`)).toBe(404);
    expect(await manager.page.getByText('廊下の天井から雨もりしています').count()).toBe(0);
    expect(await manager.page.getByRole('link', { name: '市民の報告' }).count()).toBe(0);
    await manager.close();
    for (const path of ['', '/facilities', '/layers', '/report-form', `/defect-reports/${first}`]) {
      const answer = await (await fetch(`${chodo.url}/api/public${base.slice(4)}${path}`)).text();
      expect({ path, leaks: answer.includes('雨もり') || answer.includes('090-0000-0000') }).toEqual({
        path,
        leaks: false,
      });
    }
    expect((await fetch(`${chodo.url}${photo}`)).status).toBe(401);

    // The moderator accepts the older one by keyboard, and joins the other to it.
    await desk.page.goto(`${chodo.url}/992011/check`);
    await desk.page.getByRole('link', { name: /市民からの報告を開く/ }).click();
    await desk.page.getByRole('button', { name: first }).click();
    await desk.page.getByText('090-0000-0000').waitFor();
    await desk.page.getByRole('img', { name: '写真1を開く' }).waitFor();
    expect(await findings(desk.page)).toEqual([]);
    await desk.page.keyboard.press('Escape');
    await desk.page.keyboard.press('a');
    const dialog = desk.page.getByRole('dialog');
    await dialog.getByLabel('市民への回答（公開されます）').fill('来週、業者が確認します。');
    expect(await findings(desk.page)).toEqual([]);
    await dialog.getByRole('button', { name: '受け付ける' }).click();
    await desk.page.getByText('不具合として受け付けました').first().waitFor();
    await desk.page.getByRole('button', { name: second }).waitFor();
    await desk.page.getByText('同じ施設', { exact: true }).waitFor();
    await desk.page.getByText(/^言葉が \d+% 一致$/).waitFor();
    await desk.page.getByRole('button', { name: '1 この不具合に統合する' }).click();
    await desk.page.getByText('未処理の報告はありません。').waitFor();
    expect(desk.errors).toEqual([]);
    await desk.close();

    // The finding walks on as every finding does, and both residents see it.
    const accepted = await ask<{ items: { findingId: string; reference: string }[] }>('/defect-reports?list=accepted');
    const ids = [first, second].map((one) => accepted.items.find(({ reference }) => reference === one)!.findingId);
    expect(ids[0]).toBe(ids[1]);
    expect(await stateOf(first)).toContain('確認中');
    for (const [at, step] of ['confirmed', 'ordered', 'repaired'].entries()) {
      await ask(`/findings/${ids[0]}/steps`, 'POST', { step }, at + 1);
    }
    expect(await stateOf(first)).toContain('完了');
    expect(await stateOf(second.toLowerCase().replace('-', ''))).toContain('完了');
  }, 180_000);

  it('find a facility on the public map or in its list, and report it or a place on the map', async () => {
    const { page, errors, close } = await visit(browser, chodo, '/report/992011/map', phone);
    await page.locator('.public-map[data-ready=true]').waitFor();
    await page.getByRole('searchbox', { name: '施設をさがす' }).fill(facility.name);
    await page.getByRole('button', { name: facility.name }).first().click();
    expect(await findings(page)).toEqual([]);
    expect(await isTooWide(page)).toBe(false);
    await page.getByRole('link', { name: 'ここのこわれている所を知らせる' }).click();
    await page.getByRole('heading', { name: 'こわれている所を知らせる' }).waitFor();
    await page.getByRole('link', { name: 'ほかの場所を知らせる' }).click();
    await page.getByRole('button', { name: '地図で場所を示す' }).click();
    const map = page.locator('.public-map[data-ready=true]');
    await map.click({ position: { x: 20, y: 20 } });
    await page.getByText('地図にしるしをつけました。').waitFor();
    await page.getByRole('radio', { name: '木・草' }).check();
    await page.getByLabel('どうなっていますか').fill('木の枝が折れかかっています');
    await send(page);
    const { items } = await ask<{ items: { location: object | null; facilityId: string | null }[] }>('/defect-reports');
    expect(items[0]).toMatchObject({ location: { lon: expect.any(Number), lat: expect.any(Number) } });
    expect(errors).toEqual([]);
    await close();
  }, 120_000);
});
