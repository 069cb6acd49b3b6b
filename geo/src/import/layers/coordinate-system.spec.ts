import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import proj4 from 'proj4';
import { degreesFrom, readCrs, readProjection, type ToDegrees } from './coordinate-system.js';

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

const degrees = (d: number, m: number, seconds: number) => d + m / 60 + seconds / 3600;
/** 日本経緯度原点: as the order of enforcement of the Survey Act gave it before 2002 and after (JGD2000). */
const originBefore = [degrees(139, 44, 40.502), degrees(35, 39, 17.5148)] as const;
const originAfter = [degrees(139, 44, 28.8759), degrees(35, 39, 29.1572)] as const;
/** How far a position lands from that origin in metres. */
const missM = (toDegrees: ToDegrees | undefined, [x, y]: readonly [number, number]) => {
  const [lon, lat] = toDegrees!(x, y);
  return Math.hypot((lon - originAfter[0]) * 90_500, (lat - originAfter[1]) * 111_000);
};
const geogcs = (datum: string, more = '') =>
  `GEOGCS["GCS_Tokyo",DATUM["${datum}",SPHEROID["Bessel_1841",6377397.155,299.1528128${more}]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
const ninthOn = (datum: string) =>
  `PROJCS["Tokyo_Japan_Plane_Rectangular_CS_IX",${geogcs(datum)},PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",139.833333333333],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]`;
/** From degrees to system IX on the Bessel ellipsoid, without any change of datum. */
const onBessel = proj4(
  '+proj=longlat +a=6377397.155 +rf=299.1528128 +no_defs',
  '+proj=tmerc +lat_0=36 +lon_0=139.8333333333333 +k=0.9999 +a=6377397.155 +rf=299.1528128 +units=m +no_defs',
);

describe('the old Tokyo datum', () => {
  it.each(['D_Tokyo', 'Tokyo', '日本測地系', '旧日本測地系'])(
    'of a .prj with the datum %s lands within 10 m',
    (datum) => {
      for (const wkt of [geogcs(datum), geogcs(datum, ',AUTHORITY["EPSG","7004"]')]) {
        const system = readProjection(wkt);
        expect(missM(system?.toDegrees, originBefore)).toBeLessThan(10);
        expect(system?.warnings[0]!.reason.ja).toContain('約10m');
      }
      const plane = onBessel.forward([...originBefore]) as [number, number];
      expect(missM(readProjection(ninthOn(datum))?.toDegrees, plane)).toBeLessThan(10);
    },
  );

  it('of a GeoJSON lands there too, with the same note', () => {
    const plane = onBessel.forward([...originBefore]) as [number, number];
    for (const [name, place] of [
      ['urn:ogc:def:crs:EPSG::4301', originBefore],
      ['EPSG:30169', plane],
    ] as const) {
      const read = readCrs(named(name));
      expect(missM(read.ok ? read.toDegrees : undefined, place)).toBeLessThan(10);
      expect(read.ok && read.warnings).toHaveLength(1);
    }
    expect(Array.from({ length: 19 }, (_, i) => degreesFrom(30_161 + i)).every(Boolean)).toBe(true);
    expect(degreesFrom(30_180)).toBeNull();
  });

  it('is not that of JGD2000, JGD2011 and 日本測地系2000', () => {
    for (const datum of ['D_JGD_2000', 'D_JGD_2011', 'Japanese_Geodetic_Datum_2011', '日本測地系2000']) {
      const system = readProjection(geogcs(datum).replace('6377397.155,299.1528128', '6378137.0,298.257222101'));
      expect([system?.toDegrees(139.7, 35.6), system?.warnings]).toEqual([[139.7, 35.6], []]);
    }
  });

  it('is refused, not guessed, where the .prj has no ellipsoid to shift', () => {
    expect(
      readProjection(
        'GEOGCRS["Tokyo",DATUM["Tokyo",ELLIPSOID["Bessel 1841",6377397.155,299.1528128]],CS[ellipsoidal,2]]',
      ),
    ).toBeNull();
  });
});
