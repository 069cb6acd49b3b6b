import { majorCategories } from '#libs/asset';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';
import { requireUnitPrices } from './unit-prices.js';
/** Prices buildings exactly: what the prices and the area unit have in common is cancelled once, so that amounts stay small. */
export class BuildingPricer {
    /** Parts of a yen in which amounts of each kind are counted. */
    denominators;
    scaledPrices;
    constructor(prices) {
        requireUnitPrices(prices);
        const renovationDivisor = commonDivisor(majorCategories.map((category) => prices[category].renovationYenPerM2));
        const rebuildDivisor = commonDivisor(majorCategories.map((category) => prices[category].rebuildYenPerM2));
        this.denominators = { renovation: areaUnitsPerM2 / renovationDivisor, rebuild: areaUnitsPerM2 / rebuildDivisor };
        this.scaledPrices = new Map(majorCategories.map((category) => [
            category,
            {
                renovationYenPerM2: prices[category].renovationYenPerM2 / renovationDivisor,
                rebuildYenPerM2: prices[category].rebuildYenPerM2 / rebuildDivisor,
            },
        ]));
    }
    /** Throws, naming building and value, when areas or categories make no sense or the cost is beyond exact integers. */
    price(building) {
        let floorAreaUnits = 0;
        let renovation = 0;
        let rebuild = 0;
        for (const { category, floorAreaM2 } of building.areas) {
            const price = this.scaledPrices.get(category);
            if (price === undefined)
                throw new RangeError(`building ${building.id} has an area of no category: ${category}`);
            const units = areaUnits(floorAreaM2, 'building', building.id);
            floorAreaUnits += units;
            renovation += price.renovationYenPerM2 * units;
            rebuild += price.rebuildYenPerM2 * units;
        }
        if (Math.max(renovation, rebuild) > Number.MAX_SAFE_INTEGER) {
            throw new RangeError(`floorAreaM2 of building ${building.id} is too large to price exactly: ${floorAreaUnits / areaUnitsPerM2}`);
        }
        requireAreas(building, floorAreaUnits);
        return { floorAreaUnits, renovation, rebuild };
    }
}
function requireAreas({ id, estimatedAreaM2 }, floorAreaUnits) {
    if (floorAreaUnits === 0)
        throw new RangeError(`building ${id} has no priced area`);
    if (!(estimatedAreaM2 >= 0) || Math.round(estimatedAreaM2 * areaUnitsPerM2) > floorAreaUnits) {
        const floorAreaM2 = floorAreaUnits / areaUnitsPerM2;
        throw new RangeError(`estimatedAreaM2 of building ${id} must be from 0 to ${floorAreaM2}, got ${estimatedAreaM2}`);
    }
}
function commonDivisor(values) {
    return values.reduce(greatestCommonDivisor, areaUnitsPerM2);
}
function greatestCommonDivisor(a, b) {
    return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
//# sourceMappingURL=building-pricer.js.map