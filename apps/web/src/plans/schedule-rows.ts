import type { PlanWork } from '../api/types.js';

/** A bar of the schedule: a work, and the lane of its row that it lies in. */
export interface ScheduleBar {
  /** Names the bar also when its work is moved: building, treatment, and which of those it is. */
  readonly key: string;
  readonly work: PlanWork;
  readonly lane: number;
}

/** A facility with its works; lanes hold works that do not overlap. */
export interface ScheduleRow {
  readonly facilityId: string;
  readonly name: string;
  readonly lanes: number;
  readonly bars: readonly ScheduleBar[];
}

/** The facilities of a district, by name; null = in none, which comes last. */
export interface ScheduleDistrict {
  readonly district: string | null;
  readonly works: number;
  readonly rows: readonly ScheduleRow[];
}

/** All works by district and facility. */
export function scheduleOf(works: readonly PlanWork[]): ScheduleDistrict[] {
  const districts = [...groupBy(works, ({ districtName }) => districtName)].map(([district, own]) => ({
    district,
    works: own.length,
    rows: [...groupBy(own, ({ facilityId }) => facilityId).values()]
      .map(rowOf)
      .toSorted((one, other) => one.name.localeCompare(other.name, 'ja')),
  }));
  return districts.toSorted((one, other) => byName(one.district, other.district));
}

function byName(one: string | null, other: string | null): number {
  if (one === null || other === null) return Number(one === null) - Number(other === null);
  return one.localeCompare(other, 'ja');
}

/** Each work into the first lane that is free when it begins. */
function rowOf(works: readonly PlanWork[]): ScheduleRow {
  const freeFrom: number[] = [];
  const alike = new Map<string, number>();
  const bars = works
    .toSorted((one, other) => one.fromFiscalYear - other.fromFiscalYear)
    .map((work) => {
      const free = freeFrom.findIndex((year) => year <= work.fromFiscalYear);
      const lane = free === -1 ? freeFrom.length : free;
      freeFrom[lane] = work.fromFiscalYear + work.years;
      const kind = `${work.buildingId} ${work.treatment}`;
      alike.set(kind, (alike.get(kind) ?? 0) + 1);
      return { key: `${kind} ${alike.get(kind)}`, work, lane };
    });
  const [{ facilityId, facilityName }] = works as [PlanWork, ...PlanWork[]];
  return { facilityId, name: facilityName, lanes: freeFrom.length, bars };
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
