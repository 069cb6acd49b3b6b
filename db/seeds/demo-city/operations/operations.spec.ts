import { sheetFigures } from '#libs/facility-sheet';
import { describe, expect, it } from '@jest/globals';
import { generateDemoCity } from '../demo-city.js';
import { drawOperations, operationYears } from './operations.js';

const city = generateDemoCity(20260401);
const facilityOf = new Map(city.facilities.map((facility) => [facility.id, facility]));
const inYear = (fiscalYear: number) => city.operations.filter((year) => year.fiscalYear === fiscalYear);
const usersIn = (fiscalYear: number) => inYear(fiscalYear).reduce((sum, { users }) => sum + (users ?? 0), 0);

/** Spending per user of the last year, of each facility of a kind, in order. */
function yenPerUser(smallCategory: string): number[] {
  return inYear(2024)
    .filter(({ facilityId }) => facilityOf.get(facilityId)?.smallCategory === smallCategory)
    .map((year) => sheetFigures(year, { floorAreaM2: null, residents: null }).expenditurePerUserYen ?? 0)
    .toSorted((a, b) => a - b);
}

describe('the operation of the demo city', () => {
  it('is on record for some hundreds of facilities in each of five years, the same on every machine', () => {
    expect(inYear(2024).length).toBeGreaterThan(380);
    expect(city.operations).toHaveLength(inYear(2024).length * operationYears.length);
    expect(drawOperations(20260401, city.facilities)).toEqual(city.operations);
    expect(new Set(city.operations.map(({ id }) => id)).size).toBe(city.operations.length);
  });

  it('fell in the epidemic and came back', () => {
    expect(usersIn(2020)).toBeLessThan(usersIn(2024) * 0.85);
    expect(usersIn(2021)).toBeGreaterThan(usersIn(2020));
    expect(usersIn(2022)).toBeGreaterThan(usersIn(2021));
  });

  it.each([
    ['図書館', 450, 1_300],
    ['公民館', 300, 1_000],
    ['文化会館', 500, 1_300],
    ['体育館', 250, 900],
    ['プール', 1_100, 2_800],
  ])('costs for each user of a %s from %d to %d yen', (kind, least, most) => {
    const amounts = yenPerUser(kind);
    expect(amounts.length).toBeGreaterThan(0);
    expect(amounts[0]).toBeGreaterThan(least);
    expect(amounts.at(-1)).toBeLessThan(most);
  });

  it('has no more slots used than there are, and a fee where a manager is designated', () => {
    for (const { bookableSlots, usedSlots, facilityId, costsYen } of city.operations) {
      expect(usedSlots ?? 0).toBeLessThanOrEqual(bookableSlots ?? 0);
      const isDesignated = facilityOf.get(facilityId)?.managementForm === 'designated';
      expect((costsYen.designatedManagerFee ?? 0) > 0).toBe(isDesignated);
    }
  });
});
