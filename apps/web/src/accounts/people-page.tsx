import { Link, Redirect } from 'wouter';
import { useText } from '../i18n/text.js';
import { mayOpen, useMay } from '../session/permission.js';

const tabs = [
  { page: 'members', path: 'members' },
  { page: 'accessLog', path: 'access' },
  { page: 'audit', path: 'changes' },
] as const;
type Tab = (typeof tabs)[number]['page'];

const addressOf = (code: string, path: string): string => `/${code}/people/${path}`;

/** Leads to the first of the three pages that the reader may open. */
export function PeoplePage({ code }: { readonly code: string }) {
  const may = useMay();
  const first = tabs.find(({ page }) => mayOpen(page, may));
  return first ? <Redirect to={addressOf(code, first.path)} replace /> : null;
}

/** Heads each of the three pages: who may come in, who came in, who changed what. */
export function PeopleHead({ code, tab }: { readonly code: string; readonly tab: Tab }) {
  const { people } = useText().accounts;
  const may = useMay();
  return (
    <>
      <nav className="tabs" aria-label={people.label}>
        {tabs
          .filter(({ page }) => mayOpen(page, may))
          .map(({ page, path }) => (
            <Link key={page} href={addressOf(code, path)} aria-current={page === tab ? 'page' : undefined}>
              {people.tabs[page]}
            </Link>
          ))}
      </nav>
      <div>
        <h1>{people.tabs[tab]}</h1>
        <p className="lead">{people.leads[tab]}</p>
      </div>
    </>
  );
}
