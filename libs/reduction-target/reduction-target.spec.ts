import { describe, expect, it } from '@jest/globals';
import { perCapitaTarget, reductionProgress } from './index.js';

/** 郡山市: to FY2025, and what was reached in FY2021. */
const koriyama = { fromFiscalYear: 2018, toFiscalYear: 2025, floorAreaM2: 51_515.2, yen: 17_000_000_000 };

describe('progress of a reduction target', () => {
  it('of Koriyama in FY2021: 39.6 % in square metres and in yen', () => {
    const progress = reductionProgress(koriyama, { fiscalYear: 2021, floorAreaM2: 20_398.72, yen: 6_731_578_000 });
    expect(progress).toEqual({
      fiscalYear: 2021,
      floorAreaShare: 20_398.72 / 51_515.2,
      yenShare: 6_731_578_000 / 17_000_000_000,
      remainingFloorAreaM2: 31_116.48,
      remainingYen: 10_268_422_000,
      expectedShare: 0.5,
    });
    expect(progress.floorAreaShare).toBeCloseTo(0.396, 4);
    expect(progress.yenShare).toBeCloseTo(0.396, 3);
  });

  it('may pass the target, and tells nothing of a kind that has none', () => {
    const progress = reductionProgress({ ...koriyama, yen: null }, { fiscalYear: 2030, floorAreaM2: 60_000, yen: 5 });
    expect(progress).toMatchObject({ remainingFloorAreaM2: 0, yenShare: null, remainingYen: null, expectedShare: 1 });
    expect(progress.floorAreaShare).toBeGreaterThan(1);
  });

  it('refuses targets that cannot be', () => {
    const nothing = { fiscalYear: 2021, floorAreaM2: 0, yen: 0 };
    expect(() => reductionProgress({ ...koriyama, toFiscalYear: 2017 }, nothing)).toThrow('got 2017');
    expect(() => reductionProgress({ ...koriyama, floorAreaM2: 0 }, nothing)).toThrow('above 0, got 0');
  });
});

describe('the target per resident', () => {
  it('of Iki: 212,367 of 292,058 square metres', () => {
    const target = perCapitaTarget({ floorAreaM2: 292_058, futureResidents: 18_151, floorAreaM2PerResident: 11.7 });
    expect(target).toMatchObject({ targetFloorAreaM2: 212_367, reductionM2: 79_691 });
    expect(Math.round(target.reductionShare * 100)).toBe(27);
  });

  it('may allow more than there is', () => {
    expect(perCapitaTarget({ floorAreaM2: 10, futureResidents: 3, floorAreaM2PerResident: 5 }).reductionM2).toBe(-5);
  });

  it('refuses nothing and less', () => {
    const input = { floorAreaM2: 1, futureResidents: 0, floorAreaM2PerResident: 1 };
    expect(() => perCapitaTarget(input)).toThrow('futureResidents must be above 0, got 0');
  });
});
