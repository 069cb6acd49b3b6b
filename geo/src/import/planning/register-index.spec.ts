import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { distanceM } from '../../spatial/distance.js';
import { nearM, RegisterIndex, type Indexed } from './register-index.js';

function facility(name: string, address: string | null, lon?: number, lat?: number): Indexed {
  return { known: [{ name, address }], location: lon === undefined || lat === undefined ? null : { lon, lat } };
}

function indexOf(...facilities: Indexed[]): RegisterIndex<Indexed> {
  const index = new RegisterIndex<Indexed>('高松市');
  for (const each of facilities) index.add(each);
  return index;
}

describe('RegisterIndex', () => {
  it('finds by name and address however they are written', () => {
    const library = facility('高松市中央図書館', '香川県高松市昭和町一丁目2番20号');
    const index = indexOf(library, facility('菊池寛記念館', '高松市昭和町一丁目2-20'));
    expect(index.withNameAndAddress({ name: '中央図書館', address: '昭和町1-2-20' })).toEqual([library]);
    expect(index.withNameAndAddress({ name: '中央図書館', address: null })).toEqual([]);
  });

  it('finds exactly what lies within 100 m under the same name, anywhere in Japan', () => {
    const around = fc.record({
      lat: fc.double({ min: 24, max: 45.5, noNaN: true }),
      lon: fc.double({ min: 123, max: 153, noNaN: true }),
      dLat: fc.double({ min: -0.0015, max: 0.0015, noNaN: true }),
      dLon: fc.double({ min: -0.002, max: 0.002, noNaN: true }),
    });
    fc.assert(
      fc.property(around, ({ lat, lon, dLat, dLon }) => {
        const place = { lon: lon + dLon, lat: lat + dLat };
        const index = indexOf(facility('倉庫', null, lon, lat));
        expect(index.near('倉庫', place).length).toBe(distanceM({ lon, lat }, place) <= nearM ? 1 : 0);
        expect(index.near('車庫', place)).toEqual([]);
      }),
    );
  });

  it('compares places only where both are known', () => {
    const point = facility('会館', null, 134, 34);
    const address = facility('会館', '高松市番町1');
    const both = facility('会館', '高松市番町2', 134, 34);
    const index = indexOf(point, address, both);
    expect(index.incomparable({ name: '会館', address: '番町9', location: null })).toEqual([point]);
    expect(index.incomparable({ name: '会館', address: null, location: { lon: 134.5, lat: 34 } })).toEqual([address]);
    expect(index.incomparable({ name: '会館', address: '番町9', location: { lon: 134.5, lat: 34 } })).toEqual([]);
    expect(index.incomparable({ name: '会館', address: null, location: null })).toEqual([point, address, both]);
  });
});
