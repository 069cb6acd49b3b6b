import { randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import sharp from 'sharp';
import { findings } from '../support/axe.js';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo, uncounted } from '../support/chodo-process.js';
import { found, recordOf } from '../support/inspection-record.js';
import {
  answerAll,
  beginInspection,
  finishInspection,
  plansKept,
  type PhoneSet,
  readPhoneSet,
  takePhotos,
  untilNoted,
} from '../support/phone.js';
import { visit, type VisitOptions } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
const phone: VisitOptions = { viewport: { width: 390, height: 844 }, hasTouch: true };
const home = '/phone?city=992011';
const base = '/api/municipalities/992011';

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(uncounted), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

async function openPhone(options: VisitOptions = phone) {
  const seen = await visit(browser, chodo, home, options);
  await seen.page.locator('.phone-list a').first().waitFor();
  await seen.page.evaluate('navigator.serviceWorker.ready.then(() => undefined)');
  return seen;
}

/** Errors but those of a network that was switched off. */
const realErrors = (errors: readonly string[]) =>
  errors.filter((error) => !/ERR_INTERNET_DISCONNECTED|401 \(Unauthorized\)/.test(error));

interface Receipt {
  readonly contentSha256: string;
  readonly photos: readonly { readonly sha256: string; readonly state: string }[];
}

/** What the server has of the operations of a phone. */
async function serverSet({ operations }: PhoneSet) {
  return Promise.all(
    operations.map(async ({ operationId }) => {
      const answer = await chodo.fetch(`${base}/inspection-operations/${operationId}`);
      const { contentSha256, photos } = (await answer.json()) as Receipt;
      const stored = photos.filter(({ state }) => state === 'stored').map(({ sha256 }) => sha256);
      return { operationId, state: 'verified', contentSha256, photos: stored.toSorted() };
    }),
  );
}

/** The last that came in: the demo city has thousands. */
async function lastInspections(): Promise<string[]> {
  const answer = await chodo.fetch(`${base}/inspections?pageSize=500`);
  return ((await answer.json()) as { items: { id: string }[] }).items.map(({ id }) => id);
}

