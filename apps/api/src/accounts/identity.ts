import type { MemberRole } from '#db/entities/membership.entity';
import type { SignInMethod } from '#db/entities/session.entity';

/** What somebody is in one city. */
export interface CityRole {
  readonly municipalityCode: string;
  readonly role: MemberRole;
  readonly departments: readonly string[];
  readonly facilityIds: readonly string[];
}

/** Who is signed in, as of this request. */
export interface Identity {
  readonly accountId: string;
  readonly loginName: string;
  readonly displayName: string;
  readonly instanceAdministrator: boolean;
  /** Nothing else can be done before the one-time password is replaced. */
  readonly mustChangePassword: boolean;
  readonly method: SignInMethod;
  readonly hasSecondFactor: boolean;
  /** The paired phone that the session was opened on; null = none. */
  readonly deviceId: string | null;
  readonly cities: readonly CityRole[];
}

/** What an identity is in a city; null = the city is none of its business. */
export function roleIn(identity: Identity, municipalityCode: string): CityRole | null {
  if (identity.instanceAdministrator) {
    return { municipalityCode, role: 'administrator', departments: [], facilityIds: [] };
  }
  return identity.cities.find((city) => city.municipalityCode === municipalityCode) ?? null;
}
