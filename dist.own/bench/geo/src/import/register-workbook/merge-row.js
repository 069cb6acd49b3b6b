import { changesOf } from '../planning/compare-values.js';
import { cellForm } from './inert-text.js';
import { writeCell } from './write-register-sheets.js';
/**
 * Merges field by field: a cell that says what was exported, or what the register says now, changes nothing; a field that only the file
 * has changed is taken; a field that both have changed is a conflict.
 */
export function mergeRow(fields, row, { exported, now }, language) {
    let [merged, asFile] = [now, now];
    const conflicts = [];
    const faults = [];
    for (const field of fields) {
        const cells = field.columns.map(({ key }) => row.cells.get(key));
        const says = (values) => saysSame(field, cells, values, language);
        if (says(now) || (exported && says(exported)))
            continue;
        const reading = field.read(cells.map(({ text }) => text));
        if (!reading.ok) {
            const { cell, text } = cells[reading.column];
            faults.push({ cell, value: text, reason: reading.reason });
            continue;
        }
        asFile = reading.apply(asFile);
        const shown = (values) => textsOf(field, values, language).join(', ');
        if (exported && shown(exported) === shown(now))
            merged = reading.apply(merged);
        else {
            conflicts.push({
                cell: cells[0].cell,
                label: field.label,
                exported: exported && shown(exported),
                file: cells.map(({ text }) => text).join(', '),
                register: shown(now),
            });
        }
    }
    return faults.length > 0 ? { ok: false, faults } : { ok: true, merged, asFile, conflicts };
}
/** The very text that is written of the values, or another that is read as the same. */
function saysSame(field, cells, values, language) {
    const texts = textsOf(field, values, language);
    if (cells.every(({ text }, at) => text === texts[at]))
        return true;
    const reading = field.read(cells.map(({ text }) => text));
    if (!reading.ok)
        return false;
    const changes = Object.keys(changesOf(values, reading.apply(values)));
    return changes.every((name) => name.endsWith('Reason'));
}
/** The cells of a field as a workbook gives them back. */
function textsOf(field, values, language) {
    return field.write(values, language).map((cell) => cellForm(String(writeCell(cell) ?? '')));
}
//# sourceMappingURL=merge-row.js.map