import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { Work } from '../accounts/work.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

const yearRows = () =>
  server.app
    .get(Work)
    .in({ municipalityCode: code, actor: 'planner' }, (database) =>
      database.query<object[]>(`SELECT to_jsonb(y) - 'version' AS row FROM operation_year y ORDER BY fiscal_year, id`),
    );

const list = facilityList([
  ['1', '花園コミュニティセンター', '香川県高松市花園町1丁目9-7', 34.338, 134.0633, 'コミュニティセンター'],
  ['2', '中央図書館', '香川県高松市昭和町1丁目2-20', 34.3408, 134.0353, '図書館'],
]);

const records = [
  '施設名,年度,利用者数,光熱水費(千円),使用料(千円)',
  '花園コミュニティセンター,令和5年度,"1,200",310,25',
  '花園コミュニティセンター,令和6年度,"1,300",320,26',
  '中央図書館,令和6年度,多数,320,26',
  '花園センター,令和6年度,5,,',
].join('\r\n');

const sheetOf = async (name: string) => {
  const { body } = await server.http.get(`${base}/facilities`).expect(200);
  const { id } = body.items.find((facility: { name: string }) => facility.name === name);
  return (await server.http.get(`${base}/facilities/${id}/sheet`).expect(200)).body;
};

describe('an import of yearly operation records', () => {
  beforeAll(async () => {
    server = await openImportServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
  }, 120_000);
  afterAll(() => server.close());

  it('is previewed, committed with the facilities it came with, repeated without a change, and taken back', async () => {
    const preview = await server.drop(code, [
      ['運営実績.csv', records],
      ['高松市公共施設一覧.csv', list],
    ]);
    const [years] = preview.report!.files;
    expect(years).toMatchObject({
      driver: 'operation-records',
      driverName: { ja: '年度別の運営実績' },
      rows: 4,
      created: 2,
      held: [{ cell: 'A5', kind: 'facility-not-found' }],
      rejected: [{ cell: 'C4', name: '中央図書館' }],
    });
    expect(years!.yearRows[0]).toMatchObject({ cell: 'A2', outcome: 'created', fiscalYear: 2023, facilityId: null });
    expect(await yearRows()).toEqual([]);

    await server.commit(code, preview.id);
    expect((await sheetOf('花園コミュニティセンター')).years[1]).toMatchObject({
      fiscalYear: 2024,
      users: 1300,
      maintenanceYen: 320_000,
      revenueYen: 26_000,
    });

    const committed = await yearRows();
    const again = await server.drop(code, [['運営実績.csv', records]]);
    expect(again.report!.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 2 });
    await server.commit(code, again.id);
    expect(await yearRows()).toEqual(committed);

    const undone = await server.http.delete(`${base}/imports/${preview.id}`).expect(200);
    expect(undone.body).toMatchObject({ outcome: 'undone' });
    expect(await yearRows()).toEqual([]);
  });

  it('changes what is recorded, and is taken back unless somebody has changed that since', async () => {
    const made = await server.drop(code, [['高松市公共施設一覧.csv', list]]);
    await server.commit(code, made.id);
    const { facilityId } = await sheetOf('中央図書館');
    const entered = { fiscalYear: 2024, users: 7, costsYen: { repair: 5 } };
    await server.http.post(`${base}/facilities/${facilityId}/operation-years`).send(entered).expect(201);
    const before = await yearRows();
    const file = '施設ID,施設名,年度,利用者数,光熱水費(円)';
    const first = await server.drop(code, [['a.csv', `${file}\n${facilityId},図書館(改称),R6,8,100`]]);
    expect(first.report!.files[0]!.yearRows).toEqual([
      {
        cell: 'B2',
        outcome: 'updated',
        name: '中央図書館',
        facilityId,
        fiscalYear: 2024,
        functionName: '',
        changes: [
          { field: 'users', before: 7, after: 8 },
          { field: 'utilities', before: null, after: 100 },
        ],
      },
    ]);
    await server.commit(code, first.id);
    const [record] = (await sheetOf('中央図書館')).years[0].records;
    expect(record).toMatchObject({ users: 8, costsYen: { repair: 5, utilities: 100 }, version: 2 });

    const path = `${base}/operation-years/${record.id}`;
    await server.http.patch(path).set('If-Match', '"2"').send({ users: 9 }).expect(200);
    const refused = await server.http.delete(`${base}/imports/${first.id}`).expect(409);
    expect(refused.body.laterChanges).toMatchObject([{ entity: 'operation_year', name: '2024' }]);
    await server.http.patch(path).set('If-Match', '"3"').send({ users: 8 }).expect(200);
    await server.http.delete(`${base}/imports/${first.id}`).expect(200);
    expect(await yearRows()).toEqual(before);
  });

  it('takes a decision for a held row, but none to make a facility of it', async () => {
    const preview = await server.drop(code, [['a.csv', '施設名,年度,利用者数\n図書館,R7,1']]);
    const [held] = preview.report!.files[0]!.held;
    const decisionOf = (more: object) => ({ file: 'a.csv', cell: held!.cell, ...more });
    await server.http
      .post(`${base}/imports/${preview.id}/commit`)
      .send({ decisions: [decisionOf({ decision: 'new' })] })
      .expect(422);
    const { facilityId } = held!.candidates[0]!;
    await server.commit(code, preview.id, [decisionOf({ decision: 'same', facilityId })]);
    expect((await sheetOf('中央図書館')).years.at(-1)).toMatchObject({ fiscalYear: 2025, users: 1 });
  });

  it('reads the form it offers without a change', async () => {
    const { headers, text } = await server.http.get(`${base}/operation-years.csv`).expect(200);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    expect(text).toMatch(/^\uFEFF施設ID,施設名,機能,年度,利用者数\(人\),/);
    expect(text).toContain(',中央図書館,,2025,1,');
    const filled = text.replace(/,花園コミュニティセンター,,,/, ',花園コミュニティセンター,,2025,4');
    const preview = await server.drop(code, [['様式.csv', filled]]);
    expect(preview.report!.files[0]).toMatchObject({ rows: 2, created: 1, unchanged: 1, rejected: [], warnings: [] });
  });
});
