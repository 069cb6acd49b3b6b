import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { CostBuilding } from './cost-building.js';
import { micBuildingCost } from './mic-cost.js';
import { describeWorkPayment, explainMicWorks } from './mic-explain.js';
import { micUnitPrices } from './unit-prices.js';

const horizon = { fromFiscalYear: 2026, years: 40 };

function hall(builtFiscalYear: CostBuilding['builtFiscalYear'], floorAreaM2 = 1000): CostBuilding {
  return {
    id: 'hall',
    facilityId: 'hall',
    areas: [{ category: '市民文化系施設', floorAreaM2 }],
    builtFiscalYear,
    estimatedAreaM2: 0,
  };
}

const years = fc.integer({ min: 1880, max: 2036 });
const builtYears = fc.oneof(
  years,
  fc
    .uniqueArray(years, { minLength: 4, maxLength: 4 })
    .map((list) => list.map((fiscalYear) => ({ fiscalYear, probability: 0.25 }))),
);

describe('explainMicWorks', () => {
  it('tells of a hall aged 51 what is paid when and why', () => {
    const works = explainMicWorks(hall(1975), micUnitPrices, horizon);
    expect(works.map((work) => [work.fiscalYear, work.yen, describeWorkPayment(work, 'en')])).toEqual([
      [2035, 133_333_333, 'built 1975 + 60 = rebuild due 2035, over 3 years'],
      [2036, 133_333_334, 'built 1975 + 60 = rebuild due 2035, over 3 years'],
      [2037, 133_333_333, 'built 1975 + 60 = rebuild due 2035, over 3 years'],
      [2065, 41_666_667, 'rebuilt 2035 + 30 = renovation due 2065, over 2 years'],
      [2066, 41_666_667, 'rebuilt 2035 + 30 = renovation due 2065, over 2 years'],
    ]);
    expect(works.map((work) => work.beyondHorizon)).toEqual([false, false, false, false, true]);
    expect(works[0]).toMatchObject({ share: 1 / 3, basis: 'built', rule: 'due' });
    expect(works[3]?.share).toBeCloseTo(1 / 6, 12);
  });

  it('says in Japanese that a renovation was missed', () => {
    const [first] = explainMicWorks(hall(1990), micUnitPrices, horizon);
    expect(first).toMatchObject({ fiscalYear: 2026, yen: 25_000_000, rule: 'backlog' });
    expect(first && describeWorkPayment(first, 'ja')).toBe(
      '1990年度建築＋30年＝2020年度に大規模改修（積み残し：最初の10年に均等に計上）',
    );
    expect(first && describeWorkPayment(first, 'en')).toBe(
      'built 1990 + 30 = renovation due 2020, overdue: over the first 10 years',
    );
  });

  it('adds up, yen by yen, to the series it explains', () => {
    fc.assert(
      fc.property(
        builtYears,
        fc.integer({ min: 1, max: 9_999_999 }),
        fc.integer({ min: 1, max: 130 }),
        (built, units, length) => {
          const building = hall(built, units / 1000);
          const asked = { fromFiscalYear: 2026, years: length };
          const works = explainMicWorks(building, micUnitPrices, asked);
          const series = micBuildingCost(building, micUnitPrices, asked);
          const sum = (chosen: typeof works): number => chosen.reduce((total, { yen }) => total + yen, 0);
          for (const year of series.years) {
            const inYear = works.filter((work) => work.fiscalYear === year.fiscalYear);
            expect(sum(inYear.filter(({ kind }) => kind === 'renovation'))).toBe(year.renovationYen);
            expect(sum(inYear.filter(({ kind }) => kind === 'rebuild'))).toBe(year.rebuildYen);
          }
          expect(sum(works.filter(({ beyondHorizon }) => beyondHorizon))).toBe(series.beyondHorizonYen);
        },
      ),
    );
  });
});
