import { describe, expect, it } from '@jest/globals';
import { changedFields, isEmpty } from './changed-fields.js';

describe('changedFields', () => {
  const current = { name: '築地小学校', note: null, location: { type: 'Point', coordinates: [134, 34] } };

  it('keeps what differs, and null where there was a value', () => {
    expect(changedFields(current, { name: null, note: 'a', location: undefined })).toEqual({ name: null, note: 'a' });
  });

  it('finds nothing in values that stand there already', () => {
    const same = { note: null, location: { coordinates: [134, 34], type: 'Point' } };
    expect(isEmpty(changedFields(current, same))).toBe(true);
  });
});
