import { describe, expect, it } from '@jest/globals';
import { longLifeKakogawa, micCycles } from '#libs/lifecycle-cost';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { cyclesInWords } from './cycles-in-words.js';

describe('cycles in words', () => {
  it('say the method of the ministry', () => {
    expect(cyclesInWords(micCycles, ja)).toEqual({
      variants: [
        {
          share: '建物の100%',
          lines: [
            '築30年で改修：大規模改修の単価の100%を2年に分けて。未実施のまま築31〜50年のものは、最初の10年で均等に',
            '築60年で建替え：3年に分けて',
            '築60年を過ぎているものは、最初の10年で均等に建替え',
          ],
        },
      ],
      repair: null,
    });
  });

  it('say every variant of Kakogawa, in English too', () => {
    const { variants, repair } = cyclesInWords(longLifeKakogawa, en);
    expect(variants.map(({ share }) => share)).toEqual(['45 % of the stock', '45 % of the stock', '10 % of the stock']);
    expect(variants[2]?.lines).toContain('Rebuild at 60 years, paid over 3 years');
    expect(repair).toBe('Repairs every year: 1,000 yen per m²');
  });
});
