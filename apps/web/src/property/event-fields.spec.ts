import { describe, expect, it } from '@jest/globals';
import { ApiProblem } from '../api/problem.js';
import { eventFields, flatEvent, flatEventProblem, nestedEvent, newEvent, newEventFields } from './event-fields.js';

describe('an event in its form', () => {
  it.each([
    [
      { subject: 'facility', subjectId: null, whole: true },
      { target: 'facility', extent: 'whole' },
    ],
    [
      { subject: 'building', subjectId: 'b-1', whole: false },
      { target: 'building:b-1', extent: 'part' },
    ],
    [
      { subject: 'land', subjectId: null, whole: true },
      { target: 'land', extent: 'whole' },
    ],
  ])('%j is %j, and back', (event, typed) => {
    expect(flatEvent({ ...event, reason: '寄附' })).toEqual({ ...typed, reason: '寄附' });
    expect(nestedEvent({ ...typed, reason: '寄附' })).toEqual({ ...event, reason: '寄附' });
  });

  it('sends only what was changed', () => {
    expect(nestedEvent({ amountYen: 1 })).toEqual({ amountYen: 1 });
  });

  it('marks what it is about where the server does not take it', () => {
    const problem = new ApiProblem(400, 'bad-request', '', { errors: [{ path: 'subject' }, { path: 'reason' }] });
    expect(flatEventProblem(problem, {}).extensions['errors']).toEqual([{ path: 'target' }, { path: 'reason' }]);
  });
});

describe('carrying an event into the register', () => {
  it('is asked when it is recorded, on from the start, and not when it is edited', () => {
    const [asked] = newEventFields.filter((field) => !eventFields.includes(field));
    expect(asked).toMatchObject({ key: 'carry', kind: 'flag' });
    expect(nestedEvent(newEvent)).toMatchObject({ carry: true });
    expect(nestedEvent({ ...newEvent, carry: false })).toMatchObject({ carry: false });
  });
});
