import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { municipalityQuery, overviewQuery } from '../api/queries.js';
import type { Municipality } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import { useLanguage, useText } from '../i18n/text.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { Mark } from './icons.js';
import { usePageTitle } from './use-page-title.js';

const pages = ['map', 'facilities', 'register', 'check', 'import', 'methods', 'print', 'settings'] as const;

/** Head of every page: the product, the city and its pages, the language. */
export function Header({ code }: { readonly code: string | null }) {
  const { text } = useLanguage();
  return (
    <header className="header">
      <a className="skip-link button" href="#content">
        {text.shell.skipToContent}
      </a>
      <Link className="brand" href="/" aria-label={`${text.shell.productName}: ${text.shell.cities}`}>
        <Mark />
        <span className="brand-word">{text.shell.productName}</span>
      </Link>
      {code !== null && <CityPart code={code} />}
      <div className="header-side">
        <LanguageSwitch />
      </div>
    </header>
  );
}

function CityPart({ code }: { readonly code: string }) {
  const text = useText();
  const [location] = useLocation();
  const { language } = useLanguage();
  const { data: city } = useQuery(municipalityQuery(code));
  const { data: overview } = useQuery(overviewQuery(code));
  const here = pages.find((page) => isAt(location, addressOf(code, page)));
  const method = useMethodOfAddress();
  usePageTitle(code, here && text.shell.nav[here], city ? cityName(city, language) : null);
  const nav = useRef<HTMLElement>(null);
  const waiting = overview?.waiting ?? 0;
  useEffect(() => {
    // On a phone the pages stand in a row that scrolls, and a number beside one of them moves the others.
    nav.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [here, language, waiting]);
  return (
    <>
      <p className="city-name">{city ? cityName(city, language) : ' '}</p>
      <nav ref={nav} className="nav" aria-label={text.shell.navigation}>
        {pages.map((page) => (
          <Link
            key={page}
            href={withMethod(addressOf(code, page), method)}
            aria-current={page === here ? 'page' : undefined}
          >
            {text.shell.nav[page]}
            {page === 'check' && waiting > 0 && <span className="tag tag-warn number">{digits(waiting)}</span>}
          </Link>
        ))}
      </nav>
    </>
  );
}

const addressOf = (code: string, page: (typeof pages)[number]): string =>
  page === 'map' ? `/${code}` : `/${code}/${page}`;

/** Also below a page, but for the map, below which all other pages are. */
const isAt = (location: string, address: string): boolean =>
  location === address || (address.split('/').length > 2 && location.startsWith(`${address}/`));

/** The name of a city in the chosen language. */
export const cityName = (city: Pick<Municipality, 'name' | 'nameEn'>, language: Language): string =>
  language === 'en' ? (city.nameEn ?? city.name) : city.name;

function LanguageSwitch() {
  const { language, choose } = useLanguage();
  const other = language === 'ja' ? 'en' : 'ja';
  return (
    <button type="button" className="button button-quiet" lang={other} onClick={() => choose(other)}>
      {other === 'en' ? 'English' : '日本語'}
    </button>
  );
}
