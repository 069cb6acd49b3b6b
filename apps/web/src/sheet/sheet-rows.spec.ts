import { describe, expect, it } from '@jest/globals';
import type { SheetYear } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { amountUnit, changeText, sheetRows, unitText, valueText } from './sheet-rows.js';

const rowOf = (key: string) => sheetRows.find((row) => row.key === key)!;
const year = (fiscalYear: number, values: Partial<SheetYear>) => ({ fiscalYear, ...values }) as SheetYear;
const changes = { fromFiscalYear: 2015, toFiscalYear: 2018, users: null, expenditureYen: null, netCostYen: null };

describe('rows of the facility sheet', () => {
  it('name their unit: thousands of yen from a million on', () => {
    const large = [year(2018, { totalCostYen: 56_078_000, revenueYen: null })];
    expect(amountUnit(large)).toBe('thousand-yen');
    expect(amountUnit([year(2018, { totalCostYen: 999_999, revenueYen: null })])).toBe('yen');
    expect(unitText(rowOf('netCostYen'), 'thousand-yen', ja, 'ja')).toBe('千円');
    expect(unitText(rowOf('netCostPerUserYen'), 'thousand-yen', ja, 'ja')).toBe('円');
    expect(unitText(rowOf('users'), 'yen', ja, 'ja')).toBe('人');
  });

  it('show values as administrations print them', () => {
    expect(valueText(rowOf('netCostYen'), -1_234_567, 'thousand-yen', 'ja')).toBe('△1,235');
    expect(valueText(rowOf('netCostYen'), -1_234_567, 'thousand-yen', 'en')).toBe('−1,235');
    expect(valueText(rowOf('expenditurePerUserYen'), 984, 'thousand-yen', 'ja')).toBe('984');
    expect(valueText(rowOf('feeCoverage'), 0.2833, 'yen', 'ja')).toBe('28.3');
    expect(valueText(rowOf('staff'), 2.5, 'yen', 'ja')).toBe('2.50');
  });

  it('tell the change over the years, shares in points', () => {
    const years = [
      year(2015, { users: 56_091, feeCoverage: 0.283, netCostYen: 0 }),
      year(2018, { users: 50_590, feeCoverage: 0.058, netCostYen: 5 }),
    ];
    expect(changeText(rowOf('users'), { years, changes }, ja, 'ja')).toBe('△9.8%');
    expect(changeText(rowOf('users'), { years, changes }, en, 'en')).toBe('−9.8%');
    expect(changeText(rowOf('feeCoverage'), { years, changes }, ja, 'ja')).toBe('△22.5pt');
    expect(changeText(rowOf('netCostYen'), { years, changes }, ja, 'ja')).toBeNull();
    expect(changeText(rowOf('users'), { years, changes: null }, ja, 'ja')).toBeNull();
  });
});
