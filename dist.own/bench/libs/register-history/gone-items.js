import { areaOf, directionOf, subjectOf } from './register.js';
/** What has left the register altogether, so that only the event of its going still tells of it: as it was when it went. */
export function goneItems(items, events) {
    const facilities = new Map(items.filter(({ kind }) => kind === 'facility').map((item) => [item.id, item]));
    const known = new Set(items.map(({ kind, id }) => `${kind} ${id}`));
    const gone = new Map();
    for (const event of events) {
        const facility = facilities.get(event.facilityId);
        if (!facility || !event.whole || directionOf(event.kind) !== -1)
            continue;
        if (event.subject === 'facility')
            continue;
        const id = subjectOf(event);
        const key = `${event.subject} ${id}`;
        if (!known.has(key))
            gone.set(key, goneItem(facility, event, event.subject, id));
    }
    return [...gone.values(), ...[...facilities.values()].flatMap((facility) => lumps(facility, items, events))];
}
/** Where a facility went whose buildings or lots nobody had recorded, the areas of that event stand for them. */
function lumps(facility, items, events) {
    const going = events.findLast(({ facilityId, subject, kind, whole }) => facilityId === facility.id && subject === 'facility' && whole && directionOf(kind) === -1);
    if (!going)
        return [];
    return ['building', 'land'].flatMap((kind) => {
        const isRecorded = items.some((item) => item.kind === kind && item.facilityId === facility.id);
        return isRecorded || areaOf(going, kind) === null ? [] : [goneItem(facility, going, kind, going.id)];
    });
}
function goneItem(facility, event, kind, id) {
    return {
        kind,
        id,
        facilityId: facility.id,
        name: event.subjectName ?? facility.name,
        areaM2: areaOf(event, kind),
        tenure: kind === 'land' ? 'owned' : null,
        owner: event.ownerBefore ?? 'city',
        category: event.categoryBefore ?? facility.category,
        propertyClass: event.classBefore ?? facility.propertyClass,
        builtFiscalYear: null,
    };
}
//# sourceMappingURL=gone-items.js.map