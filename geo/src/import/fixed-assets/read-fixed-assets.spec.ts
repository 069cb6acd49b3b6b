import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import iconv from 'iconv-lite';
import writeExcelFile from 'write-excel-file/node';
import { readFacilityFile, readFacilityTables } from '../read-facility-file.js';
import type { Table } from '../reading/table.js';

const header =
  '財産番号,枝番,主管箇所,勘定科目,件名,所在地,取得年月日,供用開始年月日,耐用年数,取得価額等(円),減価償却累計額,期末簿価,数量(延べ床面積),構造,階数,地目,用途,財産区分,増減異動事由,増減異動日付,完全除却済記号,取得財源内訳';
const ledger = (lines: readonly string[], title = '○○市 固定資産台帳 令和5年度') =>
  [title, '', header, ...lines].join('\r\n');
const read = (lines: readonly string[], name = '固定資産台帳.csv') =>
  readFacilityFile({ name, bytes: Buffer.from(ledger(lines)) });

describe('a ledger of fixed assets', () => {
  it('is recognised, and its buildings are facilities with particulars', async () => {
    const file = await read([
      '101,0,教育総務課,事業用資産/建物,花園小学校 校舎,花園町1-9-7,S45.3.31,昭和45年4月1日,47,"320,000,000","△300,000,000","20,000,000",3200.5,RC,3階,,小学校,行政財産（公共用）,新築,,,国庫 1/3',
      '101,1,教育総務課,事業用資産/建物,花園小学校 校舎,花園町1-9-7,H10.3.31,,47,50000000,25000000,25000000,400,RC,,,小学校,行政財産（公共用）,増築,,,',
      '102,0,教育総務課,事業用資産/建物,花園小学校 体育館,花園町1-9-7,1985/2/1,,34,90000000,90000000,0,800,S造,平屋,,小学校,,購入,,,',
      '103,0,教育総務課,事業用資産/建物附属設備,花園小学校 空調設備,花園町1-9-7,R2.8.1,,15,15000000,3000000,12000000,,,,,,,,,,',
      '104,0,教育総務課,事業用資産/土地,花園小学校敷地,花園町1-9-7,S44.4.1,,,80000000,0,80000000,12000,,,学校用地,,行政財産（公共用）,購入,,,',
      '105,0,土木課,インフラ資産/土地,市道1号線,花園町,S44.4.1,,,1,0,1,12000,,,公衆用道路,,,,,,',
      '106,0,総務課,物品,公用車,,R2.8.1,,6,1500000,0,1500000,1,,,,,,,,,',
      '107,0,教育総務課,事業用資産/建物,旧給食棟,花園町1-9-7,S45.3.31,,31,9000000,0,0,120,S,1,,,,除却,R5.9.30,○,',
      ',,,,合計,,,,,"565,500,001",,,,,,,,,,,,',
    ]);
    expect(file).toMatchObject({ driver: 'fixed-assets', rowCount: 7, rejected: [{ reason: { ja: '合計の行です' } }] });
    expect(file.warnings).toMatchObject([{ cell: '', reason: { ja: expect.stringContaining('2件') } }]);
    expect(file.rows).toMatchObject([
      {
        name: '花園小学校',
        address: '花園町1-9-7',
        department: '教育総務課',
        owner: 'city',
        propertyClass: 'public-use',
        smallCategory: '小学校',
        sourceId: '101-0',
        sheetRows: 3,
        buildings: [
          {
            name: '校舎',
            structure: 'RC',
            storeysAbove: 3,
            floorAreaM2: 3600.5,
            builtFiscalYear: 1969,
            assetNumber: '101-0',
          },
          { name: '体育館', structure: 'S', storeysAbove: 1, floorAreaM2: 800, builtFiscalYear: 1984 },
        ],
      },
    ]);
    expect(
      file.assets!.map((asset) => [asset.number, asset.branch, asset.assetClass, asset.building?.key ?? null]),
    ).toEqual([
      ['101', '0', 'building', '101-0'],
      ['101', '1', 'building', '101-0'],
      ['102', '0', 'building', '102-0'],
      ['103', '0', 'equipment', null],
      ['104', '0', 'land', null],
      ['107', '0', 'building', null],
    ]);
    expect(file.assets![0]).toMatchObject({
      gained: 'construction',
      values: {
        account: '事業用資産/建物',
        acquiredOn: '1970-03-31',
        inServiceOn: '1970-04-01',
        usefulLifeYears: 47,
        acquisitionYen: 320_000_000,
        accumulatedDepreciationYen: 300_000_000,
        bookValueYen: 20_000_000,
        fiscalYearEnd: '2024-03-31',
        disposedOn: null,
        attributes: { 取得財源内訳: '国庫 1/3', 用途: '小学校', 増減異動事由: '新築' },
      },
    });
    expect(file.assets![2]).toMatchObject({ gained: 'acquisition' });
    expect(file.assets![4]).toMatchObject({
      facilityNames: ['花園小学校敷地', '花園小学校'],
      subjectName: '花園町1-9-7',
      areaM2: 12000,
      landCategory: '学校用地',
    });
    expect(file.assets![5]).toMatchObject({ lost: 'demolition', values: { disposedOn: '2023-09-30' } });
  });

  it('reads other headers, thousands of yen, look-alike letters, cp932 and workbooks', async () => {
    const lines = [
      ['固定資産台帳', '', '', '', '', '（単位：千円）'],
      ['資産番号', '資産名称', '勘定科目名', '延床面積', '取得価額', '帳簿価額'],
      ['A-1', '中央公民館', '建物', '1,200.5', '240,000', '1,500'],
    ];
    const expected = [
      { number: 'A-1', branch: '', areaM2: 1200.5, values: { acquisitionYen: 240_000_000, bookValueYen: 1_500_000 } },
    ];
    const csv = lines.map((line) => line.map((cell) => `"${cell}"`).join(',')).join('\r\n');
    const cp932 = await readFacilityFile({
      name: 'R6.csv',
      bytes: iconv.encode(csv.replace('延床', '延ベ床'), 'cp932'),
    });
    expect(cp932.assets).toMatchObject(expected);
    const data = lines.map((line) => line.map((value) => ({ value, type: String })));
    const workbook = await writeExcelFile([{ sheet: '台帳', data }]).toBuffer();
    expect((await readFacilityFile({ name: '台帳_令和6年度.xlsx', bytes: workbook })).assets).toMatchObject([
      { ...expected[0], values: { ...expected[0]!.values, fiscalYearEnd: '2025-03-31' } },
    ]);
  });

  it('rejects a row that cannot be used with its cell, and keeps one whose date cannot be read', async () => {
    const file = await read([
      ',,課,事業用資産/建物,番号なし,,,,,1,,,,,,,,,,,,',
      '1,,課,事業用資産/建物,金額,,,,,百円,,,,,,,,,,,,',
      '2,,課,事業用資産/建物,日付,,昭和六五年,,,1,,,,,,,,,,,,',
    ]);
    expect(file.rejected).toMatchObject([{ cell: 'A4' }, { cell: 'J5', name: '金額' }]);
    expect(file.warnings).toMatchObject([{ cell: 'G6' }]);
    expect(file.assets).toMatchObject([{ number: '2', values: { acquiredOn: null } }]);
  });

  it('leaves yearly records and ledgers of buildings to their own readers', async () => {
    const years = await readFacilityFile({ name: 'a.csv', bytes: Buffer.from('施設名,年度,減価償却費\n公民館,R5,10') });
    expect(years.driver).toBe('operation-records');
    const buildings = await readFacilityFile({
      name: 'b.csv',
      bytes: Buffer.from('財産番号,財産名称,延床面積,構造\n1,公民館,10,RC'),
    });
    expect(buildings.driver).toBe('building-ledger');
  });
});

