import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { facilityList, type ImportServer, openImportServer } from '../../../../test/support/imports.js';
import { Work } from '../accounts/work.js';

const code = '372013';
const base = `/api/municipalities/${code}`;
let server: ImportServer;

const header =
  '財産番号,枝番,主管箇所,勘定科目,件名,所在地,取得年月日,耐用年数,取得価額等,減価償却累計額,期末簿価,数量(延べ床面積),構造,階数,地目,用途,財産区分,増減異動事由,増減異動日付,完全除却済記号';
const title = (year: string) => `高松市 一般会計等 固定資産台帳,${year}`;

/** Thirty assets as a city books them. */
const assets = [
  '1001,0,生涯学習課,事業用資産/建物,中央公民館 本館,高松市番町1-8-15,S55.3.25,47,420000000,390600000,29400000,1820.5,RC,3,,公民館,行政財産(公共用),新築,,',
  '1001,1,生涯学習課,事業用資産/建物,中央公民館 本館,高松市番町1-8-15,H12.3.20,47,60000000,30000000,30000000,210,RC,,,公民館,行政財産(公共用),増築,,',
  '1002,0,生涯学習課,事業用資産/建物,中央公民館 倉庫,高松市番町1-8-15,S58.10.1,24,1800000,1799999,1,24.5,CB,1,,倉庫,行政財産(公共用),,,',
  '1003,0,生涯学習課,事業用資産/建物附属設備,中央公民館 空調設備,高松市番町1-8-15,R1.8.30,15,32000000,10720000,21280000,,,,,,,,,',
  '1004,0,生涯学習課,事業用資産/土地,中央公民館敷地,高松市番町1-8-15,S53.4.1,,185000000,0,185000000,2310.44,,,宅地,,行政財産(公共用),購入,,',
  '1101,0,教育総務課,事業用資産/建物,花園小学校 校舎,高松市花園町1-9-7,S46.3.31,47,310000000,310000000,0,3200,RC,3,,小学校,行政財産(公共用),新築,,',
  '1102,0,教育総務課,事業用資産/建物,花園小学校 体育館,高松市花園町1-9-7,S48.3.31,34,88000000,88000000,0,820,S,1,,小学校,行政財産(公共用),新築,,',
  '1103,0,教育総務課,事業用資産/建物,花園小学校 給食棟,高松市花園町1-9-7,S50.3.31,31,23000000,23000000,0,160,S,1,,小学校,行政財産(公共用),除却,R5.9.30,1',
  '1104,0,教育総務課,事業用資産/土地,花園小学校敷地,高松市花園町1-9-7,S44.4.1,,240000000,0,240000000,14820,,,学校用地,,行政財産(公共用),購入,,',
  '1105,0,教育総務課,事業用資産/工作物,花園小学校 プール,高松市花園町1-9-7,S49.7.1,30,18000000,18000000,0,1,,,,,,,,',
  '1106,0,教育総務課,事業用資産/立木竹,花園小学校 立木,高松市花園町1-9-7,S44.4.1,,500000,0,500000,,,,,,,,,',
  '1201,0,管財課,事業用資産/建物,旧塩江支所,高松市塩江町安原下1,S42.3.31,50,45000000,45000000,0,640,RC,2,,庁舎,普通財産,売却,R5.6.15,1',
  '1202,0,管財課,事業用資産/土地,旧塩江支所跡地,高松市塩江町安原下1,S40.4.1,,12000000,0,12000000,1100,,,宅地,,普通財産,,,',
  ...Array.from({ length: 8 }, (_, at) =>
    [
      `13${at + 10}`,
      0,
      '子育て支援課',
      '事業用資産/建物',
      `第${at + 1}保育所`,
      `高松市林町${at + 1}-1`,
      `S${50 + at}.4.1`,
      22,
    ]
      .concat([30_000_000, 29_999_999, 1, 400 + at, '木造', 1, '', '保育所', '行政財産(公共用)', '', '', ''] as never[])
      .join(','),
  ),
  '1401,0,土木課,インフラ資産/土地,市道1号線,高松市花園町,S44.4.1,,1,0,1,12000,,,公衆用道路,,,,,',
  '1402,0,土木課,インフラ資産/工作物,一号橋,高松市花園町,S44.4.1,60,90000000,80000000,10000000,1,,,,,,,,',
  '1403,0,下水道課,インフラ資産/建物,ポンプ場,高松市朝日町1,S60.4.1,38,90000000,80000000,10000000,300,RC,1,,,,,,',
  '1501,0,総務課,物品,公用車,,R2.8.1,6,1500000,1000000,500000,1,,,,,,,,',
  '1502,0,総務課,物品,複合機,,R3.8.1,5,900000,540000,360000,1,,,,,,,,',
  '1601,0,総務課,事業用資産/建設仮勘定,新庁舎,,,,5000000,0,5000000,,,,,,,,,',
  '1701,0,管財課,事業用資産/土地,普通財産(牟礼町),高松市牟礼町牟礼100,H17.1.10,,8000000,0,8000000,930.2,,,雑種地,,普通財産,寄附,,',
  '1702,0,管財課,事業用資産/土地,山林(塩江町),高松市塩江町上西乙7,S30.4.1,,300000,0,300000,51200,,,山林,,普通財産,,,',
  '1801,0,管財課,事業用資産/建物附属設備,名称のない設備,,R1.8.30,15,100000,10000,90000,,,,,,,,,',
];
const ledger = (lines: readonly string[], year: string) => [title(year), header, ...lines].join('\r\n');

