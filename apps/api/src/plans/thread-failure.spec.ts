import { describe, expect, it } from '@jest/globals';
import { UnsoundTerms } from '#libs/scheduling';
import { ConflictingDecisions } from './plan-conflicts.js';
import { failureOf } from './thread-failure.js';

describe('what went wrong in the thread that solves plans', () => {
  it('is the fault of terms and decisions only where those were found to be', () => {
    const conflict = {
      buildingId: 'b',
      buildingName: '校舎',
      facilityId: null,
      facilityName: '',
      decisions: [],
      isOfRegister: false,
    };
    expect(failureOf(new ConflictingDecisions([conflict])).conflicts).toEqual([conflict]);
    expect(failureOf(new UnsoundTerms('reserveYen must be an integer of 0 or more, got -1')).conflicts).toEqual([]);
    for (const error of [new RangeError('Invalid array length'), new TypeError('no such thing'), 'thrown text'])
      expect(failureOf(error).conflicts).toBeNull();
    expect(failureOf('thrown text').message).toBe('thrown text');
  });
});
