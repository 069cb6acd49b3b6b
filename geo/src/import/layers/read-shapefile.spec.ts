import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
import { isLayer, readImportFile } from '../read-import-file.js';
import type { LayerFile } from './layer-file.js';

const eighth = `PROJCS["JGD_2011_Japan_Zone_8",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",138.5],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]`;
const degrees = `GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;

/** A .shp of one ring per record; clockwise, as outer rings are. */
function shpOf(rings: readonly (readonly (readonly [number, number])[])[]): Buffer {
  const records = rings.map((ring, index) => {
    const record = Buffer.alloc(8 + 48 + ring.length * 16);
    record.writeInt32BE(index + 1, 0);
    record.writeInt32BE((record.length - 8) / 2, 4);
    record.writeInt32LE(5, 8);
    record.writeInt32LE(1, 44);
    record.writeInt32LE(ring.length, 48);
    ring.forEach(([x, y], i) => {
      record.writeDoubleLE(x, 56 + i * 16);
      record.writeDoubleLE(y, 64 + i * 16);
    });
    return record;
  });
  const header = Buffer.alloc(100);
  header.writeInt32BE(9994, 0);
  header.writeInt32LE(1000, 28);
  header.writeInt32LE(5, 32);
  return Buffer.concat([header, ...records]);
}

/** A .dbf of one column of text. */
function dbfOf(column: string, texts: readonly string[], encoding: string): Buffer {
  const header = Buffer.alloc(65);
  header.writeUInt32LE(texts.length, 4);
  header.writeUInt16LE(65, 8);
  header.writeUInt16LE(41, 10);
  header.write(column, 32, 'latin1');
  header.write('C', 43, 'latin1');
  header.writeUInt8(40, 48);
  header.writeUInt8(13, 64);
  const rows = texts.map((text) => {
    const row = Buffer.alloc(41, ' ');
    iconv.encode(text, encoding).copy(row, 1);
    return row;
  });
  return Buffer.concat([header, ...rows]);
}

const square = (x: number, y: number, side: number) =>
  [
    [x, y],
    [x, y + side],
    [x + side, y + side],
    [x + side, y],
    [x, y],
  ] as [number, number][];
const parts = (more: Record<string, Buffer> = {}, encoding = 'cp932') => ({
  'A27.shp': shpOf([square(-18_000, -130_000, 2_000), square(-10_000, -130_000, 2_000)]),
  'A27.shx': Buffer.alloc(100),
  'A27.dbf': dbfOf('A27_004', ['東小学校', '西小学校'], encoding),
  'A27.prj': Buffer.from(eighth),
  ...more,
});
const read = (files: Record<string, Uint8Array>) => readImportFile({ name: 'A27-21.zip', bytes: zipSync(files) });

describe('a zipped shapefile', () => {
  it.each([
    ['cp932', {}],
    ['utf8', {}],
    ['utf8', { 'A27.cpg': Buffer.from('UTF-8') }],
    ['cp932', { 'A27.CPG': Buffer.from('932') }],
  ])('is a layer in degrees, its names read from %s', async (encoding, more) => {
    const layer = (await read(parts(more, encoding))) as LayerFile;
    expect(layer).toMatchObject({ layer: 'school-district', format: 'shapefile', rowCount: 2, rejected: [] });
    expect(layer.rows.map(({ name }) => name)).toEqual(['東小学校', '西小学校']);
    const { geometry } = layer.rows[0]!;
    expect(geometry.type === 'Polygon' && geometry.coordinates[0]![0]!.map((degree) => degree.toFixed(2))).toEqual([
      '138.30',
      '34.83',
    ]);
  });

  it('may be in degrees', async () => {
    const layer = (await read(
      parts({
        'A27.shp': shpOf([square(138.3, 34.8, 0.1), square(138.4, 34.8, 0.1)]),
        'A27.prj': Buffer.from(degrees),
      }),
    )) as LayerFile;
    expect(layer.rows[1]!.geometry).toMatchObject({ coordinates: [square(138.4, 34.8, 0.1)] });
  });

  it('is refused with what it lacks', async () => {
    const { 'A27.prj': _prj, 'A27.dbf': dbf, ...rest } = parts();
    const reasonOf = async (files: Record<string, Uint8Array>) => {
      const answer = await read(files);
      return isLayer(answer) ? null : answer.reason?.ja;
    };
    expect(await reasonOf(rest)).toContain('.dbf・.prjがzipの中にありません');
    expect(await reasonOf(parts({ 'A27.prj': Buffer.from('somewhere') }))).toContain('座標系');
    expect(await reasonOf(parts({ 'B.shp': Buffer.alloc(100) }))).toContain('2個');
    expect(await reasonOf(parts({ 'A27.dbf': dbf.subarray(0, 80) }))).toContain('壊れて');
    expect(await reasonOf(parts({ 'A27.dbf': dbfOf('A', ['一'], 'utf8') }))).toContain('壊れて');
    const alone = await readImportFile({ name: 'A27.shp', bytes: parts()['A27.shp'] });
    expect(!isLayer(alone) && alone.reason?.ja).toContain('1つのzip');
  });

  it('never throws, whatever bytes are changed', async () => {
    const byte = fc.tuple(fc.constantFrom('A27.shp', 'A27.dbf', 'A27.prj'), fc.nat(400), fc.nat(255));
    await fc.assert(
      fc.asyncProperty(fc.array(byte, { minLength: 1, maxLength: 6 }), async (changes) => {
        const files: Record<string, Buffer> = parts();
        for (const [name, at, value] of changes) files[name]![at % files[name]!.length] = value;
        expect((await read(files)).rowCount).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 300 },
    );
  }, 30_000);
});
