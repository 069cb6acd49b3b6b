import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkMunicipalityCode, isWithinMunicipality } from './municipality-code.js';

const fiveDigits = fc
  .tuple(fc.integer({ min: 1, max: 47 }), fc.nat({ max: 999 }))
  .map(([prefecture, rest]) => `${String(prefecture).padStart(2, '0')}${String(rest).padStart(3, '0')}`);

function codeOf(text: string): string | null {
  const check = checkMunicipalityCode(text);
  return check.ok ? check.code : null;
}

describe('checkMunicipalityCode', () => {
  it.each([
    ['372013', '高松'],
    ['222127', '焼津'],
    ['072044', 'いわき'],
    ['072036', '郡山'],
    ['222259', '伊豆の国'],
    ['131016', '千代田'],
    ['010006', '北海道'],
  ])('knows %s (%s) with five digits, six digits and in full width', (code) => {
    expect(codeOf(code)).toBe(code);
    expect(codeOf(code.slice(0, 5))).toBe(code);
    const fullWidth = Array.from(code)
      .map((digit) => String.fromCodePoint(0xff10 + Number(digit)))
      .join('');
    expect(codeOf(` ${fullWidth} `)).toBe(code);
  });

  it('accepts exactly one check digit for every five digits', () => {
    fc.assert(
      fc.property(fiveDigits, (five) => {
        const accepted = Array.from('0123456789').filter((digit) => codeOf(five + digit) !== null);
        expect(accepted).toHaveLength(1);
        expect(codeOf(five)).toBe(`${five}${accepted[0]}`);
      }),
    );
  });

  it.each([
    ['372014', '"372014" has check digit 4, but 37201 has 3'],
    ['72044', '"72044" begins with 72, but prefectures are 01–47 (is a leading zero missing?)'],
    ['000001', '"000001" begins with 00, but prefectures are 01–47 (is a leading zero missing?)'],
    ['高松市', '"高松市" is not five or six digits'],
    ['3720131', '"3720131" is not five or six digits'],
    ['', '"" is not five or six digits'],
  ])('says why %s is none', (text, reason) => {
    const check = checkMunicipalityCode(text);
    expect(check).toMatchObject({ ok: false, reason });
    expect(check).toHaveProperty('reasonJa', expect.stringContaining(`「${text}」`));
  });
});

describe('isWithinMunicipality', () => {
  it.each([
    ['37201', '372013', true],
    ['372021', '372013', false],
    ['22101', '221007', true],
    ['22131', '221007', false],
    ['22130', '221007', false],
    ['22138', '221309', true],
    ['22212', '221309', false],
    ['14151', '141305', false],
    ['14151', '141500', true],
    ['13111', '131105', false],
    ['27141', '271403', true],
    ['28201', '281000', false],
  ])('%s within %s: %p', (code, municipality, within) => {
    expect(isWithinMunicipality(code, municipality)).toBe(within);
  });
});
