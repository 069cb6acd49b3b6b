import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readFacilityFile } from './read-facility-file.js';

const read = (text: string, encoding = 'utf8', name = 'a.csv') =>
  readFacilityFile({ name, bytes: iconv.encode(text, encoding, { addBOM: encoding === 'UTF-16LE' }) });

const where = async (text: string) => {
  const { rows, rejected } = await read(text);
  expect(rejected).toEqual([]);
  return rows.map(({ name, location }) => [name, location]);
};

const place = { lat: 34.34, lon: 134.04 };

describe('places as officials write them', () => {
  const ledger = (headers: string, cells: string) => `施設名,延床面積,${headers}\n中央公民館,1200,${cells}\n`;

  it.each([
    ['緯度,経度', '34.34,134.04'],
    ['経度,緯度', '134.04,34.34'],
    ['緯度・経度', '"34.34,134.04"'],
    ['経度緯度', '134.04 34.34'],
    ['座標', '"34.34, 134.04"'],
    ['緯度(北緯),経度(東経)', '34度20分24秒,134度2分24秒'],
    ['北緯,東経', `"34°20'24""","134°02'24"""`],
    ['緯度＿世界測地系,経度＿世界測地系', '３４．３４,１３４．０４'],
  ])('%s: %s', async (headers, cells) => {
    expect(await where(ledger(headers, cells))).toEqual([['中央公民館', place]]);
  });
});

describe('ledgers as officials write them', () => {
  const building = async (headers: string, cells: string, more: { before?: string; end?: string } = {}) => {
    const text = `${more.before ?? ''}${headers}\n${cells}\n`.replaceAll('\n', more.end ?? '\n');
    const { rows, rejected } = await read(text);
    expect(rejected).toEqual([]);
    const [{ name, floorAreaM2, builtFiscalYear, structure }] = rows[0]!.buildings as [
      (typeof rows)[0]['buildings'][0],
    ];
    return [name, floorAreaM2, builtFiscalYear, structure];
  };
  const known = ['中央公民館', 32500, 1970, 'RC'];

  it.each(['S45', '昭和45年', '昭和四十五年', '昭45', 'Ｓ４５', '1970', '1970年度', 'S45.10.1', '1970/10/1'])(
    'built %s',
    async (year) => {
      expect(await building('施設名,延床面積,建築年,構造', `中央公民館,"32,500 ",${year},RC造`)).toEqual(known);
    },
  );

  it.each([
    '施設 名称,延べ床面積（㎡）,建築年度（西暦）,構　造',
    '施設名称,延床面積[m2],竣工年度,主体構造',
    '【施設名】,建物延べ床面積,建設年月日,建物構造',
    '施設名,"延床面積\n(㎡)",建築年月日,構造',
    'ｼｾﾂ,施設名,延床面積,建築年,構造',
  ])('under %j', async (headers) => {
    const cells = headers.startsWith('ｼ') ? 'x,中央公民館,32500,S45,RC' : '中央公民館,32500,S45,RC';
    expect(await building(headers, cells)).toEqual(known);
  });

  it('with a title, comments and blank lines before the header', async () => {
    const before = '# 公有財産台帳,,,\n令和7年3月31日現在,,,\n※延床面積は登記による,,,\n\n';
    expect(await building('施設名,延床面積,建築年,構造', '中央公民館,32500,S45,RC', { before })).toEqual(known);
  });

  it.each(['\r', '\r\n', '\n'])('with lines that end in %j', async (end) => {
    expect(await building('施設名,延床面積,建築年,構造', '中央公民館,32500,S45,RC', { end })).toEqual(known);
  });

  it('as pasted out of a spreadsheet', async () => {
    const text = '施設名\t延床面積\t建築年\t備考\n中央公民館\t32,500\tS45\t"1行目\n2行目"\n東公民館\t500\tH2\t\n';
    const { driver, list, rows } = await read(text, 'utf8', '貼り付け.tsv');
    expect([driver, list]).toEqual(['building-ledger', '貼り付け']);
    expect(rows.map(({ name, note }) => [name, note])).toEqual([
      ['中央公民館', '1行目\n2行目'],
      ['東公民館', null],
    ]);
  });
});

describe('自治体標準オープンデータセット', () => {
  const head =
    '全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,名称_英語,所在地_全国地方公共団体コード,町字ID,ADDRESS,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,高度の種別,高度の値,電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,URL,備考';
  const row = (address: string) =>
    `372013,F01,香川県高松市,中央公民館,チュウオウコウミンカン,,372013,0001001,${address},香川県,高松市,番町一丁目,8-15,,34.34,134.04,,,087-000-0000,,,,,,,,,`;

  it.each([
    ['所在地_連結表記', 'utf8'],
    ['所在地_連結標記', 'cp932'],
    ['所在地＿連結表記', 'UTF-16LE'],
  ])('is read under %s in %s', async (header, encoding) => {
    const text = `${head.replace('ADDRESS', header)}\n${row('香川県高松市番町1-8-15')}\n`;
    const { driver, municipalityCode, rows } = await read(text, encoding);
    expect([driver, municipalityCode]).toEqual(['recommended-dataset', '372013']);
    expect(rows).toMatchObject([
      {
        sourceId: 'F01',
        source: 'recommended-dataset:372013',
        name: '中央公民館',
        nameKana: 'チュウオウコウミンカン',
        address: '香川県高松市番町1-8-15',
        location: place,
        attributes: { 電話番号: '087-000-0000', 町字ID: '0001001', 所在地_町字: '番町一丁目' },
      },
    ]);
  });

  it('has its address joined where only the pieces are filled, or are there', async () => {
    const joined = '香川県高松市番町一丁目8-15';
    const blank = await read(`${head.replace('ADDRESS', '所在地_連結表記')}\n${row('')}\n`);
    expect(blank.rows.map(({ address }) => address)).toEqual([joined]);
    const cut = (line: string) =>
      line
        .split(',')
        .filter((_, at) => ![8, 14, 15].includes(at))
        .join(',');
    const pieces = await read(`${cut(head)}\n${cut(row(''))}\n`);
    expect(pieces.rows.map(({ address, location }) => [address, location])).toEqual([[joined, null]]);
  });
});
