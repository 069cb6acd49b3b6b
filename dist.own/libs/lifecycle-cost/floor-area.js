/** Floor areas count to the ten-thousandth of a square metre, so that sums of decimals are exact integers. */
export const areaUnitsPerM2 = 10_000;
/** Square metres as a whole number of area units; throws, naming `what`, `name` and the value, unless it is finite and above 0. */
export function areaUnits(floorAreaM2, what, name) {
    const units = Math.round(floorAreaM2 * areaUnitsPerM2);
    if (!Number.isSafeInteger(units) || units <= 0) {
        throw new RangeError(`floorAreaM2 of ${what} ${name} must be a number above 0, got ${floorAreaM2}`);
    }
    return units;
}
//# sourceMappingURL=floor-area.js.map