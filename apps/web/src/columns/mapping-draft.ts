import { ageGroups } from '../i18n/age-groups.js';
import type { ColumnMapping, LedgerField, OfferedHeader } from '../api/types.js';

/** Fields most ledgers have, in the order they are asked for. */
export const mainFields: readonly LedgerField[] = [
  'name',
  'address',
  'floorArea',
  'builtYear',
  'structure',
  'majorCategory',
  'smallCategory',
  'department',
];

/** Fields that some ledgers have as well. */
export const moreFields: readonly LedgerField[] = [
  'facilityNumber',
  'nameKana',
  'buildingNumber',
  'buildingName',
  'storeys',
  'storeysAbove',
  'storeysBelow',
  'middleCategory',
  'owner',
  'managementForm',
  'propertyClass',
  'seismicStandard',
  'seismicDiagnosis',
  'seismicReinforcement',
  'reinforcedYear',
  'concreteStrength',
  'assetNumber',
  'realEstateId',
  'status',
  'latitude',
  'longitude',
  'latLon',
  'poiCode',
  'note',
];

/** What makes the table one of yearly records. */
export const yearFields: readonly LedgerField[] = [
  'fiscalYear',
  'functionName',
  'users',
  'openingDays',
  'bookableSlots',
  'usedSlots',
  'staff',
  'maintenanceTotal',
  'maintenancePersonnel',
  'utilities',
  'maintenanceContract',
  'repair',
  'otherMaintenance',
  'operationTotal',
  'operationPersonnel',
  'programme',
  'designatedManagerFee',
  'otherOperation',
  'depreciation',
  'revenueTotal',
  'fees',
  'otherRevenue',
];

/** What makes the table one of residents by town. */
export const townFields: readonly LedgerField[] = ['residents', 'households', 'surveyDate', 'municipalityCode'];

/** Residents of five-year groups by sex, and of both. */
export const ageFields: readonly LedgerField[] = (['men', 'women', 'both'] as const).flatMap((sex) =>
  ageGroups.map((from) => `${sex}${from}` as const),
);

const allFields = [...mainFields, ...moreFields, ...yearFields, ...townFields, ...ageFields];

/** What is chosen before anybody chooses: what was said of such a header, else the guess. */
export function draftOf({ remembered, guess }: OfferedHeader): ColumnMapping {
  return remembered ?? guess;
}

/** The draft with another column for a field; '' for none. */
export function withColumn(draft: ColumnMapping, field: LedgerField, column: string): ColumnMapping {
  const { [field]: _before, ...others } = draft;
  return column === '' ? others : { ...others, [field]: column };
}

/** What is wrong with a field: no column for the name, or the column of another field before it. */
export type MappingFault = { readonly kind: 'missing' } | { readonly kind: 'twice'; readonly other: LedgerField };

/** Faults by field; none when the draft can be sent. */
export function faultsOf(draft: ColumnMapping): ReadonlyMap<LedgerField, MappingFault> {
  const faults = new Map<LedgerField, MappingFault>();
  if (draft.name === undefined) faults.set('name', { kind: 'missing' });
  for (const [at, field] of allFields.entries()) {
    const other = allFields
      .slice(0, at)
      .find((before) => draft[before] !== undefined && draft[before] === draft[field]);
    if (other) faults.set(field, { kind: 'twice', other });
  }
  return faults;
}

/** The field a column is chosen for. */
export function fieldOf(draft: ColumnMapping, column: string): LedgerField | null {
  return allFields.find((field) => draft[field] === column) ?? null;
}

/** Columns with values that no field takes. */
export function unusedColumns({ columns }: OfferedHeader, draft: ColumnMapping): OfferedHeader['columns'] {
  return columns.filter(({ name, samples }) => samples.length > 0 && fieldOf(draft, name) === null);
}
