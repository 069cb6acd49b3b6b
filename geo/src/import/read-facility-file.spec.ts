import { describe, expect, it } from '@jest/globals';
import writeExcelFile from 'write-excel-file/node';
import { csvFile, recommendedHeaders } from './csv-fixtures.js';
import { noBuilding } from './blank-values.js';
import { readFacilityFile, type ReadOptions } from './read-facility-file.js';

const read = (name: string, text: string, options?: ReadOptions): ReturnType<typeof readFacilityFile> =>
  readFacilityFile(csvFile(name, text), options);

describe('the recommended dataset', () => {
  it('reads a row with all that is known of it', async () => {
    const answer = await read(
      '222127_facilities_sports.csv',
      `\uFEFF${recommendedHeaders}\r\n222127,11046,静岡県,焼津市,保福島体育館,ホフクシマタイイクカン,,,静岡県焼津市保福島662,2階,34.869834,138.281546,総務課,地区の体育館,https://example.jp/,体育館\r\n`,
    );
    expect(answer).toMatchObject({
      driver: 'recommended-dataset',
      municipalityCode: '222127',
      rowCount: 1,
      rejected: [],
    });
    expect(answer.rows).toEqual([
      {
        cell: 'E2',
        placeCell: 'K2',
        placeDoubt: null,
        sheetRows: 1,
        source: 'recommended-dataset:222127',
        sourceId: '11046',
        name: '保福島体育館',
        nameKana: 'ホフクシマタイイクカン',
        address: '静岡県焼津市保福島662',
        location: { lon: 138.281546, lat: 34.869834 },
        poiCode: null,
        majorCategory: 'スポーツ・レクリエーション系施設',
        middleCategory: 'スポーツ施設',
        smallCategory: '体育館',
        categoryReason: 'note:体育館',
        owner: 'city',
        propertyClass: null,
        ownerReason: 'kind:体育館',
        status: 'open',
        department: '総務課',
        managementForm: null,
        note: '体育館',
        attributes: { 方書: '2階', 説明: '地区の体育館', URL: 'https://example.jp/' },
        buildings: [],
      },
    ]);
  });

  it('reads headers of the new layout, in other spellings, under a title', async () => {
    const answer = await read(
      'list.csv',
      '公共施設一覧,,,,\n\n全国地方公共団体コード,ＩＤ,名称,名称＿カナ,所在地_連結標記,緯度,経度,ＰＯＩコード\n222127,7,中央図書館,,焼津市1,34.86,138.3,1512\n',
    );
    expect(answer.rows).toMatchObject([
      { cell: 'C4', sourceId: '7', address: '焼津市1', smallCategory: '図書館', categoryReason: 'poi:1512' },
    ]);
  });

  it.each([
    'NO,都道府県名,市区町村名,名称,名称_カナ,POIコード,住所,緯度,経度,備考',
    'NO,名称,住所,POIコード',
    'NO,名称,緯度,経度,備考',
  ])('reads a list that begins as those of the dataset do: %s', async (columns) => {
    const header = `都道府県コード又は市区町村コード,${columns}`;
    const row = header.split(',').map((text) => (/経度|緯度/.test(text) ? '' : text === '名称' ? '中央図書館' : '1'));
    const answer = await read('テスト一覧.csv', `${header}\n${row.join(',')}\n`);
    expect(answer).toMatchObject({ driver: 'recommended-dataset', rows: [{ name: '中央図書館' }] });
  });

  it('rejects rows by the cell at fault', async () => {
    const answer = await read(
      'a.csv',
      `${recommendedHeaders}\n222127,1,,,,,,,焼津市1,,34.86,138.3,,,,\n222127,2,,,公民館,,,,焼津市2,,138.3,34.86,,,,\n,,,,,,,,,,,,,,,\n222127,3,,,体育館,,,,焼津市3,,34.86,x,,,,\n`,
    );
    expect(answer.rowCount).toBe(3);
    expect(answer.rejected.map(({ cell, reason }) => `${cell} ${reason.en}`)).toEqual([
      'E2 there is no name',
      'L5 longitude "x" cannot be read as a number',
    ]);
    expect(answer.rejected.map(({ name, address }) => [name, address])).toEqual([
      [null, '焼津市1'],
      ['体育館', '焼津市3'],
    ]);
  });

  it('does not use an id that stands at two names', async () => {
    const answer = await read(
      'a.csv',
      `${recommendedHeaders}\n222127,1,,,公民館,,,,焼津市1,,,,,,,\n222127,1,,,体育館,,,,焼津市2,,,,,,,\n`,
    );
    expect(answer.rows.map(({ sourceId }) => sourceId)).toEqual([null, null]);
    expect(answer.warnings.map(({ cell }) => cell)).toEqual(['E2', 'E3']);
  });
});

