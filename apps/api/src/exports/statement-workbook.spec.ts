import { describe, expect, it } from '@jest/globals';
import { statementFileName, statementSheets } from './statement-workbook.js';

const nothing = { startM2: 0, gainM2: 0, lossM2: 0, endM2: 0 };
const statement = {
  fiscalYear: 2024,
  until: '2025-03-31',
  lines: [
    {
      propertyClass: 'public-use' as const,
      land: { startM2: 100.1, gainM2: 0, lossM2: 20.05, endM2: 80.05 },
      building: nothing,
    },
    {
      propertyClass: null,
      land: { startM2: 0.2, gainM2: 5, lossM2: 0, endM2: 5.2 },
      building: { ...nothing, gainM2: 3.3, endM2: 3.3 },
    },
  ],
};

/** The values of the cells alone. */
function valuesOf(language: 'ja' | 'en'): unknown[][] {
  const [sheet] = statementSheets(statement, '小牧市', language);
  const rows = (sheet as unknown as { data: ({ value: unknown } | null)[][] }).data;
  return rows.map((row) => row.map((cell) => cell?.value));
}

describe('the workbook of the statement of property', () => {
  it('has a line for each class, and their sum to the hundredth', () => {
    const [headings, publicUse, unclassified, total] = valuesOf('ja');
    expect(headings?.slice(0, 3)).toEqual(['区分', '土地 前年度末(㎡)', '土地 増(㎡)']);
    expect(publicUse).toEqual(['行政財産(公共用)', 100.1, 0, 20.05, 80.05, 0, 0, 0, 0]);
    expect(unclassified?.[0]).toBe('区分未定');
    expect(total).toEqual(['合計', 100.3, 5, 20.05, 85.25, 0, 3.3, 0, 3.3]);
  });

  it('says of which city and year it is, in both languages', () => {
    expect(valuesOf('ja').at(-1)?.[0]).toContain('小牧市 令和6年度(2024年度)(2025-03-31現在)');
    expect(valuesOf('en').at(-1)?.[0]).toContain('FY2024 (Reiwa 6) (as of 2025-03-31)');
    expect(statementFileName(2024, '小牧市', 'ja')).toBe('財産に関する調書_小牧市_2024年度.xlsx');
  });
});
