import { closeSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { PlannedImport, WritablePlan } from './register-import.js';
import type { PartedChanges, RegisterPart } from './register-parts.js';

/** Goes up whenever a plan kept by an earlier version can no longer be written as it is. */
const format = 1;

interface Heading {
  readonly format: number;
  readonly code: string;
  readonly journal: string;
  readonly total: number;
}

/**
 * Keeps in a file what a preview has planned, part by part, so that the commit need neither read nor plan again. A plan with
 * layers, a boundary or residents is not kept: their files are read again.
 */
export function keepPlan(path: string, { code, journal, changes, editions, boundary, residents }: PlannedImport): void {
  if (editions.length > 0 || boundary || residents.length > 0) return rmSync(path, { force: true });
  const { total, parts } = changes();
  const file = openSync(`${path}.new`, 'w');
  try {
    writeFrame(file, { format, code, journal, total } satisfies Heading);
    for (const part of parts) writeFrame(file, part);
  } finally {
    closeSync(file);
  }
  renameSync(`${path}.new`, path);
}

/** The plan in a file, its parts read when they are written; null when there is none of this version. */
export function keptPlan(path: string): WritablePlan | null {
  const heading = readHeading(path);
  if (heading?.format !== format) return null;
  const { code, journal, total } = heading;
  return {
    code,
    journal,
    editions: [],
    boundary: null,
    residents: [],
    changes: (): PartedChanges => ({ total, parts: readParts(path) }),
  };
}

function readHeading(path: string): Heading | null {
  try {
    for (const heading of readFrames(path)) return heading as Heading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return null;
}

function* readParts(path: string): Generator<RegisterPart> {
  let isHeading = true;
  for (const frame of readFrames(path)) {
    if (!isHeading) yield frame as RegisterPart;
    isHeading = false;
  }
}

/** A frame is JSON, compressed, after its length in four bytes. */
function writeFrame(file: number, content: object): void {
  const bytes = deflateRawSync(JSON.stringify(content), { level: 1 });
  const length = Buffer.alloc(4);
  length.writeUInt32LE(bytes.length);
  writeSync(file, Buffer.concat([length, bytes]));
}

function* readFrames(path: string): Generator<unknown> {
  const file = openSync(path, 'r');
  try {
    const length = Buffer.alloc(4);
    while (readSync(file, length) === length.length) {
      const bytes = Buffer.alloc(length.readUInt32LE());
      readSync(file, bytes);
      yield JSON.parse(inflateRawSync(bytes).toString());
    }
  } finally {
    closeSync(file);
  }
}
