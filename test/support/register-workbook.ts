import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import readExcelFile from 'read-excel-file/node';
import writeExcelFile from 'write-excel-file/node';
import { asBuffer } from './download.js';
import type { TestServer } from './server.js';

/** The register of a city as the workbook that a person edits. */
export async function exportedRegister({ http }: Pick<TestServer, 'http'>, code: string, query = ''): Promise<Buffer> {
  const { body } = await http
    .get(`/api/municipalities/${code}/register.xlsx${query}`)
    .buffer(true)
    .parse(asBuffer)
    .expect('content-disposition', /%E6%96%BD%E8%A8%AD%E5%8F%B0%E5%B8%B3_|register_/)
    .expect(200);
  return body as Buffer;
}

const strings = 'xl/sharedStrings.xml';

/** The workbook after somebody has overtyped these texts, as Excel would save it. Throws where one does not stand in it. */
export function overtyped(workbook: Buffer, changes: Readonly<Record<string, string>>): Buffer {
  const parts = unzipSync(workbook);
  let text = strFromU8(parts[strings]!);
  for (const [before, after] of Object.entries(changes)) {
    if (!text.includes(before)) throw new Error(`no cell says ${before}`);
    text = text.replaceAll(before, after);
  }
  return Buffer.from(zipSync({ ...parts, [strings]: strToU8(text) }));
}

/** A row that somebody adds to a sheet; its cells by the key of their column. */
export interface AddedLine {
  readonly sheet: string;
  readonly cells: Readonly<Record<string, string>>;
}

/** The workbook with rows added below those it has. */
export async function withLines(workbook: Buffer, lines: readonly AddedLine[]): Promise<Buffer> {
  const sheets = await readExcelFile(workbook);
  return writeExcelFile(
    sheets.map(({ sheet, data }) => ({
      sheet,
      data: [
        ...data.map((row) => row.map((cell) => textCell(cell === null ? '' : String(cell as string | number)))),
        ...lines
          .filter((line) => line.sheet === sheet)
          .map(({ cells }) => data[0]!.map((key) => textCell(cells[String(key as string)] ?? ''))),
      ],
    })),
  ).toBuffer();
}

const textCell = (value: string) => (value === '' ? null : { value, type: String });
