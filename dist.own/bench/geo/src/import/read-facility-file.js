import { mappedBy } from './columns/column-mapping.js';
import { isOfYears } from './columns/mapped-fields.js';
import { offerColumns } from './columns/offer-columns.js';
import { completeRows } from './complete-rows.js';
import { buildingLedger } from './drivers/building-ledger.js';
import { facilityDrivers } from './facility-drivers.js';
import { fixedAssets } from './fixed-assets/read-fixed-assets.js';
import { listName } from './list-name.js';
import { otherListOf } from './looks-like.js';
import { noFacilityList } from './no-facility-list.js';
import { findOperationRecords, operationRecords, readRecords, } from './operations/read-operation-records.js';
import { withCellTexts } from './rejected-row.js';
import { readTables } from './reading/read-tables.js';
import { readRegisterWorkbook, registerWorkbook, } from './register-workbook/read-register-workbook.js';
/** What a file is, without its rows. */
export async function recognise(file, options = {}) {
    const opened = openTables(await readTables(file), file.name, options);
    if ('register' in opened)
        return { driver: registerWorkbook.id, reason: null, looksLike: null };
    if ('years' in opened)
        return { driver: operationRecords.id, reason: null, looksLike: null };
    return 'sheets' in opened ? { driver: opened.driver.id, reason: null, looksLike: null } : opened;
}
/** A file with its rows, of facilities or of years, or why it is neither. Never throws for what stands in a file. */
export async function readFacilityFile(file, options = {}) {
    return readFacilityTables(await readTables(file), file, options);
}
/** The same of a file whose tables were read already. */
export function readFacilityTables(answer, file, options = {}) {
    const read = readOpened(answer, file, options);
    return answer.ok ? withCellTexts(read, answer.tables) : read;
}
function readOpened(answer, file, options) {
    const list = listName(file.name);
    const offered = answer.ok ? offerColumns(answer.tables) : [];
    const opened = openTables(answer, file.name, options);
    if ('register' in opened)
        return fileOfRegister(file.name, list, opened);
    if ('years' in opened)
        return { ...fileOfYears(file.name, list, opened), offered };
    if (!('sheets' in opened))
        return { ...refusedFile(file, opened), offered };
    const { driver, sheets } = opened;
    const readings = sheets.map(({ table, read }) => {
        const reading = read();
        const source = driver.sourceOf(table.namesSheet ? `${list}/${table.sheet}` : list, reading.municipalityCode);
        const completed = completeRows(reading.rows, { source, fileName: list, ledger: driver.ledger });
        return { ...reading, rows: completed.rows, warnings: [...reading.warnings, ...completed.warnings] };
    });
    return {
        file: file.name,
        list,
        driver: driver.id,
        reason: null,
        looksLike: null,
        mappings: mappingsOf(sheets.flatMap(({ mapped }) => mapped ?? [])),
        offered,
        municipalityCode: readings.find(({ municipalityCode }) => municipalityCode !== null)?.municipalityCode ?? null,
        rowCount: readings.reduce((sum, { rowCount }) => sum + rowCount, 0),
        rows: readings.flatMap(({ rows }) => rows),
        operations: [],
        assets: readings.flatMap(({ assets }) => assets ?? []),
        rejected: readings.flatMap(({ rejected }) => rejected),
        warnings: readings.flatMap(({ warnings }) => warnings),
    };
}
/** A file without rows, and why. */
export function refusedFile({ name }, { reason, looksLike, advice = null }) {
    const nothing = { municipalityCode: null, rowCount: 0, rows: [], operations: [], rejected: [], warnings: [] };
    const unread = { driver: null, mappings: new Map(), offered: [] };
    return { file: name, list: listName(name), reason, looksLike, advice, ...unread, ...nothing };
}
function mappingsOf(tables) {
    return new Map(tables.map(({ fingerprint, mapping }) => [fingerprint, mapping]));
}
function fileOfYears(file, list, { years, mapped }) {
    const readings = years.map((read) => read());
    return {
        file,
        list,
        driver: operationRecords.id,
        reason: null,
        looksLike: null,
        mappings: mappingsOf(mapped),
        municipalityCode: null,
        rowCount: readings.reduce((sum, { rowCount }) => sum + rowCount, 0),
        rows: [],
        operations: readings.flatMap(({ rows }) => rows),
        rejected: readings.flatMap(({ rejected }) => rejected),
        warnings: readings.flatMap(({ warnings }) => warnings),
    };
}
/** Its columns are known: nobody is asked what they mean. */
function fileOfRegister(file, list, { register }) {
    return {
        file,
        list,
        driver: registerWorkbook.id,
        reason: null,
        looksLike: null,
        ...register,
        operations: [],
        mappings: new Map(),
        offered: [],
    };
}
/**
 * The sheets one driver reads: the driver of the first sheet that any reads; where columns were mapped, that of ledgers, or
 * yearly records where their columns were; before them all, unless columns were mapped, yearly records.
 */
function openTables(answer, fileName, options) {
    if (!answer.ok)
        return { driver: null, reason: answer.reason, looksLike: answer.looksLike };
    const { mapping } = options;
    const register = mapping ? null : readRegisterWorkbook(answer.tables);
    if (register)
        return { register };
    const tables = answer.tables.map((table) => ({
        table,
        mapped: mappedBy(table, options),
    }));
    const isMapped = mapping !== undefined || tables.some(({ mapped }) => mapped);
    const mappedYears = tables.filter(({ mapped }) => mapped && isOfYears(mapped.columns));
    if (mappedYears.length > 0) {
        return {
            years: mappedYears.map(({ table, mapped }) => () => readRecords(table, mapped)),
            mapped: mappedYears.map(({ mapped }) => mapped),
        };
    }
    // A ledger of fixed assets may have a year and a depreciation, too.
    const isOfAssets = answer.tables.some((table) => fixedAssets.find(table, { fileName, mapped: null }));
    const years = isMapped || isOfAssets ? [] : answer.tables.flatMap((table) => findOperationRecords(table) ?? []);
    if (years.length > 0)
        return { years, mapped: [] };
    for (const driver of isMapped ? [buildingLedger] : facilityDrivers) {
        const sheets = tables.flatMap(({ table, mapped }) => {
            const mayBeRead = mapped !== null || (!mapping && !otherListOf(table));
            const read = mayBeRead ? driver.find(table, { fileName, mapped }) : null;
            return read ? [{ table, read, mapped }] : [];
        });
        if (sheets.length > 0)
            return { driver, sheets };
    }
    return mapping ? noSuchColumns(mapping) : { driver: null, ...noFacilityList(answer.tables) };
}
function noSuchColumns(mapping) {
    const headers = Object.values(mapping).join(', ');
    return {
        driver: null,
        reason: {
            ja: `指定された見出し(${headers})がすべて揃った行がありません。施設名の見出し(name)も必要です`,
            en: `no row holds all of the headers given (${headers}); the header of the name is needed too`,
        },
        looksLike: null,
    };
}
//# sourceMappingURL=read-facility-file.js.map