import { facilityStatuses, majorCategories, owners } from '#libs/asset';
import { z } from 'zod';
import { jsonValue } from '../http/json-value.js';
import { pageOf, pagingQuery } from '../http/paging.js';
const place = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const chosenPlace = place
    .nullable()
    .optional()
    .describe('where the facility is, instead of where the row says; null = not known; left out = as the row says');
/** What a person decides of a held row: it is that candidate, a new facility, to be left out, or whose values count. */
const row = { file: z.string().max(300).describe('name of the file, as in the report'), cell: z.string().max(200) };
export const decision = z.discriminatedUnion('decision', [
    z.strictObject({
        ...row,
        decision: z.literal('same'),
        facilityId: z.string().max(600).describe('of one of the candidates'),
        place: chosenPlace,
    }),
    z.strictObject({ ...row, decision: z.literal('new'), place: chosenPlace }),
    z.strictObject({ ...row, decision: z.literal('skip') }),
    z.strictObject({ ...row, decision: z.literal('file') }),
    z.strictObject({ ...row, decision: z.literal('register') }),
]);
export const decisions = z.strictObject({ decisions: z.array(decision).max(20_000).default([]) });
const count = z.number().int().min(0);
const cell = z
    .string()
    .describe('where in the file: C12 (also for CSV), Sheet2!C12 in a workbook of several sheets; blank = all of the file');
