export const languages = ['ja', 'en'] as const;
export type Language = (typeof languages)[number];

const storageKey = 'chodo.language';
const isLanguage = (value: string | null): value is Language => languages.includes(value as Language);

/** The language of the address (`?lang=en`) wins, then the one used before, then Japanese unless the browser prefers another. */
export function chooseLanguage(search: string, stored: string | null, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get('lang');
  if (isLanguage(asked)) return asked;
  if (isLanguage(stored)) return stored;
  const [first = 'ja'] = preferred;
  return /^ja\b/i.test(first) ? 'ja' : 'en';
}

/** The choice made before in this browser; null where storage is forbidden. */
export function storedLanguage(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}

/** Keeps the language for the next page and the next visit, and takes a contrary one out of the address. */
export function rememberLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // A browser that forbids storage still shows the chosen language until the page is left.
  }
  const address = new URL(location.href);
  if (!address.searchParams.has('lang')) return;
  address.searchParams.set('lang', language);
  history.replaceState(history.state, '', address);
}
