import { inflateRawSync } from 'node:zlib';
import { megabytes, refuseTooLarge, refuseTruncated } from './refusal.js';
const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
/** Lists and layers do not inflate further than this many times; what does may have so many bytes at most. */
const mostTimes = 25;
const unsuspectedBytes = 100 * 1024 * 1024;
/**
 * Inflates the wanted parts of a zip archive. The sizes its directory states are summed and refused first; then each part is inflated
 * with what is left of the limit as its bound, so a directory that lies cannot take more memory.
 */
export function openArchive(bytes, wanted, maxInflatedBytes) {
    const view = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const entries = readDirectory(view)?.filter(({ name }) => wanted(name));
    if (!entries)
        return damaged();
    if (entries.some(({ encrypted, method }) => encrypted || (method !== 0 && method !== 8)))
        return damaged();
    const most = Math.min(maxInflatedBytes, Math.max(unsuspectedBytes, bytes.length * mostTimes));
    const stated = entries.reduce((sum, entry) => sum + entry.bytes, 0);
    return stated > most ? tooLarge(megabytes(stated), most) : inflateAll(view, entries, most);
}
function inflateAll(view, entries, maxInflatedBytes) {
    const parts = new Map();
    let left = maxInflatedBytes;
    for (const entry of entries) {
        const packed = packedBytes(view, entry);
        if (packed === null)
            return damaged();
        try {
            const part = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, left) });
            if (part.length !== entry.bytes)
                return damaged();
            left -= part.length;
            parts.set(entry.name, part);
        }
        catch (error) {
            const bounded = error.code === 'ERR_BUFFER_TOO_LARGE';
            return bounded ? tooLarge(`> ${megabytes(maxInflatedBytes)}`, maxInflatedBytes) : damaged();
        }
    }
    return { ok: true, parts };
}
function packedBytes(view, { at, packedBytes: size }) {
    if (at + 30 > view.length || view.readUInt32LE(at) !== localSignature)
        return null;
    const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
    return start + size > view.length ? null : view.subarray(start, start + size);
}
/** Null when there is no whole directory, as in a file cut off. */
function readDirectory(view) {
    const end = findEnd(view);
    if (end === null)
        return null;
    const entries = [];
    let at = view.readUInt32LE(end + 16);
    for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
        if (at + 46 > view.length || view.readUInt32LE(at) !== directorySignature)
            return null;
        const nameLength = view.readUInt16LE(at + 28);
        entries.push({
            name: view.toString('utf8', at + 46, at + 46 + nameLength),
            encrypted: (view.readUInt16LE(at + 8) & 1) === 1,
            method: view.readUInt16LE(at + 10),
            packedBytes: view.readUInt32LE(at + 20),
            bytes: view.readUInt32LE(at + 24),
            at: view.readUInt32LE(at + 42),
        });
        at += 46 + nameLength + view.readUInt16LE(at + 30) + view.readUInt16LE(at + 32);
    }
    return entries;
}
/** The end record stands before a comment of at most 64 KB. */
function findEnd(view) {
    for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
        if (view.readUInt32LE(at) === endSignature)
            return at;
    }
    return null;
}
function damaged() {
    return refuseTruncated({ ja: 'Excelブックの圧縮が壊れています', en: 'the archive inside the workbook is broken' });
}
function tooLarge(size, limit) {
    return refuseTooLarge({ ja: `展開後${size}`, en: `${size} once inflated` }, { ja: megabytes(limit), en: megabytes(limit) });
}
//# sourceMappingURL=zip-archive.js.map