const words = fc
  .constantFrom('中央', '東', '花園', '市民', '第二')
  .chain((place) => fc.constantFrom('公民館', '図書館', '消防署', 'センター').map((kind) => `${place}${kind}`));
const yen = fc.option(fc.integer({ min: 0, max: 9_999_999_999 }), { nil: null });
const day = fc
  .date({ min: new Date('1930-01-01'), max: new Date('2024-03-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const stated = fc.record({
  assetClass: fc.constantFrom('building' as const, 'land' as const, 'equipment' as const, 'timber' as const),
  name: words,
  address: words.map((place) => `${place}町1-2`),
  acquiredOn: fc.option(day, { nil: null }),
  usefulLifeYears: fc.option(fc.integer({ min: 1, max: 60 }), { nil: null }),
  acquisitionYen: yen,
  accumulatedDepreciationYen: yen,
  bookValueYen: yen,
  areaM2: fc.option(
    fc.integer({ min: 1, max: 9_999_999 }).map((cents) => cents / 100),
    { nil: null },
  ),
  propertyClass: fc.constantFrom(null, 'ordinary' as const, 'public-use' as const),
  disposedOn: fc.option(day, { nil: null }),
});
type Stated = typeof stated extends fc.Arbitrary<infer T> ? T : never;

const accounts = { building: '事業用資産/建物', land: '土地', equipment: '建物附属設備', timber: '立木竹' };
const classes = { ordinary: '普通財産', 'public-use': '行政財産(公共用)' };
const era = (iso: string): string => {
  const [year, month, date] = iso.split('-').map(Number) as [number, number, number];
  return year > 1926 && iso < '1989-01-08' ? `昭和${year - 1925}年${month}月${date}日` : iso.replaceAll('-', '/');
};

function tableOf(assets: readonly Stated[]): Table {
  const rows = assets.map((one, at) => [
    String(at + 1),
    '',
    '課',
    accounts[one.assetClass],
    one.name,
    one.address,
    one.acquiredOn === null ? '' : era(one.acquiredOn),
    '',
    String(one.usefulLifeYears ?? ''),
    one.acquisitionYen?.toLocaleString('en') ?? '',
    String(one.accumulatedDepreciationYen ?? '-'),
    String(one.bookValueYen ?? ''),
    String(one.areaM2 ?? ''),
    '',
    '',
    '',
    '',
    one.propertyClass === null ? '' : classes[one.propertyClass],
    '',
    one.disposedOn ?? '',
    one.disposedOn === null ? '' : '○',
    '',
  ]);
  return { sheet: null, namesSheet: false, rows: [['令和5年度'], header.split(','), ...rows] };
}

describe('a ledger that is written', () => {
  it('is read again with every asset, each once', () => {
    fc.assert(
      fc.property(fc.array(stated, { minLength: 1, maxLength: 30 }), (assets) => {
        const file = readFacilityTables({ ok: true, tables: [tableOf(assets)] }, { name: '台帳.csv' });
        expect(file.rejected).toEqual([]);
        const found = file.assets!.toSorted((a, b) => Number(a.number) - Number(b.number));
        expect(
          found.map(({ assetClass, values, address, areaM2, propertyClass }) => {
            const { name, acquiredOn, usefulLifeYears, acquisitionYen } = values;
            const { accumulatedDepreciationYen, bookValueYen, disposedOn } = values;
            const times = { acquiredOn, usefulLifeYears, disposedOn };
            const amounts = { acquisitionYen, accumulatedDepreciationYen, bookValueYen };
            return { assetClass, name, address, ...times, ...amounts, areaM2, propertyClass };
          }),
        ).toEqual(assets);
        const standing = assets.filter((one) => one.assetClass === 'building' && one.disposedOn === null).length;
        expect(file.rows.flatMap(({ buildings }) => buildings)).toHaveLength(standing);
      }),
      { numRuns: 100 },
    );
  });
});
