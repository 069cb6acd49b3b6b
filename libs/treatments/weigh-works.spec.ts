import { describe, expect, it } from '@jest/globals';
import { componentKinds } from '#libs/asset';
import { gradeForecaster, mextGradePoints, survival, type TransitionChain } from '#libs/condition';
import { wholeWorks } from '#libs/lifecycle-cost';
import fc from 'fast-check';
import { renewableBuildings, renewingCities } from '../../test/support/renewable-buildings.js';
import { buildingState, type PartState } from './building-state.js';
import {
  type DatedTreatment,
  type RenewableBuilding,
  type RenewalContext,
  type RenewalOption,
  renewalOptions,
} from './index.js';

/** What an option comes to, reckoned year by year from what it tells of itself. */
interface Reckoned {
  readonly lifeCycleCostYen: number;
  readonly riskYen: number;
  readonly lostAreaYen: number;
}

const forecasters = new Map<TransitionChain, ReturnType<typeof gradeForecaster>>();

function worstProbability(chain: TransitionChain, grade: number, years: number): number {
  const points = Object.values(mextGradePoints);
  const wish = { years: 190, points, threshold: 0.5, repairs: false, asOfYear: 0 };
  const forecast = forecasters.get(chain) ?? gradeForecaster(chain, wish);
  forecasters.set(chain, forecast);
  return forecast({ year: 0, grade, ownReadings: 0 }, years, years).years[0]!.probabilities[3]!;
}

const endOf = ({ startOffset, years }: DatedTreatment): number => startOffset + years;

function reckon(building: RenewableBuilding, { treatments, payments }: RenewalOption, context: RenewalContext) {
  const { horizon, outlook, rules, condition } = context;
  const state = buildingState(building, context);
  const { rebuildYen, floorAreaM2 } = wholeWorks(building.areas, context.prices, 'b');
  const discount = (offset: number) =>
    (1 + outlook.discountPercent / 100) ** -(horizon.fromFiscalYear + offset - outlook.baseFiscalYear);
  const weight = (offset: number) =>
    discount(offset) *
    (1 + outlook.yearlyRisePercent / 100) ** (horizon.fromFiscalYear + offset - outlook.baseFiscalYear);
  const last = (offset: number, is: (treatment: DatedTreatment) => boolean) =>
    treatments.findLast((treatment) => endOf(treatment) <= offset && is(treatment));
  const areaAt = (offset: number) => (last(offset, () => true)?.floorAreaM2 ?? floorAreaM2) / floorAreaM2;
  const newPart = ({ kind }: PartState, offset: number) => last(offset, ({ parts }) => parts.includes(kind));
  const newFrame = (offset: number) => last(offset, ({ kind }) => kind.startsWith('rebuild'));
  const sum: { -readonly [K in keyof Reckoned]: number } = { lifeCycleCostYen: 0, riskYen: 0, lostAreaYen: 0 };
  for (const { offset, yen } of payments) sum.lifeCycleCostYen += yen * discount(offset);

  const frameAt = (offset: number) => {
    const rebuilt = newFrame(offset);
    const builtAt = rebuilt ? endOf(rebuilt) : -state.ageYears;
    const isExtended = !rebuilt && last(offset, ({ kind }) => kind === 'life-extension');
    const life = isExtended ? state.extendedLifeYears! : state.usualLifeYears;
    return { age: offset - builtAt, life, percent: rebuilt ? 100 : state.framePercent };
  };
  for (let offset = 0; offset < horizon.years; offset += 1) {
    const area = areaAt(offset);
    const isUsed = area > 0 && offset < (state.closingOffset ?? horizon.years);
    if (isUsed) sum.lifeCycleCostYen += context.repairYenPerM2 * floorAreaM2 * area * weight(offset);
    for (const part of isUsed ? state.parts : []) {
      const renewed = newPart(part, offset);
      const { grade, sinceYears } = renewed ? { grade: 0, sinceYears: -endOf(renewed) } : part.anchor;
      const worst = worstProbability(context.chains[part.kind], grade, sinceYears + offset);
      const partYen = (rebuildYen * area * condition.weights[part.kind]) / 1000;
      sum.riskYen += (worst * partYen * rules.consequences.partPercent * weight(offset)) / 100;
    }
    const { age, life, percent } = frameAt(offset);
    const shape = rules.consequences.frameShape;
    const failure = age < 0 ? 0 : 1 - survival({ medianYears: life, shape }, 1, age);
    sum.riskYen +=
      (failure * rebuildYen * area * rules.consequences.framePercent * percent * weight(offset)) / (100 * 100);
    if (state.closingOffset === null) {
      sum.lostAreaYen += (rebuildYen * (1 - area) * rules.consequences.lostAreaPercent * weight(offset)) / 100;
    }
  }
  const end = horizon.years;
  const { age, life } = frameAt(end);
  const partShares = componentKinds.reduce((total, kind) => total + condition.weights[kind], 0) / 1000;
  let left = (1 - partShares) * Math.min(1, Math.max(0, 1 - age / life));
  for (const part of state.parts) {
    const renewed = newPart(part, end);
    const ageYears = end - (renewed ? endOf(renewed) : -part.ageYears);
    const share = condition.weights[part.kind] / 1000;
    left += share * Math.max(0, 1 - ageYears / condition.serviceLifeYears[part.kind]);
  }
  sum.lifeCycleCostYen -= left * rebuildYen * areaAt(end) * weight(end);
  return sum;
}

describe('what options come to', () => {
  it('is what the years add up to one by one', () => {
    fc.assert(
      fc.property(renewableBuildings, fc.constantFrom(...renewingCities), (building, { context }) => {
        const options = renewalOptions(building, context);
        const some = options.filter((_, at) => at % 7 === 0);
        const scale = Math.max(...building.areas.map(({ floorAreaM2 }) => floorAreaM2)) * 330_000;
        for (const option of some) {
          const reckoned = reckon(building, option, context);
          for (const key of ['lifeCycleCostYen', 'riskYen', 'lostAreaYen'] as const) {
            expect(Math.abs(option[key] - reckoned[key])).toBeLessThanOrEqual(1 + scale * 1e-9);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});
