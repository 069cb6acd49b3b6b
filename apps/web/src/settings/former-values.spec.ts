import { describe, expect, it } from '@jest/globals';
import { formerOf } from './former-values.js';

describe('formerOf', () => {
  it('tells what the changed members were, and nothing else', () => {
    const before = { name: '甲市', nameEn: null, availableYen: 5, version: 3 };
    expect(formerOf({ name: '乙市', nameEn: 'Otsu' }, before)).toEqual({ name: '甲市', nameEn: null });
  });

  it('offers no way back where a member is not told', () => {
    expect(formerOf({ boundary: {}, name: '乙市' }, { name: '甲市' })).toBeNull();
  });
});
