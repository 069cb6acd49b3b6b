import { costKinds, revenueKinds } from './operation-year.js';
const counts = ['users', 'bookableSlots', 'usedSlots', 'staff'];
/**
 * The year of a facility out of the records of its functions: amounts and counts are added up, opening days are those of the
 * function open longest; not recorded anywhere stays not recorded. Throws when there are none or years differ.
 */
export function mergeOperationYears(parts) {
    const fiscalYear = parts[0]?.fiscalYear;
    if (fiscalYear === undefined)
        throw new RangeError('there is no record to merge');
    const other = parts.find((part) => part.fiscalYear !== fiscalYear);
    if (other)
        throw new RangeError(`records of ${fiscalYear} and ${other.fiscalYear} are not of one year`);
    const [users, bookableSlots, usedSlots, staff] = counts.map((name) => sum(parts.map((part) => part[name])));
    return {
        fiscalYear,
        users: users ?? null,
        openingDays: longest(parts.map(({ openingDays }) => openingDays)),
        bookableSlots: bookableSlots ?? null,
        usedSlots: usedSlots ?? null,
        staff: staff ?? null,
        costsYen: sumByKind(costKinds, parts.map(({ costsYen }) => costsYen)),
        revenuesYen: sumByKind(revenueKinds, parts.map(({ revenuesYen }) => revenuesYen)),
    };
}
function sumByKind(kinds, parts) {
    return Object.fromEntries(kinds.map((kind) => [kind, sum(parts.map((part) => part[kind] ?? null))]));
}
function sum(values) {
    return values.reduce((total, value) => (value === null ? total : (total ?? 0) + value), null);
}
function longest(days) {
    return days.reduce((most, next) => (next === null ? most : Math.max(most ?? 0, next)), null);
}
/** The year of a facility out of all its records of that year: one of the whole facility counts alone, else its functions add up. */
export function operationYearOfFacility(records) {
    const whole = records.filter(({ functionName }) => functionName === '');
    return mergeOperationYears(whole.length > 0 ? whole : records);
}
//# sourceMappingURL=merge-operation-years.js.map