import { errorCode, fileRefusal } from '#db/start-error';
import { createReadStream } from 'node:fs';
import { pipeline } from 'node:stream';
import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';
import { z } from 'zod';
/**
 * A backup is gzipped JSON lines: first what it is, then table by table a mark and one object per row as the database prints it,
 * then file by file a mark and its bytes in base64, last the counts. Marks are arrays, rows are objects, bytes are strings.
 */
export const backupVersion = 1;
const head = z.object({
    chodoBackup: z.literal(backupVersion),
    createdAt: z.string(),
    migrations: z.array(z.string()),
});
const counts = z.object({ tables: z.record(z.string(), z.number()), files: z.number() });
const columns = z
    .array(z.string())
    .min(1)
    .refine((names) => new Set(names).size === names.length);
const mark = z.union([
    z.tuple([z.literal('head'), head]),
    z.tuple([z.literal('table'), z.object({ name: z.string(), columns })]),
    z.tuple([z.literal('file'), z.object({ path: z.string() })]),
    z.tuple([z.literal('end'), counts]),
]);
/** Why a file cannot be restored, in one line; nothing has been changed. */
export class BackupRefused extends Error {
    name = 'BackupRefused';
}
/** The lines of a backup file, checked for form only. Throws BackupRefused on what is no backup, damaged or cut off. */
export async function* readBackup(file) {
    let isFirst = true;
    let isEnded = false;
    for await (const line of textLines(file)) {
        const parsed = parseLine(line, file);
        if (isFirst && !(parsed.kind === 'mark' && parsed.mark[0] === 'head'))
            throw foreign(file);
        if (isEnded)
            throw new BackupRefused(`${file} goes on after its end.`);
        isFirst = false;
        isEnded = parsed.kind === 'mark' && parsed.mark[0] === 'end';
        yield parsed;
    }
    if (!isEnded)
        throw new BackupRefused(`${file} is cut off: its end is missing.`);
}
/** Reads a backup to its end without using it. Throws BackupRefused as readBackup does. */
export async function checkBackup(file) {
    const lines = readBackup(file);
    while (!(await lines.next()).done)
        ;
}
/** One mark as a line. */
export function markLine(...parts) {
    return `${JSON.stringify(parts)}\n`;
}
async function* textLines(file) {
    const unzipped = pipeline(createReadStream(file), createGunzip(), () => { });
    const decoder = new StringDecoder('utf8');
    let parts = [];
    try {
        for await (const chunk of unzipped) {
            const pieces = decoder.write(chunk).split('\n');
            for (const piece of pieces.slice(0, -1)) {
                yield parts.join('') + piece;
                parts = [];
            }
            parts.push(pieces.at(-1) ?? '');
        }
    }
    catch (error) {
        throw unreadable(file, error);
    }
    if (parts.join('') !== '')
        throw new BackupRefused(`${file} is cut off in the middle of a line.`);
}
function parseLine(line, file) {
    if (line.startsWith('{'))
        return { kind: 'row', json: line };
    let value;
    try {
        value = JSON.parse(line);
    }
    catch {
        throw foreign(file);
    }
    if (typeof value === 'string')
        return { kind: 'bytes', bytes: Buffer.from(value, 'base64') };
    const read = mark.safeParse(value);
    if (!read.success)
        throw isOfOtherVersion(value) ? otherVersion(file) : foreign(file);
    return { kind: 'mark', mark: read.data };
}
function isOfOtherVersion(value) {
    const other = z.tuple([z.literal('head'), z.looseObject({ chodoBackup: z.int() })]).safeParse(value);
    return other.success && other.data[1].chodoBackup !== backupVersion;
}
function unreadable(file, error) {
    const code = errorCode(error) ?? '';
    if (code === 'Z_BUF_ERROR')
        return new BackupRefused(`${file} is cut off.`);
    if (code.startsWith('Z_'))
        return foreign(file);
    if (code.startsWith('E') && !code.startsWith('ERR_'))
        return new BackupRefused(`Cannot read ${file}: ${fileRefusal(error)}.`);
    return error;
}
function foreign(file) {
    return new BackupRefused(`${file}: this is no backup of Chodo, or it is damaged.`);
}
function otherVersion(file) {
    return new BackupRefused(`${file} is no backup that this version of Chodo can read: its form is another.`);
}
//# sourceMappingURL=backup-format.js.map