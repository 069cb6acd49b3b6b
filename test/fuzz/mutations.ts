import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

/** A file that is broken by the numbers of one run; the same numbers break it in the same way. */
export type Mutation = (bytes: Uint8Array) => Uint8Array;

/** Places are fractions of the file's length, so that a mutation fits every file. */
const place = fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true });
const at = (bytes: Uint8Array, fraction: number): number => Math.floor(fraction * bytes.length);

const flipBytes = fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 20 }).map((flips): Mutation => {
  return (bytes) => {
    const broken = bytes.slice();
    for (const [where, byte] of flips) broken[at(broken, where)] = byte;
    return broken;
  };
});

const cut = fc.tuple(place, place).map(([a, b]): Mutation => {
  return (bytes) => bytes.slice(0, at(bytes, Math.min(a, b))).slice();
});

const repeatPart = fc.tuple(place, place, fc.integer({ min: 2, max: 40 })).map(([a, b, times]): Mutation => {
  return (bytes) => {
    const [from, to] = [at(bytes, Math.min(a, b)), at(bytes, Math.max(a, b))];
    const part = bytes.slice(from, Math.min(to, from + 2000));
    return join([bytes.slice(0, to), ...Array.from({ length: times }, () => part), bytes.slice(to)]);
  };
});

/** What breaks readers of tables: separators, quotes, marks of order, formulas, odd spaces and numbers. */
const nastyTexts = [
  '"',
  ',,,,',
  '\r',
  '\t',
  '\0',
  '\uFEFF',
  '=1+1',
  '　',
  '-0',
  '1e309',
  '昭和六五',
  '°′″',
  '𠮷',
  '{',
  '<',
  '&#0;',
];
const insertText = fc.tuple(place, fc.constantFrom(...nastyTexts)).map(([where, text]): Mutation => {
  return (bytes) =>
    join([bytes.slice(0, at(bytes, where)), new TextEncoder().encode(text), bytes.slice(at(bytes, where))]);
});

const simple = fc.oneof(flipBytes, cut, repeatPart, insertText);

/** Breaks one part of a workbook and packs it again, so that the reader gets as far as its XML; other files as they are. */
const insideArchive = fc.tuple(place, simple).map(([which, mutate]): Mutation => {
  return (bytes) => {
    const parts = partsOf(bytes);
    if (parts === null) return mutate(bytes);
    const names = Object.keys(parts);
    const name = names[Math.floor(which * names.length)]!;
    return zipSync({ ...parts, [name]: mutate(parts[name]!) }, { level: 0 });
  };
});

/** One to three of these, one after the other. */
export const mutation: fc.Arbitrary<Mutation> = fc
  .array(fc.oneof(simple, insideArchive), { minLength: 1, maxLength: 3 })
  .map((mutations) => (bytes) => mutations.reduce((broken, mutate) => mutate(broken), bytes));

/** The parts of an archive; null where it is none, or is broken already. */
function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | null {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return null;
  try {
    const parts = unzipSync(bytes);
    return Object.keys(parts).length > 0 ? parts : null;
  } catch {
    return null;
  }
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}
