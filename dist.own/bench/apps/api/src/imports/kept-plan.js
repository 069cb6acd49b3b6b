import { open, rename, rm } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';
import { readAhead } from './read-ahead.js';
/** Goes up whenever a plan kept by an earlier version can no longer be written as it is. */
const format = 2;
const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);
/**
 * Keeps in a file what a preview has planned, batch by batch as the database takes them, so that the commit need neither read nor
 * plan again. A plan with layers, a boundary or residents is not kept: their files are read again.
 */
export async function keepPlan(path, { code, journal, batched, editions, boundary, residents }) {
    if (editions.length > 0 || boundary || residents.length > 0)
        return rm(path, { force: true });
    const { total, batches } = batched();
    const file = await open(`${path}.new`, 'w');
    try {
        await writeFrame(file, { format, code, journal, total }, '');
        for await (const { rows, ...batch } of readAhead(batches))
            await writeFrame(file, batch, rows);
    }
    finally {
        await file.close();
    }
    await rename(`${path}.new`, path);
}
/** The plan in a file, its batches read when they are written; null when there is none of this version. */
export async function keptPlan(path) {
    const heading = await readHeading(path);
    if (heading?.format !== format)
        return null;
    const { code, journal, total } = heading;
    return {
        code,
        journal,
        editions: [],
        boundary: null,
        residents: [],
        batched: () => ({ total, batches: readBatches(path) }),
    };
}
async function readHeading(path) {
    try {
        for await (const { told } of readFrames(path))
            return told;
    }
    catch (error) {
        if (error.code !== 'ENOENT')
            throw error;
    }
    return null;
}
async function* readBatches(path) {
    let isHeading = true;
    for await (const { told, rows } of readFrames(path)) {
        if (!isHeading)
            yield { ...told, rows };
        isHeading = false;
    }
}
const lengthBytes = 4;
const lineEnd = 10;
/** A frame is a line of JSON and the rows, compressed, after its length. */
async function writeFrame(file, told, rows) {
    const bytes = await deflate(Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), Buffer.from(rows)]), {
        level: 1,
    });
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(bytes.length);
    await file.writeFile(Buffer.concat([length, bytes]));
}
async function* readFrames(path) {
    const file = await open(path, 'r');
    try {
        const length = Buffer.alloc(lengthBytes);
        while ((await file.read(length)).bytesRead === lengthBytes) {
            const bytes = Buffer.alloc(length.readUInt32LE());
            await file.read(bytes);
            const content = await inflate(bytes);
            const end = content.indexOf(lineEnd);
            // Earlier formats are one line without an end.
            const line = end < 0 ? content : content.subarray(0, end);
            yield { told: JSON.parse(line.toString()), rows: content.subarray(line.length + 1) };
        }
    }
    finally {
        await file.close();
    }
}
//# sourceMappingURL=kept-plan.js.map