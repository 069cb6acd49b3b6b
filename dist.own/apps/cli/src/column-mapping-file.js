import { mappedFields } from '#geo/import/columns/mapped-fields';
import { columnMapping } from '../../api/src/imports/column-mappings.schema.js';
import { readFileOrFail } from './arguments.js';
import { UsageError } from './command.js';
/** The mapping of a JSON file: field of ours → header of a column. Throws UsageError naming what is wrong, also for several ledgers at once. */
export function readColumnMapping(path, files) {
    if (files !== 1)
        throw new UsageError(`--mapping goes with one ledger, not with ${files} files.`);
    const given = parse(path);
    const unknown = Object.keys(given).find((field) => !mappedFields.some((known) => known === field));
    if (unknown !== undefined) {
        throw new UsageError(`${path}: there is no field "${unknown}"; the fields are ${mappedFields.join(', ')}.`);
    }
    if (!('name' in given))
        throw new UsageError(`${path}: "name" is missing, the header of the facilities' names.`);
    const mapping = columnMapping.safeParse(given);
    if (mapping.success)
        return mapping.data;
    throw new UsageError(`${path}: "${mapping.error.issues[0]?.path.join('.')}" must be the header of a column.`);
}
function parse(path) {
    const text = readFileOrFail(path)
        .toString('utf8')
        .replace(/^\uFEFF/, '');
    try {
        const value = JSON.parse(text);
        if (typeof value === 'object' && value !== null && !Array.isArray(value))
            return value;
    }
    catch {
        // Told below.
    }
    throw new UsageError(`${path} is no JSON object of field → header.`);
}
//# sourceMappingURL=column-mapping-file.js.map