import { expect, it } from '@jest/globals';
import { middleCategoryEn } from './middle-category.js';
import { smallCategories } from './small-category.js';

it('names every middle category of the known small ones in English, and no other', () => {
  const middle = new Set(smallCategories.map(({ middleCategory }) => middleCategory));
  const unnamed = [...middle].filter((name) => !/^[A-Z][a-z ]+$/.test(middleCategoryEn(name) ?? ''));
  expect(unnamed).toEqual([]);
  expect(middleCategoryEn('市独自の区分')).toBeNull();
});
