import type { Locator, Page } from 'playwright-core';
import type { ChodoProcess } from './chodo-process.js';

/** A plan as far as journeys look at it. */
export interface ToldPlan {
  readonly id: string;
  readonly state: string;
  readonly terms: {
    readonly decisions: readonly object[];
    readonly years: number;
    readonly money: Readonly<Record<string, number | readonly number[] | null | object>>;
  };
  readonly outcome: { readonly relaxation: object | null } | null;
}

/** Reads from the plans of the demo city. */
export const askPlans = async <T>(chodo: ChodoProcess, path: string): Promise<T> =>
  (await (await chodo.fetch(`/api/municipalities/992011/plans${path}`)).json()) as T;

/** Sends a body to the demo city in the name of the first administrator. */
export const sendTo = (chodo: ChodoProcess, path: string, method: string, body: object): Promise<Response> =>
  chodo.fetch(`/api/municipalities/992011${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });

/** Asks for a plan of the demo city. Throws where it is refused. */
export async function makePlan(chodo: ChodoProcess, body: object): Promise<ToldPlan> {
  const answer = await sendTo(chodo, '/plans', 'POST', body);
  if (answer.status !== 201) throw new Error(`no plan: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as ToldPlan;
}

/** The same once it is computed. Throws where there is none. */
export async function makeSolvedPlan(chodo: ChodoProcess, body: object): Promise<string> {
  const { id } = await makePlan(chodo, body);
  for (;;) {
    const { state } = await askPlans<{ state: string }>(chodo, `/${id}/progress`);
    if (state === 'solved') return id;
    if (state !== 'waiting' && state !== 'solving') throw new Error(`the plan is ${state}`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

/** A city of two thousand buildings is solved within this, on two cores that others use as well. */
export const solving = { timeout: 240_000 };
export const journeyMs = 420_000;
export const solved = (page: Page) => page.locator('h1 .tag', { hasText: '計算済み' }).waitFor(solving);
export const tab = (page: Page, name: string) =>
  page.getByRole('radiogroup', { name: '計画案の内容' }).getByRole('radio', { name }).check();
export const openDistrict = (page: Page) => page.getByRole('button', { name: /^入江 \d+件$/ }).click();
export const estimate = (page: Page) => page.getByRole('region', { name: '概算', exact: true });
export const yearOf = async (bar: Locator) => Number(await bar.getAttribute('data-year'));

/** Run in the page: what the element with the focus is called. */
const focusedName = `(() => {
  const { activeElement: element } = document;
  return element.ariaLabel ?? element.labels?.[0]?.textContent ?? element.textContent;
})()`;

/** What the element with the focus is called. */
export const focused = (page: Page): Promise<string> => page.evaluate<string>(focusedName);

/** Presses Tab until the focus stands where it is called so. Throws where it never does. */
export async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focused(page))) return;
  }
  throw new Error(`Tab never comes to ${name.source}`);
}

/** Scrolls the schedule, which draws only what is in sight, until a bar is drawn. Throws where it never is. */
export async function seekBar(page: Page, bar: Locator): Promise<void> {
  const schedule = page.getByRole('region', { name: '工程表', exact: true });
  for (let screens = 0; screens < 60; screens += 1) {
    if ((await bar.count()) > 0) return;
    await schedule.evaluate((element) => element.scrollBy(0, element.clientHeight / 2));
    await page.waitForTimeout(100);
  }
  throw new Error('the schedule never draws the bar');
}
