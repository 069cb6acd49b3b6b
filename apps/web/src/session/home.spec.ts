import { describe, expect, it } from '@jest/globals';
import { homeOf } from './home.js';

describe('homeOf', () => {
  const account = { loginName: 'tanaka', displayName: '田中', instanceAdministrator: false, hasSecondFactor: false };
  const city = (municipalityCode: string) => ({
    municipalityCode,
    role: 'manager' as const,
    permissions: [],
    writesOnly: null,
    seesOnlyOwn: false,
  });
  const session = {
    account,
    mustChangePassword: false,
    method: 'password' as const,
    permissions: [],
    demoRoles: [],
    oidc: null,
  };

  it('is the one city of somebody, and the list of cities for who has several, none or all', () => {
    expect(homeOf({ ...session, cities: [city('372013')] })).toBe('/372013');
    expect(homeOf({ ...session, cities: [city('372013'), city('222127')] })).toBe('/');
    expect(homeOf({ ...session, cities: [] })).toBe('/');
    const everywhere = { ...account, instanceAdministrator: true };
    expect(homeOf({ ...session, account: everywhere, cities: [city('372013')] })).toBe('/');
  });
});
