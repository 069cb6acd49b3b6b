import { describe, expect, it } from '@jest/globals';
import { cycleCost, micCycles, micUnitPrices, modelKindsOnly, wholeWorks } from './index.js';

describe('what whole works cost', () => {
  const areas = [
    { category: '学校教育系施設', floorAreaM2: 1000.005 },
    { category: '公営住宅', floorAreaM2: 0.3333 },
  ] as const;

  it('is the sum over the areas, rounded once', () => {
    // 1000.005 × 330,000 + 0.3333 × 280,000 = 330,094,974; 1000.005 × 170,000 + 0.3333 × 170,000 = 170,057,511.
    expect(wholeWorks(areas, micUnitPrices, 'b')).toEqual({
      floorAreaM2: 1000.3383,
      renovationYen: 170_057_511,
      rebuildYen: 330_094_974,
    });
  });

  it('is what a cycle pays', () => {
    const building = { id: 'b', facilityId: 'f', areas, builtFiscalYear: 2026, estimatedAreaM2: 0 };
    const horizon = { fromFiscalYear: 2026, years: 65 };
    const { years } = cycleCost(micCycles, [building], micUnitPrices, horizon, modelKindsOnly);
    const { renovationYen, rebuildYen } = wholeWorks(areas, micUnitPrices, 'b');
    expect(years.reduce((sum, { renewalYen }) => sum + renewalYen, 0)).toBe(renovationYen);
    expect(years.reduce((sum, { constructionYen }) => sum + constructionYen, 0)).toBe(rebuildYen);
  });

  it('is refused without area', () => {
    expect(() => wholeWorks([], micUnitPrices, 'b')).toThrow('building b has no priced area');
    expect(() => wholeWorks([{ category: '公園', floorAreaM2: 0 }], micUnitPrices, 'b')).toThrow('building b');
  });
});
