import { expect, it } from '@jest/globals';
import { pressingOf } from './pressing.js';

const duty = (dueOn: string) => ({ id: '00000000-0000-4000-8000-000000000001', kind: 'lift', name: null, dueOn });

it('tells by the day of today, though the list is of days before', () => {
  const duties = [duty('2026-11-20'), duty('2026-11-29'), duty('2026-12-20')];
  expect(pressingOf(duties, '2026-11-18')).toEqual({ overdue: 0, soon: 3 });
  expect(pressingOf(duties, '2026-11-29')).toEqual({ overdue: 1, soon: 2 });
  expect(pressingOf(duties, '2026-12-21')).toEqual({ overdue: 3, soon: 0 });
  expect(pressingOf([], '2026-12-21')).toEqual({ overdue: 0, soon: 0 });
});
