import { formatFiscalYear } from '#libs/calendar';
import { formatYen, formatYenWithUnit } from '#libs/money';
const million = (yen) => formatYen(yen, 'million-yen', 1, 'en').padStart(12);
/** The outlook as a table for people, in millions of yen. */
export function costLines(outlook) {
    const { years, floorAreaM2, estimatedShare, facilities, excluded } = outlook;
    const inYen = (yen) => formatYenWithUnit(yen, 'million-yen', 'en', 1);
    return [
        `${'fiscal year'.padEnd(22)}${['renovation', 'rebuild', 'total'].map((word) => word.padStart(12)).join('')}  (million yen)`,
        ...years.map(({ fiscalYear, renovationYen, rebuildYen, totalYen }) => `${formatFiscalYear(fiscalYear, 'en').padEnd(22)}${million(renovationYen)}${million(rebuildYen)}${million(totalYen)}`),
        `total ${inYen(outlook.totalYen)}, average ${inYen(outlook.averageYen)} a year, beyond the horizon ${inYen(outlook.beyondHorizonYen)}`,
        `${facilities} facilities, ${floorAreaM2} m2, ${(100 * estimatedShare).toFixed(1)} % of it with estimated input`,
        ...excluded.map(({ reason, count }) => `left out: ${count} facilities (${reason})`),
    ];
}
//# sourceMappingURL=cost-lines.js.map