import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { ColumnMapping } from '../columns/column-mapping.js';
import { guessMapping } from '../columns/guess-mapping.js';
import { type ImportFile, isLayer, readImportFile } from '../read-import-file.js';
import type { ReadOptions } from '../read-facility-file.js';
import type { LayerFile } from './layer-file.js';
import { ageFieldOf, ageFields, ageGroups, findTownColumns } from './town-columns.js';

const own = '町の名まえ,すんでいる人,北緯,東経,0〜4歳,5〜9歳,年寄り';
const mapping: ColumnMapping = {
  name: '町の名まえ',
  residents: 'すんでいる人',
  latitude: '北緯',
  longitude: '東経',
  both0: '0〜4歳',
  both5: '5〜9歳',
  both85: '年寄り',
};
const read = (text: string, options?: ReadOptions, name = '人口_202604.csv') =>
  readImportFile({ name, bytes: new TextEncoder().encode(text) }, options);

function layerOf(file: ImportFile): LayerFile {
  if (!isLayer(file)) throw new Error(`no layer: ${file.reason?.ja}`);
  return file;
}

describe('residents by town under a city’s own headers', () => {
  const text = `${own}\n塩屋町,"1,402人",34.342286,134.055021,30,40,200\n丸の内,多数,34.35,134.05,,,\n`;

  it('are read by what somebody says of the columns, and by it again where it is remembered', async () => {
    expect(isLayer(await read(text))).toBe(false);
    const file = layerOf(await read(text, { mapping }));
    expect(file).toMatchObject({ layer: 'town-population', list: '人口 2026', rowCount: 2 });
    expect(file.rows).toMatchObject([
      {
        cell: 'A2',
        drawn: { name: '塩屋町', residents: 1402, year: 2026 },
        geometry: { coordinates: [134.055021, 34.342286] },
        attributes: { residentsByAge: { 0: [30], 5: [40], 85: [200] } },
      },
    ]);
    expect(file.rejected).toMatchObject([{ cell: 'B3', name: '丸の内', faults: [{ value: '多数' }] }]);
    expect([...file.mappings!.values()]).toEqual([mapping]);
    expect(file.offered).toHaveLength(1);
    const next = layerOf(await read(text.replace('1,402', '1,390'), { mappings: file.mappings! }, '人口_202704.csv'));
    expect(next.rows).toMatchObject([{ drawn: { residents: 1390, year: 2027 } }]);
  });

  it('ask for the year where nothing tells it, and take it from a person', async () => {
    const refused = await read(text, { mapping }, '人口.csv');
    expect(refused).toMatchObject({ driver: null, asksYear: true, looksLike: { ja: '町丁・字別人口' } });
    expect(layerOf(await read(text, { mapping, year: 2025 }, '人口.csv')).rows).toMatchObject([
      { drawn: { year: 2025 } },
    ]);
    const dated = 'とき,町の名まえ,すんでいる人,位置\n2024-10-01,塩屋町,10,"34.3,134.0"\n';
    const { name, residents } = mapping;
    const said = { name: name!, residents: residents!, surveyDate: 'とき', latLon: '位置' };
    expect(layerOf(await read(dated, { mapping: said }, '人口.csv')).list).toBe('人口 2024');
  });

  it('go before the driver that would read the table otherwise', async () => {
    const headers = ['地域名', '総人口', '人口2', '緯度', '経度', '調査年月日', ...ageFields.slice(0, 36)];
    const usual = headers.map((header) => ageFieldWords[header] ?? header);
    const row = ['塩屋町', '10', '12', '34.3', '134.0', '2026-01-01', ...ageFields.slice(0, 36).map(() => '1')];
    const table = `${usual.join(',')}\n${row.join(',')}\n`;
    expect(layerOf(await read(table)).rows).toMatchObject([{ drawn: { residents: 10 } }]);
    const said = { name: '地域名', residents: '人口2', latitude: '緯度', longitude: '経度' };
    const { mappings } = layerOf(await read(table, { mapping: said }));
    expect(layerOf(await read(table, { mappings: mappings! })).rows).toMatchObject([{ drawn: { residents: 12 } }]);
  });
});

const ageFieldWords: Readonly<Record<string, string>> = Object.fromEntries(
  ageGroups.flatMap((from) => {
    const words = from === 85 ? '85歳以上' : `${from}-${from + 4}歳`;
    return [
      [`men${from}`, `${words}の男性`],
      [`women${from}`, `${words}の女性`],
    ];
  }),
);

describe('ageFieldOf', () => {
  it.each([
    ['man1', 'men0'],
    ['woman18', 'women85'],
    ['10-14歳の男性', 'men10'],
    ['女　７５～７９', 'women75'],
    ['15〜19歳(男女計)', 'both15'],
    ['20歳－24歳', 'both20'],
    ['85歳以上（女）', 'women85'],
    ['85歳〜', 'both85'],
    ['85-89歳', null],
    ['0〜14歳', null],
    ['1〜5歳', null],
    ['man19', null],
    ['世帯数', null],
  ])('%s is %s', (text, field) => {
    expect(ageFieldOf(text)).toBe(field);
  });

  it('knows every group by the words of the published layout, whatever stands around it', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.entries(ageFieldWords)),
        fc.constantFrom('', ' ', '(人)', '人口'),
        ([field, words], more) => {
          expect(ageFieldOf(`${words}${more}`)).toBe(field);
        },
      ),
    );
  });
});

describe('guessMapping', () => {
  it('takes residents with their ages for a table of towns, and not without', () => {
    const texts = ['町丁・字名', '世帯数', '人口', '緯度', '経度', '0〜4歳', '5〜9歳', '10〜14歳'];
    expect(guessMapping(texts, [])).toEqual({
      name: '町丁・字名',
      households: '世帯数',
      residents: '人口',
      latitude: '緯度',
      longitude: '経度',
      both0: '0〜4歳',
      both5: '5〜9歳',
      both10: '10〜14歳',
    });
    expect(guessMapping(['まち', 'ひと', '0〜4歳', '5〜9歳', '10〜14歳'], [])).toMatchObject({
      both0: '0〜4歳',
      both5: '5〜9歳',
    });
    expect(findTownColumns(['施設名', '人口', '住所'])).toBeNull();
    expect(guessMapping(['施設名', '人口', '住所'], [])).toEqual({ name: '施設名', address: '住所' });
  });
});
