import { ledgerFields } from '../drivers/ledger-fields.js';
import { townFields } from '../layers/town-columns.js';
import { amountFields, countFields, } from '../operations/operation-columns.js';
export const yearFields = ['fiscalYear', 'functionName', ...countFields, ...amountFields];
export const mappedFields = [...ledgerFields, ...yearFields, ...townFields];
/** The fields of residents by town that a mapping may name. */
export const populationFields = ['name', 'latitude', 'longitude', 'latLon', ...townFields];
/** The fields of yearly records that a mapping or a header may name. */
export const operationFields = ['facilityNumber', 'name', 'address', 'note', ...yearFields];
/** What yearly records count or sum up. */
export const measures = [...countFields, ...amountFields];
/** Whether a mapping is meant for yearly records: a year, or anything else that only they have, is named. */
export function isOfYears(mapping) {
    return yearFields.some((field) => mapping[field] !== undefined);
}
/** Whether a mapping is meant for residents by town: anything that only they have is named. */
export function isOfTowns(mapping) {
    return townFields.some((field) => mapping[field] !== undefined);
}
//# sourceMappingURL=mapped-fields.js.map