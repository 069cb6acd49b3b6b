import { expect, it } from '@jest/globals';
import { localDay, localTime } from './local-time.js';

it('names the same moment with the zone of the phone', () => {
  const moment = new Date('2026-11-29T01:05:09.500Z');
  expect(localTime(moment)).toMatch(/^2026-11-\d{2}T\d{2}:\d{2}:09[+-]\d{2}:\d{2}$/);
  expect(new Date(localTime(moment)).getTime()).toBe(new Date('2026-11-29T01:05:09Z').getTime());
});

it.each([
  [-540, '2026-11-30T05:00:00+09:00'],
  [210, '2026-11-29T16:30:00-03:30'],
  [0, '2026-11-29T20:00:00+00:00'],
])('with an offset of %i minutes', (minutes, expected) => {
  const moment = Object.assign(new Date('2026-11-29T20:00:00Z'), { getTimezoneOffset: () => minutes });
  expect(localTime(moment)).toBe(expected);
  expect(localDay(moment)).toBe(expected.slice(0, 10));
});
