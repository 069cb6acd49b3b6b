import { inflateRawSync } from 'node:zlib';
import { megabytes, refuseTooLarge, refuseTruncated, type Refusal } from './refusal.js';

/** The parts of an archive by name, or why it was refused. */
export type ArchiveAnswer = { readonly ok: true; readonly parts: ReadonlyMap<string, Uint8Array> } | Refusal;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly encrypted: boolean;
  readonly packedBytes: number;
  readonly bytes: number;
  readonly at: number;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;

/** Lists and layers do not inflate further than this many times; what does may have so many bytes at most. */
const mostTimes = 25;
const unsuspectedBytes = 100 * 1024 * 1024;

/** An archive whose parts are inflated one by one, as they are asked for. */
export interface Archive {
  /** Null where it is missing, damaged, or inflates to more bytes. */
  part(name: string, mostBytes: number): Uint8Array | null;
}

/** Reads the directory of a zip archive, once; null when there is no whole one. */
export function readArchive(bytes: Uint8Array): Archive | null {
  const view = viewOf(bytes);
  const entries = readDirectory(view);
  if (!entries) return null;
  const byName = new Map(entries.map((entry) => [entry.name, entry]));
  return {
    part: (name, mostBytes) => {
      const entry = byName.get(name);
      const part = entry && entry.bytes <= mostBytes && isReadable(entry) ? inflate(view, entry, mostBytes) : null;
      return part instanceof Uint8Array ? part : null;
    },
  };
}

/**
 * Inflates the wanted parts of a zip archive. The sizes its directory states are summed and refused first; then each part is inflated
 * with what is left of the limit as its bound, so a directory that lies cannot take more memory.
 */
export function openArchive(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  maxInflatedBytes: number,
): ArchiveAnswer {
  const view = viewOf(bytes);
  const entries = readDirectory(view)?.filter(({ name }) => wanted(name));
  if (!entries?.every(isReadable)) return damaged();
  const most = Math.min(maxInflatedBytes, Math.max(unsuspectedBytes, bytes.length * mostTimes));
  const stated = entries.reduce((sum, entry) => sum + entry.bytes, 0);
  return stated > most ? tooLarge(megabytes(stated), most) : inflateAll(view, entries, most);
}

function inflateAll(view: Buffer, entries: readonly Entry[], maxInflatedBytes: number): ArchiveAnswer {
  const parts = new Map<string, Uint8Array>();
  let left = maxInflatedBytes;
  for (const entry of entries) {
    const part = inflate(view, entry, left);
    if (part === 'damaged') return damaged();
    if (part === 'too-large') return tooLarge(`> ${megabytes(maxInflatedBytes)}`, maxInflatedBytes);
    left -= part.length;
    parts.set(entry.name, part);
  }
  return { ok: true, parts };
}

const viewOf = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const isReadable = ({ encrypted, method }: Entry) => !encrypted && (method === 0 || method === 8);

function inflate(view: Buffer, entry: Entry, mostBytes: number): Uint8Array | 'damaged' | 'too-large' {
  const packed = packedBytes(view, entry);
  if (packed === null) return 'damaged';
  try {
    const part = entry.method === 0 ? packed : inflateRawSync(packed, { maxOutputLength: Math.max(1, mostBytes) });
    return part.length === entry.bytes ? part : 'damaged';
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged';
  }
}

function packedBytes(view: Buffer, { at, packedBytes: size }: Entry): Buffer | null {
  if (at + 30 > view.length || view.readUInt32LE(at) !== localSignature) return null;
  const start = at + 30 + view.readUInt16LE(at + 26) + view.readUInt16LE(at + 28);
  return start + size > view.length ? null : view.subarray(start, start + size);
}

/** Null when there is no whole directory, as in a file cut off. */
function readDirectory(view: Buffer): Entry[] | null {
  const end = findEnd(view);
  if (end === null) return null;
  const entries: Entry[] = [];
  let at = view.readUInt32LE(end + 16);
  for (let left = view.readUInt16LE(end + 10); left > 0; left--) {
    if (at + 46 > view.length || view.readUInt32LE(at) !== directorySignature) return null;
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
function findEnd(view: Buffer): number | null {
  for (let at = view.length - 22; at >= Math.max(0, view.length - 22 - 0xffff); at--) {
    if (view.readUInt32LE(at) === endSignature) return at;
  }
  return null;
}

function damaged(): Refusal {
  return refuseTruncated({ ja: 'Excelブックの圧縮が壊れています', en: 'the archive inside the workbook is broken' });
}

function tooLarge(size: string, limit: number): Refusal {
  return refuseTooLarge(
    { ja: `展開後${size}`, en: `${size} once inflated` },
    { ja: megabytes(limit), en: megabytes(limit) },
  );
}
