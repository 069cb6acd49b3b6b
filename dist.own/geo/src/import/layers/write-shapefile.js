import { zipSync } from 'fflate';
import iconv from 'iconv-lite';
/** GCS of 国土数値情報 as its .prj files state it: degrees, JGD2011. */
export const degreesPrj = `GEOGCS["GCS_JGD_2011",DATUM["D_JGD_2011",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]`;
/** Number of a shape type in the specification (ESRI Shapefile Technical Description, 1998). */
const typeNumbers = { Point: 1, LineString: 3, MultiLineString: 3, Polygon: 5, MultiPolygon: 5, MultiPoint: 8 };
function doublesOf(numbers) {
    const bytes = Buffer.alloc(numbers.length * 8);
    numbers.forEach((number, at) => bytes.writeDoubleLE(number, at * 8));
    return bytes;
}
function integersOf(numbers) {
    const bytes = Buffer.alloc(numbers.length * 4);
    numbers.forEach((number, at) => bytes.writeInt32LE(number, at * 4));
    return bytes;
}
function partsOf(shape) {
    if (shape.type === 'Point')
        return [[shape.coordinates]];
    if (shape.type === 'LineString' || shape.type === 'MultiPoint')
        return [shape.coordinates];
    return shape.type === 'MultiPolygon' ? shape.coordinates.flat() : shape.coordinates;
}
function boxOf(places) {
    const [xs, ys] = [places.map(([x]) => x), places.map(([, y]) => y)];
    return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}
function contentOf(shape) {
    const parts = partsOf(shape);
    const places = parts.flat();
    const type = integersOf([typeNumbers[shape.type]]);
    const coordinates = doublesOf(places.flat());
    if (shape.type === 'Point')
        return Buffer.concat([type, coordinates]);
    const box = doublesOf(boxOf(places));
    if (shape.type === 'MultiPoint')
        return Buffer.concat([type, box, integersOf([places.length]), coordinates]);
    const starts = parts.map((_, at) => parts.slice(0, at).flat().length);
    return Buffer.concat([type, box, integersOf([parts.length, places.length, ...starts]), coordinates]);
}
function headerOf(shapes, bytes) {
    const header = Buffer.alloc(100);
    header.writeInt32BE(9994, 0);
    header.writeInt32BE(bytes / 2, 24);
    header.writeInt32LE(1000, 28);
    header.writeInt32LE(typeNumbers[shapes[0].type], 32);
    doublesOf(boxOf(shapes.flatMap((shape) => partsOf(shape).flat()))).copy(header, 36);
    return header;
}
/** .shp and its index .shx of shapes of one kind, their outer rings clockwise. */
export function writeShapes(shapes) {
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
/** .dbf (dBASE III). */
export function writeDbf(columns, rows, encoding = 'cp932') {
    const headerBytes = 33 + columns.length * 32;
    const rowBytes = columns.reduce((sum, [, , bytes]) => sum + bytes, 1);
    const header = Buffer.alloc(headerBytes);
    header.writeUInt8(3, 0);
    header.writeUInt32LE(rows.length, 4);
    header.writeUInt16LE(headerBytes, 8);
    header.writeUInt16LE(rowBytes, 10);
    columns.forEach(([name, type, bytes, decimals = 0], at) => {
        const start = 32 + at * 32;
        header.write(name, start, 'latin1');
        header.write(type, start + 11, 'latin1');
        header.writeUInt8(bytes, start + 16);
        header.writeUInt8(decimals, start + 17);
    });
    header.writeUInt8(13, headerBytes - 1);
    const records = rows.map((row) => {
        const record = Buffer.alloc(rowBytes, ' ');
        let at = 1;
        columns.forEach(([, type, bytes, decimals = 0], column) => {
            const value = row[column] ?? '';
            const text = typeof value === 'number' ? value.toFixed(decimals) : value;
            iconv.encode(type === 'N' ? text.padStart(bytes) : text, encoding).copy(record, at, 0, bytes);
            at += bytes;
        });
        return record;
    });
    return Buffer.concat([header, ...records, Buffer.from([26])]);
}
/** A zip of one shapefile in degrees as 国土数値情報 publishes it, without a .cpg. */
export function zipShapefile(name, shapes, columns, rows) {
    const { shp, shx } = writeShapes(shapes);
    const parts = { shp, shx, dbf: writeDbf(columns, rows), prj: Buffer.from(degreesPrj) };
    return zipSync(Object.fromEntries(Object.entries(parts).map(([part, bytes]) => [`${name}.${part}`, bytes])));
}
//# sourceMappingURL=write-shapefile.js.map