import type { Locator, Page } from 'playwright-core';
import type { ChodoProcess } from '../support/chodo-process.js';

/** A city of two thousand buildings is solved within this, on two cores that others use as well. */
export const solving = { timeout: 240_000 };
export const journeyMs = 420_000;

/** What a test reads of a plan. */
export interface AskedPlan {
  readonly id: string;
  readonly state: string;
  readonly terms: { readonly decisions: readonly object[] };
  readonly outcome: { readonly relaxation: object | null } | null;
}

/** Asks the plans of the demo city in the name of the first administrator. */
export async function askPlans<T>(chodo: ChodoProcess, path: string): Promise<T> {
  return (await (await chodo.fetch(`/api/municipalities/992011/plans${path}`)).json()) as T;
}

/** Sends a body to the demo city in the name of the first administrator. */
export function sendTo(chodo: ChodoProcess, path: string, method: string, body: object): Promise<Response> {
  return chodo.fetch(`/api/municipalities/992011${path}`, {
    method,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

/** Waits until the plan of the page is solved. */
export const planIsSolved = (page: Page): Promise<void> =>
  page.locator('h1 .tag', { hasText: '計算済み' }).waitFor(solving);

export const openTab = (page: Page, name: string): Promise<void> =>
  page.getByRole('radiogroup', { name: '計画案の内容' }).getByRole('radio', { name }).check();

export const openDistrict = (page: Page): Promise<void> => page.getByRole('button', { name: /^入江 \d+件$/ }).click();

export const estimateOf = (page: Page): Locator => page.getByRole('region', { name: '概算', exact: true });
