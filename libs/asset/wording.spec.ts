import { describe, expect, it } from '@jest/globals';
import { wordingOf } from './wording.js';

describe('wordingOf', () => {
  it('takes a text in both languages apart', () => {
    expect(wordingOf('架空のデモデータ / fictional demo data')).toEqual({
      ja: '架空のデモデータ',
      en: 'fictional demo data',
    });
  });

  it.each(['令和8年度当初予算', '予算 / 決算', '決算 / 2024', 'budget / accounts', '予算 / a / b', ''])(
    'leaves %j as it is',
    (text) => expect(wordingOf(text)).toEqual({ ja: text, en: text }),
  );
});
