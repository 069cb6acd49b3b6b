import type { Texts } from '../i18n/ja.js';

/** A person's name; those that the program itself gives (its first administrator, the people of the demo) in the language of the page. */
export function personText(displayName: string, { accounts }: Texts): string {
  const given: Readonly<Record<string, string>> = accounts.givenNames;
  return given[displayName] ?? displayName;
}
