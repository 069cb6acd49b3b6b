import { checkMunicipalityCode } from '#libs/calendar';
import { otherCells } from '../header.js';
import { readManagementForm, textOf } from '../read-cells.js';
import { placeFault, placeFaults, readPlace } from '../read-place.js';
import { rejectedRow } from '../rejected-row.js';
import { cellAddress } from '../reading/table.js';
/** An address in pieces, in their order. */
const addressParts = ['addressPrefecture', 'addressCity', 'addressTown', 'addressLot'];
/** Columns whose words tell kind or owner; they stay among the attributes. */
const typeHeader = /^(種別|施設種別|種類|区分|施設区分|設置者|設置主体|運営主体|経営主体|運営者|法人名|法人の名称|団体名|certifiedType|facilityType|type|category|operator|owner)$/;
const urlHeader = /^(URL|ホームページ|HP|referenceObject)$/i;
/** Reads a list with one facility per row under its header; a row without name or with an unreadable place is rejected. */
export function readFacilityList(table, header, columns) {
    const rows = [];
    const rejected = [];
    const warnings = [];
    const codes = [];
    let rowCount = 0;
    for (let row = header.dataRow; row < table.rows.length; row++) {
        const cells = table.rows[row];
        if (cells.every((cell) => cell === ''))
            continue;
        rowCount++;
        const code = columns.code === undefined ? '' : (cells[columns.code] ?? '');
        if (code !== '')
            codes.push(code);
        const read = readRow(table, header, columns, row);
        if ('reason' in read)
            rejected.push(read);
        else {
            rows.push(read.facility);
            warnings.push(...read.warnings);
        }
    }
    return { rows, rejected, warnings, rowCount, municipalityCode: commonCode(codes) };
}
function readRow(table, header, columns, row) {
    const cells = table.rows[row];
    const cell = (field) => (columns[field] === undefined ? '' : (cells[columns[field]] ?? ''));
    const addressOf = (field) => cellAddress(table, row, columns[field] ?? 0);
    const name = textOf(cell('name'));
    const address = textOf(cell('address')) ?? joinedAddress(cell);
    const place = readPlace(cell);
    const faults = [
        ...(name === null ? [{ cell: addressOf('name'), reason: noName }] : []),
        ...placeFaults(place, cell).map(({ column, reason }) => ({ cell: addressOf(column), reason })),
    ];
    if (name === null || !place.ok)
        return rejectedRow(faults, { name, address });
    const placeCell = addressOf(placeFault(place, cell));
    const byHeader = (pattern) => header.texts.flatMap((text, column) => pattern.test(text.normalize('NFKC')) && cells[column] ? [cells[column]] : []);
    // Pieces of an address stay among the attributes, and so does a 団体名 that is no department.
    const kept = new Set(addressParts.map((part) => columns[part]));
    if (!isDepartment(cell('department')))
        kept.add(columns.department);
    const taken = new Set(Object.values(columns).filter((column) => !kept.has(column)));
    return {
        facility: {
            cell: addressOf('name'),
            placeCell: place.location && placeCell,
            placeDoubt: place.doubt,
            sheetRows: 1,
            sourceId: textOf(cell('id')),
            name,
            nameKana: textOf(cell('nameKana')),
            address,
            location: place.location,
            poiCode: textOf(cell('poiCode')),
            note: textOf(cell('note')),
            department: isDepartment(cell('department')) ? cell('department') : null,
            managementForm: readManagementForm(cell('managementForm')),
            propertyClass: null,
            types: byHeader(typeHeader).filter((text) => !isDepartment(text)),
            url: byHeader(urlHeader)[0] ?? null,
            ownerWord: textOf(cell('owner')),
            statusWord: textOf(cell('status')),
            categoryWords: { major: null, middle: null, small: null },
            attributes: otherCells(cells, header, taken),
            buildings: [],
        },
        warnings: place.warning ? [{ cell: placeCell, reason: place.warning }] : [],
    };
}
const noName = { ja: '名称がありません', en: 'there is no name' };
/** The pieces as one, where they name at least a town or a lot. */
function joinedAddress(cell) {
    if (textOf(cell('addressTown')) === null && textOf(cell('addressLot')) === null)
        return null;
    return addressParts.map((part) => textOf(cell(part)) ?? '').join('');
}
/** 団体名 holds a department of the city (教育総務課) in most lists, the name of a corporation in some. */
function isDepartment(text) {
    return /(課|室|係|部|局|事務所|センター|支所|出張所|委員会)$/.test(text);
}
/** The municipality most rows belong to, six digits. */
function commonCode(codes) {
    const counts = new Map();
    for (const code of codes)
        counts.set(code, (counts.get(code) ?? 0) + 1);
    const [common] = [...counts].reduce((best, next) => (next[1] > best[1] ? next : best), ['', 0]);
    const check = checkMunicipalityCode(common);
    return check.ok ? check.code : null;
}
//# sourceMappingURL=facility-list.js.map