import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { inertText, livelyText } from './inert-text.js';

describe('inertText', () => {
  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '＝cmd', '＋1', '－1', '＠x', '\t=1', '\r=1', "'=1"])(
    'disarms %j',
    (text) => {
      expect(inertText(text)).toBe(`'${text}`);
    },
  );

  it.each(['', '中央公民館', '1-2-3', 'ａ＝ｂ', '△5', "'中央'"])('leaves %j alone', (text) => {
    expect(inertText(text)).toBe(text);
  });

  it('is taken back whatever the text was', () => {
    const text = fc.array(fc.constantFrom("'", '=', '＝', '-', 'a', '市', ' '), { maxLength: 6 });
    fc.assert(
      fc.property(text, (letters) => {
        expect(livelyText(inertText(letters.join('')))).toBe(letters.join(''));
      }),
    );
  });
});
