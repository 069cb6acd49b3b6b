import { EventEmitter, once } from 'node:events';
import { open } from 'node:fs/promises';
const lengthBytes = 4;
const lineEnd = 10;
/** How far the writing of a file has come, for those who read it meanwhile. */
export class Growth {
    changes = new EventEmitter();
    count = 0;
    end = 'open';
    add() {
        this.count += 1;
        this.changes.emit('change');
    }
    /** Nothing more will come; of a broken file what is there is not all. */
    close(end) {
        this.end = end;
        this.changes.emit('change');
    }
    /** Whether there is a frame of that number from 0, once that is certain. Throws BrokenFile. */
    async has(number) {
        while (this.count <= number && this.end === 'open')
            await once(this.changes, 'change');
        if (this.count <= number && this.end === 'broken')
            throw new BrokenFile('the file could not be written to its end');
        return this.count > number;
    }
}
/** What was read of a file cannot be all of it. */
export class BrokenFile extends Error {
    name = 'BrokenFile';
}
/** Writes each frame, a line of JSON and the rows, after its length, and tells of it; a length of 0 ends the file. */
export async function writeFrames(path, frames, growth) {
    const file = await open(path, 'w');
    try {
        for await (const { told, rows } of frames) {
            await file.writeFile(framed(Buffer.from(`${JSON.stringify(told)}\n`), Buffer.from(rows)));
            growth.add();
        }
        await file.writeFile(framed());
    }
    finally {
        await file.close();
    }
}
function framed(...parts) {
    const length = Buffer.alloc(lengthBytes);
    length.writeUInt32LE(parts.reduce((sum, part) => sum + part.length, 0));
    return Buffer.concat([length, ...parts]);
}
/**
 * The frames of a file in their order; of one that is still written, each as soon as it is there. Throws BrokenFile where the file has
 * no end, as a crash leaves it.
 */
export async function* readFrames(path, growth = null) {
    // Before its first frame the file may not be there yet.
    await growth?.has(0);
    const file = await open(path, 'r');
    try {
        for (let number = 0; growth === null || (await growth.has(number)); number++) {
            const frame = await readFrame(file);
            if (!frame)
                return;
            yield frame;
        }
    }
    finally {
        await file.close();
    }
}
async function readFrame(file) {
    const length = (await readBytes(file, lengthBytes)).readUInt32LE();
    if (length === 0)
        return null;
    const content = await readBytes(file, length);
    const end = content.indexOf(lineEnd);
    return { told: JSON.parse(content.subarray(0, end).toString()), rows: content.subarray(end + 1) };
}
async function readBytes(file, length) {
    const bytes = Buffer.alloc(length);
    if ((await file.read(bytes)).bytesRead < length)
        throw new BrokenFile('the file was not written to its end');
    return bytes;
}
//# sourceMappingURL=frame-file.js.map