import { inertText } from '#geo/import/register-workbook/inert-text';
import { StreamableFile } from '@nestjs/common';
import { dateTimeInJapan } from '../settings.js';
export const csvType = 'text/csv; charset=utf-8';
/** CSV as Excel opens it: UTF-8 with a byte order mark, times as clocks in Japan show them, no cell that runs as a formula. */
export function csvOf(header, rows) {
    const lines = [header, ...rows].map((cells) => cells.map(written).join(','));
    return Buffer.from(`\uFEFF${lines.join('\r\n')}\r\n`);
}
/** The file as a download. */
export function csvFile(bytes, name) {
    const disposition = `attachment; filename*=UTF-8''${encodeURIComponent(name)}`;
    return new StreamableFile(bytes, { type: csvType, disposition, length: bytes.length });
}
function written(cell) {
    if (cell === null)
        return '';
    const text = cell instanceof Date ? dateTimeInJapan(cell) : inertText(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
//# sourceMappingURL=csv.js.map