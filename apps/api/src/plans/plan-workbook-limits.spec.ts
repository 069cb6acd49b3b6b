import { describe, expect, it } from '@jest/globals';
import type { PlanTermsValues } from './plan-terms.schema.js';
import { limitRows } from './plan-workbook-limits.js';

const money: PlanTermsValues['money'] = {
  availableYen: 9_200_000_000,
  generalYen: null,
  bondYen: null,
  grantYen: null,
  reserveYen: 0,
  steadiness: null,
};

/** Titles with the figures of their cells. */
const told = (terms: Parameters<typeof limitRows>[0], language: 'ja' | 'en') =>
  limitRows(terms, language).map(([title, cell]) => [title, (cell as { readonly value: number }).value]);

describe('the limits of a plan in its workbook', () => {
  it('are left out where none is set', () => {
    expect(told({ money, works: [], apartMetres: null }, 'ja')).toEqual([]);
  });

  it('stand with their figures, amounts by year as their mean', () => {
    const limited = {
      money: {
        ...money,
        generalYen: 2_000_000_000,
        bondYen: [6_000_000_000, 4_000_000_000],
        steadiness: { lowestPercent: 80, highestPercent: 120 },
      },
      works: [{ category: null, mostPerYear: 60 }],
      apartMetres: 1500,
    };
    expect(told(limited, 'ja')).toEqual([
      ['一般財源の上限（円/年）', 2_000_000_000],
      ['地方債の上限（円/年） 年度ごとの額の平均', 5_000_000_000],
      ['毎年の費用の下限（財源の枠の平均に対する％）', 80],
      ['毎年の費用の上限（財源の枠の平均に対する％）', 120],
      ['同じ年度に行う工事の数の上限（すべての施設）', 60],
      ['同じ機能の施設を同時に工事しない距離（m）', 1500],
    ]);
    expect(told(limited, 'en').at(-2)).toEqual(['Works under way in one year, at most (All facilities)', 60]);
  });
});
