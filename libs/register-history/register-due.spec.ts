import { describe, expect, it } from '@jest/globals';
import { type Happening, registerDue } from './register-due.js';

const today = '2026-11-28';
const event = (fields: Partial<Happening>): Happening => ({
  kind: 'disposal',
  eventDate: '2024-03-31',
  subject: 'building',
  subjectId: 'b1',
  whole: true,
  ownerAfter: null,
  ...fields,
});
const facility = { subject: 'facility', subjectId: null } as const;
const given = { kind: 'transfer', ownerAfter: 'private' } as const;

describe('registerDue', () => {
  it.each<[string, Partial<Happening>, object]>([
    ['a building sold', {}, { of: 'building', id: 'b1' }],
    ['a building demolished today', { kind: 'demolition', eventDate: today }, { of: 'building', id: 'b1' }],
    ['a building given away', given, { of: 'building', id: 'b1' }],
    ['a facility sold', facility, { of: 'facility', changes: { status: 'closed' } }],
    ['a facility given away', { ...facility, ...given }, { of: 'facility', changes: { owner: 'private' } }],
    ['a facility given to the city', { ...facility, ...given, ownerAfter: 'city' }, { changes: { owner: 'city' } }],
  ])('%s', (_, fields, due) => {
    expect(registerDue(event(fields), today)).toMatchObject(due);
  });

  it.each<[string, Partial<Happening>]>([
    ['a part', { whole: false }],
    ['what lies ahead', { eventDate: '2026-11-29' }],
    ['land', { subject: 'land' }],
    ['a building that the register never had', { subjectId: null }],
    ['another department within the city', { kind: 'transfer' }],
    ['a building that came to the city', { ...given, ownerAfter: 'city' }],
    ['what came', { kind: 'acquisition', ownerAfter: 'city' }],
  ])('nothing is due of %s', (_, fields) => {
    expect(registerDue(event(fields), today)).toBeNull();
  });
});
