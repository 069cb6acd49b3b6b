import { goneItems } from './gone-items.js';
import { areaOf, directionOf, subjectOf, type Register, type RegisterEvent, type RegisterItem } from './register.js';

/** An item as it was on a day, with the day it came; null = not known since when the city has it. */
export interface HeldItem extends RegisterItem {
  readonly acquiredOn: string | null;
}

/**
 * The register as it was at the end of a day: today's items with every later event walked back. What came later is left out, what
 * went later is brought back, and a change gives back what was before. Without an event a building came in its built year, and
 * what has neither was always there, as far as is known.
 */
export function registerAt(register: Register, date: string): HeldItem[] {
  return heldOn(livesOf(register), date, register.today);
}

/** Every item that is or was, each with its own events and the year it was built in. */
export function livesOf(register: Register): Life[] {
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
export function heldOn(lives: readonly Life[], date: string, today: string): HeldItem[] {
  return lives.flatMap((life): HeldItem[] => {
    const { isHeld, acquiredOn } = presenceAt(life, date, today);
    return isHeld ? [{ ...asItWas(life.item, life.own, date), acquiredOn }] : [];
  });
}

/** Oldest first; of one day in the order of their ids, so that the answer is always the same. */
function happened({ events, today }: Register): RegisterEvent[] {
  return events
    .filter(({ eventDate }) => eventDate <= today)
    .toSorted((a, b) => compare(a.eventDate, b.eventDate) || compare(a.id, b.id));
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

function eventsByFacility(events: readonly RegisterEvent[]): ReadonlyMap<string, readonly RegisterEvent[]> {
  const groups = new Map<string, RegisterEvent[]>();
  for (const event of events) groups.set(event.facilityId, [...(groups.get(event.facilityId) ?? []), event]);
  return groups;
}

/** An event of a facility concerns all that belongs to it. */
function concerns(event: RegisterEvent, { kind, id }: RegisterItem): boolean {
  return event.subject === 'facility' || (event.subject === kind && subjectOf(event) === id);
}

/** A facility of which no event tells is as old as its oldest building, where the years of all are known. */
function foundingYears(items: readonly RegisterItem[]): ReadonlyMap<string, number> {
  const years = new Map<string, number>();
  for (const { kind, facilityId, builtFiscalYear } of items) {
    if (kind !== 'building' || facilityId === null) continue;
    years.set(facilityId, Math.min(builtFiscalYear ?? -Infinity, years.get(facilityId) ?? Infinity));
  }
  return new Map([...years].filter(([, year]) => year !== -Infinity));
}

/** An item with all that tells when the city had it. */
export interface Life {
  readonly item: RegisterItem;
  readonly own: readonly RegisterEvent[];
  readonly builtFiscalYear: number | null;
  /** Whether it stands in today's register. */
  readonly isInRegister: boolean;
}

interface Presence {
  readonly isHeld: boolean;
  readonly acquiredOn: string | null;
}

/** The last coming or going until that day decides, else the first one after it, else what stands in the register today. */
function presenceAt({ item, own, builtFiscalYear, isInRegister }: Life, date: string, today: string): Presence {
  const turns = own.filter(({ kind, whole }) => whole && directionOf(kind) !== 0);
  const isOwn = ({ subject }: RegisterEvent) => subject === item.kind;
  const hasOwnComing = turns.some((turn) => isOwn(turn) && directionOf(turn.kind) === 1);
  const counted = turns.filter((turn) => isOwn(turn) || directionOf(turn.kind) === -1 || !hasOwnComing);
  const last = counted.findLast(({ eventDate }) => eventDate <= date);
  const next = counted.find(({ eventDate }) => eventDate > date);
  const isThere = last ? directionOf(last.kind) === 1 : next ? directionOf(next.kind) === -1 : isInRegister;
  const isBuilt = hasOwnComing || builtFiscalYear === null || date >= today || `${builtFiscalYear}-04-01` <= date;
  return { isHeld: isThere && isBuilt, acquiredOn: isThere && last ? last.eventDate : null };
}

/** Area, class, use and owner before the events after that day. */
function asItWas(item: RegisterItem, own: readonly RegisterEvent[], date: string): RegisterItem {
  return own
    .filter(({ eventDate }) => eventDate > date)
    .reduceRight((now, event) => (directionOf(event.kind) === 0 ? unchanged(now, event) : ungrown(now, event)), item);
}

function unchanged(now: RegisterItem, event: RegisterEvent): RegisterItem {
  const isOwn = event.subject === now.kind;
  const back = <T>(value: T, before: T | null, after: T | null): T =>
    before !== null && (isOwn || after === null || after === value) ? before : value;
  return {
    ...now,
    propertyClass: back(now.propertyClass, event.classBefore, event.classAfter),
    category: back(now.category, event.categoryBefore, event.categoryAfter),
    owner: back(now.owner, event.ownerBefore, event.ownerAfter),
  };
}

function ungrown(now: RegisterItem, event: RegisterEvent): RegisterItem {
  const areaM2 = areaOf(event, now.kind);
  if (event.whole || event.subject !== now.kind || areaM2 === null || now.areaM2 === null) return now;
  const before = Math.round((now.areaM2 - directionOf(event.kind) * areaM2) * 100) / 100;
  return { ...now, areaM2: Math.max(0, before) };
}
