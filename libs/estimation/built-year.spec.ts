import { majorCategories } from '#libs/asset';
import { micCost, micUnitPrices, type CostBuilding } from '#libs/lifecycle-cost';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { builtYearEstimates, type BuiltYearEstimate, type KnownBuiltYear } from './built-year.js';

const hall = { smallCategory: '公民館', majorCategory: '市民文化系施設' } as const;
const school = { smallCategory: '小学校', majorCategory: '学校教育系施設' } as const;

function built(kind: Omit<KnownBuiltYear, 'builtFiscalYear'>, ...years: number[]): KnownBuiltYear[] {
  return years.map((builtFiscalYear) => ({ ...kind, builtFiscalYear }));
}

/** What keeps a list from being a distribution over years up to the last one; empty when nothing does. */
function faultsOf({ value }: BuiltYearEstimate, lastYear: number): string[] {
  const years = value.map(({ fiscalYear }) => fiscalYear);
  const sum = value.reduce((before, { probability }) => before + probability, 0);
  const millionths = value.reduce((before, { probability }) => before + Math.round(probability * 1e6), 0);
  const faults: [string, boolean][] = [
    [`sums to ${sum}`, Math.abs(sum - 1) > 1e-9 || millionths !== 1_000_000],
    ['holds a probability of 0 or less', value.some(({ probability }) => probability <= 0)],
    [`goes beyond ${lastYear}`, years.some((year) => year > lastYear)],
    ['is not in order', years.some((year, i) => year <= (years[i - 1] ?? -Infinity))],
  ];
  return faults.filter(([, present]) => present).map(([fault]) => fault);
}

describe('builtYearEstimates', () => {
  it('spreads the decades of the city’s own halls evenly', () => {
    const known = built(hall, 1975, 1975, 1975, 1975, 1981);
    const estimate = builtYearEstimates(known, 2026)(hall);
    expect(estimate).toMatchObject({
      method: 'own-distribution',
      sampleSize: 5,
      source: '本市の公民館のうち建築年度が分かる5棟の年代別分布（年代内は均等）',
    });
    expect(estimate.value.slice(0, 2)).toEqual([
      { fiscalYear: 1970, probability: 0.08 },
      { fiscalYear: 1971, probability: 0.08 },
    ]);
    expect(estimate.value.at(-1)).toEqual({ fiscalYear: 1989, probability: 0.02 });
  });

  it('asks the small category first, then the major one, then the whole city, then the assumption', () => {
    const others = { smallCategory: '集会所', majorCategory: '市民文化系施設' } as const;
    const four = built(hall, 1970, 1970, 1970, 1970);
    expect(builtYearEstimates([...four, ...built(hall, 1970)], 2026)(hall).sourceEn).toContain('Public hall');
    expect(builtYearEstimates([...four, ...built(others, 1970)], 2026)(hall)).toMatchObject({
      method: 'own-distribution',
      source: expect.stringContaining('市民文化系施設'),
    });
    const manySchools = built(school, ...Array.from({ length: 26 }, () => 1970));
    expect(builtYearEstimates([...four, ...manySchools], 2026)(hall)).toMatchObject({
      sampleSize: 30,
      source: expect.stringContaining('全施設'),
    });
    expect(builtYearEstimates([...four, ...manySchools.slice(1)], 2026)(hall)).toMatchObject({
      method: 'shipped-distribution',
      sampleSize: 0,
      source: expect.stringContaining('前提'),
    });
  });

  it('never groups the uncategorised with each other', () => {
    const nothing = { smallCategory: null, majorCategory: null };
    expect(builtYearEstimates(built(nothing, 1970, 1970, 1970, 1970, 1970), 2026)(nothing).method).toBe(
      'shipped-distribution',
    );
  });

  it('is a distribution over years up to now, whatever is known', () => {
    const kinds = fc.constantFrom(hall, school);
    const known = fc.array(
      fc
        .tuple(kinds, fc.integer({ min: 1700, max: 2035 }))
        .map(([kind, builtFiscalYear]) => ({ ...kind, builtFiscalYear })),
      { maxLength: 40 },
    );
    fc.assert(
      fc.property(known, kinds, fc.integer({ min: 1950, max: 2035 }), (buildings, kind, asOf) => {
        expect(faultsOf(builtYearEstimates(buildings, asOf)(kind), asOf)).toEqual([]);
      }),
    );
  });

  it('ships a distribution for every category without a spike', () => {
    for (const majorCategory of [...majorCategories, null]) {
      const estimate = builtYearEstimates([], 2026)({ smallCategory: null, majorCategory });
      expect(faultsOf(estimate, 2026)).toEqual([]);
      expect(Math.max(...estimate.value.map(({ probability }) => probability))).toBeLessThan(0.04);
    }
  });

  it('lets 52 unknown halls fall due over many years, not in one', () => {
    const builtFiscalYear = builtYearEstimates(built(hall, 1978, 1978, 1978, 1978, 1978), 2026)(hall).value;
    const halls = Array.from({ length: 52 }, (_, i): CostBuilding => {
      const areas = [{ category: '市民文化系施設', floorAreaM2: 700 }] as const;
      return { id: `hall ${i}`, facilityId: `hall ${i}`, areas, builtFiscalYear, estimatedAreaM2: 700 };
    });
    const cost = micCost(halls, micUnitPrices, { fromFiscalYear: 2026, years: 40 });
    expect(cost.estimatedShare).toBe(1);
    expect(Math.max(...cost.years.map((year) => year.rebuildYen))).toBeLessThan(0.11 * 52 * 700 * 400_000);
  });

  it('names a year that is none', () => {
    expect(() => builtYearEstimates(built(hall, 1970.5), 2026)).toThrow('fiscal year must be an integer, got 1970.5');
    expect(() => builtYearEstimates([], 1940)(hall)).toThrow('no decade of construction begins by 1940');
  });
});
