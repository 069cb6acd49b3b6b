import { describe, expect, it } from '@jest/globals';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { termRows } from './plan-term-rows.js';
import { usualTerms } from './usual-terms.js';

const free = { ...usualTerms, pricesRisePercent: 0.5 };

describe('the terms of a plan', () => {
  it('are told without the limits that are not set', () => {
    expect(termRows(free, 'ja', ja)).toEqual([
      ['割引率（％）', '2'],
      ['工事費の上昇率（％）', '0.5'],
    ]);
  });

  it('are told with every limit that is', () => {
    const limited = {
      ...free,
      money: {
        ...free.money,
        generalYen: 2_000_000_000,
        bondYen: [6_000_000_000, 4_000_000_000],
        reserveYen: 12_000_000_000,
        steadiness: { lowestPercent: 80, highestPercent: 120 },
      },
      works: [
        { category: null, mostPerYear: 60 },
        { category: '学校教育系施設' as const, mostPerYear: 5 },
      ],
      apartMetres: 1500,
    };
    expect(termRows(limited, 'ja', ja).slice(0, -2)).toEqual([
      ['取り崩せる基金（全期間）', '120.0億円'],
      ['一般財源の上限（年）', '20.0億円'],
      ['地方債の上限（年）', '年度ごと（平均 50.0億円）'],
      ['毎年の費用（財源の枠の平均に対して）', '80〜120％'],
      ['同じ年度に行う工事の数', 'すべての施設 60件まで、学校教育系施設 5件まで'],
      ['同じ機能の施設を同時に工事しない距離（m）', '1,500'],
    ]);
    expect(new Map(termRows(limited, 'en', en)).get('Works under way in one year')).toContain(
      'All facilities: at most 60',
    );
  });
});
