import { noBuilding } from '../blank-values.js';
import { planImport } from '../plan-import.js';
import { readFacilityTables } from '../read-facility-file.js';
import { cellForm } from './inert-text.js';
import { noFunction, noLot } from './part-row.js';
import { writeRegisterSheets } from './write-register-sheets.js';
const municipality = { code: '372013', name: '高松市' };
/** The workbook as a reader of files gives it back: text, trimmed. */
export function workbook(register, language = 'ja', parts = { functions: [], lots: [] }) {
    return writeRegisterSheets(municipality.code, register, parts, language).map(({ kind, rows }) => ({
        sheet: kind,
        namesSheet: true,
        rows: rows.map((row) => row.map((cell) => cellForm(String(cell ?? '')))),
    }));
}
/** The workbook with cells changed: [sheet, row from 0, key, text]. */
export function edited(tables, ...edits) {
    return tables.map((table, sheet) => {
        const rows = table.rows.map((row) => [...row]);
        for (const [of, row, key, text] of edits) {
            if (of !== sheet)
                continue;
            const line = (rows[row + 2] ??= rows[0].map(() => ''));
            line[rows[0].indexOf(key)] = text;
        }
        return { ...table, rows };
    });
}
/** What the register becomes by such a workbook. */
export function plan(existing, tables, more = {}) {
    const file = readFacilityTables({ ok: true, tables }, { name: '施設台帳_高松市.xlsx' });
    return planImport({ municipality, existing, files: [file], boundary: null, ...more });
}
/** As it was exported. */
export const blankFacility = {
    name: '中央公民館',
    nameKana: null,
    address: '高松市番町1-8-15',
    location: { lon: 134.046, lat: 34.343 },
    poiCode: null,
    majorCategory: null,
    middleCategory: null,
    smallCategory: null,
    categoryReason: null,
    owner: 'city',
    ownerReason: null,
    status: 'open',
    department: null,
    managementForm: null,
    propertyClass: null,
    note: null,
    attributes: {},
};
const blankBuilding = {
    ...noBuilding,
    name: '本館',
    structure: 'RC',
    storeysAbove: 2,
    storeysBelow: null,
    floorAreaM2: 1200.5,
    builtFiscalYear: 1970,
    attributes: {},
};
/** A uuid by number. */
export const id = (at) => `00000000-0000-4000-8000-${String(at).padStart(12, '0')}`;
/** A facility of the register with one building. */
export function facility(values = {}) {
    const building = { ...blankBuilding, id: id(900), version: 3, sourceKey: null };
    return { ...blankFacility, id: id(1), version: 4, sources: [], buildings: [building], ...values };
}
/** A function of its building. */
export const library = {
    ...noFunction,
    name: '図書',
    floorAreaM2: 300,
    id: id(2000),
    version: 2,
    buildingId: id(900),
};
/** Its land, and land of no facility. */
export const site = {
    ...noLot,
    lotNumber: '番町1-8',
    areaM2: 990.5,
    id: id(3000),
    version: 5,
    facilityId: id(1),
};
export const free = { ...noLot, lotNumber: '西町9', id: id(3001), version: 1, facilityId: null };
/** A register of one facility, and its parts. */
export const register = [facility()];
export const parts = { functions: [library], lots: [site, free] };
/** What a plan writes, short. */
export const changes = ({ changes: all }) => all.map((change) => change.kind === 'update' ? [change.set, change.changedBuildings.map(({ set }) => set)] : change);
//# sourceMappingURL=round-trip-fixtures.js.map