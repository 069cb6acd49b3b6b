import { type PropertyClass, propertyClasses, type Tenure, tenures } from '#libs/asset';
import type { HeldItem } from './register-at.js';

/** What a city held: areas in square metres, exact to the hundredth; land and buildings by class count only what the city owns. */
export interface RegisterTotals {
  readonly facilities: number;
  readonly buildings: number;
  readonly buildingAreaM2: number;
  readonly parcels: number;
  readonly landAreaM2: number;
  readonly byTenure: readonly { readonly tenure: Tenure; readonly parcels: number; readonly areaM2: number }[];
  readonly byClass: readonly {
    /** Null = not classified. */
    readonly propertyClass: PropertyClass | null;
    readonly landAreaM2: number;
    readonly buildingAreaM2: number;
  }[];
  /** Items of which nothing tells since when the city has them. */
  readonly sinceUnknown: number;
  /** Buildings and lots without an area, which add nothing to the sums. */
  readonly areaUnknown: number;
  /** Facilities of the city of which the register has no building at all. */
  readonly withoutBuilding: number;
}

/** Sums up what the city owned or used of a register. */
export function registerTotals(items: readonly HeldItem[]): RegisterTotals {
  const buildings = items.filter((item) => item.kind === 'building' && isOwned(item));
  const land = items.filter(({ kind }) => kind === 'land');
  const facilities = items.filter((item) => item.kind === 'facility' && isOwned(item));
  const counted = [...buildings, ...land];
  return {
    facilities: facilities.length,
    buildings: buildings.length,
    buildingAreaM2: areaSum(buildings),
    parcels: land.length,
    landAreaM2: areaSum(land),
    byTenure: tenures.map((tenure) => {
      const held = land.filter((parcel) => parcel.tenure === tenure);
      return { tenure, parcels: held.length, areaM2: areaSum(held) };
    }),
    byClass: [...propertyClasses, null].map((propertyClass) => {
      const ofClass = (item: HeldItem) => item.propertyClass === propertyClass && isOwned(item);
      return {
        propertyClass,
        landAreaM2: areaSum(land.filter(ofClass)),
        buildingAreaM2: areaSum(buildings.filter(ofClass)),
      };
    }),
    sinceUnknown: counted.filter(({ acquiredOn, builtFiscalYear }) => acquiredOn === null && builtFiscalYear === null)
      .length,
    areaUnknown: counted.filter(({ areaM2 }) => areaM2 === null).length,
    withoutBuilding: withoutBuilding(facilities, buildings),
  };
}

/** Whether it is the city's: land that is rented or lent is used, not owned. */
export function isOwned({ kind, owner, tenure }: Pick<HeldItem, 'kind' | 'owner' | 'tenure'>): boolean {
  return owner === 'city' && (kind !== 'land' || tenure === 'owned' || tenure === 'co-owned');
}

function withoutBuilding(facilities: readonly HeldItem[], buildings: readonly HeldItem[]): number {
  const built = new Set(buildings.map(({ facilityId }) => facilityId));
  return facilities.filter(({ facilityId }) => !built.has(facilityId)).length;
}

function areaSum(items: readonly HeldItem[]): number {
  return items.reduce((sum, { areaM2 }) => sum + Math.round((areaM2 ?? 0) * 100), 0) / 100;
}
