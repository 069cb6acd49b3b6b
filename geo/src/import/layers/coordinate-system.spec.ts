import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import proj4 from 'proj4';
import { degreesFrom, readCrs } from './coordinate-system.js';

const named = (name: string) => ({ type: 'name', properties: { name } });
const near = ([lon, lat]: readonly [number, number], [x, y]: readonly [number, number]) =>
  Math.hypot(lon - x, lat - y) < 1e-7;

describe('the coordinate system of a GeoJSON', () => {
  it.each([
    undefined,
    named('urn:ogc:def:crs:OGC:1.3:CRS84'),
    named('EPSG:4326'),
    named('urn:ogc:def:crs:EPSG::6668'),
    named('http://www.opengis.net/def/crs/EPSG/0/4612'),
  ])('is degrees for %j', (crs) => {
    const read = readCrs(crs);
    expect(read.ok && read.toDegrees(138.32, 34.87)).toEqual([138.32, 34.87]);
  });

  it('is the origin of each plane rectangular system at 0, 0, in both editions', () => {
    const fourth = [133.5, 33] as const;
    expect(near(degreesFrom(6672)!(0, 0) as [number, number], fourth)).toBe(true);
    expect(near(degreesFrom(2446)!(0, 0) as [number, number], fourth)).toBe(true);
    const ninth = readCrs(named('urn:ogc:def:crs:EPSG::6677'));
    expect(ninth.ok && near(ninth.toDegrees(0, 0) as [number, number], [139 + 50 / 60, 36])).toBe(true);
    expect(Array.from({ length: 19 }, (_, i) => degreesFrom(6669 + i)).every(Boolean)).toBe(true);
    expect(degreesFrom(6688)).toBeNull();
  });

  it('puts a damaged number nowhere', () => {
    expect(degreesFrom(6676)!(Number.NaN, 0)).toEqual([Number.NaN, Number.NaN]);
    expect(degreesFrom(6676)!(0, Number.NEGATIVE_INFINITY)).toEqual([Number.NaN, Number.NaN]);
  });

  it('gives back what was projected, to a millimetre', () => {
    const eighth = proj4('+proj=tmerc +lat_0=36 +lon_0=138.5 +k=0.9999 +ellps=GRS80 +units=m +no_defs');
    fc.assert(
      fc.property(
        fc.double({ min: 137.5, max: 139.5, noNaN: true }),
        fc.double({ min: 34, max: 37, noNaN: true }),
        (lon, lat) =>
          near(degreesFrom(6676)!(...(eighth.forward([lon, lat]) as [number, number])) as [number, number], [lon, lat]),
      ),
    );
    expect(near(degreesFrom(3857)!(15_000_000, 4_000_000) as [number, number], [134.74729262, 33.78523007])).toBe(true);
  });

  it.each([named('EPSG:27700'), named('Tokyo / UTM'), named('EPSG:1')])('is refused by name: %j', (crs) => {
    const read = readCrs(crs);
    expect(!read.ok && read.reason.ja).toContain(crs.properties.name);
  });
});
