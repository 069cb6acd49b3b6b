import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { readArchive } from './zip-archive.js';

const zip = (parts: Readonly<Record<string, string>>) =>
  Buffer.from(zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)]))));
const textOf = (part: Uint8Array | null | undefined) => part && Buffer.from(part).toString();

describe('an archive whose parts are asked for', () => {
  it('gives each as it was packed, and none that is not there', () => {
    const archive = readArchive(zip({ 'a.json': '{}', '../b': 'あ' }));
    expect(textOf(archive?.part('a.json', 10))).toBe('{}');
    expect(textOf(archive?.part('../b', 10))).toBe('あ');
    expect(archive?.part('b', 10)).toBeNull();
  });

  it('gives none that is larger than asked for, also where its directory lies about that', () => {
    const bytes = zip({ bomb: ' '.repeat(1_000_000) });
    expect(bytes.length).toBeLessThan(2_000);
    expect(readArchive(bytes)?.part('bomb', 999_999)).toBeNull();
    expect(readArchive(bytes)?.part('bomb', 1_000_000)).toHaveLength(1_000_000);
    const inDirectory = bytes.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    bytes.writeUInt32LE(10, inDirectory + 24);
    expect(readArchive(bytes)?.part('bomb', 100)).toBeNull();
  });

  it('is none where it is cut off, and gives no part that is damaged', () => {
    const bytes = zip({ a: 'words '.repeat(100) });
    expect(readArchive(bytes.subarray(0, bytes.length - 30))).toBeNull();
    expect(readArchive(Buffer.from('PK no'))).toBeNull();
    bytes.fill(0xff, 31, 40);
    expect(readArchive(bytes)?.part('a', 1_000)).toBeNull();
  });
});
