import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { boundsOfArea, distanceToAreaM, extractBoundary, type MultiPolygon } from './boundary.js';
import { distanceM } from './distance.js';

const square = (west: number, south: number, side: number): number[][] => [
  [west, south],
  [west + side, south],
  [west + side, south + side],
  [west, south + side],
  [west, south],
];

/** A square of 0.1° with a hole of 0.02° in its middle, and an island of 0.01° east of it. */
const area: MultiPolygon = {
  type: 'MultiPolygon',
  coordinates: [[square(134, 34, 0.1), square(134.04, 34.04, 0.02)], [square(134.2, 34, 0.01)]],
};

describe('distanceToAreaM', () => {
  it.each([
    ['inside', 134.01, 34.01],
    ['on the island', 134.205, 34.005],
  ])('is 0 %s', (_, lon, lat) => {
    expect(distanceToAreaM(area, { lon, lat })).toBe(0);
  });

  it('measures to the nearest edge, of a hole too', () => {
    expect(distanceToAreaM(area, { lon: 134.05, lat: 34.05 })).toBeCloseTo(
      distanceM({ lon: 134.05, lat: 34.05 }, { lon: 134.04, lat: 34.05 }),
      -1,
    );
    expect(distanceToAreaM(area, { lon: 134.05, lat: 33.99 })).toBeCloseTo(
      distanceM({ lon: 134.05, lat: 33.99 }, { lon: 134.05, lat: 34 }),
      1,
    );
  });

  it('measures to a corner', () => {
    const point = { lon: 133.999, lat: 33.999 };
    expect(distanceToAreaM(area, point)).toBeCloseTo(distanceM(point, { lon: 134, lat: 34 }), 1);
  });

  it('is never farther than any corner, and does not care whether rings are closed', () => {
    const open: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: area.coordinates.map((polygon) => polygon.map((ring) => ring.slice(0, -1))),
    };
    const near = fc.record({
      lon: fc.double({ min: 133.9, max: 134.3, noNaN: true }),
      lat: fc.double({ min: 33.9, max: 34.2, noNaN: true }),
    });
    fc.assert(
      fc.property(near, (point) => {
        const distance = distanceToAreaM(area, point);
        expect(distanceToAreaM(open, point)).toBe(distance);
        for (const [lon, lat] of area.coordinates.flat(2)) {
          expect(distance).toBeLessThanOrEqual(distanceM(point, { lon: lon!, lat: lat! }) * 1.002 + 0.1);
        }
      }),
    );
  });

  it('is infinite for an area without rings', () => {
    expect(distanceToAreaM({ type: 'MultiPolygon', coordinates: [] }, { lon: 134, lat: 34 })).toBe(Infinity);
  });
});

describe('boundsOfArea', () => {
  it('holds all parts', () => {
    expect(boundsOfArea(area)).toEqual({ west: 134, south: 34, east: 134.20999999999998, north: 34.1 });
  });
});

