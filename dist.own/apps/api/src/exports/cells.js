import { inertText } from '#geo/import/register-workbook/inert-text';
/** A sheet in landscape with its columns' widths in characters; the first row stays in sight. */
export function sheet(name, widths, data) {
    return {
        sheet: name,
        columns: widths.map((width) => ({ width })),
        data,
        stickyRowsCount: 1,
        orientation: 'landscape',
    };
}
/** Headings in bold on grey. */
export function header(titles) {
    return titles.map((title) => ({ value: title, fontWeight: 'bold', backgroundColor: '#E8EDF2', wrap: true }));
}
/** Text that no spreadsheet runs as a formula. */
export function text(value) {
    return value === '' ? null : { value: inertText(value), type: String };
}
/** A whole number without separators, such as a year. */
export function plain(value) {
    return { value, type: Number, format: '0' };
}
/** Whole yen in the format of a language. */
export function yenAs(format) {
    return (value) => ({ value, type: Number, format });
}
/** Square metres with two decimals. */
export function area(value) {
    return { value, type: Number, format: '#,##0.00' };
}
/** A share of one as percent. */
export function share(value) {
    return { value, type: Number, format: '0.0%' };
}
//# sourceMappingURL=cells.js.map