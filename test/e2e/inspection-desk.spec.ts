import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { drawnPhoto, found, graded, photoOf, recordOf } from '../support/inspection-record.js';
import { type Visit, visit } from '../support/visit.js';

const city = '131024';
let chodo: ChodoProcess;
let browser: Browser;
let engineer: Visit;
let facilityId = '';
let buildingId = '';
let templateId = '';
const words = '北側の外壁タイルの浮き';

/** What of the answers is looked at. */
interface Told {
  readonly id: string;
  readonly state: string;
  readonly version: number;
  readonly severity: string;
  readonly edition: number;
  readonly count: number;
  readonly label: string;
  readonly group: string;
  readonly step: string;
  readonly counts: object;
  readonly years: object;
  readonly items: Told[];
  readonly steps: Told[];
  readonly components: object[];
}

/** Asks as the first administrator, as any program may. */
async function ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Told> {
  const isBytes = body instanceof Uint8Array;
  const answer = await fetch(`${chodo.url}/api/municipalities${path}`, {
    method,
    headers: {
      Cookie: chodo.cookie,
      ...(body !== undefined && { 'Content-Type': isBytes ? 'application/octet-stream' : 'application/json' }),
      ...headers,
    },
    ...(body !== undefined && { body: isBytes ? Buffer.from(body) : JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as Told;
}

const template = {
  name: '月例点検',
  kind: 'periodic',
  role: 'manager',
  majorCategories: [],
  items: [{ key: 'roof', group: '外部', label: '屋根', answer: 'grade', component: 'roof', perBuilding: true }],
};

/** A report of a manager: a grade, two findings, one with a photo. */
async function report(on: string, findings: ReturnType<typeof found>[], bytes: Buffer) {
  const photo = photoOf(bytes, {
    drawing: [
      {
        colour: 'red',
        points: [
          [0.2, 0.2],
          [0.6, 0.5],
        ],
      },
    ],
  });
  const [first] = findings;
  const answer = { ...graded('roof', buildingId, 'C'), photoIds: first ? [] : [photo.photoId] };
  const record = recordOf(facilityId, {
    templateId,
    inspectedOn: on,
    startedAt: `${on}T09:00:00+09:00`,
    finishedAt: `${on}T10:00:00+09:00`,
    answers: [answer],
    findings: first ? [{ ...first, photoIds: [photo.photoId] }, ...findings.slice(1)] : [],
    photos: [photo],
  });
  await ask('POST', `/${city}/inspections`, record, { 'Idempotency-Key': randomUUID() });
  const receipt = await ask('POST', `/${city}/inspection-photos/${photo.sha256}/upload?offset=0`, bytes);
  expect(receipt.state).toBe('stored');
}

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  await ask('POST', '', { code: city, name: '中央区' });
  facilityId = (await ask('POST', `/${city}/facilities`, { name: '公民館', owner: 'city' })).id;
  buildingId = (await ask('POST', `/${city}/facilities/${facilityId}/buildings`, { name: '本館' })).id;
  templateId = (await ask('POST', `/${city}/inspection-templates`, template)).id;
  await report('2025-11-20', [], await drawnPhoto(1));
  const findings = [
    found('outer-wall', { severity: 'serious', description: words }),
    found('interior', { severity: 'minor', description: '床のきしみ' }),
  ];
  await report('2026-11-20', findings, await drawnPhoto(2));
  engineer = await visit(browser, chodo, `/${city}/findings`);
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const result = (message: string) => engineer.page.getByRole('region', { name: '操作の結果' }).getByText(message);

describe('an engineer at the desk', () => {
  it('takes a finding from new to verified by keyboard alone, and never loses the focus', async () => {
    const { page, errors } = engineer;
    await page.getByRole('heading', { level: 2, name: '外壁' }).waitFor();
    await page.getByRole('button', { name: '写真1を大きく表示' }).waitFor();
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'キー操作' }).waitFor();
    await page.keyboard.press('Escape');
    const hasFocus = () =>
      page.locator('body').evaluate((body) => !body.matches(':focus') && body.querySelector(':focus') !== null);
    const list = async (name: string) => {
      await page.getByRole('button', { name }).focus();
      await page.keyboard.press('Enter');
      await page.locator('.inbox-item', { hasText: words }).waitFor();
      await page.keyboard.press('j');
      await page.keyboard.press('k');
      await page.getByRole('heading', { level: 2, name: '外壁' }).waitFor();
    };
    await page.keyboard.press('c');
    await page.getByRole('dialog', { name: '現地を確認した' }).getByRole('button', { name: '記録する' }).waitFor();
    await page.keyboard.press('Enter');
    await result('現地確認済にしました。次は「内部仕上: 床のきしみ」です').waitFor();
    expect(await hasFocus()).toBe(true);
    await list('優先度付け待ち');
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByLabel('程度').waitFor();
    await page.keyboard.press('End');
    await page.keyboard.press('Control+Enter');
    await result('優先度を決めました').waitFor();
    await list('発注待ち');
    await page.getByText('緊急度 8 × 影響度 8 = 64').waitFor();
    await page.keyboard.press('o');
    await page.getByRole('dialog').getByLabel('受注者').waitFor();
    await page.keyboard.type('中央建設');
    await page.keyboard.press('Tab');
    await page.keyboard.type('R8.11.1');
    await page.keyboard.press('Tab');
    await page.keyboard.type('1,200,000');
    await page.keyboard.press('Enter');
    await result('発注済にしました').waitFor();
    expect(await hasFocus()).toBe(true);
    await list('対応中');
    await page.keyboard.press('r');
    await page.getByRole('dialog').getByLabel('費用').waitFor();
    await page.keyboard.press('Control+Enter');
    await result('補修済にしました').waitFor();
    await list('検査待ち');
    await page.keyboard.press('v');
    await page.getByRole('dialog').getByRole('button', { name: '記録する' }).waitFor();
    await page.keyboard.press('Enter');
    await result('検査済にしました').waitFor();
    const { items } = await ask('GET', `/${city}/findings?list=done`);
    const walked = await ask('GET', `/${city}/findings/${items[0]!.id}`);
    expect(walked).toMatchObject({
      status: 'verified',
      severity: 'dangerous',
      contractor: '中央建設',
      dueOn: '2026-11-01',
      costYen: 1_200_000,
    });
    expect(walked.steps.map(({ step }) => step)).toEqual([
      'reported',
      'confirmed',
      'prioritised',
      'ordered',
      'repaired',
      'verified',
    ]);
    const { years } = await ask('GET', `/${city}/repair-costs`);
    expect(years).toMatchObject([{ ordered: 1, orderedYen: 1_200_000, repaired: 1, repairedYen: 1_200_000 }]);
    expect(errors).toEqual([]);
  });

  it('takes the last step back, and asks for a reason before dismissing', async () => {
    const { page, errors } = engineer;
    await page.keyboard.press('Control+z');
    await result('元の状態に戻しました').waitFor();
    const { counts } = await ask('GET', `/${city}/findings?list=new`);
    expect(counts).toMatchObject({ new: 1, 'to-verify': 1, done: 0 });
    await page.goto(`${chodo.url}/${city}/findings?sort=reportedAt&search=${encodeURIComponent('きしみ')}`);
    await page.getByRole('heading', { level: 2, name: '内部仕上' }).waitFor();
    await page.keyboard.press('x');
    await page.getByRole('dialog').getByLabel('理由').waitFor();
    await page.keyboard.press('Control+Enter');
    await page.getByText('対応不要とする理由を入力してください').waitFor();
    await page.keyboard.type('使用に支障なし');
    await page.keyboard.press('Control+Enter');
    await result('対応不要にしました').waitFor();
    expect((await ask('GET', `/${city}/findings?list=new`)).counts).toMatchObject({ new: 0, done: 1 });
    expect(errors).toEqual([]);
  });

  it('is told of both values where somebody was faster', async () => {
    const { page } = engineer;
    const [repaired] = (await ask('GET', `/${city}/findings?list=to-verify`)).items;
    const again = { 'If-Match': `"${repaired!.version}"` };
    await ask('POST', `/${city}/findings/${repaired!.id}/steps`, { step: 'reopened' }, again);
    await page.goto(`${chodo.url}/${city}/findings`);
    await page.getByRole('heading', { level: 2, name: '外壁' }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('dialog').getByLabel('影響').waitFor();
    const { items } = await ask('GET', `/${city}/findings?list=new`);
    const path = `/${city}/findings/${items[0]!.id}/steps`;
    await ask('POST', path, { step: 'confirmed', severity: 'minor' }, { 'If-Match': `"${items[0]!.version}"` });
    await page.keyboard.press('Control+Enter');
    await page.getByRole('alert').getByRole('row', { name: '程度 軽微 危険' }).waitFor();
    await page.keyboard.press('Control+Enter');
    await result('優先度を決めました').waitFor();
    expect((await ask('GET', `/${city}/findings/${items[0]!.id}`)).severity).toBe('dangerous');
  });

  it('confirms a grade of a manager, another one only with a note', async () => {
    const { page } = engineer;
    const before = (await ask('GET', `/${city}/conditions/unconfirmed`)).items;
    expect(before).toMatchObject([{ kind: 'roof', grade: 'C', previous: { grade: 'C' } }]);
    await page.goto(`${chodo.url}/${city}/findings?list=grades`);
    await page.getByText('報告: ▲ C 広範囲の劣化').waitFor();
    await page.getByRole('radio', { name: /^▲ C/ }).focus();
    await page.keyboard.press('b');
    await page.keyboard.press('Enter');
    await page.getByText('報告と異なる劣化度にする理由を入力してください').waitFor();
    await page.getByLabel('備考').focus();
    await page.keyboard.type('ルーフドレン清掃後に再確認');
    await page.keyboard.press('Enter');
    await result('公民館 本館 屋根・屋上をBで確認しました').waitFor();
    await page.getByText('確認待ちの劣化度はありません').waitFor();
    expect((await ask('GET', `/${city}/conditions/unconfirmed`)).count).toBe(0);
    const [condition] = (await ask('GET', `/${city}/conditions`)).items;
    expect(condition!.components[0]).toMatchObject({ kind: 'roof', grade: 'B', confirmed: true });
  });

  it('sets photos of two years side by side, moved and enlarged together', async () => {
    const { page } = engineer;
    await page.goto(`${chodo.url}/${city}/facilities/${facilityId}#inspections`);
    await page.getByRole('button', { name: '写真を並べて見る' }).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByRole('button', { name: /^比べる写真に選ぶ/ })
      .nth(1)
      .waitFor();
    for (const photo of await dialog.getByRole('button', { name: /^比べる写真に選ぶ/ }).all()) await photo.click();
    await dialog.getByRole('button', { name: '選んだ写真を比べる' }).click();
    await dialog.getByRole('region', { name: '写真の比較' }).focus();
    await page.keyboard.press('+');
    await page.keyboard.press('ArrowLeft');
    const looks = await dialog
      .locator('.compared-frame > div')
      .evaluateAll((all) => all.map((one) => /transform: ([^;]+)/.exec(one.getAttribute('style') ?? '')?.[1]));
    expect(looks).toEqual(['translate(10%, 0%) scale(1.5)', 'translate(10%, 0%) scale(1.5)']);
  });

  it('writes a new edition of a template, and sees what it changes', async () => {
    const { page, errors } = engineer;
    await page.goto(`${chodo.url}/${city}/inspection-templates/${templateId}`);
    await page.getByRole('button', { name: '項目を追加' }).press('Enter');
    await page.getByRole('button', { name: '新しい版として保存' }).press('Enter');
    await page.getByText('直す必要のある欄が1か所あります').waitFor();
    await page.keyboard.type('雨どい');
    await page.keyboard.press('Alt+ArrowUp');
    await page.getByText('追加: 雨どい').waitFor();
    await page.getByRole('button', { name: '新しい版として保存' }).press('Enter');
    await result('第2版として保存しました').waitFor();
    const stored = await ask('GET', `/${city}/inspection-templates/${templateId}`);
    expect(stored.edition).toBe(2);
    expect(stored.items.map(({ label, group }) => [label, group])).toEqual([
      ['雨どい', '外部'],
      ['屋根', '外部'],
    ]);
    const first = await ask('GET', `/${city}/inspection-templates/${templateId}?edition=1`);
    expect(first.items).toHaveLength(1);
    // What was refused because somebody was faster is told by the browser, too.
    expect(errors.filter((error) => !error.includes('412'))).toEqual([]);
  });
});
