import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { degreesPrj, writeDbf, writeShapes } from './write-shapefile.js';
import { isLayer, readImportFile } from '../read-import-file.js';
import type { LayerFile } from './layer-file.js';

const eighth = `PROJCS["JGD_2011_Japan_Zone_8",GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]],PROJECTION["Transverse_Mercator"],PARAMETER["False_Easting",0.0],PARAMETER["False_Northing",0.0],PARAMETER["Central_Meridian",138.5],PARAMETER["Scale_Factor",0.9999],PARAMETER["Latitude_Of_Origin",36.0],UNIT["Meter",1.0]]`;

const dbfOf = (column: string, texts: readonly string[], encoding: string) =>
  writeDbf(
    [[column, 'C', 40]],
    texts.map((text) => [text]),
    encoding,
  );
const shpOf = (rings: readonly [number, number][][]) =>
  writeShapes(rings.map((ring) => ({ type: 'Polygon', coordinates: [ring] }))).shp;

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
        'A27.prj': Buffer.from(degreesPrj),
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
