import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import type { Position } from 'geojson';
import iconv from 'iconv-lite';
import { readShapefile } from './read-shapefile.js';

type Written =
  | { readonly type: 'Point'; readonly coordinates: Position }
  | { readonly type: 'LineString'; readonly coordinates: Position[] }
  | { readonly type: 'MultiPoint'; readonly coordinates: Position[] }
  | { readonly type: 'MultiLineString'; readonly coordinates: Position[][] }
  | { readonly type: 'Polygon'; readonly coordinates: Position[][] }
  | { readonly type: 'MultiPolygon'; readonly coordinates: Position[][][] };

/** Number of a shape type in the specification (ESRI Shapefile Technical Description, 1998). */
const typeNumbers = { Point: 1, LineString: 3, MultiLineString: 3, Polygon: 5, MultiPolygon: 5, MultiPoint: 8 };

const doublesOf = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 8);
  numbers.forEach((number, at) => bytes.writeDoubleLE(number, at * 8));
  return bytes;
};
const integersOf = (numbers: readonly number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  numbers.forEach((number, at) => bytes.writeInt32LE(number, at * 4));
  return bytes;
};

function partsOf(shape: Written): readonly Position[][] {
  if (shape.type === 'Point') return [[shape.coordinates]];
  if (shape.type === 'LineString' || shape.type === 'MultiPoint') return [shape.coordinates];
  return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}

function boxOf(places: readonly Position[]): number[] {
  const [xs, ys] = [places.map(([x]) => x!), places.map(([, y]) => y!)];
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

function contentOf(shape: Written): Buffer {
  const parts = partsOf(shape);
  const places = parts.flat();
  const type = integersOf([typeNumbers[shape.type]]);
  const coordinates = doublesOf(places.flat());
  if (shape.type === 'Point') return Buffer.concat([type, coordinates]);
  const box = doublesOf(boxOf(places));
  if (shape.type === 'MultiPoint') return Buffer.concat([type, box, integersOf([places.length]), coordinates]);
  const starts = parts.map((_, at) => parts.slice(0, at).flat().length);
  return Buffer.concat([type, box, integersOf([parts.length, places.length, ...starts]), coordinates]);
}

function headerOf(shapes: readonly Written[], bytes: number): Buffer {
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32BE(bytes / 2, 24);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(typeNumbers[shapes[0]!.type], 32);
  doublesOf(boxOf(shapes.flatMap((shape) => partsOf(shape).flat()))).copy(header, 36);
  return header;
}

/** .shp and its index .shx. */
function writeShapes(shapes: readonly Written[]): { readonly shp: Buffer; readonly shx: Buffer } {
  const records = shapes.map((shape, at) => {
    const content = contentOf(shape);
    const head = Buffer.alloc(8);
    head.writeInt32BE(at + 1, 0);
    head.writeInt32BE(content.length / 2, 4);
    return Buffer.concat([head, content]);
  });
  const index = records.map((record, at) => {
    const entry = Buffer.alloc(8);
    entry.writeInt32BE((100 + Buffer.concat(records.slice(0, at)).length) / 2, 0);
    entry.writeInt32BE((record.length - 8) / 2, 4);
    return entry;
  });
  const whole = Buffer.concat(records);
  return {
    shp: Buffer.concat([headerOf(shapes, 100 + whole.length), whole]),
    shx: Buffer.concat([headerOf(shapes, 100 + index.length * 8), ...index]),
  };
}

interface Row {
  readonly name: string;
  readonly count: number;
}

/** .dbf (dBASE III) with a column of text and one of numbers. */
function writeRows(rows: readonly Row[], encoding: string): Buffer {
  const [textBytes, digits] = [60, 9];
  const header = Buffer.alloc(97);
  header.writeUInt8(3, 0);
  header.writeUInt32LE(rows.length, 4);
  header.writeUInt16LE(97, 8);
  header.writeUInt16LE(1 + textBytes + digits, 10);
  for (const [at, name, type, bytes] of [
    [32, 'NAMAE', 'C', textBytes],
    [64, 'KAZU', 'N', digits],
  ] as const) {
    header.write(name, at, 'latin1');
    header.write(type, at + 11, 'latin1');
    header.writeUInt8(bytes, at + 16);
  }
  header.writeUInt8(13, 96);
  const records = rows.map(({ name, count }) => {
    const record = Buffer.alloc(1 + textBytes + digits, ' ');
    iconv.encode(name, encoding).copy(record, 1);
    record.write(String(count).padStart(digits), 1 + textBytes, 'latin1');
    return record;
  });
  return Buffer.concat([header, ...records, Buffer.from([26])]);
}

const degrees = `GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;

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
const listOf = <T extends Written>(shape: fc.Arbitrary<T>) => fc.array(shape, { minLength: 1, maxLength: 5 });
const shapes: fc.Arbitrary<Written[]> = fc.oneof(
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
          dbf: writeRows(told, encoding),
          prj: Buffer.from(degrees),
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
