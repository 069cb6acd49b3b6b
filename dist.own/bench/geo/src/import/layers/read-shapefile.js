import { parseDbf, parseShp } from 'shpjs';
import { readLimits } from '../reading/limits.js';
import { openArchive } from '../reading/zip-archive.js';
import { readProjection } from './coordinate-system.js';
import { layerOf } from './read-features.js';
const needed = ['dbf', 'shx', 'prj'];
/** A zipped shapefile as a layer, or why it cannot be read; null where the bytes are no archive with a .shp in it. */
export function readShapefile(bytes, fileName) {
    const archive = openArchive(bytes, (name) => /\.(?:shp|dbf|shx|prj|cpg)$/i.test(name), readLimits.inflatedBytes);
    if (!archive.ok)
        return archive.kind === 'too-large' ? archive : null;
    const shapes = [...archive.parts.keys()].filter((name) => /\.shp$/i.test(name));
    if (shapes.length === 0)
        return null;
    if (shapes.length > 1)
        return severalShapes(shapes.length);
    const parts = partsOf(archive.parts, shapes[0].slice(0, -4));
    const missing = needed.filter((part) => !parts.has(part));
    if (missing.length > 0)
        return missingParts(missing);
    const system = readProjection(Buffer.from(parts.get('prj')).toString('utf8'));
    if (!system)
        return unknownProjection;
    const features = readParts(parts.get('shp'), parts.get('dbf'), parts.get('cpg'));
    if (features === null)
        return broken;
    if (features.length === 0)
        return { ok: false, reason: { ja: '図形が1件もありません', en: 'it holds no feature' } };
    return layerOf({ file: fileName, format: 'shapefile', features, system, title: shapes[0] });
}
/** The parts of one shapefile by extension; its name may be written in any case. */
function partsOf(parts, stem) {
    const own = [...parts].filter(([name]) => name.slice(0, -4).toLowerCase() === stem.toLowerCase());
    return new Map(own.map(([name, bytes]) => [name.slice(-3).toLowerCase(), bytes]));
}
function readParts(shp, dbf, cpg) {
    if (!isWholeShp(shp) || !isWholeDbf(dbf))
        return null;
    try {
        const geometries = parseShp(shp);
        const rows = parseDbf(dbf, encodingOf(dbf, cpg));
        if (geometries.length !== rows.length)
            return null;
        return geometries.map((geometry, index) => ({
            cell: `#${index + 1}`,
            geometry,
            attributes: attributesOf(rows[index]),
        }));
    }
    catch {
        return null;
    }
}
/** Whether its records follow one another to the end: the library would loop on a negative length. */
function isWholeShp(bytes) {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (bytes.length < 100 || view.getInt32(0) !== 9994)
        return false;
    let at = 100;
    while (at < bytes.length) {
        if (at + 12 > bytes.length)
            return false;
        const words = view.getInt32(at + 4);
        if (words < 2)
            return false;
        at += 8 + words * 2;
    }
    return at === bytes.length;
}
/** Whether it is as long as its header says: the library would make up rows beyond the end. */
function isWholeDbf(bytes) {
    if (bytes.length < 33)
        return false;
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const [rows, headerBytes, rowBytes] = [view.getUint32(4, true), view.getUint16(8, true), view.getUint16(10, true)];
    return rows <= readLimits.rows && rowBytes > 0 && headerBytes >= 33 && headerBytes + rows * rowBytes <= bytes.length;
}
/** The .cpg says so, else what the letters are; Japanese files without one are mostly CP932. */
function encodingOf(dbf, cpg) {
    const stated = cpg ? Buffer.from(cpg).toString('latin1').trim() : '';
    if (/utf-?8|65001/i.test(stated))
        return 'utf-8';
    if (/932|shift|sjis/i.test(stated))
        return 'shift_jis';
    try {
        new TextDecoder('utf-8', { fatal: true }).decode(dbf.subarray(32));
        return 'utf-8';
    }
    catch {
        return 'shift_jis';
    }
}
/** Values as JSON keeps them: no NaN for a blank number, dates as text, no NUL in a text. */
function attributesOf(row) {
    return Object.fromEntries(Object.entries(row).map(([column, value]) => [plain(column), valueOf(value)]));
}
function valueOf(value) {
    if (value instanceof Date)
        return Number.isNaN(value.getTime()) ? null : value.toISOString().slice(0, 10);
    if (typeof value === 'number')
        return Number.isFinite(value) ? value : null;
    return typeof value === 'string' ? plain(value) : value;
}
function plain(text) {
    return text.replaceAll('\0', '').trim();
}
function missingParts(missing) {
    const names = missing.map((part) => `.${part}`);
    return refuse(`シェープファイルの${names.join('・')}がzipの中にありません。.shp・.dbf・.shx・.prjをまとめて圧縮してください`, `the zip lacks ${names.join(', ')} of the shapefile; put .shp, .dbf, .shx and .prj into it`);
}
function severalShapes(count) {
    return refuse(`zipの中にシェープファイルが${count}個あります。1つずつ圧縮してください`, `the zip holds ${count} shapefiles; zip them one by one`);
}
const unknownProjection = refuse('シェープファイルの座標系(.prj)を読み取れません', 'the coordinate system of the shapefile (.prj) cannot be read');
const broken = refuse('シェープファイルが途中で切れているか壊れています', 'the shapefile is cut off or damaged');
function refuse(ja, en) {
    return { ok: false, reason: { ja, en } };
}
//# sourceMappingURL=read-shapefile.js.map