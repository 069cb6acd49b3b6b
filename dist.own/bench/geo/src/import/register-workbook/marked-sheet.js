import { attributeField, attributeOf } from './fields.js';
import { readMarker } from './marker.js';
const firstDataRow = 2;
/** The sheet of a kind with its columns, wherever they were moved to; null where no table bears its mark. */
export function findSheet(tables, kind, fields) {
    for (const table of tables) {
        const keys = table.rows[0] ?? [];
        const markers = keys.map(readMarker);
        const idAt = markers.findIndex((marker) => marker?.kind === kind);
        const marker = markers[idAt];
        if (!marker)
            continue;
        const columnOf = (key) => keys.indexOf(key);
        return { table, marker, idAt, columnOf, fields: placed(fields, columnOf) };
    }
    return null;
}
/** With the columns that this project has no field for. */
export function withAttributes(sheet) {
    return sheet && { ...sheet, fields: [...sheet.fields, ...attributesOf(sheet.table)] };
}
/** Headers of columns that somebody has added and filled. */
export function addedHeaders(sheet) {
    const [keys = [], headers = []] = sheet.table.rows;
    return headers.filter((header, column) => header !== '' && !keys[column] && rowsOf(sheet).some((row) => sheet.table.rows[row]?.[column]));
}
/** A field is read only where all of its columns are left. */
function placed(fields, columnOf) {
    return fields
        .map((field) => ({ field, at: field.columns.map(({ key }) => columnOf(key)) }))
        .filter(({ at }) => at.every((column) => column >= 0));
}
/** Columns that were kept, and those somebody has added under a header of their own; of one name the first. */
function attributesOf({ rows: [keys = [], headers = []] }) {
    const found = new Map();
    headers.forEach((header, column) => {
        const name = attributeOf(keys[column] ?? '', header);
        if (name !== null && !found.has(name))
            found.set(name, { field: attributeField(name), at: [column] });
    });
    return [...found.values()];
}
/** The numbers of the rows with data, counted from 0. */
export function rowsOf({ table }) {
    return table.rows.flatMap((cells, row) => (row >= firstDataRow && cells.some((cell) => cell !== '') ? [row] : []));
}
//# sourceMappingURL=marked-sheet.js.map