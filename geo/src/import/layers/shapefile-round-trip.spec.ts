import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import type { Position } from 'geojson';
import { degreesPrj, writeDbf, type WrittenShape, writeShapes } from './write-shapefile.js';
import { readShapefile } from './read-shapefile.js';

const columns = [
  ['NAMAE', 'C', 60],
  ['KAZU', 'N', 9],
] as const;

const place = fc.tuple(fc.double({ min: 124, max: 150, noNaN: true }), fc.double({ min: 24, max: 45, noNaN: true }));
const line = fc.array(place, { minLength: 2, maxLength: 6 });

/** A regular ring of so many corners, clockwise as outer rings are, closed. */
function ring([x, y]: Position, radius: number, corners: number): Position[] {
  const open = Array.from({ length: corners }, (_, at): Position => {
    const angle = (-2 * Math.PI * at) / corners;
    return [x! + radius * Math.cos(angle), y! + radius * Math.sin(angle)];
  });
  return [...open, open[0]!];
}

/** An area around a place, with a hole or without. */
const areaAround = fc
  .tuple(fc.double({ min: 0.001, max: 0.2, noNaN: true }), fc.integer({ min: 3, max: 9 }), fc.boolean())
  .map(([radius, corners, hasHole]) => (centre: Position): Position[][] => {
    const hole = ring(centre, radius / 4, 5).toReversed();
    return [ring(centre, radius, corners), ...(hasHole ? [hole] : [])];
  });
const area = fc.tuple(areaAround, place).map(([around, centre]) => around(centre));
/** Apart from one another, for a hole belongs to the area it lies in. */
const areas = fc
  .tuple(fc.array(areaAround, { minLength: 2, maxLength: 3 }), fc.double({ min: 25, max: 44, noNaN: true }))
  .map(([all, latitude]) => all.map((around, at) => around([125 + at * 8, latitude])));
const listOf = <T extends WrittenShape>(shape: fc.Arbitrary<T>) => fc.array(shape, { minLength: 1, maxLength: 5 });
const shapes: fc.Arbitrary<WrittenShape[]> = fc.oneof(
  listOf(place.map((coordinates) => ({ type: 'Point' as const, coordinates }))),
  listOf(line.map((coordinates) => ({ type: 'MultiPoint' as const, coordinates }))),
  listOf(
    fc.oneof(
      line.map((coordinates) => ({ type: 'LineString' as const, coordinates })),
      fc
        .array(line, { minLength: 2, maxLength: 3 })
        .map((coordinates) => ({ type: 'MultiLineString' as const, coordinates })),
    ),
  ),
  listOf(area.map((coordinates) => ({ type: 'Polygon' as const, coordinates }))),
  listOf(areas.map((coordinates) => ({ type: 'MultiPolygon' as const, coordinates }))),
);

/** To a tenth of a millimetre: degrees go through a projection and back. */
const rounded = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, one: unknown) => (typeof one === 'number' ? Math.round(one * 1e9) / 1e9 : one)));

const row = fc.record({ name: fc.stringMatching(/^[ぁ-ん漢字一丁目]{1,12}$/), count: fc.nat(99_999_999) });

it('reads again what is written: every place, shape and attribute, in both encodings', () => {
  fc.assert(
    fc.property(
      shapes,
      fc.array(row, { minLength: 5, maxLength: 5 }),
      fc.constantFrom('cp932', 'utf8'),
      (written, rows, encoding) => {
        const told = rows.slice(0, written.length);
        const { shp, shx } = writeShapes(written);
        const parts = {
          shp,
          shx,
          dbf: writeDbf(
            columns,
            told.map(({ name, count }) => [name, count]),
            encoding,
          ),
          prj: Buffer.from(degreesPrj),
          cpg: Buffer.from(encoding),
        };
        const files = Object.fromEntries(Object.entries(parts).map(([extension, bytes]) => [`層.${extension}`, bytes]));
        const layer = readShapefile(zipSync(files), '層.zip');
        if (!layer || !('rows' in layer)) throw new Error(JSON.stringify(layer));
        expect(layer.rejected).toEqual([]);
        expect(rounded(layer.rows.map(({ geometry }) => geometry))).toEqual(rounded(written));
        expect(layer.rows.map(({ attributes }) => attributes)).toEqual(
          told.map(({ name, count }) => ({ NAMAE: name, KAZU: count })),
        );
      },
    ),
    { numRuns: 100, seed: 27 },
  );
});
