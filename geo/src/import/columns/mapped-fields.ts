import { ledgerFields, type LedgerField } from '../drivers/ledger-fields.js';
import { type TownField, townFields } from '../layers/town-columns.js';
import {
  amountFields,
  type AmountField,
  type CountField,
  countFields,
  type OperationField,
} from '../operations/operation-columns.js';

/** Columns that make a table one of yearly records; name, number, address and note it shares with a ledger. */
export type YearField = 'functionName' | 'fiscalYear' | CountField | AmountField;
export const yearFields: readonly YearField[] = ['fiscalYear', 'functionName', ...countFields, ...amountFields];

/** The keys a `ColumnMapping` may use. */
export type MappedField = LedgerField | YearField | TownField;
export const mappedFields: readonly MappedField[] = [...ledgerFields, ...yearFields, ...townFields];

/** The fields of residents by town that a mapping may name. */
export const populationFields: readonly MappedField[] = ['name', 'latitude', 'longitude', 'latLon', ...townFields];

/** The fields of yearly records that a mapping or a header may name. */
export const operationFields: readonly OperationField[] = ['facilityNumber', 'name', 'address', 'note', ...yearFields];

/** What yearly records count or sum up. */
export const measures: readonly (CountField | AmountField)[] = [...countFields, ...amountFields];

/** Whether a mapping is meant for yearly records: a year, or anything else that only they have, is named. */
export function isOfYears(mapping: Readonly<Partial<Record<MappedField, unknown>>>): boolean {
  return yearFields.some((field) => mapping[field] !== undefined);
}

/** Whether a mapping is meant for residents by town: anything that only they have is named. */
export function isOfTowns(mapping: Readonly<Partial<Record<MappedField, unknown>>>): boolean {
  return townFields.some((field) => mapping[field] !== undefined);
}
