import { randomBytes } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
/** Streams uploads to disk (multer's storage engine); what is cut off or refused is removed again. */
export function uploadStorage(files) {
    return {
        _handleFile(_request, { stream }, stored) {
            receive(files, stream).then((path) => stored(null, { path }), (error) => stored(error));
        },
        _removeFile(_request, { path }, removed) {
            if (path === undefined)
                return removed(null);
            rm(path, { force: true }).then(() => removed(null), removed);
        },
    };
}
async function receive(files, stream) {
    const path = join(await files.incomingFolder(), randomBytes(16).toString('hex'));
    try {
        await pipeline(stream, createWriteStream(path, { flags: 'wx' }));
        return path;
    }
    catch (error) {
        await rm(path, { force: true });
        throw error;
    }
}
//# sourceMappingURL=upload-storage.js.map