import { isOfTowns } from './columns/mapped-fields.js';
import { mappedBy } from './columns/column-mapping.js';
import { offerColumns } from './columns/offer-columns.js';
import { layerKindNames } from './layers/layer-kind.js';
import { readGeojson } from './layers/read-geojson.js';
import { readMeshPopulation } from './layers/read-mesh-population.js';
import { readShapefile } from './layers/read-shapefile.js';
import { readSaidTowns, readTownPopulation } from './layers/read-town-population.js';
import { readFacilityTables, refusedFile } from './read-facility-file.js';
import { withCellTexts } from './rejected-row.js';
import { readForecast } from './residents/read-forecast.js';
import { decodeText } from './reading/decode-text.js';
import { readLimits } from './reading/limits.js';
import { readTables } from './reading/read-tables.js';
import { openArchive } from './reading/zip-archive.js';
/** Whether a file is a layer of the map. */
export function isLayer(file) {
    return 'layer' in file;
}
/** Reads a file as whatever it is. Never throws for what stands in it. */
export async function readImportFile(file, options = {}) {
    const [packed, ...others] = packedFiles(file);
    if (packed && others.length === 0)
        return { ...(await readImportFile(packed, options)), file: file.name };
    if (packed)
        return refusedFile(file, { reason: severalFiles(others.length + 1), looksLike: null });
    const isMapped = options.mapping !== undefined;
    const layer = !isMapped && file.bytes.length <= readLimits.fileBytes ? (readJsonLayer(file) ?? readZippedLayer(file)) : null;
    if (layer)
        return layer;
    const answer = await readTables(file);
    const said = answer.ok ? readSaidPopulation(answer.tables, file, options) : null;
    const population = said ?? (answer.ok && !isMapped ? readPopulation(answer.tables, file, options) : null);
    if (population && answer.ok)
        return withCellTexts(population, answer.tables);
    return readFacilityTables(answer, file, options);
}
/** The CSV and GeoJSON files of a zip as e-Stat and 国土数値情報 hand them out; none where it is another archive, or no archive. */
function packedFiles({ bytes }) {
    if (bytes.length > readLimits.fileBytes || !isArchive(bytes))
        return [];
    const archive = openArchive(bytes, (name) => packable.test(name) || own.test(name), readLimits.fileBytes);
    const parts = archive.ok ? [...archive.parts] : [];
    if (parts.some(([name, part]) => own.test(name) || isArchive(part)))
        return [];
    return parts.map(([name, part]) => ({ name, bytes: part }));
}
const packable = /\.(?:csv|txt|geojson)$/i;
/** What makes an archive a file of its own: a shapefile, a workbook. */
const own = /\.shp$|^xl\/workbook\.xml$/i;
function severalFiles(count) {
    return {
        ja: `zipの中にファイルが${count}個あります。展開して、必要なものだけを取り込んでください`,
        en: `the zip holds ${count} files; unpack it and give those you need`,
    };
}
function isArchive([first, second]) {
    return first === 0x50 && second === 0x4b;
}
/** Residents by town in the first table whose columns somebody has said to be such; null where nobody has. */
function readSaidPopulation(tables, file, options) {
    const said = tables
        .map((table) => ({ table, mapped: mappedBy(table, options) }))
        .find(({ mapped }) => mapped && isOfTowns(mapped.columns));
    if (!said?.mapped)
        return null;
    const { table, mapped } = said;
    const mappings = new Map([[mapped.fingerprint, mapped.mapping]]);
    const offered = offerColumns(tables);
    const layer = readSaidTowns({ table, mapped }, file.name, options.year ?? null);
    if (!('ok' in layer))
        return { ...layer, mappings, offered };
    const refused = refusedFile(file, { reason: layer.reason, looksLike: layerKindNames['town-population'] });
    return { ...refused, mappings, offered, asksYear: layer.asksYear ?? false };
}
function readPopulation(tables, file, { year = null }) {
    const layer = readTownPopulation(tables, file.name) ?? readMeshPopulation(tables, file.name, { year });
    if (!layer)
        return readForecast(tables, file);
    if (!('ok' in layer))
        return layer;
    return { ...refusedFile(file, { reason: layer.reason, looksLike: mesh }), asksYear: layer.asksYear ?? false };
}
/** Null where the file is no GeoJSON: it is answered as any other file then. */
function readJsonLayer(file) {
    if (!startsWithBrace(file.bytes))
        return null;
    const decoded = decodeText(file.bytes);
    const document = decoded.ok ? parsed(decoded.text) : undefined;
    const layer = document === undefined ? null : readGeojson(document, file.name);
    return layer && 'ok' in layer ? refusedFile(file, { reason: layer.reason, looksLike: geojson }) : layer;
}
/** Null where the file is no archive with a shapefile in it, as a workbook. A part of one alone is told what it lacks. */
function readZippedLayer(file) {
    const [first, second, third, fourth] = file.bytes;
    if (first === 0 && second === 0 && third === 0x27 && fourth === 0x0a) {
        return refusedFile(file, { reason: unzipped, looksLike: shapefile });
    }
    if (!isArchive(file.bytes))
        return null;
    const layer = readShapefile(file.bytes, file.name);
    return layer && 'ok' in layer ? refusedFile(file, { reason: layer.reason, looksLike: shapefile }) : layer;
}
const shapefile = { ja: 'シェープファイル', en: 'a shapefile' };
const unzipped = {
    ja: 'シェープファイルは、.shp・.dbf・.shx・.prjを1つのzipにまとめて取り込んでください',
    en: 'put .shp, .dbf, .shx and .prj of the shapefile into one zip',
};
const mesh = layerKindNames['mesh-population'];
const geojson = { ja: 'GeoJSONレイヤー', en: 'a GeoJSON layer' };
function startsWithBrace(bytes) {
    const start = bytes.find((byte, at) => byte > 0x20 && !(at < 3 && byte >= 0xbb));
    return start === 0x7b;
}
/** What no database keeps as text (NUL, halves of letters) is left out of it. */
function parsed(text) {
    try {
        return /\\u(?:0000|d[89a-f])/i.test(text)
            ? JSON.parse(text, (_, value) => (typeof value === 'string' ? wellFormed(value) : value))
            : JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function wellFormed(text) {
    return Buffer.from(text.replaceAll('\0', ''), 'utf8').toString('utf8');
}
//# sourceMappingURL=read-import-file.js.map