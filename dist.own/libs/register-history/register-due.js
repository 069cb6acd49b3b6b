import { directionOf } from './register.js';
/** Null where nothing is due: a part, land (which is in no cost), what the register never had, and what lies after `today`. */
export function registerDue(event, today) {
    if (!event.whole || event.eventDate > today)
        return null;
    const isGone = directionOf(event.kind) === -1;
    const newOwner = event.kind === 'transfer' ? event.ownerAfter : null;
    if (event.subject === 'facility') {
        if (isGone)
            return { of: 'facility', changes: { status: 'closed' } };
        return newOwner && { of: 'facility', changes: { owner: newOwner } };
    }
    const isGivenAway = newOwner !== null && newOwner !== 'city';
    if (event.subject !== 'building' || event.subjectId === null || !(isGone || isGivenAway))
        return null;
    return { of: 'building', id: event.subjectId };
}
//# sourceMappingURL=register-due.js.map