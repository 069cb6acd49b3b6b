import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { noFacility } from '../blank-values.js';
import type { FacilityValues } from '../facility-row.js';
import { compareFacility, sameValues } from './compare-values.js';

const blank: FacilityValues = { ...noFacility, name: '中央公民館', ownerReason: 'nothing' };

const text = fc.constantFrom(null, 'あ', 'い');
const values: fc.Arbitrary<FacilityValues> = fc.record({
  name: fc.constantFrom('中央公民館', '東公民館'),
  nameKana: text,
  address: text,
  location: fc.constantFrom(null, { lon: 134, lat: 34 }, { lon: 134.1, lat: 34 }),
  poiCode: text,
  majorCategory: fc.constantFrom(null, '公園' as const),
  middleCategory: text,
  smallCategory: text,
  categoryReason: text,
  owner: fc.constantFrom('unknown' as const, 'city' as const, 'private' as const),
  ownerReason: text,
  status: fc.constantFrom('open' as const, 'closed' as const),
  department: text,
  managementForm: fc.constantFrom(null, 'direct' as const),
  propertyClass: fc.constant(null),
  note: text,
  attributes: fc.dictionary(fc.constantFrom('電話', 'URL'), fc.constantFrom('1', '2')),
});

describe('compareFacility', () => {
  it('fills blanks, and overwrites only what the same list had given', () => {
    const offered: FacilityValues = {
      ...blank,
      address: '番町2',
      owner: 'city',
      ownerReason: 'mark:市立',
      attributes: { 電話: '2' },
    };
    const recorded: FacilityValues = { ...blank, address: '番町1', attributes: { 電話: '1' } };
    expect(compareFacility(recorded, offered, null)).toEqual({
      set: { owner: 'city', ownerReason: 'mark:市立' },
      kept: [],
    });
    expect(compareFacility(recorded, offered, recorded).set).toEqual({
      address: '番町2',
      owner: 'city',
      ownerReason: 'mark:市立',
      attributes: { 電話: '2' },
    });
  });

  it('keeps a correction made here, and says so when the list changes too', () => {
    const said: FacilityValues = { ...blank, address: '番町1' };
    const corrected: FacilityValues = { ...blank, address: '番町一丁目8' };
    expect(compareFacility(corrected, said, said)).toEqual({ set: {}, kept: [] });
    expect(compareFacility(corrected, { ...blank, address: '番町3' }, said)).toEqual({
      set: {},
      kept: [{ field: 'address', recorded: '番町一丁目8', offered: '番町3' }],
    });
  });

  it('lets any list close what is open, but none open what is closed unless it had closed it', () => {
    const closed: FacilityValues = { ...blank, status: 'closed' };
    expect(compareFacility(blank, closed, null).set).toEqual({ status: 'closed' });
    expect(compareFacility(closed, blank, null).set).toEqual({});
    expect(compareFacility(closed, blank, closed).set).toEqual({ status: 'open' });
  });

  it('never blanks a value, and has nothing to add once it has been applied', () => {
    fc.assert(
      fc.property(values, values, fc.option(values), (recorded, offered, lastSeen) => {
        const { set } = compareFacility(recorded, offered, lastSeen);
        expect([set.name, set.address, set.location, set.note]).not.toContain(null);
        const after = { ...recorded, ...set };
        expect(Object.keys(after.attributes)).toEqual(expect.arrayContaining(Object.keys(recorded.attributes)));
        expect(compareFacility(after, offered, offered).set).toEqual({});
      }),
    );
  });

  it('does not care for the order of keys or the last bits of a degree', () => {
    const one: FacilityValues = { ...blank, attributes: { a: '1', b: '2' }, location: { lon: 0.1 + 0.2, lat: 1 } };
    const other: FacilityValues = { ...blank, location: { lat: 1, lon: 0.3 }, attributes: { b: '2', a: '1' } };
    expect(sameValues(one, other)).toBe(true);
    expect(sameValues(one, { ...other, attributes: { a: '1' } })).toBe(false);
  });
});
