import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { componentKinds, conditionGrades } from '#libs/asset';
import { buildingCondition, fitComponentChains, type ForecastBuilding, scoreForecaster } from './index.js';

const none = { roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] };
const chains = fitComponentChains(none);
const nothing = { builtFiscalYear: 1990, renewed: [], given: [], replacementYen: null };
const built = (builtFiscalYear: number): ForecastBuilding => ({
  ...nothing,
  builtFiscalYear,
  components: buildingCondition({ ...nothing, builtFiscalYear }, 2026).components,
  readings: {},
});

describe('the forecast of a score', () => {
  const forecast = scoreForecaster(chains, 2026, 40);

  it('begins at 100 for a new building and falls from year to year', () => {
    const { scores, confidence } = forecast(built(2026))!;
    expect(scores).toHaveLength(41);
    expect(scores[0]).toBe(100);
    expect(scores.every((score, at) => at === 0 || score < scores[at - 1]!)).toBe(true);
    expect(scores.at(-1)!).toBeGreaterThanOrEqual(10);
    expect(confidence).toBe('low');
  });

  it('begins at what was inspected this year, whatever that was', () => {
    const grades = fc.tuple(...componentKinds.map(() => fc.constantFrom(...conditionGrades)));
    fc.assert(
      fc.property(grades, (letters) => {
        const given = componentKinds.map((kind, at) => ({
          kind,
          grade: letters[at]!,
          fiscalYear: 2026,
          confirmed: true,
        }));
        const { components, score } = buildingCondition({ ...nothing, given }, 2026);
        const { scores } = forecast({ ...nothing, components, readings: {} })!;
        expect(Math.abs(scores[0]! - score!)).toBeLessThanOrEqual(0.5);
      }),
      { numRuns: 50 },
    );
  });

  it('is surer the more often the parts were inspected', () => {
    const given = componentKinds.map((kind) => ({ kind, grade: 'B' as const, fiscalYear: 2025, confirmed: true }));
    const { components } = buildingCondition({ ...nothing, given }, 2026);
    const readings = Object.fromEntries(componentKinds.map((kind) => [kind, 3]));
    expect(forecast({ ...nothing, components, readings })!.confidence).not.toBe('low');
  });

  it('is none where no part has a grade', () => {
    expect(forecast({ ...nothing, components: [], readings: {} })).toBeNull();
  });

  it('follows what the inspections of the city say', () => {
    const fast = Array.from({ length: 300 }, () => [
      { year: 2010, grade: 0 },
      { year: 2012, grade: 2 },
    ]);
    const hasty = fitComponentChains({ ...none, interior: fast });
    const soon = scoreForecaster(hasty, 2026, 10)(built(2026))!;
    expect(soon.scores.at(-1)!).toBeLessThan(forecast(built(2026))!.scores[10]! - 5);
  });
});
