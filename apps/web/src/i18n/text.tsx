import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import type { Texts } from './ja.js';
import { chooseLanguage, type Language, rememberLanguage, storedLanguage } from './language.js';

interface LanguageChoice {
  readonly language: Language;
  readonly text: Texts;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice | null>(null);

interface LanguageProviderProps {
  readonly texts: Readonly<Record<Language, Texts>>;
  readonly children: ReactNode;
}

/** Gives all pages their words and tells the document its language. */
export function LanguageProvider({ texts, children }: LanguageProviderProps) {
  const [language, setLanguage] = useState<Language>(() =>
    chooseLanguage(location.search, storedLanguage(), navigator.languages),
  );
  useEffect(() => {
    document.documentElement.lang = language;
    // Also one that only the address asked for: the next page's address asks no more.
    rememberLanguage(language);
  }, [language]);
  const choice = useMemo<LanguageChoice>(
    () => ({ language, text: texts[language], choose: setLanguage }),
    [language, texts],
  );
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The words of the chosen language. */
export const useText = (): Texts => useLanguage().text;

/** The chosen language and the way to change it. */
export function useLanguage(): LanguageChoice {
  const choice = useContext(LanguageContext);
  if (choice === null) throw new Error('no LanguageProvider around this page');
  return choice;
}
