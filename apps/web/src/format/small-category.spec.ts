import { describe, expect, it } from '@jest/globals';
import { smallCategoryText } from './small-category.js';

describe('smallCategoryText', () => {
  it.each([
    ['公民館', 'ja', '公民館'],
    ['公民館', 'en', 'Public hall (kominkan)'],
    ['まちの縁側', 'en', 'まちの縁側'],
  ] as const)('of %s in %s is %s', (name, language, words) => {
    expect(smallCategoryText(name, language)).toBe(words);
  });
});
