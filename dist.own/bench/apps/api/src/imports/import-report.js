import { facilityDrivers } from '#geo/import/facility-drivers';
import { layerDriverName } from '#geo/import/layers/layer-kind';
import { isLayer } from '#geo/import/read-import-file';
import { operationRecords } from '#geo/import/operations/read-operation-records';
import { populationForecast } from '#geo/import/residents/read-forecast';
import { faultsOf } from '#geo/import/rejected-row';
import { registerWorkbook } from '#geo/import/register-workbook/read-register-workbook';
/** So many rows of each outcome a person looks through before a commit; the counts are of all. */
const mostShown = 200;
/** What a plan does, file by file, for the person who decides on it. */
export function importReport(plan, existing, files) {
    const changes = new Map(plan.changes.map((change) => [change.kind === 'create' ? change.ref : change.id, change]));
    const recorded = new Map(existing.map((facility) => [facility.id, facility]));
    const reports = plan.files.map((file) => fileReport(file, changes, recorded));
    return { files: reports.map((report, at) => ({ ...report, ...columnsReport(files[at]) })) };
}
/** How the columns of a file were understood, and whether a person may say it. */
function columnsReport(file) {
    const { mappings, offered = [] } = file;
    const columns = { mapped: (mappings?.size ?? 0) > 0, mappable: offered.length > 0 };
    if (isLayer(file))
        return { ...columns, asksYear: false, advice: null };
    const { asksYear = false, advice = null } = file;
    return { ...columns, asksYear, advice };
}
function fileReport({ planned, years, residents = [], parts = [], ...file }, changes, recorded) {
    const changeOf = ({ facilityId }) => (facilityId === null ? undefined : changes.get(facilityId));
    const ofOutcome = (outcome) => planned.filter((row) => row.outcome === outcome).slice(0, mostShown);
    return {
        ...file,
        driverName: [...facilityDrivers, operationRecords, registerWorkbook, populationForecast].find(({ id }) => id === file.driver)
            ?.name ?? layerDriverName(file.driver),
        held: file.held.map(heldReport),
        rejected: file.rejected.map((row) => ({ ...row, faults: [...faultsOf(row)] })),
        warnings: [...file.warnings],
        createdRows: ofOutcome('created').flatMap((row) => {
            const change = changeOf(row);
            return change?.kind === 'create' ? [createdRow(row, change)] : [];
        }),
        mergedRows: ofOutcome('merged').map((row) => {
            const change = changeOf(row);
            const into = change?.kind === 'create' ? change.values : recorded.get(row.facilityId ?? '');
            return { cell: row.cell, name: row.name, address: row.address, into: into?.name ?? '' };
        }),
        updatedRows: ofOutcome('updated').flatMap((row) => {
            const change = changeOf(row);
            const before = recorded.get(row.facilityId ?? '');
            return change?.kind === 'update' && before ? [updatedRow(row, change, before)] : [];
        }),
        yearRows: ['created', 'updated'].flatMap((outcome) => years
            .filter((year) => year.outcome === outcome)
            .slice(0, mostShown)
            .map((year) => yearRow(year, outcome, recorded))),
        residentRows: [...residents],
        ...partsReport(parts, recorded),
    };
}
function heldReport({ candidates, stale, ...row }) {
    return {
        ...row,
        place: row.place ?? null,
        otherPlace: row.otherPlace ?? null,
        candidates: [...candidates],
        stale: stale ? { ...stale, fields: [...stale.fields] } : null,
    };
}
function createdRow({ cell }, { values, buildings }) {
    const { name, address, majorCategory, smallCategory, categoryReason, owner, ownerReason, status, location } = values;
    const kind = { majorCategory, smallCategory, categoryReason };
    return {
        cell,
        name,
        address,
        ...kind,
        owner,
        ownerReason,
        status,
        located: location !== null,
        buildings: buildings.length,
    };
}
function updatedRow({ cell }, { set, changedBuildings, newBuildings }, before) {
    const buildings = new Map(before.buildings.map((building) => [building.id, building]));
    return {
        cell,
        facilityId: before.id,
        name: before.name,
        changes: [
            ...differences(set, before).map((found) => ({ building: null, ...found })),
            ...changedBuildings.flatMap(({ id, set: changed }) => {
                const building = buildings.get(id);
                return differences(changed, building).map((found) => ({ building: building.name, ...found }));
            }),
        ],
        newBuildings: newBuildings.map(({ name }) => name),
    };
}
function yearRow({ changes, facilityId, ...year }, outcome, recorded) {
    return {
        ...year,
        outcome,
        // A facility that the same import makes has no id yet.
        facilityId: facilityId !== null && recorded.has(facilityId) ? facilityId : null,
        changes: Object.entries(changes()).map(([field, { before, after }]) => ({ field, before, after })),
    };
}
function partsReport(parts, recorded) {
    const created = parts.filter(({ outcome }) => outcome === 'created');
    const updated = parts.filter(({ outcome }) => outcome === 'updated');
    return {
        partCounts: { created: created.length, updated: updated.length },
        partRows: [created, updated].flatMap((rows) => rows.slice(0, mostShown).map((part) => partRow(part, recorded))),
    };
}
function partRow({ changes, facilityId, ...part }, recorded) {
    return {
        ...part,
        facilityId: facilityId !== null && recorded.has(facilityId) ? facilityId : null,
        changes: changes.map(({ field, before, after }) => change(field, before, after)),
    };
}
/** Attributes one by one, everything else field by field. */
function differences(set, before) {
    const { attributes = {}, ...fields } = set;
    const known = before;
    const written = Object.entries(attributes).filter(([name, value]) => before.attributes[name] !== value);
    return [
        ...Object.entries(fields).map(([field, after]) => change(field, known[field], after)),
        ...written.map(([name, after]) => change(name, before.attributes[name], after)),
    ];
}
/** Values of a register are JSON: texts, numbers, places. */
function change(field, before, after) {
    return { field, before: (before ?? null), after: (after ?? null) };
}
//# sourceMappingURL=import-report.js.map