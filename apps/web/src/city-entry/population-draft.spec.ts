import { describe, expect, it } from '@jest/globals';
import { populationDraftOf, readPopulation, withPasted, withRow } from './population-draft.js';

const saved = [
  { year: 2020, residents: 332_931, source: '国勢調査' },
  { year: 2040, residents: 255_645, source: null },
];

describe('the population table', () => {
  it('reads back as what the register says', () => {
    expect(readPopulation(populationDraftOf(saved))).toEqual({ ok: true, entries: saved });
  });

  it('begins with a blank row, which means nothing', () => {
    const draft = populationDraftOf([]);
    expect(draft).toHaveLength(1);
    expect(readPopulation(draft)).toEqual({ ok: true, entries: [] });
    expect(new Set(withRow(withRow(draft)).map(({ id }) => id)).size).toBe(3);
  });

  it('sorts by year and reads eras and words', () => {
    const rows = withPasted(
      [],
      [
        { year: '2060年', residents: '１７５，９４０人', source: '' },
        { year: '令和2年', residents: '332931', source: '国勢調査' },
      ],
    );
    expect(readPopulation(rows)).toEqual({
      ok: true,
      entries: [
        { year: 2020, residents: 332_931, source: '国勢調査' },
        { year: 2060, residents: 175_940, source: null },
      ],
    });
  });

  it('takes pasted residents for years that stand already, and keeps their source', () => {
    const pasted = withPasted(populationDraftOf(saved), [
      { year: 'R2', residents: '330,000', source: '' },
      { year: '2060', residents: '175,940', source: '推計' },
    ]);
    expect(readPopulation(pasted)).toEqual({
      ok: true,
      entries: [
        { year: 2020, residents: 330_000, source: '国勢調査' },
        { year: 2040, residents: 255_645, source: null },
        { year: 2060, residents: 175_940, source: '推計' },
      ],
    });
  });

  it('says what is wrong with which cell', () => {
    const rows = [
      { id: 1, year: '2020', residents: '10', source: '' },
      { id: 2, year: '2020', residents: '11', source: '' },
      { id: 3, year: '昭和65年', residents: 'たくさん', source: '' },
      { id: 4, year: '', residents: '5', source: '' },
    ];
    const read = readPopulation(rows);
    if (read.ok) throw new Error('was read');
    expect([...read.problems.keys()]).toEqual([2, 3, 4]);
    expect(read.problems.get(2)).toEqual({ year: { ja: '同じ年が2回あります', en: 'this year stands here twice' } });
    expect(Object.keys(read.problems.get(3)!)).toEqual(['year', 'residents']);
    expect(read.problems.get(4)?.year?.ja).toBe('年を入力してください');
  });
});
