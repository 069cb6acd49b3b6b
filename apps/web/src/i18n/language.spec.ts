import { describe, expect, it } from '@jest/globals';
import { en } from './en.js';
import { ja } from './ja.js';
import { chooseLanguage } from './language.js';

describe('chooseLanguage', () => {
  it.each([
    ['?lang=en', null, ['ja-JP'], 'en'],
    ['?lang=ja', 'en', ['en'], 'ja'],
    ['', 'en', ['ja-JP', 'en'], 'en'],
    ['', 'ja', ['en-US'], 'ja'],
    ['', null, ['ja-JP', 'en'], 'ja'],
    ['', null, ['ja'], 'ja'],
    ['', null, ['en-US', 'ja'], 'en'],
    ['', null, ['fr-FR'], 'en'],
    ['', null, [], 'ja'],
    ['?lang=fr', 'de', ['ja'], 'ja'],
  ])('of %s with %s stored and %j preferred is %s', (search, stored, preferred, language) => {
    expect(chooseLanguage(search, stored, preferred)).toBe(language);
  });
});

type Leaf = readonly [path: string, words: unknown];

function leavesOf(value: unknown, path = ''): Leaf[] {
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, path === '' ? key : `${path}.${key}`));
}

describe('the two languages', () => {
  it('say the same things', () => {
    expect(
      leavesOf(en)
        .map(([path]) => path)
        .toSorted(),
    ).toEqual(
      leavesOf(ja)
        .map(([path]) => path)
        .toSorted(),
    );
  });

  it('leave nothing empty', () => {
    for (const [path, words] of [...leavesOf(ja), ...leavesOf(en)]) {
      expect([path, typeof words === 'string' ? words.trim() : words]).not.toEqual([path, '']);
    }
  });
});
