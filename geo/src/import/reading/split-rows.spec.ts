import { describe, expect, it } from '@jest/globals';
import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { splitRows } from './split-rows.js';

const forgiving = (text: string, delimiter: string) => {
  const rows: string[][] = parse(text, {
    delimiter,
    record_delimiter: ['\r\n', '\n', '\r'],
    bom: true,
    trim: true,
    relax_column_count: true,
    relax_quotes: true,
    skip_empty_lines: false,
  });
  return rows.map((row) => row.map((cell) => cell.trim()));
};

/** Blank rows at the end are nobody's: the parser gives some and leaves out others. */
const filled = (rows: readonly string[][]) => rows.slice(0, rows.findLastIndex((row) => row.some(Boolean)) + 1);

const delimiter = fc.constantFrom(',', ';');
const anything = fc.array(
  fc.constantFrom(',', ';', '"', '""', '\r\n', '\n', '\r', ' ', '　', '\uFEFF', '\t', 'a', '中央', '1', '𠮷'),
  { maxLength: 30 },
);

describe('splitRows', () => {
  it('reads whatever it reads as the forgiving parser does', () => {
    fc.assert(
      fc.property(anything, delimiter, (letters, separator) => {
        const text = letters.join('');
        const rows = splitRows(text, separator);
        fc.pre(rows !== null);
        expect(filled(rows)).toEqual(filled(forgiving(text, separator)));
      }),
      { numRuns: 3_000 },
    );
  });

  it('reads every well-formed text', () => {
    const cell = fc.array(fc.constantFrom(',', ';', '"', '\n', ' ', '　', '駅', 'b', '2'), { maxLength: 6 });
    const quoted = cell.map((letters) => `"${letters.join('').replaceAll('"', '""')}"`);
    const plain = fc.stringMatching(/^[ぁ-ん0-9 ]{0,5}$/);
    const row = fc.array(fc.oneof(quoted, plain), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 5 }),
        delimiter,
        fc.constantFrom('\n', '\r\n', '\r'),
        (rows, separator, end) => {
          const text = rows.map((cells) => cells.join(separator) + end).join('');
          expect(filled(splitRows(text, separator) ?? [['not read']])).toEqual(filled(forgiving(text, separator)));
        },
      ),
    );
  });

  it.each(['a,b"c,d', 'a,"b" c,d', 'a,"b', '"a""', '　"a",b'])('leaves %s to the forgiving parser', (text) => {
    expect(splitRows(text, ',')).toBeNull();
  });

  it('leaves tabs to it, which may be blanks', () => {
    expect(splitRows('a\tb', '\t')).toBeNull();
  });
});
