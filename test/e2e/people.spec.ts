import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { administratorPassword } from '../support/real-sign-in.js';
import { heldResult, type Visit, visit } from '../support/visit.js';

let chodo: ChodoProcess;
let browser: Browser;
let administrator: Visit;
let manager: Visit;
let planner: Visit;
const oneTime: Record<string, string> = {};
const city = '/992011';
const ownPasswords = { tanaka: '学校の屋根を毎朝見上げる人', sato: '四十年の更新費を均す仕事' };

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
  [administrator, manager, planner] = (await Promise.all(
    [`${city}/people/members`, '/', `${city}/import`].map((path) => visit(browser, chodo, path, { as: 'nobody' })),
  )) as [Visit, Visit, Visit];
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

async function signIn(page: Page, loginName: string, password: string): Promise<void> {
  await page.getByLabel('ログイン名').fill(loginName);
  await page.getByLabel('パスワード', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'ログインする' }).click();
}

async function replacePassword(page: Page, loginName: keyof typeof ownPasswords): Promise<void> {
  await signIn(page, loginName, oneTime[loginName]!);
  await page.getByRole('heading', { name: '初回パスワードの変更' }).waitFor();
  await page.getByLabel('初回パスワード', { exact: true }).fill(oneTime[loginName]!);
  await page.getByLabel('新しいパスワード', { exact: true }).fill('短い');
  expect(await page.getByRole('listitem').filter({ hasText: '12文字以上' }).getAttribute('class')).toBeNull();
  await page.getByLabel('新しいパスワード', { exact: true }).fill(ownPasswords[loginName]);
  await page.getByRole('listitem').filter({ hasText: '12文字以上' }).and(page.locator('.is-kept')).waitFor();
  await page.getByLabel('新しいパスワード（確認）', { exact: true }).fill(ownPasswords[loginName]);
  await page.getByRole('button', { name: 'パスワードを変更する' }).click();
}

async function invite(loginName: string, name: string, role: string, department?: string): Promise<void> {
  const { page } = administrator;
  await page.getByRole('button', { name: '利用者を追加' }).click();
  const dialog = page.getByRole('dialog', { name: '利用者を追加' });
  await dialog.getByLabel('ログイン名').fill(loginName);
  await dialog.getByLabel('氏名').fill(name);
  await dialog.getByLabel('役割').selectOption(role);
  if (department) await dialog.getByRole('checkbox', { name: department }).check();
  await dialog.getByRole('button', { name: '追加して初回パスワードを発行する' }).click();
  const slip = page.getByRole('dialog', { name: `${name}さんの初回パスワード` });
  oneTime[loginName] = (await slip.locator('.slip-secret').last().textContent()) ?? '';
  await slip.getByRole('button', { name: '控えたので閉じる' }).click();
  await page.getByRole('row', { name: new RegExp(name) }).waitFor();
}

