import { type ConditionGrade, conditionGrades } from '#libs/asset';
import { type FciBand, fciBands } from '#libs/condition';
import type { BuildingConditionRow } from '../api/types.js';

export const conditionSorts = ['score', 'facility', 'area', 'built', 'fci', 'deferred', 'worst'] as const;
export type ConditionSort = (typeof conditionSorts)[number];
export const suitabilities = ['suitable', 'survey', 'unknown'] as const;
type Suitability = (typeof suitabilities)[number];

/** What the table of buildings shows. Null or '' = all. */
export interface ConditionView {
  readonly search: string;
  readonly band: FciBand | null;
  readonly worst: ConditionGrade | null;
  readonly suitability: Suitability | null;
  readonly sort: ConditionSort;
  readonly order: 'asc' | 'desc';
  /** From 1. */
  readonly page: number;
}

export const everyBuilding: ConditionView = {
  search: '',
  band: null,
  worst: null,
  suitability: null,
  sort: 'score',
  order: 'asc',
  page: 1,
};

/** The view of an address; what cannot be read counts as not given. */
export function readConditionView(search: string): ConditionView {
  const parameters = new URLSearchParams(search);
  const page = Number(parameters.get('page'));
  return {
    search: parameters.get('search') ?? '',
    band: oneOf(fciBands, parameters.get('band')),
    worst: oneOf(conditionGrades, parameters.get('worst')),
    suitability: oneOf(suitabilities, parameters.get('suitability')),
    sort: oneOf(conditionSorts, parameters.get('sort')) ?? everyBuilding.sort,
    order: oneOf(['asc', 'desc'] as const, parameters.get('order')) ?? everyBuilding.order,
    page: Number.isInteger(page) && page > 0 ? page : 1,
  };
}

/** The view as an address below a path; what is as in the beginning is left out. */
export function writeConditionView(path: string, view: ConditionView): string {
  const given = Object.entries(view).filter(
    ([key, value]) => value !== null && value !== everyBuilding[key as keyof ConditionView],
  );
  const search = new URLSearchParams(given.map(([key, value]) => [key, String(value)])).toString();
  return search === '' ? path : `${path}?${search}`;
}

/** The buildings that pass, in their order; those of which the sorted figure is not known come last either way. */
export function buildingsOf(
  rows: readonly BuildingConditionRow[],
  view: ConditionView,
): readonly BuildingConditionRow[] {
  const words = view.search.trim().toLowerCase();
  const passing = rows.filter(
    (row) =>
      (words === '' || `${row.facilityName} ${row.buildingName}`.toLowerCase().includes(words)) &&
      (view.band === null || row.band === view.band) &&
      (view.worst === null || row.worst?.grade === view.worst) &&
      (view.suitability === null || row.suitability === view.suitability),
  );
  const direction = view.order === 'asc' ? 1 : -1;
  return passing.toSorted((one, other) => {
    const [a, b] = [figureOf(one, view.sort), figureOf(other, view.sort)];
    if (a === null || b === null) return Number(a === null) - Number(b === null);
    return direction * (typeof a === 'string' ? a.localeCompare(String(b), 'ja') : a - Number(b));
  });
}

function figureOf(row: BuildingConditionRow, sort: ConditionSort): number | string | null {
  switch (sort) {
    case 'score':
      return row.score;
    case 'facility':
      return `${row.facilityName} ${row.buildingName}`;
    case 'area':
      return row.floorAreaM2;
    case 'built':
      return row.builtFiscalYear;
    case 'fci':
      return row.facilityConditionIndex;
    case 'deferred':
      return row.deferredYen;
    case 'worst':
      return row.worst?.grade ?? null;
  }
}

/** The other way round where it is sorted by it already. */
export const sortedBy = (view: ConditionView, sort: ConditionSort): ConditionView => ({
  ...view,
  sort,
  order: view.sort === sort && view.order === 'asc' ? 'desc' : 'asc',
  page: 1,
});

function oneOf<T extends string>(allowed: readonly T[], text: string | null): T | null {
  return allowed.find((candidate) => candidate === text) ?? null;
}
