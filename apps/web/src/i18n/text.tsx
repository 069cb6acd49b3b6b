import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react';
import { en } from './en.js';
import { ja, type Texts } from './ja.js';
import { chooseLanguage, type Language, rememberLanguage, storedLanguage } from './language.js';

const texts: Record<Language, Texts> = { ja, en };

interface LanguageChoice {
  readonly language: Language;
  readonly text: Texts;
  readonly choose: (language: Language) => void;
}

const LanguageContext = createContext<LanguageChoice>({ language: 'ja', text: ja, choose: () => undefined });

/** Gives all pages their words and tells the document its language. */
export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState<Language>(() =>
    chooseLanguage(location.search, storedLanguage(), navigator.languages),
  );
  useEffect(() => {
    document.documentElement.lang = language;
    // Also one that only the address asked for: the next page's address asks no more.
    rememberLanguage(language);
  }, [language]);
  const choice = useMemo<LanguageChoice>(() => ({ language, text: texts[language], choose: setLanguage }), [language]);
  return <LanguageContext value={choice}>{children}</LanguageContext>;
}

/** The words of the chosen language. */
export const useText = (): Texts => useContext(LanguageContext).text;

/** The chosen language and the way to change it. */
export const useLanguage = (): LanguageChoice => useContext(LanguageContext);
