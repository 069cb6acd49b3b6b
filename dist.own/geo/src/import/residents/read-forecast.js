import { findColumns, foldHeader, headersOf } from '../header.js';
import { cellAddress } from '../reading/table.js';
import { refusedFile } from '../read-facility-file.js';
/** Headers of 将来推計人口 as cities publish it: residents of the whole city by year, and of age groups beside. */
const aliases = {
    year: ['era', '年', '西暦', '年次', '推計年', '推計年次', 'year'],
    residents: ['headCount', '総人口', '将来推計人口', '推計人口', '総数'],
    old: ['oldPopulation', '老年人口', '65歳以上', '65歳以上人口', '老年人口(65歳以上)'],
};
/** Columns that tell of parts of the city: such a table has no single number for a year. */
const parts = ['regionName', '地域名', '町名', '町丁名', '地区名', '市区町村名', '地区'].map(foldHeader);
/** The driver of residents by year. */
export const populationForecast = {
    id: 'population-forecast',
    name: { ja: '将来推計人口', en: 'population forecast' },
};
/** A table of residents of the whole city by year; null where it is none, or where its layout leaves a doubt. */
export function readForecast(tables, file) {
    const sheet = tables.flatMap((table) => openSheet(table) ?? [])[0];
    if (!sheet)
        return null;
    const residents = [];
    const rejected = [];
    const seen = new Set();
    for (const [at, cells] of sheet.table.rows.entries()) {
        if (at < sheet.header.dataRow || !cells.some(Boolean))
            continue;
        const read = readRow(sheet, at, cells);
        if ('reason' in read)
            rejected.push(read);
        else if (seen.has(read.year))
            rejected.push({ ...nameless(read.cell), reason: twice(read.year) });
        else
            residents.push(read);
        if ('year' in read)
            seen.add(read.year);
    }
    const nothing = refusedFile(file, { reason: null, looksLike: null });
    return {
        ...nothing,
        driver: populationForecast.id,
        rowCount: residents.length + rejected.length,
        residents,
        rejected,
    };
}
function openSheet(table) {
    for (const header of headersOf(table)) {
        const columns = findColumns(header.texts, aliases);
        const isOfParts = header.texts.some((text) => parts.includes(foldHeader(text)));
        if (isOfParts || columns.year === undefined || columns.residents === undefined || columns.old === undefined)
            continue;
        return { table, header, columns: { year: columns.year, residents: columns.residents, old: columns.old } };
    }
    return null;
}
function readRow({ table, columns }, at, cells) {
    const textOf = (field) => (cells[columns[field]] ?? '').normalize('NFKC').replaceAll(/[,\s]/g, '');
    const [year, residents] = [textOf('year').replace(/年$/, ''), textOf('residents').replace(/人$/, '')];
    const address = (field) => cellAddress(table, at, columns[field]);
    if (!/^(?:19|20|21)\d{2}$/.test(year))
        return { ...nameless(address('year')), reason: noYear(year) };
    if (!/^\d{1,8}$/.test(residents))
        return { ...nameless(address('residents')), reason: noNumber(residents) };
    return { cell: address('residents'), year: Number(year), residents: Number(residents) };
}
function nameless(cell) {
    return { cell, name: null, address: null };
}
function noYear(text) {
    return { ja: `「${text}」を西暦の年として読めません`, en: `"${text}" is no year of four digits` };
}
function noNumber(text) {
    return { ja: `総人口「${text}」を整数として読めません`, en: `residents "${text}" cannot be read as a whole number` };
}
function twice(year) {
    return { ja: `${year}年が2回あります`, en: `${year} is there twice` };
}
//# sourceMappingURL=read-forecast.js.map