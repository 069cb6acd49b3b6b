import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface Options {
  /** Names of groups of rules; all of axe's rules where there are none. */
  readonly runOnly?: readonly string[];
}

interface Violation {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly unknown[] }[];
}

/** What axe finds on a page, one line per rule and place. */
export async function findings(page: Page, options: Options = {}): Promise<string[]> {
  if (!(await page.evaluate<boolean>('"axe" in globalThis'))) await page.evaluate(axe.source);
  // To describe every place where a rule is kept takes as long as to look for those where it is not.
  const words = JSON.stringify({ ...options, resultTypes: ['violations'] });
  const violations = await page.evaluate<Violation[]>(`axe.run(${words}).then(({ violations }) => violations)`);
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}
