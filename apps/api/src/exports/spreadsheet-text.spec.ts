import { describe, expect, it } from '@jest/globals';
import { inertText } from './spreadsheet-text.js';

describe('inertText', () => {
  it.each(['=1+1', '+81', '-5', '@SUM(A1)', '＝cmd', '＋1', '－1', '＠x', '\t=1', '\r=1'])('disarms %j', (text) => {
    expect(inertText(text)).toBe(`'${text}`);
  });

  it.each(['', '中央公民館', '1-2-3', 'ａ＝ｂ', '△5'])('leaves %j alone', (text) => {
    expect(inertText(text)).toBe(text);
  });
});
