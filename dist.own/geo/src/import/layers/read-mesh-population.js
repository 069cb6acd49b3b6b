import { meshBounds, meshSizeOf } from '../../spatial/mesh.js';
import { listName } from '../list-name.js';
import { cellAddress } from '../reading/table.js';
import { digestOf } from './digest.js';
import { foldCell, openMeshSheet } from './mesh-sheet.js';
/** What 国土数値情報 and e-Stat print where a number would tell of single households. */
const suppressed = /^[*＊xX-]$/;
/** Residents are drawn as of a cell of 250 m, whatever the size of the file's cells. */
const drawnSizeM = 250;
/**
 * A table of residents by mesh cell of 250 m, 500 m or 1 km; null where it is none, the reason where its year is not told. Of several
 * years it is one list, a single year is a list of its own. A cell whose residents are published within another's is one area with it.
 */
export function readMeshPopulation(tables, fileName, { addressOf = cellAddress, year = null } = {}) {
    const sheet = tables.flatMap((table) => openMeshSheet(table, fileName, year) ?? [])[0];
    if (!sheet)
        return null;
    if (sheet.years.length === 0)
        return unknownYear;
    const { cells, rejected } = readCells(sheet, addressOf);
    const areas = joinSuppressed([...cells.values()]);
    const joined = cells.size - areas.length;
    const hidden = areas.reduce((sum, [first]) => sum + first.hidden, 0);
    return {
        layer: 'mesh-population',
        file: fileName,
        list: sheet.years.length === 1 ? `${listName(fileName)} ${sheet.years[0].year}` : listName(fileName),
        format: 'table',
        rowCount: cells.size + rejected.length,
        joined,
        rows: areas.map(rowOf),
        rejected,
        warnings: [...(joined > 0 ? [joinedWarning(joined)] : []), ...(hidden > 0 ? [hiddenWarning(hidden)] : [])],
    };
}
function readCells(sheet, addressOf) {
    const cells = new Map();
    const rejected = [];
    for (const [at, texts] of sheet.table.rows.entries()) {
        if (at < sheet.dataRow || !texts.some(Boolean))
            continue;
        const read = readCell(sheet, texts, (column) => addressOf(sheet.table, at, column));
        if (!('code' in read))
            rejected.push(read);
        else if (cells.has(read.code))
            rejected.push(refuse(read.address, read.code, twice(read.code)));
        else
            cells.set(read.code, read);
    }
    return { cells, rejected };
}
function readCell({ code: codeColumn, years, holder }, texts, addressOf) {
    const code = foldCell(texts[codeColumn] ?? '');
    const sizeM = meshSizeOf(code);
    if (sizeM === null || sizeM > 1000)
        return refuse(addressOf(codeColumn), code, noCode(code));
    const residents = {};
    let hidden = 0;
    for (const { year, column } of years) {
        const text = foldCell(texts[column] ?? '');
        if (suppressed.test(text))
            hidden++;
        else if (text !== '') {
            if (!/^\d+(?:\.\d+)?$/.test(text))
                return refuse(addressOf(column), code, noNumber(text));
            residents[`y${year}`] = Number(text);
        }
    }
    const named = holder === null ? '' : foldCell(texts[holder] ?? '');
    return { address: addressOf(codeColumn), code, sizeM, residents, hidden, holder: named };
}
function refuse(cell, code, reason) {
    return { cell, name: code, address: null, reason };
}
/** Each cell that has residents first, then the suppressed ones it holds (秘匿・合算); a cell whose holder is not there stays alone. */
function joinSuppressed(cells) {
    const areas = new Map(cells.filter(({ hidden }) => hidden === 0).map((cell) => [cell.code, [cell]]));
    const alone = [];
    for (const cell of cells.filter(({ hidden }) => hidden > 0)) {
        const area = areas.get(cell.holder);
        const isWhollyHidden = Object.keys(cell.residents).length === 0;
        if (area && isWhollyHidden)
            area.push(cell);
        else
            alone.push([cell]);
    }
    return [...areas.values(), ...alone];
}
function rowOf(area) {
    const [{ address: cell, code, residents }, ...held] = area;
    const drawnCells = area.reduce((sum, { sizeM }) => sum + (sizeM / drawnSizeM) ** 2, 0);
    const drawn = Object.fromEntries(Object.entries(residents).map(([year, count]) => [year, Math.round((count / drawnCells) * 10) / 10]));
    const attributes = { meshCode: code, residents, ...(held.length > 0 && { holds: held.map((other) => other.code) }) };
    const place = { cell, placeCell: cell, key: code, name: code, municipalityCode: null };
    return { ...place, geometry: geometryOf(area), drawn, attributes, digest: digestOf(attributes) };
}
function geometryOf(area) {
    const squares = area.map(({ code }) => squareOf(code));
    return squares.length === 1
        ? { type: 'Polygon', coordinates: squares[0] }
        : { type: 'MultiPolygon', coordinates: squares };
}
function squareOf(code) {
    const { west, south, east, north } = meshBounds(code);
    const ring = [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
    ];
    return [ring];
}
function noCode(code) {
    return {
        ja: `「${code}」は1km・500m・250mのメッシュコード(8〜10桁)ではありません`,
        en: `"${code}" is no code of a cell of 1 km, 500 m or 250 m (8 to 10 digits)`,
    };
}
function noNumber(text) {
    return { ja: `人口「${text}」を数値として読めません`, en: `residents "${text}" cannot be read as a number` };
}
function twice(code) {
    return { ja: `メッシュ${code}が2回あります`, en: `cell ${code} is there twice` };
}
const unknownYear = {
    ok: false,
    asksYear: true,
    reason: {
        ja: '何年の人口か、ファイルに書かれていません。年を指定してください',
        en: 'it does not say of which year its residents are; tell the year (the command: --year 2020)',
    },
};
function joinedWarning(joined) {
    return {
        cell: '',
        reason: {
            ja: `秘匿された${joined}メッシュの人口は、公表のとおり合算先のメッシュと合わせて1つの区域として示します`,
            en: `residents of ${joined} suppressed cells are published with those of another cell; both are shown as one area`,
        },
    };
}
function hiddenWarning(hidden) {
    return {
        cell: '',
        reason: {
            ja: `秘匿された値(*)が${hidden}件あります。その年の人口は空欄として扱います`,
            en: `${hidden} values are suppressed (*); residents of these years are left blank`,
        },
    };
}
//# sourceMappingURL=read-mesh-population.js.map