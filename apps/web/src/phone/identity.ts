import type { Session } from '../api/types.js';

/** Whose phone this is and where they inspect, as of the last time the server said so. */
export interface Identity {
  readonly loginName: string;
  readonly displayName: string;
  readonly code: string;
  readonly cityName: string;
}

const key = 'chodo.phone';

/** Who last used these pages on this phone; null = nobody yet. */
export function storedIdentity(): Identity | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null') as Identity | null;
  } catch {
    return null;
  }
}

/** Remembers them for the way without network. */
export function rememberIdentity(identity: Identity): void {
  localStorage.setItem(key, JSON.stringify(identity));
}

export interface KnownCity {
  readonly code: string;
  readonly name: string;
}

/** Where somebody inspects: the city asked for, else the one of last time, else their only one; null = they must choose. */
function cityOf(cities: readonly KnownCity[], asked: string | null, before: Identity | null): KnownCity | null {
  const [only, ...others] = cities;
  const named = (code: string | null | undefined) => cities.find((city) => city.code === code);
  return named(asked) ?? named(before?.code) ?? (others.length === 0 ? (only ?? null) : null);
}

type Account = Pick<NonNullable<Session['account']>, 'loginName' | 'displayName'>;

export const asIdentity = ({ loginName, displayName }: Account, { code, name }: KnownCity): Identity => ({
  loginName,
  displayName,
  code,
  cityName: name,
});

/**
 * Whose phone this is once the server has answered: whoever was here before where it names nobody, and also where it names no
 * city, for what they made is still on the phone; null where somebody must choose.
 */
export function identityAfter(
  account: Account | null,
  cities: readonly KnownCity[],
  asked: string | null,
  before: Identity | null,
): Identity | null {
  if (!account) return before;
  const own = before?.loginName === account.loginName ? before : null;
  const city = cityOf(cities, asked, own);
  return city ? asIdentity(account, city) : own;
}

/** The cities in which somebody may write inspections; for who administers the instance all of them. */
export function inspectedCities(session: Session, all: readonly KnownCity[]): KnownCity[] {
  if (session.account?.instanceAdministrator) return [...all];
  const codes = session.cities
    .filter(({ permissions }) => permissions.includes('inspection:write'))
    .map(({ municipalityCode }) => municipalityCode);
  return codes.map((code) => ({ code, name: all.find((city) => city.code === code)?.name ?? code }));
}
