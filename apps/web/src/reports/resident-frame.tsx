import { type ReactNode, useEffect } from 'react';
import { useText } from '../i18n/text.js';
import { LanguageSwitch } from '../shell/language-switch.js';

interface ResidentFrameProps {
  readonly title: string;
  /** Null while it is not known. */
  readonly city: string | null;
  readonly isWide?: boolean;
  readonly children: ReactNode;
}

/** Head of the pages for residents: whose they are, and the language; no way in and nothing else. */
export function ResidentFrame({ title, city, isWide = false, children }: ResidentFrameProps) {
  const { shell } = useText();
  useEffect(() => {
    document.title = city === null ? title : `${title} – ${city}`;
  }, [title, city]);
  return (
    <>
      <header className="phone-head">
        <a className="skip-link button" href="#content">
          {shell.skipToContent}
        </a>
        <p className="phone-city">{city ?? ' '}</p>
        <LanguageSwitch />
      </header>
      <main id="content" className={isWide ? 'phone-page resident-wide' : 'phone-page'}>
        {children}
      </main>
    </>
  );
}
