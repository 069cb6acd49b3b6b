import type { PlanPlace, PlanWork } from '../api/types.js';
import type { PlanClosing } from './plan-closings.js';

/** A bar of the schedule: a work, and the lane of its row that it lies in. */
export interface ScheduleBar {
  /** Names the bar also when its work is moved: building, treatment, and which of those it is. */
  readonly key: string;
  readonly work: PlanWork;
  readonly lane: number;
}

/** A closing of the schedule: until it is demolished, else to the end of the plan. */
export interface ScheduleClosing {
  readonly closing: PlanClosing;
  readonly until: number;
  readonly lane: number;
}

/** A facility with its works and closings; lanes hold what does not overlap. */
export interface ScheduleRow {
  readonly facilityId: string;
  readonly name: string;
  readonly lanes: number;
  readonly bars: readonly ScheduleBar[];
  readonly closings: readonly ScheduleClosing[];
}

/** The facilities of a district, by name; null = in none, which comes last. */
export interface ScheduleDistrict {
  readonly district: string | null;
  /** Its English name, where it has one. */
  readonly districtEn: string | null;
  readonly works: number;
  readonly rows: readonly ScheduleRow[];
}

/** All works and closings by district and facility; without works a facility stands where something closes. */
export function scheduleOf(
  works: readonly PlanWork[],
  closings: readonly PlanClosing[] = [],
  endFiscalYear = Infinity,
): ScheduleDistrict[] {
  const things = [...works.map(thingOfWork), ...closings.map((closing) => thingOfClosing(closing, endFiscalYear))];
  const districts = [...groupBy(things, ({ place }) => place.districtName)].map(([district, own]) => ({
    district,
    districtEn: own[0]!.place.districtNameEn,
    works: own.filter(({ work }) => work !== null).length,
    rows: [...groupBy(own, ({ place }) => place.facilityId).values()]
      .map(rowOf)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'ja')),
  }));
  return districts.toSorted((one, other) => byName(one.district, other.district));
}

/** What takes room in a lane. */
interface ScheduledThing {
  readonly place: PlanPlace;
  readonly from: number;
  readonly until: number;
  readonly work: PlanWork | null;
  readonly closing: PlanClosing | null;
}

function thingOfWork(work: PlanWork): ScheduledThing {
  return { place: work, from: work.fromFiscalYear, until: work.fromFiscalYear + work.years, work, closing: null };
}

/** From the year it closes until it is demolished, one year at the least. */
function thingOfClosing(closing: PlanClosing, endFiscalYear: number): ScheduledThing {
  const { place, fiscalYear } = closing;
  const until = Math.max(fiscalYear + 1, closing.demolishedIn ?? endFiscalYear);
  return { place, from: fiscalYear, until, work: null, closing };
}

function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, 'ja');
}

/** Each thing into the first lane that is free when it begins. */
function rowOf(things: readonly ScheduledThing[]): ScheduleRow {
  const freeFrom: number[] = [];
  const bars: ScheduleBar[] = [];
  const closings: ScheduleClosing[] = [];
  const alike = new Map<string, number>();
  for (const { from, until, work, closing } of things.toSorted((one, other) => one.from - other.from)) {
    const free = freeFrom.findIndex((year) => year <= from);
    const lane = free === -1 ? freeFrom.length : free;
    freeFrom[lane] = until;
    if (work) bars.push({ key: keyOf(work, alike), work, lane });
    if (closing) closings.push({ closing, until, lane });
  }
  const { facilityId, facilityName } = things[0]!.place;
  return { facilityId, name: facilityName, lanes: freeFrom.length, bars, closings };
}

/** Counts works of one kind of a building, in the order of years. */
function keyOf({ buildingId, treatment }: PlanWork, alike: Map<string, number>): string {
  const kind = `${buildingId} ${treatment}`;
  alike.set(kind, (alike.get(kind) ?? 0) + 1);
  return `${kind} ${alike.get(kind)}`;
}

function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** The year in which a work begins after a bar was dragged so far, within the years of the plan. */
export function draggedYear(
  { fromFiscalYear }: Pick<PlanWork, 'fromFiscalYear'>,
  movedPx: number,
  yearPx: number,
  plan: { readonly fromFiscalYear: number; readonly years: number },
): number {
  const year = fromFiscalYear + Math.round(movedPx / yearPx);
  return Math.min(plan.fromFiscalYear + plan.years - 1, Math.max(plan.fromFiscalYear, year));
}
