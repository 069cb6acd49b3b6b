import { realEstateIdPattern } from '#libs/asset';
import { type RegisterItem, registerAt, registerTotals } from '#libs/register-history';
import { describe, expect, it } from '@jest/globals';
import { generateDemoCity } from '../demo-city.js';

const { facilities, property } = generateDemoCity(20260401);
const own = facilities.filter(({ owner }) => owner === 'city');

describe("the demo city's property", () => {
  it('has land for every facility of the city, some of it rented, with an id that no registry gives', () => {
    expect(new Set(property.parcels.map(({ facilityId }) => facilityId))).toEqual(new Set(own.map(({ id }) => id)));
    const leased = property.parcels.filter(({ tenure }) => tenure === 'leased');
    expect(leased.length / property.parcels.length).toBeGreaterThan(0.05);
    expect(leased.every(({ yearlyRentYen, leaseEnd, lessor }) => yearlyRentYen && leaseEnd && lessor)).toBe(true);
    for (const { realEstateId } of property.parcels)
      expect(realEstateId ?? '9900000000000-0000').toMatch(realEstateIdPattern);
  });

  it('has some dozens of events, and a register that differs from year to year', () => {
    expect(property.events.length).toBeGreaterThan(36);
    const at = (date: string) => {
      const register = { today: '2026-11-28', items: itemsOf(), events: property.events.map(asRegisterEvent) };
      return registerTotals(registerAt(register, date));
    };
    const years = [2015, 2018, 2021, 2024].map((year) => at(`${year}-03-31`));
    expect(new Set(years.map(({ buildingAreaM2 }) => buildingAreaM2)).size).toBe(4);
    expect(new Set(years.map(({ landAreaM2 }) => landAreaM2)).size).toBe(4);
    expect(at('2026-11-28').facilities).toBe(own.length);
  });

  it('has rooms that fit into their buildings', () => {
    const areas = new Map(
      facilities.flatMap(({ buildings }) => buildings.map((building) => [building.id, building.floorAreaM2])),
    );
    const used = new Map<string, number>();
    for (const { buildingId, areaM2 } of property.rooms) used.set(buildingId, (used.get(buildingId) ?? 0) + areaM2);
    expect(used.size).toBeGreaterThan(20);
    for (const [id, areaM2] of used) expect(areaM2).toBeLessThan(areas.get(id) ?? 0);
  });
});

const asRegisterEvent = (event: (typeof property.events)[number]) => ({
  ...event,
  whole: true,
  ownerBefore: null,
  ownerAfter: null,
});

function itemsOf(): RegisterItem[] {
  const common = { owner: 'city', tenure: null, category: null, propertyClass: null, builtFiscalYear: null } as const;
  return [
    ...own.map(({ id, name }) => ({ ...common, kind: 'facility' as const, id, facilityId: id, name, areaM2: null })),
    ...own.flatMap(({ id, buildings }) =>
      buildings.map((building) => ({
        ...common,
        ...building,
        kind: 'building' as const,
        facilityId: id,
        areaM2: building.floorAreaM2,
      })),
    ),
    ...property.parcels.map(({ id, facilityId, lotNumber, areaM2, tenure }) => ({
      ...common,
      kind: 'land' as const,
      id,
      facilityId,
      name: lotNumber,
      areaM2,
      tenure,
    })),
  ];
}
