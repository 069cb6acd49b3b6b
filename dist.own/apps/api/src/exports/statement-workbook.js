import { formatFiscalYear } from '#libs/calendar';
import { area, header, sheet, text } from './cells.js';
/** The statement as a sheet: a line for each class, land beside buildings, the sum below. */
export function statementSheets(statement, city, language) {
    const words = statementWords[language];
    const year = formatFiscalYear(statement.fiscalYear, language);
    const rows = [
        header([
            words.class,
            ...words.columns.map((column) => words.land(column)),
            ...words.columns.map((column) => words.buildings(column)),
        ]),
        ...statement.lines.map(({ propertyClass, land, building }) => [
            text(words.classes[propertyClass ?? 'none']),
            ...areaCells(land),
            ...areaCells(building),
        ]),
        [
            text(words.total),
            ...areaCells(sumOf(statement.lines.map(({ land }) => land))),
            ...areaCells(sumOf(statement.lines.map(({ building }) => building))),
        ],
        [],
        [text(words.note(city, year, statement.until))],
    ];
    return [sheet(words.sheet, [24, ...Array.from({ length: 8 }, () => 18)], rows)];
}
/** The name of the file. */
export const statementFileName = (fiscalYear, city, language) => statementWords[language].fileName(city, fiscalYear);
const areaCells = ({ startM2, gainM2, lossM2, endM2 }) => [startM2, gainM2, lossM2, endM2].map(area);
function sumOf(movements) {
    const sum = (key) => movements.reduce((total, movement) => total + Math.round(movement[key] * 100), 0) / 100;
    return { startM2: sum('startM2'), gainM2: sum('gainM2'), lossM2: sum('lossM2'), endM2: sum('endM2') };
}
const statementWords = {
    ja: {
        sheet: '財産に関する調書',
        fileName: (city, fiscalYear) => `財産に関する調書_${city}_${fiscalYear}年度.xlsx`,
        class: '区分',
        classes: {
            'official-use': '行政財産(公用)',
            'public-use': '行政財産(公共用)',
            ordinary: '普通財産',
            none: '区分未定',
        },
        columns: ['前年度末', '増', '減', '年度末'],
        land: (column) => `土地 ${column}(㎡)`,
        buildings: (column) => `建物 ${column}(㎡)`,
        total: '合計',
        note: (city, year, until) => `${city} ${year}(${until}現在)。市が所有する土地と建物の、面積が分かるものの合計です。`,
    },
    en: {
        sheet: 'Statement of property',
        fileName: (city, fiscalYear) => `Statement_of_property_${city}_FY${fiscalYear}.xlsx`,
        class: 'Class',
        classes: {
            'official-use': 'Administrative (official use)',
            'public-use': 'Administrative (public use)',
            ordinary: 'Ordinary property',
            none: 'Not classified',
        },
        columns: ['end of year before', 'gain', 'loss', 'end of year'],
        land: (column) => `Land: ${column} (m²)`,
        buildings: (column) => `Buildings: ${column} (m²)`,
        total: 'Total',
        note: (city, year, until) => `${city}, ${year} (as of ${until}). Land and buildings that the city owns and whose area is known.`,
    },
};
//# sourceMappingURL=statement-workbook.js.map