import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { readTables } from './read-tables.js';

/** What a cell may hold: letters that both encodings have, what a table is made of, line ends; trimmed, as it is read. */
const piece = fc.constantFrom('あ', 'ー', '漢', 'ｱ', '髙', '①', 'x', '7', ',', '"', ';', '\t', '\n', ' ', '「', '=1');
const cell = fc.array(piece, { maxLength: 6 }).map((pieces) => `c${pieces.join('')}`.trim());

/** Two columns and more, so that there is a separator, and no blank row at the end. */
const rows = fc
  .integer({ min: 2, max: 5 })
  .chain((width) => fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }));

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** As spreadsheets write it: quotes where a cell needs them, or everywhere. */
function csvOf(table: readonly (readonly string[])[], lineEnd: string, quotesAll: boolean): string {
  const written = (text: string): string => (quotesAll || /[",;\t\r\n]/.test(text) ? quoted(text) : text);
  return `${['a,b', ...table.map((row) => row.map(written).join(','))].join(lineEnd)}${lineEnd}`;
}

async function tableOf(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const answer = await readTables({ name: '表', bytes });
  if (!answer.ok) throw new Error(answer.reason.en);
  return answer.tables[0]!.rows;
}

describe('what is written is read again', () => {
  it.each(['UTF-8', 'UTF-8 with BOM', 'cp932'])('from CSV in %s, with any line end', async (encoding) => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom('\r\n', '\n', '\r'), fc.boolean(), async (table, lineEnd, quotesAll) => {
        const text = csvOf(table, lineEnd, quotesAll);
        const bytes =
          encoding === 'cp932'
            ? iconv.encode(text, encoding)
            : iconv.encode(text, 'utf8', { addBOM: encoding.endsWith('BOM') });
        expect((await tableOf(bytes)).slice(1)).toEqual(table);
      }),
      { numRuns: 200 },
    );
  });

  it('from a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(rows, async (table) => {
        const data = table.map((row) => row.map((value) => ({ value, type: String })));
        expect(await tableOf(await writeExcelFile([{ sheet: 'S', data }]).toBuffer())).toEqual(table);
      }),
      { numRuns: 30 },
    );
  });
});
