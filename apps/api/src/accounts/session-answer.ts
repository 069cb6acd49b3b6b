import type { Identity } from './identity.js';
import { permissionsOf, permissionsWithoutCity } from './permissions.js';

/** Who is signed in and what they may do where; null = nobody. */
export function sessionOf(identity: Identity | null) {
  const everywhere = identity?.instanceAdministrator ?? false;
  const cities = everywhere ? [] : (identity?.cities ?? []);
  return {
    account: identity,
    mustChangePassword: identity?.mustChangePassword ?? false,
    method: identity?.method ?? null,
    cities: cities.map((city) => ({ ...city, permissions: permissionsOf(city.role) })),
    permissions: permissionsWithoutCity(everywhere ? 'instance-administrator' : identity ? 'account' : 'nobody'),
  };
}
