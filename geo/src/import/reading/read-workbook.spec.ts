import { describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import writeExcelFile from 'write-excel-file/node';
import { readLimits } from './limits.js';
import { readWorkbook } from './read-workbook.js';

type Cell = { value: string | number | boolean | Date; format?: string } | null;

async function workbook(...sheets: Cell[][][]): Promise<Uint8Array> {
  const written = sheets.map((data, at) => ({ sheet: `シート${at + 1}`, data }));
  return writeExcelFile(written).toBuffer();
}

/** A workbook of one sheet with the XML as given. */
function raw(sheetXml: string): Record<string, Uint8Array> {
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return {
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    ),
    'xl/worksheets/sheet1.xml': strToU8(`<worksheet xmlns="${main}"><sheetData>${sheetXml}</sheetData></worksheet>`),
  };
}

describe('readWorkbook', () => {
  it('writes numbers, dates, times and truth as text', async () => {
    const bytes = await workbook([
      [{ value: '名称 ' }, { value: 34.33416056 }, { value: new Date('2026-02-01T00:00:00Z'), format: 'yyyy/mm/dd' }],
      [
        { value: '水' },
        { value: 1_578.928 },
        { value: new Date('1899-12-30T08:30:00Z'), format: 'h:mm' },
        { value: true },
      ],
    ]);
    expect(await readWorkbook(bytes)).toEqual({
      ok: true,
      tables: [
        {
          sheet: 'シート1',
          namesSheet: false,
          rows: [
            ['名称', '34.33416056', '2026-02-01', ''],
            ['水', '1578.928', '08:30', 'TRUE'],
          ],
        },
      ],
    });
  });

  it('keeps empty rows and columns in their place, and drops empty sheets', async () => {
    const cell = (address: string, text: string): string =>
      `<c r="${address}" t="inlineStr"><is><t>${text}</t></is></c>`;
    const bytes = zipSync(
      raw(
        `<row r="3">${cell('C3', 'x')}</row><row r="5">${cell('B5', 'y')}<c r="AZ5" s="1"/></row><row r="900"><c r="A900"/></row>`,
      ),
    );
    const answer = await readWorkbook(bytes);
    expect(answer.ok && answer.tables[0]!.rows).toEqual([
      ['', '', ''],
      ['', '', ''],
      ['', '', 'x'],
      ['', '', ''],
      ['', 'y', ''],
    ]);
    const two = await readWorkbook(await workbook([[{ value: 'a' }]], [], [[{ value: 'b' }]]));
    expect(two.ok && two.tables.map(({ sheet, namesSheet }) => [sheet, namesSheet])).toEqual([
      ['シート1', true],
      ['シート3', true],
    ]);
  });

  it('refuses a far cell that would fill up millions of empty ones', async () => {
    const bytes = zipSync(raw('<row r="1048576"><c r="XFD1048576" t="n"><v>1</v></c></row>'));
    expect(await readWorkbook(bytes)).toMatchObject({
      ok: false,
      kind: 'too-large',
      reason: { en: expect.stringContaining('1,048,576 rows × 16,384 columns') },
    });
  });

  it.each([
    ['a row numbered far out', '<row r="1000000000"></row>'],
    ['a row without end', '<row r="Infinity"></row>'],
    ['a column of seven letters', '<row r="1"><c r="ZZZZZZZ1"><v>1</v></c></row>'],
    ['a column in small letters', '<row r="1"><c r="xfd1"><v>1</v></c></row>'],
    ['an address in entities', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'],
    ['blanks around the equals sign', '<row r="1"><c r = "XFD1048577"><v>1</v></c></row>'],
  ])('refuses %s', async (_, sheetXml) => {
    expect(await readWorkbook(zipSync(raw(sheetXml)))).toMatchObject({ ok: false, kind: 'truncated' });
  });

  it('looks at every sheet wherever it lies, and at all of them together', async () => {
    const parts = raw('<row r="1"><c r="XFD1048576"><v>1</v></c></row>');
    const { 'xl/worksheets/sheet1.xml': sheet, ...others } = parts;
    expect(await readWorkbook(zipSync({ ...others, 'xl/elsewhere.xml': sheet! }))).toMatchObject({ kind: 'too-large' });
    const many = Object.fromEntries(
      Array.from({ length: 4 }, (_, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        raw('<row r="5"><c r="E5"><v>1</v></c></row>')['xl/worksheets/sheet1.xml']!,
      ]),
    );
    const bytes = zipSync({ ...parts, ...many });
    expect(await readWorkbook(bytes, { ...readLimits, cells: 100 })).toMatchObject({ ok: true });
    expect(await readWorkbook(bytes, { ...readLimits, cells: 99 })).toMatchObject({ kind: 'too-large' });
    expect(await readWorkbook(bytes, { ...readLimits, sheets: 3 })).toMatchObject({ kind: 'too-large' });
  });

  it.each([
    ['tags never closed', '<c '.repeat(300_000)],
    ['one tag with ever more addresses', `<c ${'r="A1" '.repeat(300_000)}`],
    ['an address never closed', `<c r="${"r='".repeat(300_000)}`],
  ])('is done with %s in one pass', async (_, sheetXml) => {
    expect(await readWorkbook(zipSync(raw(sheetXml)))).toMatchObject({ ok: false });
  });

  it('refuses what inflates beyond the limit, by the directory and by count', async () => {
    const parts = { ...raw(''), 'xl/sharedStrings.xml': new Uint8Array(3_000_000) };
    const limits = { ...readLimits, inflatedBytes: 2_000_000 };
    const honest = zipSync(parts);
    expect(await readWorkbook(honest, limits)).toMatchObject({ ok: false, kind: 'too-large' });
    const lying = Buffer.from(honest);
    const directory = lying.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    expect(lying.readUInt32LE(directory + 24)).toBe(3_000_000);
    lying.writeUInt32LE(100, directory + 24);
    expect(await readWorkbook(lying, limits)).toMatchObject({ ok: false, kind: 'too-large' });
    expect(await readWorkbook(lying)).toMatchObject({ ok: false, kind: 'truncated' });
  });

  it('refuses a workbook that is cut off or damaged at any place', async () => {
    const bytes = Buffer.from(await workbook([[{ value: 'a' }, { value: 'b' }]]));
    for (const end of [30, 200, Math.floor(bytes.length / 2), bytes.length - 10]) {
      expect(await readWorkbook(bytes.subarray(0, end))).toMatchObject({ ok: false, kind: 'truncated' });
    }
    const broken = zipSync(raw('<row r="1"><c r="A1"><v>1</v>'));
    expect(await readWorkbook(broken)).toMatchObject({ ok: false, kind: 'truncated' });
  });

  it('says that another archive is no workbook', async () => {
    expect(await readWorkbook(zipSync({ 'readme.txt': strToU8('x') }))).toMatchObject({ ok: false, kind: 'binary' });
  });
});
