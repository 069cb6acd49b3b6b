import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noBuilding, noFacility } from '../blank-values.js';
import type { BuildingValues, FacilityRow, FacilityValues } from '../facility-row.js';
import { buildingValues, facilityValues } from './compare-values.js';
import { sameSeen, seenBuilding, seenFacility, seenOf } from './seen.js';

const text = fc.option(fc.string(), { nil: null });
const degrees = fc.double({ noNaN: true, noDefaultInfinity: true });
const attributes = fc.dictionary(fc.string(), fc.string(), { maxKeys: 2 });

/** Texts in all fields: what a field holds does not matter, but whether it is blank. */
const texts = (blank: object) => Object.fromEntries(Object.keys(blank).map((field) => [field, text]));

const facilities = fc.record({
  ...texts(noFacility),
  name: fc.string(),
  location: fc.option(fc.record({ lon: degrees, lat: degrees }), { nil: null }),
  owner: fc.constantFrom('city', 'unknown'),
  status: fc.constantFrom('open', 'closed'),
  attributes,
}) as unknown as fc.Arbitrary<FacilityValues>;

const buildings = fc.record({
  ...texts(noBuilding),
  name: fc.string(),
  floorAreaM2: fc.option(fc.nat(), { nil: null }),
  attributes,
}) as unknown as fc.Arbitrary<BuildingValues>;

const rows: fc.Arbitrary<FacilityRow> = fc
  .tuple(facilities, fc.uniqueArray(fc.tuple(fc.string(), buildings), { selector: ([key]) => key, maxLength: 3 }))
  .map(([facility, named]) => ({
    ...facility,
    cell: 'A2',
    placeCell: null,
    sheetRows: 1,
    source: 's',
    sourceId: null,
    buildings: named.map(([key, building]) => ({ key, cell: 'A2', ...building })),
  }));

describe('what is remembered of a row', () => {
  it('is all that it says, as it comes back from the database', () => {
    fc.assert(
      fc.property(rows, (row) => {
        const stored = JSON.parse(JSON.stringify(seenOf(row))) as ReturnType<typeof seenOf>;
        expect(sameSeen(stored, seenOf(row))).toBe(true);
        expect(Object.keys(stored.buildings)).toHaveLength(row.buildings.length);
        expect(json(seenFacility(stored))).toEqual(json(facilityValues(row)));
        for (const building of row.buildings) {
          expect(json(seenBuilding(stored, building.key))).toEqual(json(buildingValues(building)));
        }
      }),
    );
  });

  it('holds nothing that is blank', () => {
    const row = {
      ...noFacility,
      name: '本庁舎',
      cell: 'A2',
      placeCell: null,
      sheetRows: 1,
      source: 's',
      sourceId: null,
    };
    const seen = seenOf({ ...row, buildings: [{ ...noBuilding, name: '本館', key: '1', cell: 'A2' }] });
    expect(seen).toEqual({ facility: { name: '本庁舎' }, buildings: { 1: { name: '本館' } } });
  });

  it('tells what was remembered with its blanks, before there were particulars, from nothing else', () => {
    const { propertyClass: _, ...former } = { ...noFacility, name: '本庁舎' };
    const now = seenOf({
      ...noFacility,
      name: '本庁舎',
      cell: '',
      placeCell: null,
      sheetRows: 1,
      source: '',
      sourceId: null,
      buildings: [],
    });
    expect(sameSeen({ facility: former, buildings: {} }, now)).toBe(true);
    expect(sameSeen({ facility: { ...former, note: '休止' }, buildings: {} }, now)).toBe(false);
  });
});

/** As it stands in the database: −0 is 0. */
function json(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}
