import { describe, expect, it } from '@jest/globals';
import { middleCategoryText, smallCategoryText } from './category-text.js';

describe('smallCategoryText', () => {
  it.each([
    ['公民館', 'ja', '公民館'],
    ['公民館', 'en', 'Public hall (kominkan)'],
    ['まちの縁側', 'en', 'まちの縁側'],
  ] as const)('of %s in %s is %s', (name, language, words) => {
    expect(smallCategoryText(name, language)).toBe(words);
  });
});

describe('middleCategoryText', () => {
  it.each([
    ['集会施設', 'ja', '集会施設'],
    ['集会施設', 'en', 'Halls and meeting places'],
    ['まちの縁側', 'en', 'まちの縁側'],
  ] as const)('of %s in %s is %s', (name, language, words) => {
    expect(middleCategoryText(name, language)).toBe(words);
  });
});
