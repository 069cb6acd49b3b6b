import { describe, expect, it } from '@jest/globals';
import iconv from 'iconv-lite';
import { readFacilityFile } from '../read-facility-file.js';

/** What a row states under each column; one word stands for one meaning in all editions. */
const library: Readonly<Record<string, string>> = {
  都道府県コード又は市区町村コード: '222127',
  全国地方公共団体コード: '222127',
  NO: '7',
  ID: '7',
  都道府県名: '静岡県',
  市区町村名: '焼津市',
  地方公共団体名: '静岡県焼津市',
  所在地_全国地方公共団体コード: '222127',
  町字ID: '0012001',
  名称: '焼津図書館',
  名称_カナ: 'ヤイヅトショカン',
  POIコード: '1512',
  住所: '静岡県焼津市三ケ名1550',
  所在地_連結表記: '静岡県焼津市三ケ名1550',
  所在地_連結標記: '静岡県焼津市三ケ名1550',
  所在地_都道府県: '静岡県',
  所在地_市区町村: '焼津市',
  所在地_町字: '三ケ名',
  所在地_番地以下: '1550',
  緯度: '34.8667',
  経度: '138.3166',
  備考: '月曜休館',
};

const old24 =
  '都道府県コード又は市区町村コード,NO,都道府県名,市区町村名,名称,名称_カナ,名称_通称,POIコード,住所,方書,緯度,経度,電話番号,内線番号,法人番号,団体名,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,説明,バリアフリー情報,URL,備考';
const common =
  '全国地方公共団体コード,法人番号,ID,地方公共団体名,名称,名称_カナ,名称_英語,POIコード,所在地_全国地方公共団体コード,町字ID,所在地_連結表記,所在地_都道府県,所在地_市区町村,所在地_町字,所在地_番地以下,建物名等(方書),緯度,経度,高度の種別,高度の値,電話番号,内線番号,連絡先メールアドレス,連絡先FormURL,利用可能曜日,開始時間,終了時間,利用可能日時特記事項,URL,備考';

const forms: readonly (readonly [string, string])[] = [
  ['推奨データセット, 24 columns', old24],
  ['自治体標準オープンデータセット, the common part', common],
  ['seven columns', '全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_連結表記,POIコード'],
  [
    'seven columns as some write them',
    '全国地方公共団体コード,ID,地方公共団体名,名称,名称_カナ,所在地_連結標記,POIコード',
  ],
  ['an address in pieces', common.replace('所在地_連結表記,', '')],
];

/** A value of no meaning for the register stays under its column. */
const valueOf = (column: string) => library[column] ?? (/時間/.test(column) ? '09:00' : `(${column})`);

describe.each([
  ['UTF-8', 'utf8'],
  ['CP932', 'cp932'],
  ['UTF-16LE', 'utf-16le'],
])('public facilities in %s', (_, encoding) => {
  it.each(forms)('%s: each column is what domain.md says it is', async (name, header) => {
    const columns = header.split(',');
    const text = `${header}\r\n${columns.map(valueOf).join(',')}\r\n`;
    const bytes = iconv.encode(text, encoding, { addBOM: encoding === 'utf-16le' });
    const answer = await readFacilityFile({ name: '222127_public_facility.csv', bytes });
    expect({ name, ...answer }).toMatchObject({
      driver: 'recommended-dataset',
      municipalityCode: '222127',
      rejected: [],
    });
    expect(answer.rows).toHaveLength(1);
    expect(answer.rows[0]).toMatchObject({
      sourceId: '7',
      name: '焼津図書館',
      nameKana: 'ヤイヅトショカン',
      address: '静岡県焼津市三ケ名1550',
      poiCode: '1512',
      smallCategory: '図書館',
      location: columns.includes('緯度') ? { lat: 34.8667, lon: 138.3166 } : null,
      note: columns.includes('備考') ? '月曜休館' : null,
    });
    const kept = columns.filter((column) => library[column] === undefined);
    const { attributes } = answer.rows[0]!;
    for (const column of kept) expect(attributes[column]).toBe(valueOf(column));
  });
});