async function openFacility(page: Page, name: string): Promise<void> {
  await page.goto(`${chodo.url}${city}/facilities?search=${encodeURIComponent(name)}`);
  await page.getByRole('row').getByRole('link', { name, exact: true }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
  await page.getByRole('heading', { name: '文書' }).waitFor();
}

async function writeNote(page: Page, note: string): Promise<void> {
  await page.locator('#facts').getByRole('button', { name: '編集', exact: true }).click();
  await page.getByLabel('備考').fill(note);
  await page.getByLabel('備考').press('Control+Enter');
}

const noteIsThere = (page: Page, note: string) =>
  page.locator('#facts').getByRole('definition').getByText(note).waitFor();

describe('the morning of an administrator', () => {
  it('begins at the sign-in, which does not tell what was wrong', async () => {
    const { page } = administrator;
    await signIn(page, 'admin', 'これは違うパスワード');
    await page.getByRole('alert').getByText('ログイン名、パスワードまたは確認コードが正しくありません。').waitFor();
    await signIn(page, 'admin', administratorPassword);
    await page.getByRole('heading', { level: 1, name: '利用者' }).waitFor();
  });

  it('invites a planner and a manager, who are handed their one-time passwords', async () => {
    await invite('sato', '佐藤 花子', '計画担当');
    await invite('tanaka', '田中 一郎', '施設管理者', '学校施設課');
    expect(oneTime).toEqual({
      sato: expect.stringMatching(/^[a-z\d]{4}(-[a-z\d]{4}){4}$/),
      tanaka: expect.stringMatching(/^[a-z\d]{4}(-[a-z\d]{4}){4}$/),
    });
  });
});

describe('the day of a manager', () => {
  it('begins with a password of their own', async () => {
    await replacePassword(manager.page, 'tanaka');
    await manager.page.getByRole('link', { name: /田中 一郎.*アカウント設定/ }).waitFor();
  });

  it('edits a facility in their charge', async () => {
    const { page } = manager;
    await openFacility(page, '青葉台小学校');
    await writeNote(page, '屋根から雨漏り');
    await (await heldResult(page)).getByRole('button', { name: '元に戻す' }).waitFor();
    await noteIsThere(page, '屋根から雨漏り');
  });

  it('is offered nothing to change at another, and refused where they try', async () => {
    const { page } = manager;
    await openFacility(page, '青浦集会所');
    expect(await page.getByRole('button', { name: /^(編集|.*を追加|削除)/ }).count()).toBe(0);
    await page.getByText('担当施設ではないため、見ることだけができます。').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1);
    const [cookie] = await page.context().cookies();
    const answer = await fetch(`${chodo.url}/api/municipalities${city}/facilities/${id}`, {
      method: 'PATCH',
      headers: { 'Content-Type': 'application/json', 'If-Match': '"1"', Cookie: `${cookie?.name}=${cookie?.value}` },
      body: JSON.stringify({ note: 'x' }),
    });
    expect(answer.status).toBe(403);
    expect(((await answer.json()) as { detailJa: string }).detailJa).toContain('担当施設ではありません');
    for (const path of ['settings', 'import', 'people/members', 'facilities/new']) {
      await page.goto(`${chodo.url}${city}/${path}`);
      await page.getByRole('heading', { name: 'この操作を行う権限がありません' }).waitFor();
    }
  });

  it('loses no draft where the session ends meanwhile', async () => {
    const { page } = manager;
    await openFacility(page, '青葉台小学校');
    await page.locator('#facts').getByRole('button', { name: '編集', exact: true }).click();
    await page.getByLabel('備考').fill('昼休みの前に書いた長い記録');
    await page.context().clearCookies();
    await page.getByLabel('備考').press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'もう一度ログインしてください' });
    expect(await dialog.getByLabel('ログイン名').inputValue()).toBe('tanaka');
    await page.keyboard.press('Escape');
    await page.getByRole('alert').getByText('保存できませんでした').waitFor();
    expect(await page.getByLabel('備考').inputValue()).toBe('昼休みの前に書いた長い記録');
    await page.getByLabel('備考').press('Control+Enter');
    await dialog.getByLabel('パスワード', { exact: true }).fill(ownPasswords.tanaka);
    await dialog.getByRole('button', { name: 'ログインする' }).click();
    await noteIsThere(page, '昼休みの前に書いた長い記録');
  });

  it('saves a file where the session has ended meanwhile', async () => {
    const { page } = manager;
    await page.goto(`${chodo.url}${city}/facilities`);
    const file = page.getByRole('link', { name: '施設台帳の Excel (.xlsx)' });
    await file.waitFor();
    await page.context().clearCookies();
    await file.click();
    const dialog = page.getByRole('dialog', { name: 'もう一度ログインしてください' });
    await dialog.getByLabel('パスワード', { exact: true }).and(page.locator(':focus')).fill(ownPasswords.tanaka);
    const download = page.waitForEvent('download');
    await page.keyboard.press('Enter');
    expect((await download).suggestedFilename()).toMatch(/^施設台帳.*\.xlsx$/);
    expect(await (await download).failure()).toBeNull();
    await page.getByRole('button', { name: 'ログアウト' }).click();
    await page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor();
  });
});

describe('the day of a planner', () => {
  it('imports a ledger and takes the import back', async () => {
    const { page } = planner;
    await replacePassword(page, 'sato');
    await page.getByRole('button', { name: '表を貼り付ける' }).click();
    await page.getByLabel('貼り付けた表').fill('施設名\t所在地\t延床面積\n新公民館\t汐見市港町1\t300\n');
    await page.getByRole('button', { name: '内容を確認する' }).click();
    await page.getByRole('heading', { name: '取込の確認' }).waitFor();
    await page.getByRole('button', { name: '登録簿に反映する' }).click();
    await page.getByRole('heading', { name: '登録簿に反映しました' }).waitFor();
    await page.getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'この取込を取り消す' }).click();
    await page.getByText('この取込は取り消されました').waitFor();
    expect(planner.errors).toEqual([]);
  });
});

