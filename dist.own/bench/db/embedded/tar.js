import { mkdirSync, writeFileSync } from 'node:fs';
import { join, normalize } from 'node:path';
const BLOCK_BYTES = 512;
/** The files and folders of an uncompressed ustar archive in their order; throws on a header that is none. */
export function* readTar(archive) {
    for (let at = 0; at + BLOCK_BYTES <= archive.length && archive[at] !== 0;) {
        const header = archive.subarray(at, at + BLOCK_BYTES);
        const size = octal(header, 124, 12);
        const isFolder = text(header, 156, 1) === '5';
        const start = at + BLOCK_BYTES;
        if (start + size > archive.length)
            throw new RangeError(`tar entry of ${size} bytes at ${at} goes beyond the end`);
        const end = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
        const data = isFolder ? null : archive.subarray(start, start + size);
        yield { name: fullName(header), data, blocks: archive.subarray(at, end) };
        at = end;
    }
}
/** An archive of those entries whose name is wanted. */
export function filterTar(archive, wanted) {
    const kept = [...readTar(archive)].filter(({ name }) => wanted(name)).map(({ blocks }) => blocks);
    return Buffer.concat([...kept, Buffer.alloc(2 * BLOCK_BYTES)]);
}
/** Writes the entries into an existing folder, readable by this user only. */
export function unpackTar(archive, folder) {
    for (const { name, data } of readTar(archive)) {
        const path = join(folder, normalize(`/${name}`));
        if (data === null)
            mkdirSync(path, { recursive: true, mode: 0o700 });
        else
            writeFileSync(path, data, { mode: 0o600 });
    }
}
function fullName(header) {
    const prefix = text(header, 345, 155);
    const name = text(header, 0, 100);
    return prefix === '' ? name : `${prefix}/${name}`;
}
function text(header, at, length) {
    const field = header.toString('utf8', at, at + length);
    const end = field.indexOf('\0');
    return end < 0 ? field : field.slice(0, end);
}
function octal(header, at, length) {
    const value = Number.parseInt(text(header, at, length).trim() || '0', 8);
    if (!Number.isSafeInteger(value))
        throw new RangeError(`tar header at a wrong place: size "${text(header, at, length)}"`);
    return value;
}
//# sourceMappingURL=tar.js.map