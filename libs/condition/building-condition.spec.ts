import { describe, expect, it } from '@jest/globals';
import { buildingCondition, type GradedBuilding } from './index.js';

const school: GradedBuilding = {
  builtFiscalYear: 1990,
  renewed: [],
  given: [
    { kind: 'roof', grade: 'C', fiscalYear: 2023, confirmed: true },
    { kind: 'outer-wall', grade: 'D', fiscalYear: 2023, confirmed: true },
  ],
  replacementYen: 100_000_000,
};

describe('the condition of a building', () => {
  it('takes the grades that were given, and the age of what nobody grades by looking', () => {
    const { components, score, worst } = buildingCondition(school, 2026);
    expect(components).toEqual([
      { kind: 'roof', grade: 'C', basis: 'inspected', fiscalYear: 2023, confirmed: true },
      { kind: 'outer-wall', grade: 'D', basis: 'inspected', fiscalYear: 2023, confirmed: true },
      { kind: 'interior', grade: 'B', basis: 'age', fiscalYear: 1990, confirmed: true },
      { kind: 'electrical', grade: 'B', basis: 'age', fiscalYear: 1990, confirmed: true },
      { kind: 'mechanical', grade: 'B', basis: 'age', fiscalYear: 1990, confirmed: true },
    ]);
    // (5.1 × 40 + 17.2 × 10 + 37.7 × 75) ÷ 60
    expect(score).toBe(53);
    expect(worst).toEqual({ grade: 'D', kinds: ['outer-wall'] });
  });

  it('begins anew with what was renewed since it was graded', () => {
    const renewed = [{ kind: 'outer-wall', installedFiscalYear: 2025 } as const];
    const wall = (building: GradedBuilding) =>
      buildingCondition(building, 2026).components.find(({ kind }) => kind === 'outer-wall');
    expect(wall({ ...school, renewed })).toMatchObject({ grade: 'A', basis: 'age', fiscalYear: 2025 });
    expect(wall({ ...school, renewed: [{ kind: 'outer-wall', installedFiscalYear: 2020 }] })).toMatchObject({
      grade: 'D',
    });
    expect(wall({ ...school, given: [] })).toBeUndefined();
  });

  it('has its deferred maintenance as a share of what it would cost anew', () => {
    // 5.1 % at C by half and 17.2 % at D
    expect(buildingCondition(school, 2026)).toMatchObject({
      deferredYen: 2_550_000 + 17_200_000,
      facilityConditionIndex: 0.1975,
      band: 'poor',
    });
    expect(buildingCondition({ ...school, replacementYen: null }, 2026)).toMatchObject({
      deferredYen: null,
      band: null,
    });
  });

  it('is none where nothing is known', () => {
    expect(buildingCondition({ ...school, builtFiscalYear: null, given: [] }, 2026)).toEqual({
      components: [],
      score: null,
      worst: null,
      deferredYen: null,
      facilityConditionIndex: null,
      band: null,
    });
    expect(buildingCondition({ ...school, builtFiscalYear: 2027, given: [] }, 2026).components).toEqual([]);
  });
});
