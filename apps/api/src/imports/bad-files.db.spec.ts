import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir } from 'node:fs/promises';
import { request } from 'node:http';
import { join } from 'node:path';
import {
  type DroppedFile,
  facilityList,
  type ImportServer,
  openImportServer,
} from '../../../../test/support/imports.js';
import { zip } from '../../../../test/support/zip.js';
import { backupTables } from '../backup/backup-tables.js';
import type { FileReport } from './imports.schema.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

describe('bad files', () => {
  beforeAll(async () => {
    server = await openImportServer();
  }, 120_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    await server.http.delete(base).query({ confirm: '高松市' });
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  });

  const list = facilityList([['1', '高松市立築地小学校', '香川県高松市築地町14-1', 34.3426, 134.0585, '小学校']]);

  /** A workbook of one sheet with this XML in it. */
  function workbook(sheet: string, others: Record<string, Uint8Array | string> = {}): Buffer {
    const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
    const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
    const packages = 'http://schemas.openxmlformats.org/package/2006/relationships';
    const parts = {
      'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${office}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}"><Relationship Id="rId1" Type="${office}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
      'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${sheet}</sheetData></worksheet>`,
    };
    return zip({ ...parts, ...others });
  }

  const text = (cell: string, words: string) => `<c r="${cell}" t="inlineStr"><is><t>${words}</t></is></c>`;
  const ledgerHeader = `<row r="1">${['施設名', '所在地', '延床面積', '建築年度'].map((words, at) => text(`${'ABCD'[at]}1`, words)).join('')}</row>`;

  const megabyte = 1024 * 1024;
  const blanks = (megabytes: number) => new Uint8Array(megabytes * megabyte).fill(0x20);
  /** A sheet as Excel writes one, of a hundred numbers a row, in so many megabytes. */
  const hundredNumbers = '<c><v>1</v></c>'.repeat(100);
  const sheetOf = (megabytes: number) =>
    Array.from(
      { length: (megabytes * megabyte) / hundredNumbers.length },
      (_, at) => `<row r="${at + 2}">${hundredNumbers}</row>`,
    ).join('');

  /** A sheet of real rows, texts and rows of a layer that are blanks, more sheets than anybody has, an archive in the archive. */
  const bombs = {
    'real-sheet.xlsx': () => workbook(ledgerHeader + sheetOf(110)),
    'one-part.xlsx': () => workbook('', { 'xl/sharedStrings.xml': blanks(110) }),
    'layer.zip': () => zip({ 'a.shp': new Uint8Array(100), 'a.dbf': blanks(110) }),
    'many-parts.xlsx': () =>
      workbook(
        '',
        Object.fromEntries(
          Array.from({ length: 300 }, (_, at) => [`xl/worksheets/s${at}.xml`, '<worksheet><sheetData/></worksheet>']),
        ),
      ),
    'archive-in-archive.xlsx': () => workbook('', { 'xl/more.xml': zip({ 'more.xml': blanks(20) }) }),
  };

  const rowsOfTables = async () => {
    const counts: Record<string, number> = {};
    // The journal is sealed whenever the worker has time to spare.
    const ofOthers = new Set(['import_run', 'audit_seal']);
    for (const table of backupTables.filter((name) => !ofOthers.has(name) && !name.startsWith('accounts.'))) {
      const [row] = await server.database.dataSource.query<{ count: number }[]>(
        `SELECT count(*)::integer AS count FROM ${table} WHERE municipality_code = $1`,
        [code],
      );
      counts[table] = row!.count;
    }
    return counts;
  };
  const incoming = () => readdir(join(server.database.dataFolder, 'files', 'incoming')).catch(() => []);
  const progressFiles = () => readdir(join(server.database.dataFolder, 'files', 'progress')).catch(() => []);

  /** Drops files together; answers with what is said of each, after a commit that must change nothing. */
  async function answersTo(files: readonly DroppedFile[]): Promise<ReadonlyMap<string, FileReport>> {
    const before = await rowsOfTables();
    const preview = await server.drop(code, files);
    expect(preview.status).toBe('preview');
    expect((await server.commit(code, preview.id)).status).toBe('committed');
    expect(await rowsOfTables()).toEqual(before);
    expect(await incoming()).toEqual([]);
    expect(await progressFiles()).toEqual([]);
    await server.http.get('/health').expect(200, { status: 'ready' });
    return new Map(preview.report!.files.map((report) => [report.file, report]));
  }

  const openLine = `公民館,高松市番町3,${'あ'.repeat(40)}\r\n`;

  describe('files that cannot be imported', () => {
    const whole = workbook(`${ledgerHeader}<row r="2">${text('A2', '庁舎')}</row>`);
    const files: readonly (readonly [...DroppedFile, RegExp])[] = [
      ['empty.csv', '', /空です/],
      ['blank.csv', ' \r\n \r\n', /空です/],
      ['noise.csv', Buffer.from([1, 2, 0, 255, 254, 0, 7, 9]), /バイナリ/],
      ['nul.csv', `${list}\0`, /バイナリ/],
      ['cut.xlsx', whole.subarray(0, whole.length / 2), /切れているか壊れて/],
      ['pdf.csv', Buffer.from('%PDF-1.7\n%âãÏÓ\n1 0 obj', 'latin1'), /PDFです/],
      ['photo.csv', Buffer.from('ffd8ffe000104a464946', 'hex'), /画像です/],
      ['old.xls', Buffer.from('d0cf11e0a1b11ae1', 'hex'), /\.xlsx形式で保存/],
      ['wide.csv', `名称,住所\r\n${'x,'.repeat(1_000_000)}x\r\n`, /大きすぎます.*1,000,00\d列|大きすぎます.*列/],
      [
        'wide.xlsx',
        workbook(`<row r="1">${text('A1', '名称')}${text('XFD1', '備考')}</row>`),
        /大きすぎます.*16,384列/,
      ],
      ['document.docx', zip({ 'word/document.xml': '<w:document/>' }), /Excelブックではない/],
      ['program.xlsx', Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), /バイナリ/],
      ['page.csv', '<!DOCTYPE html><html><body>名称</body></html>', /HTMLまたはXML/],
      [
        'quote.csv',
        `名称,住所,備考\r\n庁舎,高松市番町1,\r\n支所,高松市番町2,"閉じない\r\n${openLine}`,
        /3行目の引用符「"」が閉じていません/,
      ],
      [
        'quote-30MB.csv',
        `名称,住所,備考\r\n支所,高松市番町2,"閉じない\r\n${openLine.repeat(200_000)}`,
        /2行目の引用符「"」が閉じていないか/,
      ],
      ['long.csv', `名称,住所\r\n${'x\r\n'.repeat(900_000)}`, /大きすぎます.*行/],
    ];

    it('are each answered with a reason, and nothing changes', async () => {
      const answers = await answersTo(files.map(([name, content]) => [name, content]));
      for (const [name, , reason] of files) {
        const answer = answers.get(name);
        expect(answer).toMatchObject({ driver: null, rows: 0, created: 0 });
        expect(answer!.reason?.ja).toMatch(reason);
      }
    }, 60_000);

    it('for they would inflate to more than memory is for, are not inflated', async () => {
      const packed = Object.entries(bombs).map(([name, make]) => [name, make()] as const);
      for (const [, bytes] of packed) expect(bytes.length).toBeLessThan(3 * megabyte);
      const answers = await answersTo(packed);
      for (const answer of answers.values()) {
        expect(answer).toMatchObject({ driver: null, rows: 0, created: 0 });
        expect(answer.reason?.ja).toMatch(/大きすぎます|切れているか壊れて|空です/);
      }
      for (const name of ['real-sheet.xlsx', 'one-part.xlsx', 'layer.zip']) {
        expect(answers.get(name)!.reason?.ja).toMatch(/大きすぎます: 展開後11\d MB\(上限100 MB\)。分割してください/);
      }
    }, 60_000);
  });

  describe('a workbook with formulas', () => {
    it('is read by the values that Excel last worked out; a formula without one says nothing', async () => {
      const row = (at: number, name: string, area: string) =>
        `<row r="${at}">${text(`A${at}`, name)}${text(`B${at}`, `高松市番町${at}`)}${area}</row>`;
      const { report } = await server.drop(code, [
        [
          '台帳.xlsx',
          workbook(
            ledgerHeader +
              row(2, '本庁舎', '<c r="C2"><f>100*12</f><v>1200</v></c>') +
              row(3, '支所', '<c r="C3"><f>1/0</f></c>') +
              row(4, '公民館', '<c r="C4" t="e"><f>1/0</f><v>#DIV/0!</v></c>'),
          ),
        ],
      ]);
      expect(report!.files[0]).toMatchObject({ driver: 'building-ledger', rows: 3 });
      expect(report!.files[0]!.createdRows.map(({ name }) => name)).toEqual(expect.arrayContaining(['本庁舎', '支所']));
    });
  });

  describe('an upload of 2 GB', () => {
    it('is refused by the length it declares, before it is sent', async () => {
      const { port } = server.app.getHttpServer().address() as { port: number };
      const answer = await new Promise<{ status: number; body: string }>((done, fail) => {
        const sending = request(
          {
            port,
            host: '127.0.0.1',
            method: 'POST',
            path: `${base}/imports`,
            headers: {
              cookie: server.cookie,
              'content-type': 'multipart/form-data; boundary=x',
              'content-length': 2 * 1024 * megabyte,
            },
          },
          (response) => {
            let body = '';
            response.on('data', (chunk: Buffer) => (body += chunk.toString()));
            response.on('end', () => {
              done({ status: response.statusCode ?? 0, body });
              sending.destroy();
            });
          },
        );
        sending.on('error', fail);
        sending.flushHeaders();
      });
      expect(answer.status).toBe(413);
      expect(JSON.parse(answer.body)).toMatchObject({ detailJa: expect.stringContaining('1,024 MB') });
      expect(await incoming()).toEqual([]);
    });

    it('that declares no length is counted, and cut off at what one file may have', async () => {
      const { port } = server.app.getHttpServer().address() as { port: number };
      const head = '--x\r\ncontent-disposition: form-data; name="files"; filename="a.csv"\r\n\r\n';
      const status = await new Promise<number>((done, fail) => {
        const headers = {
          cookie: server.cookie,
          'content-type': 'multipart/form-data; boundary=x',
          'transfer-encoding': 'chunked',
        };
        const sending = request(
          { port, host: '127.0.0.1', method: 'POST', path: `${base}/imports`, headers },
          (response) => {
            response.resume();
            done(response.statusCode ?? 0);
            sending.destroy();
          },
        );
        sending.on('error', fail);
        sending.write(head);
        const part = Buffer.alloc(megabyte, 0x61);
        for (let sent = 0; sent <= 50; sent++) sending.write(part);
        sending.end('\r\n--x--\r\n');
      });
      expect(status).toBe(413);
      expect(await incoming()).toEqual([]);
    }, 60_000);
  });

  describe('an import that is stopped while it is written', () => {
    it('is a preview again with the register unchanged, and can be committed after all', async () => {
      const rows = Array.from({ length: 8_000 }, (_, at) => `施設${at},高松市番町${at},${100 + at},1980`);
      const ledger = ['施設名,所在地,延床面積,建築年度', ...rows].join('\r\n');
      const before = await rowsOfTables();
      const preview = await server.drop(code, [['台帳.csv', ledger]]);
      await server.http.post(`${base}/imports/${preview.id}/commit`).send({}).expect(202);
      const { body } = await server.http.post(`${base}/imports/${preview.id}/cancel`).expect(200);
      expect(body).toMatchObject({ id: preview.id, status: 'preview' });
      expect(await rowsOfTables()).toEqual(before);
      expect(await progressFiles()).toEqual([]);
      const path = `${base}/imports/${preview.id}/progress`;
      await server.http.get(path).expect(200, { progress: null });

      await server.http.post(`${base}/imports/${preview.id}/commit`).send({}).expect(202);
      let seen = null;
      while (seen === null) seen = (await server.http.get(path).expect(200)).body.progress;
      expect((await server.settled(code, preview.id)).status).toBe('committed');
      expect(seen).toMatchObject({ phase: expect.stringMatching(/read|match|write/), total: expect.any(Number) });
      expect((await rowsOfTables())['building']).toBe(8_000);
      const late = await server.http.post(`${base}/imports/${preview.id}/cancel`).expect(409);
      expect(late.body.detailJa).toMatch(/反映が終わりました/);
    }, 120_000);
  });
});
