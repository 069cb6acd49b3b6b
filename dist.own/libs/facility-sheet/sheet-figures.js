import { divideHalfUp } from '#libs/money';
import { costGroups } from './operation-year.js';
/** Areas are read to the thousandth of a ㎡, as registers state them, so that yen per ㎡ are exact. */
const areaUnitsPerM2 = 1000;
/** The figures of a facility sheet; throws, naming field and value, on negative or fractional counts and fractional yen. */
export function sheetFigures(year, { floorAreaM2, residents }) {
    requireRecords(year);
    const { users } = year;
    const maintenanceYen = sumOf(costGroups.maintenance.map((kind) => year.costsYen[kind]));
    const operationYen = sumOf(costGroups.operation.map((kind) => year.costsYen[kind]));
    const expenditureYen = sumOf([maintenanceYen, operationYen]);
    const totalCostYen = expenditureYen === null ? null : expenditureYen + (year.costsYen.depreciation ?? 0);
    const revenueYen = sumOf([year.revenuesYen.fees, year.revenuesYen.otherRevenue]);
    const netCostYen = expenditureYen === null ? null : expenditureYen - (revenueYen ?? 0);
    const fees = year.revenuesYen.fees ?? null;
    return {
        fiscalYear: year.fiscalYear,
        maintenanceYen,
        operationYen,
        expenditureYen,
        totalCostYen,
        revenueYen,
        netCostYen,
        maintenancePerUserYen: yenPer(maintenanceYen, users),
        expenditurePerUserYen: yenPer(expenditureYen, users),
        totalCostPerUserYen: yenPer(totalCostYen, users),
        netCostPerUserYen: yenPer(netCostYen, users),
        expenditurePerM2Yen: yenPerM2(expenditureYen, floorAreaM2),
        totalCostPerM2Yen: yenPerM2(totalCostYen, floorAreaM2),
        netCostPerResidentYen: yenPer(netCostYen, residents),
        feeCoverage: share(fees, expenditureYen),
        feeCoverageOfTotal: share(fees, totalCostYen),
        utilisation: share(year.usedSlots, year.bookableSlots),
        usersPerOpeningDay: share(users, year.openingDays),
    };
}
/** The sum of what is recorded; null when nothing is. */
function sumOf(amounts) {
    const recorded = amounts.filter((amount) => amount !== null && amount !== undefined);
    return recorded.length === 0 ? null : recorded.reduce((sum, amount) => sum + amount, 0);
}
function yenPer(amountYen, divisor) {
    return amountYen === null || divisor === null || divisor === 0 ? null : divideHalfUp(amountYen, divisor);
}
function yenPerM2(amountYen, areaM2) {
    if (amountYen === null || areaM2 === null)
        return null;
    const units = Math.round(areaM2 * areaUnitsPerM2);
    if (!Number.isSafeInteger(units) || units <= 0)
        throw new RangeError(`floorAreaM2 must be above 0, got ${areaM2}`);
    return divideHalfUp(amountYen * areaUnitsPerM2, units);
}
function share(part, whole) {
    return part === null || whole === null || whole === 0 ? null : part / whole;
}
function requireRecords({ users, openingDays, bookableSlots, usedSlots, costsYen, revenuesYen }) {
    for (const [name, count] of Object.entries({ users, openingDays, bookableSlots, usedSlots })) {
        if (count !== null && (!Number.isSafeInteger(count) || count < 0)) {
            throw new RangeError(`${name} must be an integer of 0 or more, got ${count}`);
        }
    }
    for (const [name, yen] of Object.entries({ ...costsYen, ...revenuesYen })) {
        if (yen !== null && !Number.isSafeInteger(yen))
            throw new RangeError(`${name} must be integer yen, got ${yen}`);
    }
}
//# sourceMappingURL=sheet-figures.js.map