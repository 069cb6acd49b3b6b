import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef } from 'react';
import { Link, useLocation } from 'wouter';
import { municipalityQuery, overviewQuery } from '../api/queries.js';
import type { Municipality } from '../api/types.js';
import { personText } from '../format/person.js';
import { digits } from '../format/quantity.js';
import type { Language } from '../i18n/language.js';
import { useLanguage, useText } from '../i18n/text.js';
import { withMethod } from '../methods/method-name.js';
import { useMethodOfAddress } from '../methods/use-method.js';
import { mayOpen, useInspects, useMay } from '../session/permission.js';
import { roleIn, useSession } from '../session/session.js';
import { SignOutButton } from '../session/sign-out-button.js';
import { Icon, Mark } from './icons.js';
import { LanguageSwitch } from './language-switch.js';
import { usePageTitle } from './use-page-title.js';

const pages = [
  'map',
  'facilities',
  'register',
  'findings',
  'condition',
  'plans',
  'check',
  'import',
  'methods',
  'print',
  'settings',
  'people',
] as const;
type PageName = (typeof pages)[number];

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
        <AccountPart code={code} />
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
  const may = useMay();
  const inspects = useInspects();
  const { data: overview } = useQuery({ ...overviewQuery(code), enabled: may('cost:read') });
  const here = pages.find((page) => addressesOf(code, page).some((address) => isAt(location, address)));
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
        {pages
          .filter((page) => mayOpen(page, may))
          .map((page) => (
            <Link
              key={page}
              href={withMethod(addressOf(code, page), method)}
              aria-current={page === here ? 'page' : undefined}
            >
              {text.shell.nav[page]}
              {page === 'check' && waiting > 0 && <span className="tag tag-warn number">{digits(waiting)}</span>}
            </Link>
          ))}
        {inspects && <a href={`/phone?city=${code}`}>{text.phone.toPhone}</a>}
      </nav>
    </>
  );
}

const addressOf = (code: string, page: PageName): string => (page === 'map' ? `/${code}` : `/${code}/${page}`);

/** The pages of inspections are one entry, which leads to the first of them. */
const addressesOf = (code: string, page: PageName): readonly string[] =>
  page === 'findings'
    ? ['findings', 'inspections', 'legal', 'reports', 'inspection-templates'].map((path) => `/${code}/${path}`)
    : [addressOf(code, page)];

/** Who is signed in, and as what here; the way to their own settings, and out. */
function AccountPart({ code }: { readonly code: string | null }) {
  const text = useText();
  const { accounts } = text;
  const session = useSession();
  const [location] = useLocation();
  const role = roleIn(session, code);
  const name = personText(session.account?.displayName ?? '', text);
  return (
    <>
      <Link className="account-link" href="/account" aria-current={location === '/account' ? 'page' : undefined}>
        <Icon name="person" />
        <span className="account-words">
          <strong>{name}</strong>
          {role && <small>{accounts.roles[role]}</small>}
        </span>
        <span className="visually-hidden">{accounts.own.title}</span>
      </Link>
      <SignOutButton />
    </>
  );
}

/** Also below a page, but for the map, below which all other pages are. */
const isAt = (location: string, address: string): boolean =>
  location === address || (address.split('/').length > 2 && location.startsWith(`${address}/`));

/** The name of a city in the chosen language. */
export const cityName = (city: Pick<Municipality, 'name' | 'nameEn'>, language: Language): string =>
  language === 'en' ? (city.nameEn ?? city.name) : city.name;
