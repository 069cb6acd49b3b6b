import { applyPlan } from './apply-plan.js';
import { noBuilding, noFacility } from './blank-values.js';
import { planImport } from './plan-import.js';
/** 高松市. */
export const municipality = { code: '372013', name: '高松市' };
/** A row that says nothing but what is given. */
export function row(values) {
    return {
        sheetRows: Math.max(1, values.buildings?.length ?? 1),
        source: 'list',
        sourceId: null,
        placeCell: null,
        ...noFacility,
        buildings: [],
        ...values,
    };
}
/** A file of these rows. */
export function file(name, rows, more = {}) {
    const rowCount = rows.reduce((sum, { sheetRows }) => sum + sheetRows, 0);
    const answer = {
        driver: 'test',
        reason: null,
        looksLike: null,
        municipalityCode: null,
        operations: [],
        rejected: [],
        warnings: [],
    };
    return { ...answer, file: name, list: name, rowCount, rows, ...more };
}
/** A building that a row states, by its key. */
export function building(key, values = {}) {
    return { ...noBuilding, cell: 'A1', key, name: key, ...values };
}
/** The plan of these files for a register that is empty unless given. */
export function planOf(files, more = {}) {
    return planImport({ municipality, existing: [], files, boundary: null, ...more });
}
/** The register once the plan of these files is written. */
export function after(files, more = {}) {
    return applyPlan(more.existing ?? [], planOf(files, more), (ref) => `id of ${ref}`);
}
/** `created updated unchanged merged skipped held cell kind,…` */
export function counts({ created, updated, unchanged, merged, skipped, held }) {
    return `${created} ${updated} ${unchanged} ${merged} ${skipped} held ${held.map(({ cell, kind }) => `${cell} ${kind}`).join()}`;
}
/** A place in the city, one 55 m north of it, and one 2.7 km east. */
export const here = { lon: 134.05, lat: 34.34 };
export const nearby = { lon: 134.05, lat: 34.3405 };
export const far = { lon: 134.08, lat: 34.34 };
/** An area around `here` that ends west of `far`. */
export const square = {
    type: 'MultiPolygon',
    coordinates: [
        [
            [
                [134, 34.3],
                [134.06, 34.3],
                [134.06, 34.4],
                [134, 34.4],
            ],
        ],
    ],
};
//# sourceMappingURL=plan-fixtures.js.map