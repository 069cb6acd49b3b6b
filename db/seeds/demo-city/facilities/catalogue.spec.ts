import { smallCategoryOf } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import { placeName, toKatakana } from '../naming/place-name.js';
import { createRandom } from '../random.js';
import { categoryOf } from './buildings.js';
import { drawBuiltYear, registerFiscalYear } from './built-years.js';
import { facilityKinds } from './facility-kinds.js';
import { FacilityNames } from './facility-names.js';

describe('the catalogue of kinds', () => {
  it('uses small categories that libs/asset knows, for facilities and hosted functions alike', () => {
    for (const { smallCategory, buildings } of facilityKinds) {
      const used = [
        smallCategory,
        ...buildings.flatMap(({ hosts = [] }) => hosts.map((hosted) => hosted.smallCategory)),
      ];
      for (const name of used) expect([name, smallCategoryOf(name)?.smallCategory]).toEqual([name, name]);
    }
    expect(() => categoryOf('秘密基地')).toThrow('秘密基地');
  });

  it('gives the first building of each kind a share of the area and every other one a share or a size', () => {
    for (const { smallCategory, buildings, floorAreaM2 } of facilityKinds) {
      expect([smallCategory, floorAreaM2[0] <= floorAreaM2[1]]).toEqual([smallCategory, true]);
      for (const { share, areaM2 } of buildings) expect((share === undefined) !== (areaM2 === undefined)).toBe(true);
    }
  });

  it('draws built years of each era between the war and the register', () => {
    const random = createRandom(1, 'years');
    for (const era of ['school', 'housing', 'hall', 'nursery', 'shed', 'plant', 'recent'] as const) {
      const years = Array.from({ length: 800 }, () => drawBuiltYear(era, random));
      expect(Math.min(...years)).toBeGreaterThanOrEqual(1956);
      expect(Math.max(...years)).toBeLessThanOrEqual(registerFiscalYear);
    }
  });
});

describe('FacilityNames', () => {
  const district = placeName('湊 みなと Minato');
  const locality = placeName('栄町 さかえちょう Sakaecho');
  const school = { suffix: ['小学校', 'しょうがっこう'], districtFirst: true, shortPlace: true } as const;

  it('begins with the district, goes on with the locality and then counts', () => {
    const names = new FacilityNames();
    const taken = [1, 2, 3].map(() => names.next(school, district, locality));
    expect(taken.map(({ name }) => name)).toEqual(['湊小学校', '栄小学校', '栄第二小学校']);
    expect(taken[1]!.nameKana).toBe('サカエショウガッコウ');
  });

  it('hands out given names first', () => {
    const naming = { suffix: ['図書館', 'としょかん'], given: [['総合図書館', 'そうごうとしょかん']] } as const;
    const names = new FacilityNames();
    expect(names.next(naming, district, locality)).toEqual({ name: '総合図書館', nameKana: 'ソウゴウトショカン' });
    expect(names.next(naming, district, locality).name).toBe('栄町図書館');
  });
});

it('writes readings in katakana and reads place names in three scripts', () => {
  expect(toKatakana('きりがたけ 1')).toBe('キリガタケ 1');
  expect(placeName('霧ヶ岳 きりがたけ Mt. Kirigatake').nameEn).toBe('Mt. Kirigatake');
  expect(() => placeName('霧ヶ岳 きりがたけ')).toThrow('霧ヶ岳');
});
