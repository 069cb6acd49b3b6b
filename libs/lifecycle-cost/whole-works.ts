import { divideHalfUp } from '#libs/money';
import type { PricedArea } from './cost-building.js';
import { areaUnits, areaUnitsPerM2 } from './floor-area.js';
import type { UnitPrices } from './unit-prices.js';

/** A building's floor area in square metres, and what its whole 大規模改修 and 建替え cost in integer yen. */
export interface WholeWorks {
  readonly floorAreaM2: number;
  readonly renovationYen: number;
  readonly rebuildYen: number;
}

/** Each sum rounded once, half up; throws, naming building and value, where an area is not above 0 or there is none. */
export function wholeWorks(areas: readonly PricedArea[], prices: UnitPrices, buildingId: string): WholeWorks {
  if (areas.length === 0) throw new RangeError(`building ${buildingId} has no priced area`);
  let [units, renovation, rebuild] = [0, 0, 0];
  for (const { category, floorAreaM2 } of areas) {
    const of = areaUnits(floorAreaM2, 'building', buildingId);
    units += of;
    renovation += of * prices[category].renovationYenPerM2;
    rebuild += of * prices[category].rebuildYenPerM2;
  }
  return {
    floorAreaM2: units / areaUnitsPerM2,
    renovationYen: divideHalfUp(renovation, areaUnitsPerM2),
    rebuildYen: divideHalfUp(rebuild, areaUnitsPerM2),
  };
}
