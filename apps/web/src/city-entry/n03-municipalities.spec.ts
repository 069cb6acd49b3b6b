import { describe, expect, it } from '@jest/globals';
import { municipalitiesIn } from './n03-municipalities.js';

const file = (...features: readonly Record<string, unknown>[]) => ({
  type: 'FeatureCollection',
  features: features.map((properties) => ({ type: 'Feature', properties, geometry: null })),
});

describe('municipalitiesIn', () => {
  it('lists each municipality once, by code', () => {
    const shizuoka = { N03_001: '静岡県', N03_002: null, N03_003: null };
    const document = file(
      { ...shizuoka, N03_004: '焼津市', N03_007: '22212' },
      { ...shizuoka, N03_004: '熱海市', N03_007: '22205' },
      { ...shizuoka, N03_004: '焼津市', N03_007: '22212' },
      { ...shizuoka, N03_003: '田方郡', N03_004: '函南町', N03_007: '22325' },
    );
    expect(municipalitiesIn(document)).toEqual([
      { code: '222054', prefecture: '静岡県', name: '熱海市' },
      { code: '222127', prefecture: '静岡県', name: '焼津市' },
      { code: '223255', prefecture: '静岡県', name: '函南町' },
    ]);
  });

  it.each([
    ['before 2024', { N03_003: '川崎市', N03_004: '川崎区', N03_007: '14131' }, '141305', '川崎市'],
    ['since 2024', { N03_003: null, N03_004: '横浜市', N03_005: '都筑区', N03_007: '14118' }, '141003', '横浜市'],
    ['of Sakai', { N03_003: '堺市', N03_004: '南区', N03_007: '27145' }, '271403', '堺市'],
    ['of Osaka', { N03_003: '大阪市', N03_004: '中央区', N03_007: '27128' }, '271004', '大阪市'],
    ['of Fukuoka', { N03_003: '福岡市', N03_004: '中央区', N03_007: '40133' }, '401307', '福岡市'],
  ])('lists wards %s as their city', (_, ward, code, name) => {
    expect(municipalitiesIn(file({ N03_001: '某県', ...ward }))).toEqual([{ code, prefecture: '某県', name }]);
  });

  it('keeps the wards of Tokyo, which are municipalities', () => {
    expect(municipalitiesIn(file({ N03_001: '東京都', N03_003: null, N03_004: '港区', N03_007: '13103' }))).toEqual([
      { code: '131032', prefecture: '東京都', name: '港区' },
    ]);
  });

  it.each([
    null,
    'text',
    {},
    file({ name: '区域' }),
    file({ N03_001: '静岡県', N03_004: '所属未定地', N03_007: null }),
  ])('finds none in %j', (document) => expect(municipalitiesIn(document)).toEqual([]));
});
