import { zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import { readLimits } from './limits.js';
import { refuseBinary, refuseTruncated } from './refusal.js';
import { refuseSheets } from './sheet-extent.js';
import { openArchive } from './zip-archive.js';
/**
 * Reads an .xlsx. Its parts are inflated here under the limits and handed to the reader in an archive of just these parts, for
 * the reader streams whatever local entries the bytes hold, listed or not, without a bound.
 */
export async function readWorkbook(bytes, limits = readLimits) {
    const archive = openArchive(bytes, (name) => /\.(xml|rels)$/.test(name), limits.inflatedBytes);
    if (!archive.ok)
        return archive;
    if (!archive.parts.has('xl/workbook.xml')) {
        return refuseBinary({ ja: 'Excelブックではない圧縮ファイル', en: 'an archive, but no Excel workbook' });
    }
    const refusal = refuseSheets(archive.parts, limits);
    if (refusal)
        return refusal;
    try {
        const sheets = await readExcelFile(Buffer.from(zipSync(Object.fromEntries(archive.parts), { level: 0 })));
        const filled = sheets.filter(({ data }) => data.length > 0);
        const tables = filled.map(({ sheet, data }) => ({
            sheet,
            namesSheet: filled.length > 1,
            rows: data.map((row) => row.map((cell) => cellText(cell))),
        }));
        return { ok: true, tables };
    }
    catch (error) {
        if (!(error instanceof Error))
            throw error;
        return refuseTruncated({
            ja: 'Excelブックの内容を読めません',
            en: error instanceof TypeError ? 'the workbook cannot be read' : `the workbook cannot be read: ${error.message}`,
        });
    }
}
/** Dates come as Date at UTC; a time of day stands on the day before the epoch of the workbook. */
function cellText(cell) {
    if (cell === null || cell === undefined)
        return '';
    if (typeof cell === 'string')
        return cell.trim();
    if (cell instanceof Date)
        return dateText(cell);
    if (typeof cell === 'boolean')
        return cell ? 'TRUE' : 'FALSE';
    return typeof cell === 'number' ? String(cell) : '';
}
function dateText(date) {
    if (Number.isNaN(date.getTime()))
        return '';
    const iso = new Date(Math.round(date.getTime() / 1000) * 1000).toISOString();
    const [day = '', clock = ''] = iso.slice(0, 19).split('T');
    const time = clock.replace(/:00$/, '');
    if (day === '1899-12-30' || day === '1899-12-31')
        return time;
    return time === '00:00' ? day : `${day} ${time}`;
}
//# sourceMappingURL=read-workbook.js.map