/** What somebody at the desk sends. */
async function postJson(path: string, body: object, headers: Record<string, string>): Promise<void> {
  const answer = await chodo.fetch(path, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', ...headers },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(201);
}

/** A floor plan of a facility, as somebody at the desk adds it; its id. */
async function addPlan(facilityId: string): Promise<string> {
  const drawing = sharp({ create: { width: 1_600, height: 1_200, channels: 3, background: '#dddddd' } });
  const form = new FormData();
  form.append('title', '1階平面図');
  form.append('kind', 'drawing');
  form.append('file', new Blob([new Uint8Array(await drawing.png().toBuffer())]), '1階.png');
  const answer = await chodo.fetch(`${base}/facilities/${facilityId}/documents`, { method: 'POST', body: form });
  return ((await answer.json()) as { id: string }).id;
}

describe('inspections on the phone', () => {
  it('without network, with the tab killed: afterwards the server has what the phone had, and the phone nothing unsent', async () => {
    const before = new Set(await lastInspections());
    const { page, errors, close } = await openPhone();
    const context = page.context();
    await context.setOffline(true);
    await page.reload();
    for (const at of [0, 1]) {
      await beginInspection(page, at, '日常点検');
      await answerAll(page, at);
      await takePhotos(page, [10 * at + 1, 10 * at + 2, 10 * at + 3]);
      await finishInspection(page);
    }
    await beginInspection(page, 2, '劣化状況調査');
    await takePhotos(page, [31, 32]);
    await page.getByLabel('全体のメモ').fill('雨どいが外れている');
    await untilNoted(page, '雨どいが外れている');
    await page.close();

    const again = await context.newPage();
    await again.goto(`${chodo.url}${home}`);
    await again.getByRole('link', { name: '未送信: 記録2件・写真6枚' }).waitFor();
    await again.locator('.phone-list a').nth(2).click();
    await again.getByRole('link', { name: /劣化状況調査/ }).click();
    expect(await again.getByLabel('全体のメモ').inputValue()).toBe('雨どいが外れている');
    expect(await again.locator('.photo-button').count()).toBe(2);
    await answerAll(again, 1);
    await finishInspection(again);
    const queued = await readPhoneSet(again);
    expect(queued.copies).toBe(8);

    await context.setOffline(false);
    await again.getByRole('link', { name: '未送信なし' }).waitFor();
    await again.goto(`${chodo.url}/phone/outbox`);
    // Three records and eight photos.
    await again.locator('.phone-state-verified').nth(10).waitFor();
    const set = await readPhoneSet(again);
    expect(await serverSet(set)).toEqual(set.operations);
    expect(set.operations.map(({ contentSha256, photos }) => ({ contentSha256, photos }))).toEqual(
      queued.operations.map(({ contentSha256, photos }) => ({ contentSha256, photos })),
    );
    expect(set.photos.map(({ state }) => state)).toEqual(Array(8).fill('verified'));
    expect(set.copies).toBe(0);
    expect((await lastInspections()).filter((id) => !before.has(id))).toHaveLength(3);
    expect(realErrors(errors)).toEqual([]);
    await close();
  });

  it('goes on after the sign-in has expired: what was made stays, and is sent once somebody signs in again', async () => {
    const { page, close } = await openPhone({ ...phone, as: 'inspector' });
    const context = page.context();
    await beginInspection(page, 0, '日常点検');
    await answerAll(page, 0);
    await takePhotos(page, [41]);
    await context.clearCookies();
    await finishInspection(page);
    await page.getByText('ログインの有効期限が切れています').waitFor();
    await page.getByRole('link', { name: '未送信: 記録1件・写真1枚' }).waitFor();
    await page.getByRole('button', { name: 'ログイン' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^点検者/ })
      .click();
    await page.getByRole('link', { name: '未送信なし' }).waitFor();
    await page.locator('.phone-state-verified').first().waitFor();
    await close();
  });

  it('shows what was refused with the reason, and sends it once it is corrected; others are not held up', async () => {
    const { page, close } = await openPhone();
    await page.route('**/inspections', (route) =>
      route.request().postData()?.includes('受け付けられない')
        ? route.fulfill({
            status: 422,
            contentType: 'application/problem+json',
            body: JSON.stringify({
              type: 'urn:problem:unprocessable',
              detail: 'No.',
              detailJa: '記録に誤りがあります。',
            }),
          })
        : route.fallback(),
    );
    await beginInspection(page, 0, '日常点検');
    await answerAll(page, 0);
    await page.getByLabel('全体のメモ').fill('受け付けられない');
    await finishInspection(page);
    await beginInspection(page, 1, '日常点検');
    await answerAll(page, 0);
    await finishInspection(page);
    await page.getByRole('link', { name: /未送信: 記録1件・写真0枚/ }).click();
    await page.getByText('記録に誤りがあります。').waitFor();
    await page.getByRole('button', { name: '修正して送り直す' }).click();
    await page.getByLabel('全体のメモ').fill('直した');
    await finishInspection(page);
    await page.getByRole('link', { name: '未送信なし' }).waitFor();
    await close();
  });

  it('is carried as a file to the desk, whose receipts verify the same', async () => {
    const { page, close } = await openPhone();
    await page.context().setOffline(true);
    await beginInspection(page, 5, '日常点検');
    await answerAll(page, 0);
    await takePhotos(page, [61, 62]);
    await finishInspection(page);
    await page.goto(`${chodo.url}/phone/outbox`);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: '未照合の記録をファイルに保存' }).click();
    const download = await saving;
    expect(download.suggestedFilename()).toMatch(/^992011-\d{12}\.inspect\.zip$/);
    const form = new FormData();
    form.append('file', new Blob([await readFile(await download.path())]), download.suggestedFilename());
    const answer = await chodo.fetch(`${base}/inspection-files`, { method: 'POST', body: form });
    const receipts = { name: 'receipts.json', mimeType: 'application/json', buffer: Buffer.from(await answer.text()) };
    await page.getByLabel('受付ファイルを読み込む').setInputFiles(receipts);
    // One record and two photos.
    await page.locator('.phone-state-verified').nth(2).waitFor();
    const set = await readPhoneSet(page);
    expect(await serverSet(set)).toEqual(set.operations);
    await page.context().setOffline(false);
    await page.reload();
    await page.getByRole('link', { name: '未送信なし' }).waitFor();
    await close();
  });

  it('marks a place on a floor plan that it took along, by finger and by arrow keys', async () => {
    const { page, close } = await openPhone();
    await page.locator('.phone-list a').nth(6).click();
    const facilityId = new URL(page.url()).pathname.split('/').at(-1)!;
    const plan = await addPlan(facilityId);
    await page.goto(`${chodo.url}/phone/f/${facilityId}`);
    await plansKept(page, 1);
    await page.context().setOffline(true);
    await page.getByRole('button', { name: '日常点検' }).click();
    await page.getByRole('button', { name: '点検を終えて送信待ちにする' }).waitFor();
    await answerAll(page, 0);
    await page.getByRole('button', { name: '所見を追加', exact: true }).last().click();
    await page.getByLabel('何がどうなっているか').fill('床が沈む');
    await page.getByRole('button', { name: '図面で選ぶ' }).click();
    const drawing = page.getByRole('button', { name: '図面「1階平面図」' });
    const { width, height } = (await drawing.boundingBox())!;
    await drawing.click({ position: { x: width * 0.25, y: height * 0.75 } });
    for (const key of ['ArrowRight', 'ArrowUp', 'ArrowUp']) await drawing.press(key);
    expect(await findings(page)).toEqual([]);
    await page.getByRole('button', { name: 'この位置にする' }).click();
    await page.getByText('図面「1階平面図」の左から27%、上から71%').waitFor();
    await finishInspection(page);
    await page.context().setOffline(false);
    await page.getByRole('link', { name: '未送信なし' }).waitFor();
    const answer = await chodo.fetch(`${base}/findings?facility=${facilityId}&sort=reportedAt`);
    const { items } = (await answer.json()) as { items: { position: { x: number; y: number } }[] };
    expect(items[0]).toMatchObject({ description: '床が沈む', position: { on: 'plan', documentId: plan } });
    expect(items[0]!.position.x).toBeCloseTo(0.27, 2);
    expect(items[0]!.position.y).toBeCloseTo(0.71, 2);
    await close();
  });

  it('leads from an item to its finding and back, takes a removal back without what was entered since, and lists what was begun', async () => {
    const { page, close } = await openPhone();
    await beginInspection(page, 7, '日常点検');
    const item = page.locator('.phone-question').first();
    await item.getByRole('radio', { name: '異常あり' }).check();
    await item.getByRole('button', { name: '「舗装・通路」の所見を追加' }).click();
    await page.keyboard.type('段差が3cm');
    const words = page.getByLabel('何がどうなっているか');
    expect(await words.inputValue()).toBe('段差が3cm');
    await page.getByRole('button', { name: '「舗装・通路」に戻る' }).click();
    await item.getByRole('button', { name: '所見1を開く' }).click();
    await page.getByRole('button', { name: '所見を削除' }).click();
    await item.getByRole('radio', { name: '該当なし' }).check();
    await page.getByRole('button', { name: '元に戻す' }).click();
    expect(await words.inputValue()).toBe('段差が3cm');
    expect(await item.getByRole('radio', { name: '該当なし' }).isChecked()).toBe(true);
    await page.waitForTimeout(300);
    await page.goto(`${chodo.url}${home}`);
    await page.getByRole('link', { name: /^未送信なし.*下書き1件$/ }).waitFor();
    expect(await findings(page)).toEqual([]);
    await page.getByRole('region', { name: '書きかけの点検' }).getByRole('link').click();
    expect(await words.inputValue()).toBe('段差が3cm');
    await close();
  });

  it('tells who reported a finding what became of it, also without network, and which legal inspections are due', async () => {
    const { page, close } = await openPhone();
    const marked = page.locator('.phone-list a', { hasText: '法定点検 期限超過' }).first();
    await marked.waitFor();
    const facilityId = (await marked.getAttribute('href'))!.split('/').at(-1)!;
    const finding = found('roof', { description: '屋上防水のふくれ' });
    const steps = `${base}/findings/${finding.findingId}/steps`;
    await postJson(`${base}/inspections`, recordOf(facilityId, { findings: [finding] }), {
      'Idempotency-Key': randomUUID(),
    });
    await postJson(steps, { step: 'confirmed', note: '打診で確認' }, { 'If-Match': '"1"' });
    const order = { step: 'ordered', contractor: '潮見防水', dueOn: '2026-11-01' };
    await postJson(steps, { step: 'prioritised' }, { 'If-Match': '"2"' });
    await postJson(steps, order, { 'If-Match': '"3"' });
    await page.reload();
    await page.getByRole('link', { name: '自分が報告した不具合' }).click();
    const told = page.getByRole('listitem').filter({ hasText: '屋上防水のふくれ' });
    await told.getByText('受注者: 潮見防水').first().waitFor();
    await page.context().setOffline(true);
    await page.reload();
    await told.getByText('受注者: 潮見防水').first().waitFor();
    await page.getByText('最新の内容を受け取れませんでした').waitFor();
    await told.getByText('対応の経過').click();
    await told.getByText('備考: 打診で確認').waitFor();
    expect(await findings(page)).toEqual([]);
    await page.goto(`${chodo.url}/phone/f/${facilityId}`);
    await page.getByRole('heading', { name: '法定点検の期限' }).waitFor();
    expect(await page.locator('.duty-state.state-overdue').count()).toBeGreaterThan(0);
    expect(await findings(page)).toEqual([]);
    await close();
  });

  it('can be read by everybody: axe finds nothing, and nothing is wider than 320 px', async () => {
    const { page, close } = await openPhone({ ...phone, viewport: { width: 320, height: 700 } });
    const look = async () => ({
      findings: await findings(page),
      isWide: await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth'),
    });
    const clean = { findings: [], isWide: false };
    expect(await look()).toEqual(clean);
    await beginInspection(page, 3, '定期点検');
    await takePhotos(page, [51]);
    await page.getByRole('button', { name: '所見を追加', exact: true }).last().click();
    expect(await look()).toEqual(clean);
    await page.locator('.photo-button').first().click();
    expect(await look()).toEqual(clean);
    await page.getByRole('button', { name: '完了' }).click();
    await page.getByRole('button', { name: '周辺図で選ぶ' }).click();
    expect(await look()).toEqual(clean);
    await page.goto(`${chodo.url}/phone/outbox`);
    await page.locator('.outbox-item').waitFor();
    expect(await look()).toEqual(clean);
    await close();
  });
});
