import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { headerFingerprint } from './header-fingerprint.js';

const words = ['建物の名前', '所', '広さ(㎡)', 'できた年', 'メモ', 'ｺｰﾄﾞ', 'Ｎｏ．', '延床面積', '担当'] as const;
const header = fc.uniqueArray(fc.constantFrom(...words), { minLength: 1, maxLength: 9 });

/** The same words as another hand would write them. */
const otherHand = (text: string, at: number): string =>
  [text.normalize('NFKC'), text.toUpperCase(), ` ${text} `, text.replace('(㎡)', '（m2）')][at % 4]!;

describe('the fingerprint of a header', () => {
  it('is the same in another spelling and with blank columns after it', () => {
    fc.assert(
      fc.property(header, fc.nat(3), fc.nat(4), (texts, hand, blanks) => {
        const again = [...texts.map((text, at) => otherHand(text, at + hand)), ...Array<string>(blanks).fill('')];
        expect(headerFingerprint(again)).toBe(headerFingerprint(texts));
      }),
    );
  });

  it('is another for other columns or another order', () => {
    fc.assert(
      fc.property(header, header, (one, other) => {
        fc.pre(one.join() !== other.join());
        expect(headerFingerprint(one)).not.toBe(headerFingerprint(other));
      }),
    );
  });

  it('does not change with the edition a header names', () => {
    const edition = (date: string) => headerFingerprint(['建物の名前', `広さ(${date}現在)`]);
    expect(edition('令和8年4月1日')).toBe(edition('令和7年4月1日'));
    expect(edition('R8.4.1')).toBe(edition('R7.4.1'));
    expect(headerFingerprint(['名', '2025年度'])).toBe(headerFingerprint(['名', '2026年度']));
  });

  it('is kept in databases: it may never change', () => {
    expect(headerFingerprint(['建物の名前', '所', '', '広さ', 'できた年'])).toMatchInlineSnapshot(
      `"40343729d60b214e9dab356326db79e4fec2162ccc697c2774d3d83ccbfac28d"`,
    );
  });
});
