import type { FacilityStatus, Owner } from '#libs/asset';
import { directionOf, type RegisterEvent } from './register.js';

/** What an event must say for the register to follow it. */
export type Happening = Pick<RegisterEvent, 'kind' | 'eventDate' | 'subject' | 'subjectId' | 'whole' | 'ownerAfter'>;

/** What the register has to say once an event has happened: of the facility, or of one building that is out of use from then on. */
export type RegisterDue =
  | { readonly of: 'facility'; readonly changes: { readonly status: FacilityStatus } | { readonly owner: Owner } }
  | { readonly of: 'building'; readonly id: string };

/** Null where nothing is due: a part, land (which is in no cost), what the register never had, and what lies after `today`. */
export function registerDue(event: Happening, today: string): RegisterDue | null {
  if (!event.whole || event.eventDate > today) return null;
  const isGone = directionOf(event.kind) === -1;
  const newOwner = event.kind === 'transfer' ? event.ownerAfter : null;
  if (event.subject === 'facility') {
    if (isGone) return { of: 'facility', changes: { status: 'closed' } };
    return newOwner && { of: 'facility', changes: { owner: newOwner } };
  }
  const isGivenAway = newOwner !== null && newOwner !== 'city';
  if (event.subject !== 'building' || event.subjectId === null || !(isGone || isGivenAway)) return null;
  return { of: 'building', id: event.subjectId };
}
