import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import readExcelFile from 'read-excel-file/node';
import { asBuffer } from '../../../../test/support/download.js';
import { openTestServer, type TestServer } from '../../../../test/support/server.js';

const code = '222259';
const base = `/api/municipalities/${code}`;
let server: TestServer;

async function download(query = ''): Promise<{ sheets: Map<string, unknown[][]>; disposition: string }> {
  const response = await server.http.get(`${base}/costs.xlsx${query}`).buffer(true).parse(asBuffer).expect(200);
  const sheets = await readExcelFile(response.body as Buffer);
  return {
    sheets: new Map(sheets.map(({ sheet, data }) => [sheet, data])),
    disposition: response.headers['content-disposition'] ?? '',
  };
}

describe('the cost workbook', () => {
  beforeAll(async () => {
    server = await openTestServer();
    await server.http
      .post('/api/municipalities')
      .send({ code, name: '伊豆の国市', availableYen: 9_000_000 })
      .expect(201);
    const { body } = await server.http
      .post(`${base}/facilities`)
      .send({ name: '=HYPERLINK("x")', owner: 'city', majorCategory: '市民文化系施設' })
      .expect(201);
    await server.http
      .post(`${base}/facilities/${body.id}/buildings`)
      .send({ name: '+本館', floorAreaM2: 1000, builtFiscalYear: 1996 })
      .expect(201);
  }, 120_000);
  afterAll(() => server.close());

  it('says the same numbers as the API, as numbers, with units in the header', async () => {
    const { body: outlook } = await server.http.get(`${base}/costs?from=2026`).expect(200);
    const { sheets, disposition } = await download('?from=2026');
    expect(decodeURIComponent(disposition)).toContain('更新費用_伊豆の国市_2026-2065.xlsx');
    expect([...sheets.keys()]).toEqual(['年度別', '施設別', '棟別', '単価と前提']);
    const [header, ...rows] = sheets.get('年度別') ?? [];
    expect(header?.slice(0, 5)).toEqual(['年度', '西暦年度', '大規模改修（円）', '建替え（円）', '合計（円）']);
    expect(rows[0]).toEqual(['令和8年度(2026年度)', 2026, 125_000_000, 0, 125_000_000, 9_000_000]);
    expect(rows.slice(0, 40).map((row) => row[4])).toEqual(
      outlook.years.map((year: { totalYen: number }) => year.totalYen),
    );
    expect(rows[40]?.[4]).toBe(outlook.totalYen);
  });

  it('holds text that no spreadsheet runs', async () => {
    const { sheets } = await download();
    expect(sheets.get('施設別')?.[1]?.[0]).toBe(`'=HYPERLINK("x")`);
    expect(sheets.get('棟別')?.[1]?.[1]).toBe(`'+本館`);
  });

  it('lists the buildings in the order of the facility list, and says what the screens say', async () => {
    for (const [name, nameKana] of [
      ['山の家', 'やまのいえ'],
      ['会館', 'かいかん'],
    ]) {
      const facility = { name, nameKana, owner: 'city', majorCategory: 'その他' };
      const { body } = await server.http.post(`${base}/facilities`).send(facility).expect(201);
      for (const building of ['別館', '一号館']) {
        await server.http.post(`${base}/facilities/${body.id}/buildings`).send({ name: building }).expect(201);
      }
    }
    const { sheets } = await download();
    const [, ...rows] = sheets.get('棟別') ?? [];
    expect(rows.map((row) => row.slice(0, 2).join(' '))).toEqual([
      `'=HYPERLINK("x") '+本館`,
      '会館 一号館',
      '会館 別館',
      '山の家 一号館',
      '山の家 別館',
    ]);
    expect(sheets.get('年度別')?.[0]?.[5]).toBe('使える額（円/年）');
    expect(sheets.get('施設別')?.[0]?.[11]).toBe('推計の割合');
  });

  it('lists the thirteen prices and the assumptions', async () => {
    const { sheets } = await download();
    const rows = sheets.get('単価と前提') ?? [];
    expect(rows[1]).toEqual(['市民文化系施設', 250_000, 400_000]);
    expect(rows.some((row) => row[0] === '対象延床面積（㎡）' && row[1] === 1000)).toBe(true);
  });

  it('speaks English where asked', async () => {
    const { sheets, disposition } = await download('?from=2026&language=en');
    expect(decodeURIComponent(disposition)).toContain('renewal-cost_伊豆の国市_2026-2065.xlsx');
    expect([...sheets.keys()]).toEqual(['By year', 'By facility', 'By building', 'Prices and assumptions']);
    expect(sheets.get('By year')?.[1]?.[0]).toBe('FY2026 (Reiwa 8)');
    expect(sheets.get('By facility')?.[1]?.slice(1, 3)).toEqual(['Civic culture', null]);
    const words = [...sheets.values()].flat(2).filter((cell) => typeof cell === 'string');
    const japanese = words.filter((word) => /[\u3040-\u30ff\u4e00-\u9fff]/.test(word));
    expect(new Set(japanese)).toEqual(new Set(['伊豆の国市', '会館', '別館', '一号館', '山の家', "'+本館"]));
  });

  it('answers 404 for a municipality that is not there', async () => {
    const { body } = await server.http.get('/api/municipalities/372013/costs.xlsx').expect(404);
    expect(body.title).toBe('not-found');
  });
});
