import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { costKinds, fiveYearChanges, mergeOperationYears, type OperationYear, sheetFigures } from './index.js';

const nothing: OperationYear = {
  fiscalYear: 2018,
  users: null,
  openingDays: null,
  bookableSlots: null,
  usedSlots: null,
  staff: null,
  costsYen: {},
  revenuesYen: {},
};

/** Rows of a CSV whose cells hold no commas, by header. */
function rowsOf(file: string): Record<string, string>[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').trim().split('\n');
  const names = header.split(',');
  return lines.map((line) => Object.fromEntries(line.split(',').map((cell, i) => [names[i] ?? '', cell])));
}

const reference = new URL('../../../shared/data/reference/', import.meta.url);
const kasugai = new URL('karte_cases.csv', reference);
const kakogawa = new URL('karte_kakogawa.csv', reference);
const present = existsSync(kasugai);
const describeData = present ? describe : describe.skip;

describeData(`the published figures${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
  it('are those that Kasugai prints, in all four years', () => {
    const rows = rowsOf(kasugai.pathname);
    expect(rows).toHaveLength(4);
    for (const row of rows) {
      const thousand = (name: string) => Number(row[name]) * 1000;
      const figures = sheetFigures(
        {
          ...nothing,
          fiscalYear: Number(row['year']),
          users: Number(row['users']),
          costsYen: {
            otherMaintenance: thousand('operating_thousand_yen'),
            depreciation: thousand('depreciation_thousand_yen'),
          },
          revenuesYen: { fees: thousand('fees_thousand_yen') },
        },
        { floorAreaM2: Number(row['floor_area_m2']), residents: null },
      );
      expect(figures).toMatchObject({
        totalCostYen: thousand('total_thousand_yen'),
        expenditurePerUserYen: Number(row['op_per_user_yen']),
        totalCostPerUserYen: Number(row['total_per_user_yen']),
        expenditurePerM2Yen: Number(row['op_per_m2_yen']),
      });
    }
  });

  it('are those that Kakogawa prints of 野口北幼稚園', () => {
    const row = rowsOf(kakogawa.pathname).find(({ facility }) => facility === '野口北幼稚園')!;
    const figures = sheetFigures(
      {
        ...nothing,
        fiscalYear: 2016,
        users: Number(row['users_h28']),
        costsYen: { otherMaintenance: Number(row['maintenance_yen']), otherOperation: Number(row['operation_yen']) },
        revenuesYen: { otherRevenue: Number(row['income_yen']) },
      },
      { floorAreaM2: Number(row['floor_area_m2']), residents: 265_000 },
    );
    expect(figures).toMatchObject({
      expenditureYen: Number(row['expenditure_yen']),
      netCostPerUserYen: 415_223,
      maintenancePerUserYen: 53_143,
      netCostPerResidentYen: 122,
    });
  });
});

describe('the figures of a facility sheet', () => {
  it('are those that Kasugai prints of 2015, 2016 and 2018', () => {
    const of = (fiscalYear: number, users: number, operating: number, depreciation: number, fees: number) =>
      sheetFigures(
        { ...nothing, fiscalYear, users, costsYen: { programme: operating, depreciation }, revenuesYen: { fees } },
        { floorAreaM2: 1578.928, residents: null },
      );
    const percent = (part: number | null) => Math.round((part ?? Number.NaN) * 1000) / 10;
    const first = of(2015, 56_091, 10_769_000, 5_983_000, 3_051_000);
    expect(first).toMatchObject({ expenditurePerUserYen: 192, totalCostPerUserYen: 299, expenditurePerM2Yen: 6820 });
    expect([percent(first.feeCoverage), percent(first.feeCoverageOfTotal)]).toEqual([28.3, 18.2]);
    const second = of(2016, 53_085, 25_380_000, 5_983_000, 2_901_000);
    expect(second).toMatchObject({ expenditurePerUserYen: 478, totalCostPerM2Yen: 19_863 });
    expect([percent(second.feeCoverage), percent(second.feeCoverageOfTotal)]).toEqual([11.4, 9.2]);
    expect(of(2018, 50_590, 49_771_000, 6_307_000, 2_872_000)).toMatchObject({
      expenditurePerUserYen: 984,
      totalCostPerUserYen: 1108,
      expenditurePerM2Yen: 31_522,
      totalCostPerM2Yen: 35_517,
    });
  });

  it('are not told where an input is not recorded or is 0', () => {
    const figures = sheetFigures(
      { ...nothing, users: 0, costsYen: { repair: 1000 } },
      { floorAreaM2: null, residents: 0 },
    );
    expect(figures).toMatchObject({
      maintenanceYen: 1000,
      operationYen: null,
      expenditureYen: 1000,
      revenueYen: null,
      netCostYen: 1000,
      expenditurePerUserYen: null,
      netCostPerResidentYen: null,
      feeCoverage: null,
      utilisation: null,
    });
  });

  it('refuses counts and amounts that cannot be', () => {
    const context = { floorAreaM2: 1, residents: 1 };
    expect(() => sheetFigures({ ...nothing, users: -1 }, context)).toThrow(
      'users must be an integer of 0 or more, got -1',
    );
    expect(() => sheetFigures({ ...nothing, costsYen: { repair: 0.5 } }, context)).toThrow(
      'repair must be integer yen',
    );
    expect(() => sheetFigures({ ...nothing, costsYen: { repair: 1 } }, { ...context, floorAreaM2: 0 })).toThrow(
      'floorAreaM2 must be above 0',
    );
  });
});

describe('records of functions', () => {
  it('add up to the facility, whatever their order', () => {
    const amount = fc.option(fc.integer({ min: 0, max: 1e9 }), { nil: null });
    const year = fc.record({
      fiscalYear: fc.constant(2024),
      users: amount,
      openingDays: fc.option(fc.integer({ min: 0, max: 366 }), { nil: null }),
      bookableSlots: amount,
      usedSlots: amount,
      staff: amount,
      costsYen: fc.dictionary(fc.constantFrom(...costKinds), amount),
      revenuesYen: fc.dictionary(fc.constantFrom('fees', 'otherRevenue'), amount),
    }) as fc.Arbitrary<OperationYear>;
    fc.assert(
      fc.property(fc.array(year, { minLength: 1, maxLength: 5 }), (years) => {
        const merged = mergeOperationYears(years);
        expect(mergeOperationYears(years.toReversed())).toEqual(merged);
        const { expenditureYen } = sheetFigures(merged, { floorAreaM2: null, residents: null });
        const each = years.map((one) => sheetFigures(one, { floorAreaM2: null, residents: null }).expenditureYen);
        const recorded = each.filter((yen) => yen !== null);
        expect(expenditureYen).toBe(recorded.length === 0 ? null : recorded.reduce((sum, yen) => sum + yen, 0));
      }),
    );
    expect(() => mergeOperationYears([])).toThrow('no record');
    expect(() => mergeOperationYears([nothing, { ...nothing, fiscalYear: 2019 }])).toThrow('2018 and 2019');
  });
});

describe('five-year change', () => {
  const of = (fiscalYear: number, users: number | null) => ({ fiscalYear, users, expenditureYen: 100, netCostYen: 0 });

  it('compares the latest year with the oldest of the five before', () => {
    expect(fiveYearChanges([of(2018, 50_590), of(2010, 1), of(2015, 56_091)])).toEqual({
      fromFiscalYear: 2015,
      toFiscalYear: 2018,
      users: (50_590 - 56_091) / 56_091,
      expenditureYen: 0,
      netCostYen: null,
    });
    expect(fiveYearChanges([of(2018, 1)])).toBeNull();
    expect(fiveYearChanges([])).toBeNull();
    expect(fiveYearChanges([of(2018, null), of(2017, 3)])?.users).toBeNull();
  });
});
