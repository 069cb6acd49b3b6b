import { findColumns, headersOf } from '../header.js';
import { listName } from '../list-name.js';
import { readLocation } from '../read-place.js';
import { cellAddress } from '../reading/table.js';
import { rejectedRow } from '../rejected-row.js';
import { digestOf } from './digest.js';
import { ageGroups, findAgeColumns, townAliases } from './town-columns.js';
const aliases = {
    code: townAliases.municipalityCode,
    date: townAliases.surveyDate,
    name: townAliases.name,
    residents: townAliases.residents,
    households: townAliases.households,
    place: ['location', '位置'],
    latitude: ['latitude', '緯度'],
    longitude: ['longitude', '経度'],
};
/** A table of residents by town with their places; null where it is none. Each year is a list of its own. */
export function readTownPopulation(tables, fileName) {
    const sheet = tables.flatMap((table) => openSheet(table) ?? [])[0];
    return sheet ? readSheet(sheet, fileName, yearIn(fileName)) : null;
}
/** The same of a table whose columns somebody has said; refused where neither it nor its name nor anybody tells the year. */
export function readSaidTowns({ table, mapped }, fileName, year) {
    const { header, columns } = mapped;
    const yearOfFile = year ?? yearIn(fileName);
    if (columns.surveyDate === undefined && yearOfFile === null)
        return { ok: false, reason: whichYear, asksYear: true };
    const sheet = { table, header, columns: placedColumns(columns), ages: groupsOf(columns) };
    return readSheet(sheet, fileName, yearOfFile);
}
/** The columns of each age group that has any: men and women, else both together. */
function groupsOf(columns) {
    const of = (field) => (columns[field] === undefined ? [] : [columns[field]]);
    return ageGroups
        .map((from) => {
        const bySex = [...of(`men${from}`), ...of(`women${from}`)];
        return { from, columns: bySex.length > 0 ? bySex : of(`both${from}`) };
    })
        .filter((group) => group.columns.length > 0);
}
function placedColumns({ municipalityCode: code, surveyDate: date, name, residents, households, latLon: place, latitude, longitude, }) {
    const found = Object.entries({ code, date, name, residents, households, place, latitude, longitude });
    return Object.fromEntries(found.filter(([, column]) => column !== undefined));
}
function readSheet(sheet, fileName, yearOfFile) {
    const towns = [];
    const rejected = [];
    const seen = new Map();
    for (const [at, cells] of sheet.table.rows.entries()) {
        if (at < sheet.header.dataRow || !cells.some(Boolean))
            continue;
        const read = readTown(sheet, at, cells, yearOfFile, seen);
        if ('row' in read)
            towns.push(read);
        else
            rejected.push(read);
    }
    const year = Math.max(...towns.map((town) => town.year));
    return {
        layer: 'town-population',
        file: fileName,
        list: Number.isFinite(year) ? `${listName(fileName)} ${year}` : listName(fileName),
        format: 'table',
        rowCount: towns.length + rejected.length,
        rows: towns.map(({ row }) => row),
        rejected,
        warnings: [],
    };
}
function openSheet(table) {
    for (const header of headersOf(table)) {
        const columns = findColumns(header.texts, aliases);
        const isPlaced = columns.place !== undefined || (columns.latitude !== undefined && columns.longitude !== undefined);
        if (columns.name === undefined || columns.residents === undefined || !isPlaced)
            continue;
        const groups = groupsOf(findAgeColumns(header.texts));
        const isWhole = groups.length === ageGroups.length && groups.every((group) => group.columns.length === 2);
        if (isWhole)
            return { table, header, columns, ages: groups };
    }
    return null;
}
function readTown({ table, columns, ages: groups }, at, cells, yearOfFile, seen) {
    const text = (field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? '').trim());
    const address = (column) => cellAddress(table, at, column);
    const name = text('name').normalize('NFKC');
    const faults = [];
    const blame = (column, reason) => void faults.push({ cell: address(column), reason });
    if (name === '')
        blame(columns.name, noName);
    const residents = countIn(text('residents'));
    if (residents === null)
        blame(columns.residents, noNumber(text('residents')));
    const year = yearIn(text('date')) ?? yearOfFile;
    if (year === null)
        blame(columns.name, noYear);
    const placeColumn = columns.place ?? columns.latitude;
    const [latitude = '', longitude = ''] = columns.place === undefined ? [text('latitude'), text('longitude')] : text('place').split(/[,、\s]+/);
    const place = readLocation(latitude, longitude);
    const location = place.ok && !place.doubt ? place.location : null;
    if (!location)
        blame(placeColumn, reasonOf(place));
    if (residents === null || year === null || !location || faults.length > 0) {
        return rejectedRow(faults, { name: name || null, address: null });
    }
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    const geometry = { type: 'Point', coordinates: [location.lon, location.lat] };
    const drawn = { name, residents, year };
    const attributes = {
        surveyDate: text('date'),
        households: countIn(text('households')),
        residentsByAge: Object.fromEntries(groups.map((group) => [group.from, group.columns.map((column) => countIn(cells[column] ?? ''))])),
    };
    const row = {
        cell: address(columns.name),
        placeCell: address(placeColumn),
        key: count === 1 ? name : `${name}#${count}`,
        name,
        municipalityCode: /^\d{5,6}$/.test(text('code')) ? text('code') : null,
        geometry,
        drawn,
        attributes,
        digest: digestOf(geometry, drawn, attributes),
    };
    return { row, year };
}
function reasonOf(place) {
    return place.ok ? (place.doubt?.reason ?? place.warning ?? noPlace) : place.reason;
}
/** "1,234" → 1234; null for blank and for what is no count. */
function countIn(text) {
    const plain = text.normalize('NFKC').replaceAll(/[,\s]|(?:人|世帯)$/g, '');
    return /^\d{1,9}$/.test(plain) ? Number(plain) : null;
}
/** The year of 2026-02-01, 2/1/2023 or town_population_202602.xlsx. */
function yearIn(text) {
    const found = /(?<!\d)(?:19|20)\d{2}(?=\D|$|0[1-9]|1[0-2])/.exec(text)?.[0];
    return found === undefined ? null : Number(found);
}
function noNumber(text) {
    return { ja: `総人口「${text}」を数値として読めません`, en: `residents "${text}" cannot be read as a number` };
}
const noName = { ja: '町丁の名称がありません', en: 'the name of the town is missing' };
const noYear = { ja: '調査年が分かりません', en: 'the year is not stated' };
const whichYear = {
    ja: '何年の人口か分かりません。下に年を入力するか、調査年月日の列を選んでください',
    en: 'the year is not stated: tell it below, or say which column is the date of the survey',
};
const noPlace = { ja: '位置(緯度・経度)がありません', en: 'the place is missing' };
//# sourceMappingURL=read-town-population.js.map