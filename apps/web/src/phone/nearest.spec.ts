import { expect, it } from '@jest/globals';
import type { FieldFacility } from './field-work.js';
import { listFacilities } from './nearest.js';

const facility = (name: string, nameKana: string | null, lon: number | null, address = '港町1') =>
  ({ name, nameKana, address, location: lon === null ? null : { lon, lat: 34 } }) as unknown as FieldFacility;
const all = [
  facility('西小学校', 'にししょうがっこう', 134.2),
  facility('青葉会館', 'あおばかいかん', 134.0),
  facility('髙台公園', 'たかだいこうえん', null, '高台3'),
  facility('東小学校', 'ひがししょうがっこう', 134.1),
];
const namesOf = (words: string, here: { lon: number; lat: number } | null) =>
  listFacilities(all, words, here).map(({ facility: { name } }) => name);

it('goes by the reading while nobody knows where the phone is', () => {
  expect(namesOf('', null)).toEqual(['青葉会館', '髙台公園', '西小学校', '東小学校']);
});

it('goes by distance, those without a place last', () => {
  expect(namesOf('', { lon: 134.21, lat: 34 })).toEqual(['西小学校', '東小学校', '青葉会館', '髙台公園']);
  expect(listFacilities(all, '', { lon: 134.2, lat: 34 })[0]?.awayM).toBe(0);
});

it('finds by name, reading and address, folded', () => {
  expect(namesOf('高台', null)).toEqual(['髙台公園']);
  expect(namesOf('ショウガッコウ', null)).toEqual(['西小学校', '東小学校']);
});