describe('a #property workbook', () => {
  const header = '#property,latitude,longitude,name,address,note,certifiedType';

  it('reads CSV as well, numbers rows per list, and leaves owners to the others of the list', async () => {
    const answer = await read(
      'middle_school_202602.csv',
      `${header}\n1,34.32,134.05,高松市立桜町中学校,高松市桜町二丁目12-4,,\n2,34.33,134.05,高松市立紫雲中学校,高松市紫雲町8-25,,\n3,34.32,134.03,香川県大手前高松中学校,高松市室新町1166,,\n`,
    );
    expect(answer).toMatchObject({ driver: 'property-workbook', list: 'middle_school', municipalityCode: null });
    expect(answer.rows.map(({ source, sourceId, owner }) => `${source} ${sourceId} ${owner}`)).toEqual([
      'property-workbook:middle_school 1 city',
      'property-workbook:middle_school 2 city',
      'property-workbook:middle_school 3 unknown',
    ]);
  });

  it('keeps columns it has no field for, and reads kind columns', async () => {
    const answer = await read('nursery_school.csv', `${header}\n9,34.3,134.0,平安保育園,高松市1,,認定私立保育所\n`);
    expect(answer.rows).toMatchObject([
      {
        owner: 'private',
        ownerReason: 'mark:私立',
        attributes: { certifiedType: '認定私立保育所' },
        smallCategory: '保育所',
      },
    ]);
  });
});

