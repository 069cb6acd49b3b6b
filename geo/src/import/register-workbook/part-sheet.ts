import type { BuildingFunction } from '#libs/asset';
import type { WorkingFacility } from '../planning/working-facility.js';
import { changesOf } from '../planning/compare-values.js';
import type { BuildingRef } from '../fixed-assets/asset-changes.js';
import type { PartChange, PlannedPart } from './part-changes.js';
import type { LotValues } from './part-row.js';

/** Where a function or lot is; land may stand alone, only a function is in a building. */
export interface Home {
  readonly facility: WorkingFacility | null;
  readonly building: (BuildingRef & { readonly name: string }) | null;
}

/** A function or lot while a command is planned. */
export interface WorkingPart<Values> {
  readonly existing: { readonly id: string; readonly version: number } | null;
  readonly home: Home;
  /** As the register has it; null where this command makes it. */
  readonly before: Values | null;
  values: Values;
}

/** The functions or lots of a register, and what rows have made of them. */
export class PartSheet<Values extends BuildingFunction | LotValues> {
  private readonly byId = new Map<string, WorkingPart<Values>>();
  private readonly byKey = new Map<string, WorkingPart<Values>>();
  private readonly made: WorkingPart<Values>[] = [];

  constructor(
    readonly part: PlannedPart['part'],
    readonly nameOf: (values: Values) => string,
    private readonly fold: (name: string) => string,
  ) {}

  /** Takes in one of the register. */
  enter(id: string, version: number, home: Home, values: Values): void {
    const part = { existing: { id, version }, home, before: values, values };
    this.byId.set(id, part);
    this.name(part);
  }

  withId(id: string): WorkingPart<Values> | null {
    return this.byId.get(id) ?? null;
  }

  edit(part: WorkingPart<Values>, values: Values): void {
    const key = this.keyOf(part.home, part.values);
    if (this.byKey.get(key) === part) this.byKey.delete(key);
    part.values = values;
    this.name(part);
  }

  /** Adds one, unless it is there already under its name: then its blanks are filled. */
  add(home: Home, values: Values): 'created' | 'updated' | 'unchanged' {
    const known = this.byKey.get(this.keyOf(home, values));
    if (!known) {
      const part = { existing: null, home, before: null, values };
      this.made.push(part);
      this.name(part);
      return 'created';
    }
    const filled = withBlanksFilled(known.values, values);
    if (Object.keys(changesOf(known.values, filled)).length === 0) return 'unchanged';
    known.values = filled;
    return 'updated';
  }

  get changes(): readonly PartChange<Values>[] {
    const updates = [...this.byId.values()].flatMap(({ existing, before, values }) =>
      existing && before && Object.keys(changesOf(before, values)).length > 0
        ? [{ kind: 'update' as const, ...existing, values }]
        : [],
    );
    const creations = this.made.map(({ home: { facility, building }, values }) => ({
      kind: 'create' as const,
      facilityId: facility?.facilityId ?? null,
      building: building && { id: building.id, sourceKey: building.sourceKey },
      values,
    }));
    return [...updates, ...creations];
  }

  private name(part: WorkingPart<Values>): void {
    const key = this.keyOf(part.home, part.values);
    if (!this.byKey.has(key)) this.byKey.set(key, part);
  }

  private keyOf({ facility, building }: Home, values: Values): string {
    const place = building ? (building.id ?? building.sourceKey) : '';
    return `${facility?.facilityId ?? ''} ${place} ${this.fold(this.nameOf(values))}`;
  }
}

function withBlanksFilled<Values extends object>(known: Values, offered: Values): Values {
  const entries = Object.entries(known).map(([field, value]) => [field, value ?? offered[field as keyof Values]]);
  return Object.fromEntries(entries) as Values;
}

/** What becomes other, field by field; of a new row all that is known. */
export function partChanges<Values extends object>(before: Values | null, after: Values): PlannedPart['changes'] {
  const changed = before ? changesOf(before, after) : after;
  const known = (before ?? {}) as Readonly<Record<string, unknown>>;
  return Object.entries(changed)
    .filter(([, value]) => before !== null || value !== null)
    .map(([field, value]) => ({ field, before: known[field] ?? null, after: value as unknown }));
}
