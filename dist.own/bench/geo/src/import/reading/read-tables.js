import { describeJson } from './describe-json.js';
import { decodeText } from './decode-text.js';
import { readLimits } from './limits.js';
import { readCsv } from './read-csv.js';
import { readWorkbook } from './read-workbook.js';
import { megabytes, refuseBinary, refuseEmpty, refuseNotATable, refuseOldWorkbook, refuseTooLarge, } from './refusal.js';
const magics = [
    [[0xd0, 0xcf, 0x11, 0xe0], refuseOldWorkbook],
    [[0x25, 0x50, 0x44, 0x46], () => refuseBinary({ ja: 'PDF', en: 'a PDF' })],
    [[0x89, 0x50, 0x4e, 0x47], () => refuseBinary({ ja: '画像', en: 'a picture' })],
    [[0xff, 0xd8, 0xff], () => refuseBinary({ ja: '画像', en: 'a picture' })],
    [[0x47, 0x49, 0x46, 0x38], () => refuseBinary({ ja: '画像', en: 'a picture' })],
];
/** What a file is shows in its bytes, not in its name: an archive is read as workbook, text as CSV; JSON and HTML are refused by name. */
export async function readTables(file, limits = readLimits) {
    const { bytes } = file;
    if (bytes.length === 0)
        return refuseEmpty();
    if (bytes.length > limits.fileBytes) {
        const [size, limit] = [megabytes(bytes.length), megabytes(limits.fileBytes)];
        return refuseTooLarge({ ja: size, en: size }, { ja: limit, en: limit });
    }
    const magic = magics.find(([start]) => start.every((byte, at) => bytes[at] === byte));
    if (magic)
        return magic[1]();
    if (bytes[0] === 0x50 && bytes[1] === 0x4b)
        return checked(await readWorkbook(bytes, limits), limits);
    return readText(file, limits);
}
function readText(file, limits) {
    const decoded = decodeText(file.bytes);
    if (!decoded.ok)
        return decoded;
    const text = decoded.text.trimStart();
    if (text === '')
        return refuseEmpty();
    if (/^[[{]/.test(text))
        return describeJson(text, file.name);
    if (/^<(!doctype|html|\?xml|[a-z]+[\s>])/i.test(text)) {
        return refuseNotATable({ ja: 'HTMLまたはXML', en: 'HTML or XML' });
    }
    const csv = readCsv(decoded.text, limits);
    return csv.ok ? checked({ ok: true, tables: [csv.table] }, limits) : csv;
}
/** Refused where there is nothing in it, or more text than a register takes. */
function checked(answer, limits) {
    if (!answer.ok)
        return answer;
    let letters = 0;
    for (const { rows } of answer.tables) {
        for (const row of rows) {
            const longest = row.reduce((most, cell) => Math.max(most, cell.length), 0);
            if (longest > limits.cellLetters)
                return tooManyLetters(longest, limits.cellLetters, 'cell');
            letters += row.reduce((sum, cell) => sum + cell.length, 0);
        }
    }
    if (letters > limits.letters)
        return tooManyLetters(letters, limits.letters, 'file');
    return letters > 0 ? answer : refuseEmpty();
}
function tooManyLetters(letters, most, where) {
    const ja = where === 'cell' ? '1つのセルに' : '全体で';
    const en = where === 'cell' ? 'in one cell' : 'in all';
    const [count, limit] = [letters.toLocaleString('en-US'), most.toLocaleString('en-US')];
    return refuseTooLarge({ ja: `${ja}${count}文字`, en: `${count} letters ${en}` }, { ja: `${limit}文字`, en: limit });
}
//# sourceMappingURL=read-tables.js.map