describe('a building ledger', () => {
  it('reads the particulars of a building, and the class of the property', async () => {
    const { rows } = await read(
      '台帳.csv',
      '施設名,延床面積,構造,耐震基準,耐震診断,耐震補強,補強年度,コンクリート強度(N/mm2),不動産ID,資産番号,財産区分\n公民館,120,RC,旧耐震,済,未実施,,18.5,1234567890123,1001-1,行政財産（公用）',
    );
    expect(rows).toMatchObject([
      {
        propertyClass: 'official-use',
        buildings: [
          {
            seismicStandard: 'old',
            seismicDiagnosis: 'done',
            seismicReinforcement: 'not-done',
            reinforcedFiscalYear: null,
            concreteStrengthNPerMm2: 18.5,
            realEstateId: '1234567890123-0000',
            assetNumber: '1001-1',
            attributes: {},
          },
        ],
      },
    ]);
  });

  const ledger = `施設台帳(令和7年度),,,,,,,,,,,
,,,,,,,,,,,
施設番号,施設名,所在地,大分類,小分類,棟番号,棟名,構造,階数,延床面積（㎡）,建築年月日,所管課,所有,耐震
101,中央公民館,高松市番町1-1,市民文化施設,公民館,1,本館,鉄筋コンクリート造,地上3階地下1階,"1,578.93",S45.3.31,生涯学習課,市有,済
101,中央公民館,高松市番町1-1,市民文化施設,公民館,2,倉庫,CB,平屋,12.5,昭和50年,,市有,不要
,,,,,3,車庫,S造,1,28,H1.4.1,,,
102,屋島小学校,高松市屋島1,学校教育系施設,小学校,,,RC,3,5000,昭和六五,学校教育課,,
103,林小学校,高松市林町1,学校教育系施設,小学校,,,RC,3,5000,1980,学校教育課,,
,合計,,,,,,,,"6,619",,,,
`;

  it('joins the rows of a facility, merged cells too, and names the cell that cannot be read', async () => {
    const answer = await read('施設台帳_令和7年度.csv', ledger);
    expect(answer).toMatchObject({ driver: 'building-ledger', list: '施設台帳', rowCount: 6 });
    expect(answer.rejected.map(({ cell, reason }) => `${cell} ${reason.ja}`)).toEqual([
      'K7 建築年: 「昭和六五」(1990年)は昭和の期間にありません',
      'B9 合計の行です',
    ]);
    expect(answer.rejected[0]).toMatchObject({ name: '屋島小学校', address: '高松市屋島1' });
    const [hall, school] = answer.rows;
    expect(hall).toMatchObject({
      cell: 'B4',
      sheetRows: 3,
      source: 'building-ledger:施設台帳',
      sourceId: '101',
      majorCategory: '市民文化系施設',
      middleCategory: '集会施設',
      smallCategory: '公民館',
      categoryReason: 'ledger:市民文化施設',
      owner: 'city',
      ownerReason: 'column:市有',
      department: '生涯学習課',
    });
    expect(hall!.buildings).toEqual([
      {
        ...noBuilding,
        cell: 'B4',
        key: '1',
        name: '本館',
        structure: 'RC',
        storeysAbove: 3,
        storeysBelow: 1,
        floorAreaM2: 1578.93,
        builtFiscalYear: 1969,
        attributes: { 耐震: '済' },
      },
      {
        ...noBuilding,
        cell: 'B5',
        key: '2',
        name: '倉庫',
        structure: 'CB',
        storeysAbove: 1,
        storeysBelow: null,
        floorAreaM2: 12.5,
        builtFiscalYear: 1975,
        attributes: { 耐震: '不要' },
      },
      {
        ...noBuilding,
        cell: 'B6',
        key: '3',
        name: '車庫',
        structure: 'S',
        storeysAbove: 1,
        storeysBelow: null,
        floorAreaM2: 28,
        builtFiscalYear: 1989,
        attributes: {},
      },
    ]);
    expect(school).toMatchObject({
      name: '林小学校',
      ownerReason: 'ledger',
      buildings: [{ name: '林小学校', builtFiscalYear: 1980 }],
    });
  });

  it('is read from a workbook, sheet by sheet', async () => {
    const sheet = (name: string, facility: string): { sheet: string; data: { value: string | number }[][] } => ({
      sheet: name,
      data: [
        [{ value: '施設名' }, { value: '所在地' }, { value: '延床面積' }, { value: '建築年度' }],
        [{ value: facility }, { value: '高松市1' }, { value: 1234.5 }, { value: 1970 }],
      ],
    });
    const bytes = await writeExcelFile([sheet('学校', '林小学校'), sheet('公民館', '林公民館')]).toBuffer();
    const answer = await readFacilityFile({ name: '台帳.xlsx', bytes });
    expect(answer.rows.map(({ cell, source, buildings }) => [cell, source, buildings[0]!.floorAreaM2])).toEqual([
      ['学校!A2', 'building-ledger:台帳/学校', 1234.5],
      ['公民館!A2', 'building-ledger:台帳/公民館', 1234.5],
    ]);
  });

  it('is read by a mapping where its headers are a city’s own', async () => {
    const text = 'ふくろ,ばしょ,ひろさ,たてた年\n林公民館,高松市1,120,S60\n';
    expect(await read('x.csv', text)).toMatchObject({ driver: null });
    const mapping = { name: 'ふくろ', address: 'ばしょ', floorArea: 'ひろさ', builtYear: 'たてた年' };
    const answer = await read('x.csv', text, { mapping });
    expect(answer.rows).toMatchObject([{ name: '林公民館', buildings: [{ floorAreaM2: 120, builtFiscalYear: 1985 }] }]);
    const wrong = await read('x.csv', text, { mapping: { ...mapping, floorArea: '面積' } });
    expect(wrong).toMatchObject({ driver: null, reason: { en: expect.stringContaining('面積') } });
  });

  it('tells rows apart that have neither number nor name of a building', async () => {
    const answer = await read('台帳.csv', '施設名,所在地,延床面積\n林団地,高松市1,100\n林団地,高松市1,200\n');
    expect(answer.rows).toMatchObject([{ sheetRows: 2, buildings: [{ key: '=林団地' }, { key: '=林団地#2' }] }]);
  });
});
