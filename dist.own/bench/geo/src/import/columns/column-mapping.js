import { columnName, foldHeader, headersOf } from '../header.js';
import { mappedFields } from './mapped-fields.js';
import { foldUndated, headerFingerprint } from './header-fingerprint.js';
/** The table by what is said of this very file, else by what is remembered of its header; null where nobody has said anything. */
export function mappedBy(table, { mapping, mappings }) {
    return mapping ? mapTable(table, mapping) : recallTable(table, mappings ?? new Map());
}
/** The table by a mapping given for this file: the first header that has all of its columns. */
function mapTable(table, mapping) {
    for (const header of headersOf(table)) {
        const columns = columnsOf(header.texts, mapping);
        if (!columns)
            continue;
        const names = header.texts.map((_, column) => columnName(header.texts, column));
        return { header, columns, mapping: inNamesOf(names, mapping), fingerprint: headerFingerprint(header.texts) };
    }
    return null;
}
/** The table by the mapping that is remembered for one of its headers. */
function recallTable(table, mappings) {
    if (mappings.size === 0)
        return null;
    for (const header of headersOf(table)) {
        const fingerprint = headerFingerprint(header.texts);
        const mapping = mappings.get(fingerprint);
        const columns = mapping && columnsOf(header.texts, mapping);
        if (mapping && columns)
            return { header, columns, mapping, fingerprint };
    }
    return null;
}
/** A mapping in the very names of these columns, which may be spelled otherwise or bear another date; what is not there is left out. */
export function inNamesOf(names, mapping) {
    const columnOf = columnFinder(names);
    const found = Object.entries(mapping).flatMap(([field, name]) => {
        const column = columnOf(name);
        return column === null ? [] : [[field, names[column]]];
    });
    return Object.fromEntries(found);
}
/** The headers a mapping asks for in vain, in the row that has most of them; none where a row has all. */
export function missingHeaders(tables, mapping) {
    const wanted = Object.values(mapping);
    let fewest = wanted;
    for (const { texts } of tables.flatMap(headersOf)) {
        const columnOf = columnFinder(texts);
        const missing = wanted.filter((name) => columnOf(name) === null);
        if (missing.length < fewest.length)
            fewest = missing;
    }
    return fewest;
}
/** The columns of a mapping; null unless the name is among them and each stands in the header. */
function columnsOf(texts, mapping) {
    if (mapping.name === undefined)
        return null;
    const columnOf = columnFinder(texts);
    const columns = {};
    for (const field of mappedFields) {
        const name = mapping[field];
        if (name === undefined)
            continue;
        const column = columnOf(name);
        if (column === null)
            return null;
        columns[field] = column;
    }
    return columns;
}
/** Finds a column by its name; where none bears it, by its name without the date of an edition, if just one does. */
function columnFinder(texts) {
    const names = texts.map((_, column) => columnName(texts, column));
    const [folded, undated] = [names.map(foldHeader), names.map(foldUndated)];
    return (name) => {
        const exact = folded.indexOf(foldHeader(name));
        if (exact >= 0)
            return exact;
        const like = foldUndated(name);
        const first = undated.indexOf(like);
        return like !== '' && first >= 0 && undated.lastIndexOf(like) === first ? first : null;
    };
}
//# sourceMappingURL=column-mapping.js.map