import { describe, expect, it } from '@jest/globals';
import { dayText, formatText, sizeText } from './document-words.js';

describe('a document in words', () => {
  it.each([
    ['application/pdf', 'PDF'],
    ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'Excel'],
    ['application/vnd.oasis.opendocument.text', 'OpenDocument'],
    ['image/svg+xml', 'SVG'],
    ['image/jpeg', 'JPEG'],
    ['text/plain', 'TXT'],
  ])('%s is %s', (mediaType, name) => expect(formatText(mediaType)).toBe(name));

  it.each([
    [12, '1 KB'],
    [2048, '2 KB'],
    [3_565_158, '3.4 MB'],
  ])('%d bytes are %s', (bytes, words) => expect(sizeText(bytes)).toBe(words));

  it('has a day of the era, wherever the reader is', () => {
    expect(dayText('2026-04-01', 'ja')).toBe('令和8年4月1日');
    expect(dayText('2026-04-01', 'en')).toBe('1 April 2026');
  });
});
