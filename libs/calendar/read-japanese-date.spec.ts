import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { readJapaneseDate } from './read-japanese-date.js';

function fiscalYearIn(text: string): number | string {
  const date = readJapaneseDate(text);
  return date.ok ? date.fiscalYear : date.kind;
}

describe('readJapaneseDate', () => {
  it.each([
    ['S45', 1970],
    ['s45', 1970],
    ['S.45', 1970],
    ['Ｓ４５', 1970],
    ['昭45', 1970],
    ['昭.45', 1970],
    ['昭和45', 1970],
    ['昭和45年', 1970],
    ['昭和45年度', 1970],
    ['昭和四十五年', 1970],
    ['昭和四五年', 1970],
    ['昭和 四十五 年 三 月', 1969],
    ['昭和45年3月31日', 1969],
    ['昭和四十五年四月一日', 1970],
    ['㍼45.3', 1969],
    ['S45.3.31', 1969],
    ['S45/4/1', 1970],
    ['S45-04-01', 1970],
    ['S450331', 1969],
    ['昭和元年', 1926],
    ['平成元年', 1989],
    ['平元.4', 1989],
    ['H31', 2019],
    ['平成31年4月30日', 2019],
    ['令和元年5月1日', 2019],
    ['令和元年度', 2019],
    ['R8.3', 2025],
    ['M33', 1900],
    ['大正十五年', 1926],
    ['1970', 1970],
    ['１９７０', 1970],
    ['1970年', 1970],
    ['1970年度', 1970],
    ['西暦1970年', 1970],
    ['一九七〇年', 1970],
    ['千九百七十年', 1970],
    ['1970.3', 1969],
    ['1970.10', 1970],
    ['1970/3/31', 1969],
    ['1970-03-31', 1969],
    ['1970−4−1', 1970],
    ['1970年3月', 1969],
    ['19700401', 1970],
    ['197003', 1969],
    ['1970-03-31T00:00:00.000Z', 1969],
    ['1970/4/1 0:00:00', 1970],
    ['昭和64年1月7日', 1988],
    ['平成元年1月8日', 1988],
    ['2024/2/29', 2023],
    ['昭和45年(1970年)', 1970],
    ['1970年3月(昭和45年3月)', 1969],
    ['昭和44年度（1970年3月）', 1969],
    ['令和8年度(2026年度)', 2026],
    ['昭和45年築', 1970],
    ['1970年3月竣工', 1969],
  ])('reads %s as fiscal year %d', (text, fiscalYear) => {
    expect(fiscalYearIn(text)).toBe(fiscalYear);
  });

  it.each([
    ['', 'blank'],
    ['　', 'blank'],
    ['不明', 'unknown'],
    ['-', 'unknown'],
    ['昭和40年頃', 'approximate'],
    ['昭和40年代', 'approximate'],
    ['約1970', 'approximate'],
    ['鉄筋', 'unreadable'],
    ['S', 'unreadable'],
    ['昭和', 'unreadable'],
    ['1970.3.31.5', 'unreadable'],
    ['1970年度3月', 'unreadable'],
    ['19.70', 'no-era'],
    ['昭和45年(RC造)', 'unreadable'],
    ['45', 'no-era'],
    ['45.3', 'no-era'],
    ['昭和六五', 'outside-era'],
    ['昭和六四', 'outside-era'],
    ['S64', 'outside-era'],
    ['昭和64年度', 'outside-era'],
    ['昭和64年1月8日', 'outside-era'],
    ['昭和64年2月', 'outside-era'],
    ['昭和0年', 'outside-era'],
    ['平成元年1月7日', 'outside-era'],
    ['平成32年', 'outside-era'],
    ['平成31年5月1日', 'outside-era'],
    ['大正16', 'outside-era'],
    ['1970/2/30', 'no-such-day'],
    ['2023/2/29', 'no-such-day'],
    ['1900/2/29', 'no-such-day'],
    ['1970.13', 'no-such-day'],
    ['昭和45年4月31日', 'no-such-day'],
    ['1970.0', 'no-such-day'],
    ['1500', 'out-of-range'],
    ['3000', 'out-of-range'],
    ['令和99年', 'out-of-range'],
    ['昭和45年(1971年)', 'contradictory'],
  ])('answers %j with %s', (text, kind) => {
    expect(fiscalYearIn(text)).toBe(kind);
  });

  it('gives reasons in both languages that quote the text', () => {
    expect(readJapaneseDate('昭和六五')).toEqual({
      ok: false,
      kind: 'outside-era',
      reason: '"昭和六五" (1990) lies outside Showa',
      reasonJa: '「昭和六五」(1990年)は昭和の期間にありません',
    });
  });

  it('keeps month and day as written', () => {
    expect(readJapaneseDate('S45.3.31')).toEqual({ ok: true, fiscalYear: 1969, year: 1970, month: 3, day: 31 });
    expect(readJapaneseDate('1970')).toEqual({ ok: true, fiscalYear: 1970, year: 1970, month: null, day: null });
  });

  it('reads every day the same from western and era writing', () => {
    const days = fc.date({ min: new Date('1868-01-01'), max: new Date('2060-12-31'), noInvalidDate: true });
    const format = new Intl.DateTimeFormat('ja-JP-u-ca-japanese', { dateStyle: 'long', timeZone: 'UTC' });
    fc.assert(
      fc.property(days, (date) => {
        // Intl follows the lunar calendar's end of an era for a few days in Meiji; later eras are the same everywhere.
        fc.pre(date >= new Date('1873-01-01'));
        const western = date.toISOString().slice(0, 10);
        expect(readJapaneseDate(format.format(date))).toEqual(readJapaneseDate(western));
      }),
      { numRuns: 1000 },
    );
  });

  it('answers any text, with a whole fiscal year where it reads one', () => {
    const signs = fc.constantFrom(...Array.from('昭平令和SHRT元年度月日.-/()0123456789一十百 '));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: signs }), fc.string()), (text) => {
        const date = readJapaneseDate(text);
        expect(date.ok ? Number.isInteger(date.fiscalYear) : date.reason.length > 0).toBe(true);
      }),
    );
  });
});
