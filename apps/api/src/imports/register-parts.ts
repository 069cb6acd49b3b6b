import type { RegisterChanges } from './register-changes.js';

/** Rows of one statement: large enough to be fast, small enough for the embedded database's memory. */
const partSize = 2_000;

type List = keyof RegisterChanges;

/** Rows of one list of changes, few enough for one statement. */
export type RegisterPart = {
  readonly [Name in List]: {
    readonly list: Name;
    readonly rows: RegisterChanges[Name];
    /** How many rows the whole list has, and whether this is its last part. */
    readonly listRows: number;
    readonly last: boolean;
  };
}[List];

/** Changes in the order in which they are written, part by part, so that not all of them need be in memory at a time. */
export interface PartedChanges {
  /** How many rows all parts have together. */
  readonly total: number;
  readonly parts: Iterable<RegisterPart>;
}

/** Facilities first, for all else belongs to them. */
const order: readonly List[] = [
  'newFacilities',
  'changedFacilities',
  'links',
  'newBuildings',
  'changedBuildings',
  'newFunctions',
  'changedFunctions',
  'newYears',
  'changedYears',
  'newLots',
  'changedLots',
  'newParcels',
  'changedParcels',
  'newEvents',
  'newAssets',
  'changedAssets',
];

/** Cuts changes into parts. */
export function partsOf(changes: RegisterChanges): PartedChanges {
  return { total: order.reduce((sum, list) => sum + changes[list].length, 0), parts: cut(changes) };
}

function* cut(changes: RegisterChanges): Generator<RegisterPart> {
  for (const list of order) {
    const listRows = changes[list].length;
    for (let start = 0; start < listRows; start += partSize) {
      const rows = changes[list].slice(start, start + partSize);
      yield { list, rows, listRows, last: start + partSize >= listRows } as RegisterPart;
    }
  }
}

/** The parts with one of these lists. */
export type PartOf<Name extends List> = Extract<RegisterPart, { readonly list: Name }>;
