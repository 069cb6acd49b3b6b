import type { Session } from '../api/types.js';

/** Where somebody begins who asked for no page: in their city, if they have just one. */
export function homeOf({ account, cities }: Session): string {
  const [only, ...others] = cities;
  return only && others.length === 0 && !account?.instanceAdministrator ? `/${only.municipalityCode}` : '/';
}
