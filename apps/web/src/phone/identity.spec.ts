import { describe, expect, it } from '@jest/globals';
import type { Session } from '../api/types.js';
import { identityAfter, inspectedCities, type Identity } from './identity.js';

const cities = [
  { code: '992011', name: '汐見市' },
  { code: '372013', name: '高松市' },
];
const account = { loginName: 'sato', displayName: '佐藤' };
const before: Identity = { ...account, code: '372013', cityName: '高松市' };

describe('whose phone it is', () => {
  it('stays whose it was while nobody is signed in, and where rights have been taken', () => {
    expect(identityAfter(null, [], null, before)).toBe(before);
    expect(identityAfter(account, [], null, before)).toBe(before);
  });

  it('is that of who signs in, in the city asked for, of last time, or their only one', () => {
    expect(identityAfter(account, cities, '992011', before)?.code).toBe('992011');
    expect(identityAfter(account, cities, null, before)?.code).toBe('372013');
    expect(identityAfter(account, cities, null, null)).toBeNull();
    expect(identityAfter(account, cities.slice(0, 1), '999999', null)?.code).toBe('992011');
    const other = { loginName: 'mori', displayName: '森' };
    expect(identityAfter(other, cities, null, before)).toBeNull();
    expect(identityAfter(other, [], null, before)).toBeNull();
  });
});

it('inspects where that is permitted, and everywhere as who administers the instance', () => {
  const session = (isAdministrator: boolean) =>
    ({
      account: { ...account, instanceAdministrator: isAdministrator },
      cities: [
        { municipalityCode: '992011', permissions: ['inspection:write'] },
        { municipalityCode: '372013', permissions: ['inspection:read'] },
      ],
    }) as unknown as Session;
  expect(inspectedCities(session(false), cities)).toEqual([cities[0]]);
  expect(inspectedCities(session(true), cities)).toEqual(cities);
});
