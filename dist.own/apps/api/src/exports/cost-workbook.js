import { majorCategories } from '#libs/asset';
import { formatFiscalYear } from '#libs/calendar';
import { costKinds } from '#libs/lifecycle-cost';
import { compareText, evidenceOf } from '../costs/cost-evidence.js';
import { kindTotals, outlookOf } from '../costs/cost-outlook.js';
import { buildingAmounts } from '../costs/facility-cost.js';
import { area, header, plain, share, sheet, text, yenAs } from './cells.js';
import { workbookWords } from './workbook-words.js';
/** The sheets of the cost workbook: by year, by facility, by building, unit prices and assumptions; amounts in whole yen. */
export function costSheets(basis, city, language) {
    const workbook = { basis, city, language, words: workbookWords[language], outlook: outlookOf(basis) };
    const { sheets } = workbook.words;
    return [
        sheet(sheets.years, [24, 10, ...Array.from({ length: 10 }, () => 20)], yearRows(workbook)),
        sheet(sheets.facilities, [32, 26, 14, 8, 16, 14, 20, 20, 20, 18, 20, 12], facilityRows(workbook)),
        sheet(sheets.buildings, [32, 24, 16, 8, 10, 8, 26, 20, 20, 20, 20, 24], buildingRows(workbook)),
        sheet(sheets.assumptions, [34, 24, 24], assumptionRows(workbook)),
    ];
}
function yearRows({ outlook, city, language, words }) {
    const yen = yenIn(words);
    const available = city.availableYen === null ? null : yen(city.availableYen);
    const sums = kindTotals(outlook);
    return [
        header([...words.yearHeadings, ...(sums.kinds ? words.kindHeadings : [])]),
        ...outlook.years.map((year) => [
            text(formatFiscalYear(year.fiscalYear, language)),
            plain(year.fiscalYear),
            yen(year.renovationYen),
            yen(year.rebuildYen),
            yen(year.totalYen),
            available,
            ...kindCells(year, yen),
        ]),
        [
            text(words.total),
            null,
            yen(sums.renovationYen),
            yen(sums.rebuildYen),
            yen(outlook.totalYen),
            null,
            ...kindCells(sums, yen),
        ],
        [text(words.yearlyMean), null, null, null, yen(outlook.averageYen), available],
        [text(words.beyond), null, null, null, yen(outlook.beyondHorizonYen), null],
    ];
}
function kindCells({ kinds }, yen) {
    return kinds ? costKinds.map((kind) => yen(kinds[`${kind}Yen`])) : [];
}
function facilityRows({ basis, city, outlook, words }) {
    const yen = yenIn(words);
    const sums = kindTotals(outlook);
    const district = (name) => (name === null ? '' : (city.districtNames.get(name) ?? name));
    return [
        header(words.facilityHeadings),
        ...evidenceOf(basis).map((row) => [
            text(row.name),
            text(row.majorCategory === null ? words.uncategorised : words.category(row.majorCategory)),
            text(district(row.districtName)),
            plain(row.buildings),
            area(row.floorAreaM2),
            row.oldestBuiltFiscalYear === null ? text(words.estimated) : plain(row.oldestBuiltFiscalYear),
            ...[row.renovationYen, row.rebuildYen, row.totalYen, row.averageYen, row.beyondHorizonYen].map(yen),
            share(row.estimatedShare),
        ]),
        [
            text(words.total),
            null,
            null,
            null,
            area(outlook.floorAreaM2),
            null,
            ...[sums.renovationYen, sums.rebuildYen, outlook.totalYen, outlook.averageYen, outlook.beyondHorizonYen].map(yen),
            share(outlook.estimatedShare),
        ],
    ];
}
function buildingRows({ basis, words }) {
    return [
        header(words.buildingHeadings),
        ...basis.facilities
            .toSorted(byKana)
            .flatMap((facility) => facility.buildings.map((building) => buildingRow(facility, building, basis, words))),
    ];
}
/** The order of the facility list: by kana, by name where there is none. Buildings are in the order of their names already. */
function byKana(one, other) {
    return compareText(one.nameKana ?? one.name, other.nameKana ?? other.name) || compareText(one.id, other.id);
}
function buildingRow(facility, building, basis, words) {
    const amounts = building.cost && buildingAmounts(building.cost, basis);
    const categories = building.cost?.areas.map(({ category }) => words.category(category)) ?? [];
    return [
        text(facility.name),
        text(building.name),
        building.floorAreaM2 === null ? null : area(building.floorAreaM2),
        text(building.floorAreaEstimated ? words.estimated : ''),
        building.builtFiscalYear === null ? null : plain(building.builtFiscalYear),
        text(building.builtDistribution === null ? '' : words.estimated),
        text(categories.join(words.separator)),
        ...(amounts
            ? [amounts.renovationYen, amounts.rebuildYen, amounts.totalYen, amounts.beyondHorizonYen].map(yenIn(words))
            : [null, null, null, null]),
        text(building.excluded.map((reason) => words.exclusions[reason]).join(words.separator)),
    ];
}
function assumptionRows({ basis, city, language, outlook, words }) {
    const { fromFiscalYear, years } = basis.horizon;
    const [first, last] = [fromFiscalYear, fromFiscalYear + years - 1].map((year) => formatFiscalYear(year, language));
    const { version, prices } = basis.unitPrices;
    const { assumptions } = words;
    const yen = yenIn(words);
    return [
        header(words.priceHeadings),
        ...majorCategories.map((category) => [
            text(words.category(category)),
            yen(prices[category].renovationYenPerM2),
            yen(prices[category].rebuildYenPerM2),
        ]),
        [],
        header(words.assumptionHeadings),
        [text(assumptions.city), text(city.name)],
        [text(assumptions.method), text(assumptions.methodNames[basis.method.name])],
        ...(basis.pricesRisePercent === 0 ? [] : [[text(assumptions.pricesRise), share(basis.pricesRisePercent / 100)]]),
        [text(assumptions.period), text(assumptions.periodOf(first ?? '', last ?? '', years))],
        [text(assumptions.prices), text(version === 0 ? assumptions.standardPrices : assumptions.ownPrices(version))],
        [text(assumptions.facilities), plain(outlook.facilities)],
        [text(assumptions.floorArea), area(outlook.floorAreaM2)],
        [text(assumptions.estimatedShare), share(outlook.estimatedShare)],
        [],
        header(words.exclusionHeadings),
        ...outlook.excluded.map(({ reason, count }) => [text(words.exclusions[reason]), plain(count)]),
    ];
}
const yenIn = ({ yenFormat }) => yenAs(yenFormat);
//# sourceMappingURL=cost-workbook.js.map