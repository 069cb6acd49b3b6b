import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { has, type Permission } from '../../apps/api/src/accounts/permissions.js';
import { openBrowser } from '../support/browser.js';
import { type ChodoProcess, startChodo } from '../support/chodo-process.js';
import { visit } from '../support/visit.js';
import { pages } from './pages.js';

let chodo: ChodoProcess;
let browser: Browser;

beforeAll(async () => {
  [chodo, browser] = await Promise.all([startChodo(), openBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await chodo?.stop();
});

const someId = '00000000-0000-4000-8000-000000000000';

interface Route {
  readonly method: string;
  readonly path: string;
  readonly permission: Permission;
}

/** Every route that the server tells of, with something in the place of each parameter. */
async function routes(): Promise<readonly Route[]> {
  const { paths } = (await (await fetch(`${chodo.url}/api/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { 'x-permission': Permission }>>;
  };
  return Object.entries(paths).flatMap(([path, operations]) =>
    Object.entries(operations).map(([method, operation]) => ({
      method: method.toUpperCase(),
      path: path.replace('{code}', '992011').replaceAll(/\{\w+\}/g, someId),
      permission: operation['x-permission'],
    })),
  );
}

describe('a stranger', () => {
  it.each(pages)('sees nothing but the sign-in at %s', async (path) => {
    const { page, close } = await visit(browser, chodo, path.replaceAll(/\{\w\}/g, someId), { as: 'nobody' });
    await page.getByRole('heading', { name: 'ログイン', level: 1 }).waitFor();
    await page.waitForLoadState('networkidle');
    const headings = await page.getByRole('heading').allTextContents();
    expect(headings).toEqual(['ログイン', 'デモを見る']);
    expect(await page.getByRole('navigation').count()).toBe(0);
    await close();
  });

  it('is told by every address of the API to sign in', async () => {
    const all = await routes();
    const closed = all.filter(({ permission }) => !has('public', permission));
    expect(closed.length).toBeGreaterThan(80);
    const answers = await Promise.all(
      closed.map(async ({ method, path }) => {
        const { status } = await fetch(`${chodo.url}${path}`, { method });
        return `${status} ${method} ${path}`;
      }),
    );
    expect(answers.filter((answer) => !answer.startsWith('401 '))).toEqual([]);
  });

  it('comes in where a page was meant once signed in', async () => {
    const { page, close } = await visit(browser, chodo, '/992011/register', { as: 'nobody' });
    await page.getByRole('button', { name: /^閲覧者/ }).click();
    await page.getByRole('heading', { name: '財産台帳', level: 1 }).waitFor();
    await page.getByText('デモ：架空の市を閲覧者として表示中').waitFor();
    await page.getByRole('button', { name: '役割を切り替える' }).click();
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^計画担当/ })
      .click();
    await page.getByText('デモ：架空の市を計画担当として表示中').waitFor();
    await close();
  });

  it('is told what to do where the browser keeps no session', async () => {
    const { page, close } = await visit(browser, chodo, '/', { as: 'nobody' });
    await page.route('**/api/session/demo', async (route) => {
      const { status } = await fetch(route.request().url(), {
        method: 'POST',
        headers: { 'Content-Type': 'application/json', Origin: chodo.url },
        body: route.request().postData(),
      });
      // As Safari has it: the answer is there, its cookie is not.
      await route.fulfill({ status });
    });
    await page.getByRole('button', { name: /^閲覧者/ }).click();
    await page.getByText('このブラウザーに保存されませんでした').waitFor();
    await close();
  });
});
