import { EventEmitter, once } from 'node:events';
import { type FileHandle, open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { deflateRaw, inflateRaw } from 'node:zlib';

/** JSON, and rows that follow it; the first frame of a plan has none. */
export interface Frame {
  readonly told: unknown;
  readonly rows: string | Buffer;
}

const deflate = promisify(deflateRaw);
const inflate = promisify(inflateRaw);

const lengthBytes = 4;
const lineEnd = 10;

/** How far the writing of a file has come, for those who read it meanwhile. */
export class Growth {
  private readonly changes = new EventEmitter();
  private count = 0;
  private end: 'open' | 'whole' | 'broken' = 'open';

  add(): void {
    this.count += 1;
    this.changes.emit('change');
  }

  /** Nothing more will come; of a broken file what is there is not all. */
  close(end: 'whole' | 'broken'): void {
    this.end = end;
    this.changes.emit('change');
  }

  /** Whether there is a frame of that number from 0, once that is certain. Throws BrokenFile. */
  async has(number: number): Promise<boolean> {
    while (this.count <= number && this.end === 'open') await once(this.changes, 'change');
    if (this.count <= number && this.end === 'broken') throw new BrokenFile('the file could not be written to its end');
    return this.count > number;
  }
}

/** What was read of a file cannot be all of it. */
export class BrokenFile extends Error {
  override readonly name = 'BrokenFile';
}

/** Writes each frame, a line of JSON and the rows, compressed, after its length, and tells of it. */
export async function writeFrames(path: string, frames: AsyncIterable<Frame>, growth: Growth): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const frame of frames) {
      await writeFrame(file, frame);
      growth.add();
    }
  } finally {
    await file.close();
  }
}

/** The frames of a file in their order; of one that is still written, each as soon as it is there. */
export async function* readFrames(path: string, growth: Growth | null = null): AsyncGenerator<Frame> {
  const file = await open(path, 'r');
  try {
    for (let number = 0; growth === null || (await growth.has(number)); number++) {
      const frame = await readFrame(file);
      if (!frame) return;
      yield frame;
    }
  } finally {
    await file.close();
  }
}

async function writeFrame(file: FileHandle, { told, rows }: Frame): Promise<void> {
  const bytes = await deflate(Buffer.concat([Buffer.from(`${JSON.stringify(told)}\n`), Buffer.from(rows)]), {
    level: 1,
  });
  const length = Buffer.alloc(lengthBytes);
  length.writeUInt32LE(bytes.length);
  await file.writeFile(Buffer.concat([length, bytes]));
}

async function readFrame(file: FileHandle): Promise<Frame | null> {
  const length = Buffer.alloc(lengthBytes);
  if ((await file.read(length)).bytesRead < lengthBytes) return null;
  const bytes = Buffer.alloc(length.readUInt32LE());
  await file.read(bytes);
  const content = await inflate(bytes);
  const end = content.indexOf(lineEnd);
  // Earlier formats are one line without an end.
  const line = end < 0 ? content : content.subarray(0, end);
  return { told: JSON.parse(line.toString()), rows: content.subarray(line.length + 1) };
}
