import { describe, expect, it } from '@jest/globals';
import { momentsOf } from './days.js';

describe('momentsOf', () => {
  it('includes both days as they are in Japan', () => {
    expect(momentsOf({ from: '2026-11-01', to: '2026-11-30', actor: 'tanaka' })).toEqual({
      from: '2026-10-31T15:00:00.000Z',
      to: '2026-11-30T15:00:00.000Z',
      actor: 'tanaka',
    });
  });

  it('leaves open what is open', () => {
    expect(momentsOf({ from: '', to: '2026-12-31' })).toEqual({ from: '', to: '2026-12-31T15:00:00.000Z' });
  });
});