const tables = ['facility', 'facility_source', 'building', 'land_parcel', 'property_event', 'fixed_asset'];
const contents = () =>
  server.app.get(Work).in({ municipalityCode: code, actor: 'planner' }, async (database) => {
    const rows: Record<string, unknown> = {};
    for (const table of tables) {
      rows[table] = await database.query(`SELECT to_jsonb(t) - 'version' AS row FROM ${table} t ORDER BY t::text`);
    }
    return rows;
  });

const facilityId = async (name: string): Promise<string> => {
  const { body } = await server.http.get(`${base}/facilities?pageSize=100`).expect(200);
  return body.items.find((facility: { name: string }) => facility.name === name).id;
};
const propertyOf = async (name: string) =>
  (await server.http.get(`${base}/facilities/${await facilityId(name)}/property`).expect(200)).body;

describe('an import of a ledger of fixed assets', () => {
  beforeAll(async () => {
    server = await openImportServer();
    await server.http.post('/api/municipalities').send({ code, name: '高松市' }).expect(201);
    const made = await server.drop(code, [
      ['高松市公共施設一覧.csv', facilityList([['1', '中央公民館', '高松市番町1-8-15', 34.343, 134.046, '公民館']])],
    ]);
    await server.commit(code, made.id);
  }, 120_000);
  afterAll(() => server.close());

  it('fills the register, asks about what was disposed of, changes nothing twice, takes the next year, and is taken back exactly', async () => {
    expect(assets).toHaveLength(30);
    const before = await contents();
    const preview = await server.drop(code, [['固定資産台帳.csv', ledger(assets, '令和5年度')]]);
    const [file] = preview.report!.files;
    expect(file).toMatchObject({
      driver: 'fixed-assets',
      driverName: { ja: '固定資産台帳' },
      rows: 23,
      rejected: [],
      held: [
        { cell: 'E10', kind: 'asset-disposed', name: '花園小学校 給食棟', candidates: [{ name: '花園小学校' }] },
        { cell: 'E14', kind: 'asset-disposed', name: '旧塩江支所', candidates: [] },
        { cell: 'E32', kind: 'facility-not-found', name: '名称のない設備' },
      ],
    });
    expect(file!.warnings.map(({ reason }) => reason.ja)).toEqual(
      expect.arrayContaining([expect.stringMatching(/取り込みません/)]),
    );
    expect(await contents()).toEqual(before);
    const [kitchen] = file!.held;
    const decision = { file: '固定資産台帳.csv', cell: 'E10' };
    await server.http
      .post(`${base}/imports/${preview.id}/commit`)
      .send({ decisions: [{ ...decision, decision: 'new' }] })
      .expect(422);
    const committed = await server.commit(code, preview.id, [
      { ...decision, decision: 'same', facilityId: kitchen!.candidates[0]!.facilityId },
    ]);
    expect(committed).toMatchObject({ status: 'committed', error: null });

    const hall = await propertyOf('中央公民館');
    expect(hall).toMatchObject({
      parcels: [
        {
          lotNumber: '高松市番町1-8-15',
          areaM2: 2310.44,
          landCategory: '宅地',
          tenure: 'owned',
          assetNumber: '1004-0',
        },
      ],
      assetTotals: {
        acquisitionYen: 698_800_000,
        accumulatedDepreciationYen: 433_119_999,
        bookValueYen: 265_680_001,
        fiscalYearEnd: '2024-03-31',
      },
      events: [
        { kind: 'construction', eventDate: '1983-10-01', subjectName: '倉庫' },
        {
          kind: 'construction',
          eventDate: '1980-03-25',
          subjectName: '本館',
          amountYen: 420_000_000,
          buildingAreaM2: 1820.5,
        },
        { kind: 'acquisition', eventDate: '1978-04-01', subject: 'land', landAreaM2: 2310.44, amountYen: 185_000_000 },
      ],
    });
    expect(hall.assets.map(({ number, branch }: { number: string; branch: string }) => `${number}-${branch}`)).toEqual([
      '1001-0',
      '1001-1',
      '1002-0',
      '1003-0',
      '1004-0',
    ]);
    const detail = await server.http.get(`${base}/facilities/${await facilityId('中央公民館')}`).expect(200);
    expect(detail.body).toMatchObject({
      propertyClass: 'public-use',
      buildings: expect.arrayContaining([
        expect.objectContaining({ name: '本館', floorAreaM2: 2030.5, assetNumber: '1001-0' }),
      ]),
    });
    const school = await propertyOf('花園小学校');
    expect(school.events[0]).toMatchObject({ kind: 'demolition', eventDate: '2023-09-30', subjectName: '給食棟' });
    expect(school.assets.at(-1)).toMatchObject({ number: '1103', disposedOn: '2023-09-30' });
    const free = await server.http.get(`${base}/land-parcels`).expect(200);
    expect(free.body.parcels).toHaveLength(3);

    const first = await contents();
    const again = await server.drop(code, [['固定資産台帳.csv', ledger(assets, '令和5年度')]]);
    expect(again.report!.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 21, merged: 0 });
    await server.commit(code, again.id);
    expect(await contents()).toEqual(first);

    const depreciated = assets[0]!.replace('390600000,29400000', '399540000,20460000');
    const next = await server.drop(code, [
      ['固定資産台帳.csv', ledger([depreciated, ...assets.slice(1)], '令和6年度')],
    ]);
    expect(next.report!.files[0]).toMatchObject({ created: 0, updated: 21, unchanged: 0 });
    await server.commit(code, next.id);
    expect((await propertyOf('中央公民館')).assetTotals).toMatchObject({
      bookValueYen: 256_740_001,
      fiscalYearEnd: '2025-03-31',
    });
    const older = await server.drop(code, [['固定資産台帳.csv', ledger(assets, '令和5年度')]]);
    expect(older.report!.files[0]).toMatchObject({ created: 0, updated: 0, unchanged: 21 });

    const refused = await server.http.delete(`${base}/imports/${preview.id}`).expect(409);
    expect(refused.body.laterChanges[0]).toMatchObject({
      entity: 'fixed_asset',
      name: expect.stringContaining('1001'),
    });
    await server.http.delete(`${base}/imports/${next.id}`).expect(200);
    expect(await contents()).toEqual(first);
    await server.http.delete(`${base}/imports/${preview.id}`).expect(200);
    expect(await contents()).toEqual(before);
  });

  it('closes a facility of which nothing stands any more, when a person says so', async () => {
    const lines = ['9,,課,建物,中央公民館,高松市番町1-8-15,S55.3.25,47,1,1,0,10,RC,1,,,,解体,R6.2.1,1'];
    const preview = await server.drop(code, [['台帳.csv', ledger(lines, '令和5年度')]]);
    const id = await facilityId('中央公民館');
    await server.commit(code, preview.id, [{ file: '台帳.csv', cell: 'E3', decision: 'same', facilityId: id }]);
    const closed = await server.http.get(`${base}/facilities/${id}`).expect(200);
    expect(closed.body.status).toBe('closed');
    expect((await propertyOf('中央公民館')).events).toMatchObject([{ kind: 'demolition', eventDate: '2024-02-01' }]);
    await server.http.delete(`${base}/imports/${preview.id}`).expect(200);
    expect((await server.http.get(`${base}/facilities/${id}`)).body.status).toBe('open');
  });

  it('knows the building of a disposed asset by its name, and one press then takes it out of use', async () => {
    const id = await facilityId('中央公民館');
    await server.http.post(`${base}/facilities/${id}/buildings`).send({ name: '別館', floorAreaM2: 90 }).expect(201);
    const lines = [
      '9,,課,建物,中央公民館 本館,高松市番町1-8-15,S55.3.25,47,1,0,1,100,RC,1,,,,,,',
      '10,,課,建物,中央公民館 別館,高松市番町1-8-15,S55.3.25,47,1,1,0,90,S,1,,,,解体,R6.2.1,1',
    ];
    const preview = await server.drop(code, [['台帳.csv', ledger(lines, '令和5年度')]]);
    await server.commit(code, preview.id, [{ file: '台帳.csv', cell: 'E4', decision: 'same', facilityId: id }]);
    const { body: overview } = await server.http.get(`${base}/overview`).expect(200);
    expect(overview.checks.find(({ key }: { key: string }) => key === 'carriedEvent')).toMatchObject({ count: 1 });
    await server.http.post(`${base}/property-events/carry-all`).expect(200);
    const { body } = await server.http.get(`${base}/facilities/${id}`).expect(200);
    expect(body.status).toBe('open');
    const inUse = (name: string) => body.buildings.find((one: { name: string }) => one.name === name).outOfUse;
    expect([inUse('別館'), inUse('本館')]).toEqual([true, false]);
  });
});
