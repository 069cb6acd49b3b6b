import { describe, expect, it } from '@jest/globals';
import { isEmpty, realChanges } from './real-changes.js';

describe('realChanges', () => {
  const current = { name: '中央公民館', note: null, location: { lat: 37, lon: 141 }, floorAreaM2: 1403 };

  it('leaves out what the register says already', () => {
    const same = { name: '中央公民館', note: null, location: { lon: 141, lat: 37 }, floorAreaM2: 1403, extra: null };
    expect(isEmpty(realChanges(current, same))).toBe(true);
  });

  it('keeps what differs, also what is cleared', () => {
    const changes = { name: '中央公民館', location: null, floorAreaM2: 1403.5, note: undefined };
    expect(realChanges(current, changes)).toEqual({ location: null, floorAreaM2: 1403.5 });
  });
});