describe('the evening of an administrator', () => {
  it('reads who came in, and who did not get in', async () => {
    const { page } = administrator;
    await page.getByRole('navigation', { name: '利用者と記録' }).getByRole('link', { name: 'アクセス記録' }).click();
    await page.getByLabel('ログイン名').fill('tanaka');
    await page.getByRole('row', { name: /tanaka パスワードの変更/ }).waitFor();
    await page.getByLabel('出来事').selectOption('ログイン');
    await page.waitForURL(/event=sign-in/);
    await page.getByText('3件', { exact: true }).waitFor();
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: 'CSV で保存' }).click();
    expect((await download).suggestedFilename()).toMatch(/\.csv$/);
  });

  it('reads who changed what', async () => {
    const { page } = administrator;
    await page.getByRole('navigation', { name: '利用者と記録' }).getByRole('link', { name: '変更の記録' }).click();
    await page.getByLabel('変更した人').fill('tanaka');
    await page.getByRole('row', { name: /青葉台小学校.*屋根から雨漏り → 昼休みの前に書いた長い記録/ }).waitFor();
    await page.getByText('2件', { exact: true }).waitFor();
  });

  it('shuts somebody out, takes that back, and gives a new password', async () => {
    const { page } = administrator;
    await page.getByRole('navigation', { name: '利用者と記録' }).getByRole('link', { name: '利用者' }).click();
    const row = page.getByRole('row', { name: /佐藤 花子/ });
    await row.getByRole('button', { name: /^利用を停止/ }).click();
    const result = await heldResult(page);
    await row.getByText('停止中').waitFor();
    await planner.page.goto(`${chodo.url}${city}`);
    await planner.page.getByRole('heading', { level: 1, name: 'ログイン' }).waitFor();
    await result.getByRole('button', { name: '元に戻す' }).click();
    await row.getByText('停止中').waitFor({ state: 'detached' });
    await row.getByRole('button', { name: /^初回パスワードを再発行/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^初回パスワードを再発行/ })
      .click();
    await page
      .getByRole('dialog', { name: '佐藤 花子さんの初回パスワード' })
      .getByText(/^[a-z\d]{4}(-[a-z\d]{4}){4}$/)
      .waitFor();
    await page.keyboard.press('Escape');
  });

  it('changes a role, and takes that back', async () => {
    const { page } = administrator;
    const row = page.getByRole('row', { name: /田中 一郎/ });
    await row.getByRole('button', { name: /^編集/ }).click();
    await page.getByRole('dialog').getByLabel('役割').selectOption('閲覧者');
    await page.getByRole('dialog').getByRole('button', { name: '保存する' }).click();
    const result = await heldResult(page);
    await row.getByText('閲覧者').waitFor();
    await result.getByRole('button', { name: '元に戻す' }).click();
    await row.getByText('学校施設課').waitFor();
  });

  it('closes what the city publishes, takes that back, and sees it as anybody does', async () => {
    const { page } = administrator;
    const asStranger = async () => (await fetch(`${chodo.url}/api/public/municipalities/992011/facilities`)).status;
    await page.goto(`${chodo.url}${city}/settings#publication`);
    const section = page.getByRole('region', { name: '公開', exact: true });
    await section.getByText(/いま読めるもの：[\d,]+施設/).waitFor();
    expect(await asStranger()).toBe(200);
    await section.getByRole('button', { name: /^非公開にする/ }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^非公開にする/ })
      .click();
    const result = await heldResult(page);
    await section.getByText('非公開', { exact: true }).waitFor();
    expect(await asStranger()).toBe(404);
    await result.getByRole('button', { name: '元に戻す' }).click();
    await section.getByText('公開中', { exact: true }).waitFor();
    expect(await asStranger()).toBe(200);
  });
});

describe('two people at one browser', () => {
  it('write each in their own name, whoever signed in last', async () => {
    const { page, close } = await visit(browser, chodo, '/', { as: 'planner' });
    await openFacility(page, '青浦集会所');
    await page.locator('#facts').getByRole('button', { name: '編集', exact: true }).click();
    await page.getByLabel('備考').fill('計画担当の窓で書いた');
    const other = await page.context().newPage();
    await other.goto(chodo.url);
    await other.getByRole('button', { name: '役割を切り替える' }).click();
    const choice = other.getByRole('dialog');
    await choice.getByRole('button', { name: /^管理者/ }).click();
    await other.getByText('デモ：架空の市を管理者として表示中').waitFor();
    await page.getByLabel('備考').press('Control+Enter');
    const dialog = page.getByRole('dialog', { name: 'もう一度ログインしてください' });
    await dialog.getByText('別の画面で管理者（デモ）さんがログインしています。').waitFor();
    await dialog.getByRole('button', { name: /^計画担当/ }).click();
    await noteIsThere(page, '計画担当の窓で書いた');
    const audit = await chodo.fetch(`/api/municipalities${city}/audit?pageSize=1`);
    expect(((await audit.json()) as { items: { actor: string }[] }).items[0]?.actor).toBe('demo-planner');
    await close();
  });
});
