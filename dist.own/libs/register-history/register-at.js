import { goneItems } from './gone-items.js';
import { areaOf, directionOf, subjectOf } from './register.js';
/**
 * The register as it was at the end of a day: today's items with every later event walked back. What came later is left out, what
 * went later is brought back, and a change gives back what was before. Without an event a building came in its built year, and
 * what has neither was always there, as far as is known.
 */
export function registerAt(register, date) {
    return heldOn(livesOf(register), date, register.today);
}
/** Every item that is or was, each with its own events and the year it was built in. */
export function livesOf(register) {
    const events = happened(register);
    const byFacility = eventsByFacility(events);
    const items = [...register.items, ...goneItems(register.items, events)];
    const rows = new Set(register.items);
    const founded = foundingYears(items);
    return items.map((item) => ({
        item,
        own: (byFacility.get(item.facilityId ?? '') ?? []).filter((event) => concerns(event, item)),
        builtFiscalYear: item.kind === 'facility' ? (founded.get(item.id) ?? null) : item.builtFiscalYear,
        isInRegister: rows.has(item),
    }));
}
/** What of these lives the city had at the end of a day. */
export function heldOn(lives, date, today) {
    return lives.flatMap((life) => {
        const { isHeld, acquiredOn } = presenceAt(life, date, today);
        return isHeld ? [{ ...asItWas(life.item, life.own, date), acquiredOn }] : [];
    });
}
/** Oldest first; of one day in the order of their ids, so that the answer is always the same. */
function happened({ events, today }) {
    return events
        .filter(({ eventDate }) => eventDate <= today)
        .toSorted((a, b) => compare(a.eventDate, b.eventDate) || compare(a.id, b.id));
}
const compare = (one, other) => (one < other ? -1 : one > other ? 1 : 0);
function eventsByFacility(events) {
    const groups = new Map();
    for (const event of events)
        groups.set(event.facilityId, [...(groups.get(event.facilityId) ?? []), event]);
    return groups;
}
/** An event of a facility concerns all that belongs to it. */
function concerns(event, { kind, id }) {
    return event.subject === 'facility' || (event.subject === kind && subjectOf(event) === id);
}
/** A facility of which no event tells is as old as its oldest building, where the years of all are known. */
function foundingYears(items) {
    const years = new Map();
    for (const { kind, facilityId, builtFiscalYear } of items) {
        if (kind !== 'building' || facilityId === null)
            continue;
        years.set(facilityId, Math.min(builtFiscalYear ?? -Infinity, years.get(facilityId) ?? Infinity));
    }
    return new Map([...years].filter(([, year]) => year !== -Infinity));
}
/** The last coming or going until that day decides, else the first one after it, else what stands in the register today. */
function presenceAt({ item, own, builtFiscalYear, isInRegister }, date, today) {
    const turns = own.filter(({ kind, whole }) => whole && directionOf(kind) !== 0);
    const isOwn = ({ subject }) => subject === item.kind;
    const hasOwnComing = turns.some((turn) => isOwn(turn) && directionOf(turn.kind) === 1);
    const counted = turns.filter((turn) => isOwn(turn) || directionOf(turn.kind) === -1 || !hasOwnComing);
    const last = counted.findLast(({ eventDate }) => eventDate <= date);
    const next = counted.find(({ eventDate }) => eventDate > date);
    const isThere = last ? directionOf(last.kind) === 1 : next ? directionOf(next.kind) === -1 : isInRegister;
    const isBuilt = hasOwnComing || builtFiscalYear === null || date >= today || `${builtFiscalYear}-04-01` <= date;
    return { isHeld: isThere && isBuilt, acquiredOn: isThere && last ? last.eventDate : null };
}
/** Area, class, use and owner before the events after that day. */
function asItWas(item, own, date) {
    return own
        .filter(({ eventDate }) => eventDate > date)
        .reduceRight((now, event) => (directionOf(event.kind) === 0 ? unchanged(now, event) : ungrown(now, event)), item);
}
function unchanged(now, event) {
    const isOwn = event.subject === now.kind;
    const back = (value, before, after) => before !== null && (isOwn || after === null || after === value) ? before : value;
    return {
        ...now,
        propertyClass: back(now.propertyClass, event.classBefore, event.classAfter),
        category: back(now.category, event.categoryBefore, event.categoryAfter),
        owner: back(now.owner, event.ownerBefore, event.ownerAfter),
    };
}
function ungrown(now, event) {
    const areaM2 = areaOf(event, now.kind);
    if (event.whole || event.subject !== now.kind || areaM2 === null || now.areaM2 === null)
        return now;
    const before = Math.round((now.areaM2 - directionOf(event.kind) * areaM2) * 100) / 100;
    return { ...now, areaM2: Math.max(0, before) };
}
//# sourceMappingURL=register-at.js.map