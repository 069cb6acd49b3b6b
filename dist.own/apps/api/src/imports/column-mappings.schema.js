import { mappedFields } from '#geo/import/columns/mapped-fields';
import { z } from 'zod';
import { pageOf } from '../http/paging.js';
/** A header may be a long remark; a column with a longer one cannot be mapped. */
const columnName = z.string().min(1).max(500);
const ofField = columnName.optional();
/** Name of a column, as it was offered, by field of ours. */
export const columnMapping = z.strictObject(Object.fromEntries(mappedFields.map((field) => [field, ofField])));
const fingerprint = z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('of the header: the same for the next edition of the file');
export const mappingKey = fingerprint;
const offeredHeader = z.object({
    fingerprint,
    fromRow: z.number().int().min(1),
    toRow: z.number().int().min(1).describe('another row than fromRow for a header of two lines'),
    columns: z.array(z.object({
        name: z.string().describe('the header; with its letters where that is blank or used before: (C), 電話番号 (D)'),
        letters: z.string(),
        samples: z.array(z.string()).describe('the first three different values'),
    })),
    guess: columnMapping,
    remembered: columnMapping.nullable().describe('what was said of such a header before'),
    version: z.number().int().min(0).describe('of what is remembered, 0 for nothing: If-Match of PUT and DELETE'),
    used: z.boolean().describe('the file was read by what is remembered'),
});
const fileName = z.string().max(300).describe('name of the file, as in the report');
export const fileQuery = z.object({ file: fileName });
/** The columns of a file: per sheet the rows that may be its header, most likely first. */
export const fileColumns = z.object({
    file: z.string(),
    sheets: z.array(z.object({ sheet: z.string().nullable(), headers: z.array(offeredHeader) })),
});
/** Which column is what, for all files with the header of that fingerprint. */
export const givenMapping = z.strictObject({ file: fileName, fingerprint, mapping: columnMapping });
/** Of which year the residents of a file are that does not tell. */
export const toldYear = z.strictObject({ file: fileName, year: z.number().int().min(1900).max(2200) });
/** A page of what is remembered. */
export const columnMappings = pageOf(z.object({ fingerprint, mapping: columnMapping, version: z.number().int().min(1) }));
//# sourceMappingURL=column-mappings.schema.js.map