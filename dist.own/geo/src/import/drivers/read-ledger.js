import { foldForSearch, normaliseAddress, normaliseName } from '#libs/asset';
import { otherCells } from '../header.js';
import { readBuiltFiscalYear, readFloorArea, readManagementForm, readStoreyCount, readStoreys, readStructure, textOf, } from '../read-cells.js';
import { readConcreteStrength, readPropertyClass, readRealEstateCell, readReinforcedFiscalYear, readSeismicStandard, readSeismicWork, } from '../read-particulars.js';
import { noPlace, placeFault, placeFaults, readPlace } from '../read-place.js';
import { rejectedRow } from '../rejected-row.js';
import { cellAddress } from '../reading/table.js';
/**
 * Reads a ledger with one building per row. Rows with the same 施設番号 (else the same name and address) are one facility, whose cells
 * are the first that are not blank. A row without name and number, but with a building, continues the facility above (merged cells).
 */
export function readLedger(table, header, columns) {
    const groups = new Map();
    const rejected = [];
    const warnings = [];
    let above = null;
    let rowCount = 0;
    for (let row = header.dataRow; row < table.rows.length; row++) {
        const cells = table.rows[row];
        if (cells.every((cell) => cell === ''))
            continue;
        rowCount++;
        const read = readRow(table, header, columns, row, above);
        if ('reason' in read)
            rejected.push(read);
        else {
            above = read;
            joinGroup(groups, read);
            warnings.push(...read.warnings);
        }
    }
    return {
        rows: [...groups.values()].map(facilityOf),
        rejected,
        warnings,
        rowCount,
        municipalityCode: null,
    };
}
function readRow(table, header, columns, row, above) {
    const cells = table.rows[row];
    const cell = (field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? ''));
    const addressOf = (field) => cellAddress(table, row, columns[field] ?? columns.name ?? 0);
    const name = textOf(cell('name'));
    const address = textOf(cell('address'));
    const atName = (reason) => ({ cell: addressOf('name'), reason });
    if (cells.some(isTotal)) {
        return rejectedRow([atName({ ja: '合計の行です', en: 'this is a row of totals' })], { name, address });
    }
    const continues = name === null && cell('facilityNumber') === '' && cell('buildingName') + cell('buildingNumber') !== '';
    const isNameless = name === null && !(continues && above);
    const context = { cells, header, columns, cell, addressOf };
    const named = name ?? above?.facility.name ?? '';
    const faults = isNameless ? [atName({ ja: '施設名がありません', en: 'there is no facility name' })] : [];
    const read = readNamedRow(context, named, continues ? above : null, faults);
    return faults.length > 0 ? rejectedRow(faults, { name: isNameless ? null : named, address }) : read;
}
/** 合計, 小計, 総計 and the like. */
export function isTotal(text) {
    return text.includes('計') && /^(総?合計|総?小計|総計|計|総合計)$/.test(text.replaceAll(/\s/g, ''));
}
/** What a row says; adds each of its cells that cannot be read to the faults. */
function readNamedRow(context, name, above, faults) {
    const { cell, addressOf, cells, header, columns } = context;
    const stated = readPlace(cell);
    const placeCell = addressOf(placeFault(stated, cell));
    faults.push(...placeFaults(stated, cell).map(({ column, reason }) => ({ cell: addressOf(column), reason })));
    const place = stated.ok ? stated : noPlace;
    const building = readBuilding(context, name, otherCells(cells, header, new Set(Object.values(columns))), faults);
    const number = textOf(cell('facilityNumber'));
    const address = textOf(cell('address'));
    return {
        key: above?.key ?? number ?? `${normaliseName(name, null)}|${normaliseAddress(address, null)}`,
        facility: {
            cell: addressOf('name'),
            placeCell: place.location && placeCell,
            placeDoubt: place.doubt,
            sheetRows: 1,
            sourceId: number,
            name,
            nameKana: textOf(cell('nameKana')),
            address,
            location: place.location,
            poiCode: textOf(cell('poiCode')),
            note: textOf(cell('note')),
            department: textOf(cell('department')),
            managementForm: readManagementForm(cell('managementForm')),
            propertyClass: readPropertyClass(cell('propertyClass')),
            types: [cell('smallCategory'), cell('middleCategory')].filter((text) => text !== ''),
            url: null,
            ownerWord: textOf(cell('owner')),
            statusWord: textOf(cell('status')),
            categoryWords: {
                major: textOf(cell('majorCategory')),
                middle: textOf(cell('middleCategory')),
                small: textOf(cell('smallCategory')),
            },
            attributes: {},
            buildings: [],
        },
        buildingNumber: textOf(cell('buildingNumber')),
        building,
        hasBuilding: buildingFields.some((field) => textOf(cell(field)) !== null),
        warnings: place.warning ? [{ cell: placeCell, reason: place.warning }] : [],
    };
}
const buildingFields = [
    'buildingNumber',
    'buildingName',
    'floorArea',
    'structure',
    'storeys',
    'storeysAbove',
    'storeysBelow',
    'builtYear',
    'assetNumber',
];
function readBuilding({ cell, addressOf }, facilityName, attributes, faults) {
    const value = (field, read) => {
        const answer = read(cell(field));
        if (answer.ok)
            return answer.value;
        faults.push({ cell: addressOf(field), reason: answer.reason });
        return null;
    };
    const storeys = value('storeys', readStoreys);
    return {
        key: '',
        cell: addressOf('name'),
        name: textOf(cell('buildingName')) ?? facilityName,
        structure: readStructure(cell('structure')),
        storeysAbove: value('storeysAbove', readStoreyCount) ?? storeys?.above ?? null,
        storeysBelow: value('storeysBelow', readStoreyCount) ?? storeys?.below ?? null,
        floorAreaM2: value('floorArea', readFloorArea),
        builtFiscalYear: value('builtYear', readBuiltFiscalYear),
        seismicStandard: readSeismicStandard(cell('seismicStandard')),
        seismicDiagnosis: readSeismicWork(cell('seismicDiagnosis')),
        seismicReinforcement: readSeismicWork(cell('seismicReinforcement')),
        reinforcedFiscalYear: value('reinforcedYear', readReinforcedFiscalYear),
        concreteStrengthNPerMm2: value('concreteStrength', readConcreteStrength),
        assetNumber: textOf(cell('assetNumber')),
        realEstateId: value('realEstateId', readRealEstateCell),
        attributes,
    };
}
/** Takes a row into its facility at once: a ledger of a hundred thousand rows is not kept row by row. */
function joinGroup(groups, row) {
    const { key, facility, hasBuilding } = row;
    const known = groups.get(key);
    const group = known ?? { facility, sheetRows: 0, buildings: [], used: new Map() };
    if (known)
        known.facility = fillBlanks(known.facility, facility);
    else
        groups.set(key, group);
    group.sheetRows++;
    if (!hasBuilding)
        return;
    row.building.key = buildingKey(row, group.used);
    group.buildings.push(row.building);
}
/** The number, else name and position. */
function buildingKey({ buildingNumber: number, building }, used) {
    const label = number === null ? `=${foldForSearch(building.name)}` : foldForSearch(number);
    const count = (used.get(label) ?? 0) + 1;
    used.set(label, count);
    return count === 1 ? label : `${label}#${count}`;
}
function facilityOf({ facility, sheetRows, buildings }) {
    return { ...facility, sheetRows, buildings };
}
function fillBlanks(known, next) {
    const filled = withBlanksFilled(known, next);
    const categoryWords = withBlanksFilled(known.categoryWords, next.categoryWords);
    return categoryWords === known.categoryWords ? filled : { ...filled, categoryWords };
}
/** The first of two, with the values of the other where it has none: itself where there is nothing to fill. */
function withBlanksFilled(known, next) {
    let filled = null;
    for (const field in known) {
        if ((known[field] ?? null) !== null || (next[field] ?? null) === null)
            continue;
        filled ??= { ...known };
        filled[field] = next[field];
    }
    return filled ?? known;
}
//# sourceMappingURL=read-ledger.js.map