describe('extractBoundary', () => {
  const feature = (properties: object, ring: number[][]): object => ({
    type: 'Feature',
    properties,
    geometry: { type: 'Polygon', coordinates: [ring] },
  });
  const prefecture = {
    type: 'FeatureCollection',
    features: [
      feature({ N03_001: '香川県', N03_004: '高松市', N03_007: '37201' }, square(134, 34, 0.1)),
      feature({ N03_001: '香川県', N03_004: '丸亀市', N03_007: '37202' }, square(133, 34, 0.1)),
      feature({ N03_001: '香川県', N03_004: '高松市', N03_007: '37201' }, square(134.2, 34, 0.1)),
      feature({ N03_001: '静岡県', N03_003: '静岡市', N03_004: '葵区', N03_007: '22101' }, square(138, 34, 0.1)),
      feature({ N03_001: '静岡県', N03_003: '静岡市', N03_004: '駿河区', N03_007: '22102' }, square(138.1, 34, 0.1)),
      feature({ N03_001: '静岡県', N03_003: '浜松市', N03_004: '中区', N03_007: '22131' }, square(137, 34, 0.1)),
    ],
  };

  it('takes the parts of one municipality and its names', () => {
    const answer = extractBoundary(prefecture, '372013');
    expect(answer).toMatchObject({ ok: true, names: { prefecture: '香川県', municipality: '高松市' } });
    expect(answer.ok && answer.boundary.coordinates).toHaveLength(2);
  });

  it('takes the wards of a designated city', () => {
    const answer = extractBoundary(prefecture, '221007');
    expect(answer).toMatchObject({ ok: true, names: { municipality: '静岡市' } });
    expect(answer.ok && answer.boundary.coordinates).toHaveLength(2);
  });

  it('takes them by their own column too, as the editions since 2024 have it', () => {
    const ward = (city: string, name: string, code: string, at: number) =>
      feature(
        { N03_001: '神奈川県', N03_002: null, N03_003: null, N03_004: city, N03_005: name, N03_007: code },
        square(139 + at, 35, 0.1),
      );
    const features = [ward('川崎市', '川崎区', '14131', 0), ward('川崎市', '幸区', '14132', 1)];
    const next = ward('相模原市', '緑区', '14151', 2);
    const answer = extractBoundary({ type: 'FeatureCollection', features: [...features, next] }, '141305');
    expect(answer).toMatchObject({ ok: true, names: { prefecture: '神奈川県', municipality: '川崎市' } });
    expect(answer.ok && answer.boundary.coordinates).toHaveLength(2);
  });

  it('takes all polygons where there are no codes, of a bare geometry too', () => {
    expect(extractBoundary({ ...area }, '372013')).toMatchObject({ ok: true, names: null });
    const answer = extractBoundary(
      { type: 'GeometryCollection', geometries: [area, { type: 'Point', coordinates: [1, 2] }] },
      '',
    );
    expect(answer.ok && answer.boundary.coordinates).toHaveLength(2);
  });

  it('leaves heights out', () => {
    const ring = square(134, 34, 0.1).map((position) => [...position, 12]);
    const answer = extractBoundary({ type: 'Polygon', coordinates: [ring] }, '372013');
    expect(answer.ok && answer.boundary.coordinates[0]).toEqual([square(134, 34, 0.1)]);
  });

  it.each([
    ['latitude first', square(34, 134, 0.1)],
    ['metres', square(150_000, 20_000, 100)],
  ])('refuses %s', (_, ring) => {
    const answer = extractBoundary({ type: 'Polygon', coordinates: [ring] }, '372013');
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('longitude and latitude') });
  });

  it('refuses a scribble, which the database would take hours to repair, but not a bow tie', () => {
    const scribble = Array.from({ length: 400 }, (_, at) => [
      134 + ((at * 97) % 400) / 400,
      34 + ((at * 31) % 400) / 400,
    ]);
    const answer = extractBoundary({ type: 'Polygon', coordinates: [scribble] }, '372013');
    expect(answer).toMatchObject({ ok: false, reason: expect.stringContaining('cross') });
    const bowTie = [134, 34, 135, 35, 135, 34, 134, 35].flatMap((lon, at, all) =>
      at % 2 ? [] : [[lon, all[at + 1]!]],
    );
    expect(extractBoundary({ type: 'Polygon', coordinates: [bowTie] }, '372013')).toMatchObject({ ok: true });
  });

  it('is not led down without end by collections in collections', () => {
    let geometries: object = area;
    let features: object = area;
    for (let depth = 0; depth < 20_000; depth++) {
      geometries = { type: 'GeometryCollection', geometries: [geometries] };
      features = { type: 'FeatureCollection', features: [features] };
    }
    expect(extractBoundary(geometries, '372013')).toMatchObject({ reason: 'the file holds no polygon' });
    expect(extractBoundary(features, '372013')).toMatchObject({ reason: 'the file holds no polygon' });
  });

  it.each([
    [prefecture, '072044', 'no area in the file has the code 07204 (N03_007)'],
    [{ type: 'FeatureCollection', features: [] }, '372013', 'the file holds no polygon'],
    [{ type: 'Polygon', coordinates: [[['a', 'b']]] }, '372013', 'the file holds no polygon'],
    [[1, 2], '372013', 'this is not GeoJSON'],
    [null, '372013', 'this is not GeoJSON'],
  ])('says why there is none (%#)', (document, code, reason) => {
    expect(extractBoundary(document, code)).toMatchObject({
      ok: false,
      reason,
      reasonJa: expect.stringMatching(/[ぁ-ん]/),
    });
  });
});
