import type { BuildingValues, FacilityValues } from '../facility-row.js';

/** Fields that change together, with what counts as not known. */
interface Unit<Values> {
  readonly name: string;
  readonly pick: (values: Values) => Partial<Values>;
  readonly isBlank: (values: Values) => boolean;
  /** A recorded value that any list may replace though it is not blank: 'open' is what is assumed of every facility. */
  readonly isAssumed?: (values: Values) => boolean;
}

/** A value a list wanted to change, but a person had changed it before; the recorded one stays. */
export interface KeptValue {
  readonly field: string;
  readonly recorded: string;
  readonly offered: string;
}

/** What is to be written, and what was kept against the list. */
export interface Comparison<Values> {
  readonly set: Partial<Values>;
  readonly kept: readonly KeptValue[];
}

/**
 * What a list changes of a recorded value. A blank never overwrites. What the list said last time says nothing new. A blank record is
 * filled. Anything else is replaced only if this same list had given it (`lastSeen`); without `lastSeen` only blanks are filled.
 */
function compare<Values extends { readonly attributes: Readonly<Record<string, string>> }>(
  units: readonly Unit<Values>[],
  recorded: Values,
  offered: Values,
  lastSeen: Values | null,
): Comparison<Values> {
  let set: Partial<Values> = {};
  const kept: KeptValue[] = [];
  for (const unit of units) {
    const [old, next, last] = [recorded, offered, lastSeen].map((values) => values && textOf(unit.pick(values)));
    if (unit.isBlank(offered) || next === old || next === last) continue;
    const fills = unit.isBlank(recorded) || (unit.isAssumed?.(recorded) ?? false);
    if (fills || old === last) set = { ...set, ...unit.pick(offered) };
    else if (lastSeen)
      kept.push({ field: unit.name, recorded: plainText(unit.pick(recorded)), offered: plainText(unit.pick(offered)) });
  }
  const attributes = compareAttributes(recorded.attributes, offered.attributes, lastSeen?.attributes ?? null);
  return { set: attributes ? { ...set, attributes } : set, kept };
}

/** The attributes after the list has spoken, by the same rule for each, or null when none changes. */
function compareAttributes(
  recorded: Readonly<Record<string, string>>,
  offered: Readonly<Record<string, string>>,
  lastSeen: Readonly<Record<string, string>> | null,
): Readonly<Record<string, string>> | null {
  const changes = Object.entries(offered).filter(([name, value]) => {
    const old = recorded[name];
    const last = lastSeen?.[name];
    return value !== old && value !== last && (old === undefined || old === last);
  });
  return changes.length === 0 ? null : { ...recorded, ...Object.fromEntries(changes) };
}

function single<Values, Field extends keyof Values & string>(field: Field): Unit<Values> {
  return {
    name: field,
    pick: (values) => ({ [field]: values[field] }) as unknown as Partial<Values>,
    isBlank: (values) => values[field] === null || (values[field] as unknown) === '',
  };
}

const facilityUnits: readonly Unit<FacilityValues>[] = [
  ...(['name', 'nameKana', 'address', 'location', 'poiCode', 'department', 'managementForm', 'note'] as const).map(
    (field) => single<FacilityValues, typeof field>(field),
  ),
  {
    name: 'category',
    pick: ({ majorCategory, middleCategory, smallCategory, categoryReason }) => ({
      majorCategory,
      middleCategory,
      smallCategory,
      categoryReason,
    }),
    isBlank: ({ majorCategory, smallCategory }) => majorCategory === null && smallCategory === null,
  },
  {
    name: 'owner',
    pick: ({ owner, ownerReason }) => ({ owner, ownerReason }),
    isBlank: ({ owner }) => owner === 'unknown',
  },
  {
    name: 'status',
    pick: ({ status }) => ({ status }),
    isBlank: () => false,
    isAssumed: ({ status }) => status === 'open',
  },
];

const buildingUnits: readonly Unit<BuildingValues>[] = (
  ['name', 'structure', 'storeysAbove', 'storeysBelow', 'floorAreaM2', 'builtFiscalYear'] as const
).map((field) => single<BuildingValues, typeof field>(field));

/** What a list changes of a facility. */
export function compareFacility(
  recorded: FacilityValues,
  offered: FacilityValues,
  lastSeen: FacilityValues | null,
): Comparison<FacilityValues> {
  return compare(facilityUnits, recorded, offered, lastSeen);
}

/** What a list changes of a building. */
export function compareBuilding(
  recorded: BuildingValues,
  offered: BuildingValues,
  lastSeen: BuildingValues | null,
): Comparison<BuildingValues> {
  return compare(buildingUnits, recorded, offered, lastSeen);
}

/** The values of a facility without what belongs to its row or record. */
export function facilityValues(values: FacilityValues): FacilityValues {
  const { attributes } = values;
  return Object.assign({ attributes }, ...facilityUnits.map(({ pick }) => pick(values))) as FacilityValues;
}

/** The values of a building without what belongs to its row or record. */
export function buildingValues(values: BuildingValues): BuildingValues {
  const { attributes } = values;
  return Object.assign({ attributes }, ...buildingUnits.map(({ pick }) => pick(values))) as BuildingValues;
}

/** Whether two lists say the same in every field. */
export function sameValues<Values extends FacilityValues | BuildingValues>(one: Values, other: Values): boolean {
  return textOf(one) === textOf(other);
}

/** A text equal for equal values whatever the order of their keys, as they come back from the database. Degrees count to the ninth decimal. */
function textOf(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => {
    if (typeof part === 'number') return Number(part.toFixed(9));
    if (typeof part !== 'object' || part === null || Array.isArray(part)) return part;
    return Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)));
  });
}

function plainText(picked: object): string {
  return Object.values(picked)
    .map((value: unknown) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .join(', ');
}