const wording = z.object({ ja: z.string(), en: z.string() });
const remark = z.object({ cell, reason: wording });
const candidate = z.object({
    facilityId: z.string().describe('id in the register, or the name of a facility this import makes'),
    name: z.string(),
    address: z.string().nullable(),
    location: place.nullable().default(null),
    distanceM: z.number().nullable(),
});
/** Reports of earlier versions have not all that is told today; null then. */
const told = z.string().nullable().default(null);
/** What both an exported register and this register have changed since the export, in words of cells. */
const stale = z.object({
    changedBy: z.string().nullable(),
    changedAt: z.iso.datetime().nullable(),
    fields: z.array(z.object({
        cell,
        label: wording,
        exported: z.string().nullable().describe('null = not known any more'),
        file: z.string(),
        register: z.string(),
    })),
});
const heldRow = remark.extend({
    causeCell: told.describe('the cell to look at; `cell` names the row in a decision'),
    name: z.string(),
    sheetRows: count,
    kind: z.enum([
        'outside-boundary',
        'swapped-place',
        'zero-place',
        'stale',
        'same-name-near',
        'same-name-no-place',
        'several-facilities',
        'id-of-another',
        'part-of-facility',
        'other-municipality',
        'facility-gone',
        'facility-not-found',
        'which-facility',
        'asset-disposed',
        'other-boundary',
    ]),
    candidates: z.array(candidate),
    place: place.nullable().default(null).describe('as the row states it'),
    otherPlace: place.nullable().default(null).describe('with latitude and longitude exchanged, where that may be meant'),
    stale: stale.nullable().default(null),
});
const rejectedRow = remark.extend({
    name: told,
    address: told,
    faults: z
        .array(remark.extend({ value: z.string().describe('what stands in the cell') }))
        .default([])
        .describe('all that is wrong with the row, cell by cell; `reason` says it in one'),
});
const createdRow = z.object({
    cell,
    name: z.string(),
    address: z.string().nullable(),
    majorCategory: z.enum(majorCategories).nullable(),
    smallCategory: z.string().nullable(),
    categoryReason: z.string().nullable(),
    owner: z.enum(owners),
    ownerReason: z.string().nullable(),
    status: z.enum(facilityStatuses),
    located: z.boolean(),
    buildings: count,
});
const updatedRow = z.object({
    cell,
    facilityId: z.string(),
    name: z.string(),
    changes: z.array(z.object({
        building: z.string().nullable().describe('name of the building, null for the facility itself'),
        field: z.string(),
        before: jsonValue,
        after: jsonValue,
    })),
    newBuildings: z.array(z.string()),
});
/** A year of a facility; changes name fields of the API, amounts by their kind. */
const yearRow = z.object({
    cell,
    outcome: z.enum(['created', 'updated']),
    name: z.string(),
    facilityId: z.string().nullable(),
    fiscalYear: z.number().int(),
    functionName: z.string(),
    changes: z.array(z.object({ field: z.string(), before: jsonValue, after: jsonValue })),
});
/** A function or lot of an exported register; changes name fields of the API. */
const partRow = z.object({
    cell,
    part: z.enum(['function', 'lot']),
    outcome: z.enum(['created', 'updated']),
    name: z.string().describe('of the function, or the number of the lot'),
    facilityId: z.string().nullable(),
    facilityName: z.string().nullable().describe('null = land that no facility stands on'),
    buildingName: z.string().nullable(),
    changes: z.array(z.object({ field: z.string(), before: jsonValue, after: jsonValue })),
});
/** Residents of the city in a year; before = in the register. */
const residentRow = z.object({
    cell,
    outcome: z.enum(['created', 'updated', 'unchanged', 'merged', 'skipped']),
    year: z.number().int(),
    residents: count,
    before: count.nullable(),
});
/** One file: what it is, and what of it goes where; rows = created + updated + unchanged + merged + skipped + held + rejected. */
const fileReport = z.object({
    file: z.string(),
    driver: z.string().nullable().describe('the format it was read in; null when it is no facility list'),
    driverName: wording.nullable(),
    mapped: z.boolean().default(false).describe('its columns are what somebody has said they are'),
    mappable: z.boolean().default(false).describe('a table: GET columns tells what can be said of it'),
    asksYear: z.boolean().default(false).describe('residents of a year it does not state: PUT year tells it'),
    reason: wording.nullable().describe('why it could not be used'),
    advice: wording
        .extend({ settings: z.enum(['population']).nullable() })
        .nullable()
        .default(null)
        .describe('what can be done with it instead, and in which part of the settings'),
    looksLike: wording.nullable().describe('what it seems to be instead'),
    rows: count,
    created: count,
    updated: count,
    unchanged: count,
    merged: count,
    skipped: count,
    held: z.array(heldRow),
    rejected: z.array(rejectedRow),
    warnings: z.array(remark),
    createdRows: z.array(createdRow).describe('the first 200'),
    mergedRows: z
        .array(z.object({ cell, name: told, address: told, into: z.string().describe('name of the facility') }))
        .describe('the first 200'),
    updatedRows: z.array(updatedRow).describe('the first 200'),
    residentRows: z.array(residentRow).default([]).describe('of a file of residents of the city by year'),
    partRows: z
        .array(partRow)
        .default([])
        .describe('functions and land of an exported register: the first 200 of each outcome'),
    partCounts: z
        .object({ created: count, updated: count })
        .default({ created: 0, updated: 0 })
        .describe('how many of the rows created and updated are functions and land'),
    yearRows: z.array(yearRow).default([]).describe('of a file of yearly records: the first 200 of each outcome'),
});
const importReport = z.object({
    files: z.array(fileReport),
    notes: z.array(wording).default([]).describe('what is to be said of all files together'),
});
const statuses = ['queued', 'reading', 'preview', 'committing', 'committed', 'failed', 'undone'];
/** An import without its report. */
export const importRunSummary = z.object({
    id: z.string(),
    status: z.enum(statuses),
    progress: z.number().int().min(0).max(100),
    files: z.array(z.object({ name: z.string(), bytes: count })),
    error: wording.nullable().describe('why it failed'),
    createdAt: z.iso.datetime(),
    createdBy: z.string(),
    committedAt: z.iso.datetime().nullable(),
    undoneAt: z.iso.datetime().nullable(),
});
export const importRunPage = pageOf(importRunSummary);
/** Newest first unless asked otherwise. */
export const importRunListQuery = pagingQuery.extend({
    status: z.enum(statuses).optional(),
    order: z.enum(['asc', 'desc']).default('desc').describe('by the time of the upload'),
});
/** How far a worker is: bytes of the files read, rows matched with the register, rows of the register written. */
export const importProgress = z.object({ phase: z.enum(['read', 'match', 'write']), done: count, total: count });
/** Null while no worker is at it. */
export const importProgressAnswer = z.object({ progress: importProgress.nullable() });
/** With what a commit would do (status `preview`) or did (`committed`, `undone`). */
export const importRun = importRunSummary.extend({ report: importReport.nullable() });
/** What was estimated after an import for what it brought. */
export const goesAlong = z.object({
    estimates: count.describe('estimated floor areas and built years'),
    assumedBuildings: count.describe('buildings that stand for a facility of which no building is known'),
});
/** Before the commit an import goes with its files; after it the register is put back as it was before. */
export const removedImport = z.object({
    outcome: z.enum(['discarded', 'undone']),
    restored: z
        .object({ removed: count, setBack: count, broughtBack: count })
        .nullable()
        .describe('rows of the register'),
});
//# sourceMappingURL=imports.schema.js.map