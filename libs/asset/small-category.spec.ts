import { describe, expect, it } from '@jest/globals';
import { categoryWords, fileNameWords } from './category-words.js';
import { majorCategories } from './major-category.js';
import { smallCategoryByPoiCode } from './poi-codes.js';
import { smallCategories, smallCategoryOf } from './small-category.js';

describe('smallCategories', () => {
  it('names each kind once and covers all thirteen major categories', () => {
    const names = smallCategories.map((line) => line.smallCategory);
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(smallCategories.map((line) => line.majorCategory))).toEqual(new Set(majorCategories));
  });

  it('knows every answer of the word tables and the code table', () => {
    const answers = [...categoryWords, ...fileNameWords].map(([name]) => name);
    const unknown = [...answers, ...smallCategoryByPoiCode.values()].filter((name) => smallCategoryOf(name) === null);
    expect(unknown).toEqual([]);
  });

  it('finds a line by name only', () => {
    expect(smallCategoryOf('小学校')).toMatchObject({ majorCategory: '学校教育系施設', middleCategory: '学校' });
    expect(smallCategoryOf('小学')).toBeNull();
  });
});

describe('categoryWords', () => {
  it('holds no word that a line above it always answers for another kind', () => {
    const shadowed = categoryWords.flatMap(([smallCategory, words], line) =>
      words.flatMap((word) => {
        const first = categoryWords.findIndex(([, candidates]) =>
          candidates.some((candidate) => word.includes(candidate)),
        );
        return first < line && categoryWords[first]![0] !== smallCategory ? [`${smallCategory}: ${word}`] : [];
      }),
    );
    expect(shadowed).toEqual([]);
  });
});
