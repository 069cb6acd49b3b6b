import { foldForSearch } from '#libs/asset';
import { readJapaneseDate } from '#libs/calendar';
import { noBuilding } from '../blank-values.js';
import { readStoreys, readStructure } from '../read-cells.js';
import { assetLabel } from './asset-row.js';
/** Rows of one number and building name are one building: 枝番 tell its extensions and repairs apart. */
export function joinBuildings(rows) {
    const buildings = new Map();
    for (const row of rows) {
        const key = `${row.asset.number}|${foldForSearch(row.asset.subjectName)}`;
        const parts = buildings.get(key);
        if (parts)
            parts.push(row);
        else
            buildings.set(key, [row]);
    }
    const keys = new Map();
    return [...buildings.values()].map((parts) => {
        const label = assetLabel(parts[0].asset);
        const count = (keys.get(label) ?? 0) + 1;
        keys.set(label, count);
        return buildingOf(parts, count === 1 ? label : `${label}#${count}`);
    });
}
/** The first row is the building; of the others blanks are filled, and the area of an extension (増築) is added. */
function buildingOf(parts, key) {
    const [main] = parts;
    const { asset, storeysText, storeysCell } = main;
    const storeys = readStoreys(storeysText);
    const structureText = parts.map((part) => part.structureText).find((text) => readStructure(text) !== null) ?? '';
    return {
        row: {
            ...noBuilding,
            cell: asset.cell,
            key,
            name: asset.subjectName,
            structure: readStructure(structureText),
            storeysAbove: storeys.ok ? (storeys.value?.above ?? null) : null,
            storeysBelow: storeys.ok ? (storeys.value?.below ?? null) : null,
            floorAreaM2: areaOf(parts),
            builtFiscalYear: fiscalYearOfDay(asset.values.acquiredOn ?? asset.values.inServiceOn),
            assetNumber: assetLabel(asset),
        },
        parts,
        warnings: storeys.ok ? [] : [{ cell: storeysCell, reason: storeys.reason }],
    };
}
function areaOf(parts) {
    const own = parts.find((part) => !part.isExtension && part.asset.areaM2 !== null) ?? parts[0];
    const added = parts.filter((part) => part.isExtension && part !== own).map(({ asset }) => asset.areaM2 ?? 0);
    const sum = added.reduce((total, area) => total + area, own.asset.areaM2 ?? 0);
    return sum > 0 ? Math.round(sum * 100) / 100 : null;
}
function fiscalYearOfDay(day) {
    const date = day === null ? null : readJapaneseDate(day);
    return date?.ok ? date.fiscalYear : null;
}
/** The facility of its rows, of each cell the first that is not blank; 財産番号 of the first is its id in the ledger. */
export function facilityOf(rows, buildings) {
    const [first] = rows;
    const use = firstOf(rows.map((row) => row.use));
    return {
        cell: first.asset.cell,
        placeCell: null,
        placeDoubt: null,
        sheetRows: rows.length,
        sourceId: assetLabel(first.asset),
        name: first.facilityName,
        nameKana: null,
        address: firstOf(rows.map(({ asset }) => asset.address)),
        location: null,
        poiCode: null,
        note: null,
        department: firstOf(rows.map((row) => row.department)),
        managementForm: null,
        propertyClass: firstOf(rows.map(({ asset }) => asset.propertyClass)),
        types: use === null ? [] : [use],
        url: null,
        ownerWord: null,
        statusWord: null,
        categoryWords: { major: null, middle: null, small: null },
        attributes: {},
        buildings: buildings.map(({ row }) => row),
    };
}
function firstOf(values) {
    return values.find((value) => value !== null) ?? null;
}
//# sourceMappingURL=asset-facilities.js.map