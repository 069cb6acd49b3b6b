import { describe, expect, it } from '@jest/globals';
import { componentKinds } from '#libs/asset';
import { gradeForecaster, mextGradePoints, survival, type TransitionChain } from '#libs/condition';
import { wholeWorks } from '#libs/lifecycle-cost';
import fc from 'fast-check';
import { anyBuilding, anyCity, decidingNumbers } from './any-building.js';
import { type BuildingState, buildingState } from './building-state.js';
import {
  type DatedTreatment,
  type RenewableBuilding,
  type RenewalContext,
  renewalContext,
  type RenewalOption,
  renewalOptions,
} from './index.js';

const numbers = fc.array(fc.nat(), { minLength: decidingNumbers, maxLength: decidingNumbers });
const buildings = numbers.map(anyBuilding);
/** What is worked out once for a city is worked out once here too. */
const cities = fc.sample(numbers, { numRuns: 12, seed: 7 }).map((of) => {
  const settings = anyCity(of);
  return { of: settings, context: renewalContext(settings) };
});

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

/** One option of a building, as it stands in each year. */
class Lifetime {
  readonly state: BuildingState;
  readonly rebuildYen: number;
  private readonly floorAreaM2: number;

  constructor(
    building: RenewableBuilding,
    readonly option: RenewalOption,
    readonly context: RenewalContext,
  ) {
    this.state = buildingState(building, context);
    const { rebuildYen, floorAreaM2 } = wholeWorks(building.areas, context.prices, 'b');
    [this.rebuildYen, this.floorAreaM2] = [rebuildYen, floorAreaM2];
  }

  discount(offset: number): number {
    return (1 + this.context.outlook.discountPercent / 100) ** -this.yearsSinceBase(offset);
  }

  weight(offset: number): number {
    return this.discount(offset) * (1 + this.context.outlook.yearlyRisePercent / 100) ** this.yearsSinceBase(offset);
  }

  area(offset: number): number {
    return (this.last(offset, () => true)?.floorAreaM2 ?? this.floorAreaM2) / this.floorAreaM2;
  }

  isUsed(offset: number): boolean {
    return this.area(offset) > 0 && offset < (this.state.closingOffset ?? Infinity);
  }

  runningYen(offset: number): number {
    return this.isUsed(offset) ? this.context.repairYenPerM2 * this.floorAreaM2 * this.area(offset) : 0;
  }

  partRiskYen(offset: number): number {
    if (!this.isUsed(offset)) return 0;
    const { chains, condition, rules } = this.context;
    return this.state.parts.reduce((sum, { kind, anchor }) => {
      const renewed = this.last(offset, ({ parts }) => parts.includes(kind));
      const { grade, sinceYears } = renewed ? { grade: 0, sinceYears: -endOf(renewed) } : anchor;
      const partYen = (this.rebuildYen * this.area(offset) * condition.weights[kind]) / 1000;
      const worst = worstProbability(chains[kind], grade, sinceYears + offset);
      return sum + (worst * partYen * rules.consequences.partPercent) / 100;
    }, 0);
  }

  frameRiskYen(offset: number): number {
    const { frameShape: shape, framePercent } = this.context.rules.consequences;
    const { age, life, percent } = this.frame(offset);
    const failure = age < 0 ? 0 : 1 - survival({ medianYears: life, shape }, 1, age);
    return (failure * this.rebuildYen * this.area(offset) * framePercent * percent) / 10_000;
  }

  lostAreaYen(offset: number): number {
    if (this.state.closingOffset !== null) return 0;
    return (this.rebuildYen * (1 - this.area(offset)) * this.context.rules.consequences.lostAreaPercent) / 100;
  }

  remainingYen(end: number): number {
    const { weights, serviceLifeYears } = this.context.condition;
    const partShares = componentKinds.reduce((total, kind) => total + weights[kind], 0) / 1000;
    const { age, life } = this.frame(end);
    const left = this.state.parts.reduce(
      (sum, { kind, ageYears }) => {
        const renewed = this.last(end, ({ parts }) => parts.includes(kind));
        const years = end - (renewed ? endOf(renewed) : -ageYears);
        return sum + (weights[kind] / 1000) * Math.max(0, 1 - years / serviceLifeYears[kind]);
      },
      (1 - partShares) * Math.min(1, Math.max(0, 1 - age / life)),
    );
    return left * this.rebuildYen * this.area(end);
  }

  private frame(offset: number) {
    const { ageYears, usualLifeYears, extendedLifeYears, framePercent } = this.state;
    const rebuilt = this.last(offset, ({ kind }) => kind.startsWith('rebuild'));
    if (rebuilt) return { age: offset - endOf(rebuilt), life: usualLifeYears, percent: 100 };
    const isExtended = this.last(offset, ({ kind }) => kind === 'life-extension') !== undefined;
    return { age: offset + ageYears, life: isExtended ? extendedLifeYears! : usualLifeYears, percent: framePercent };
  }

  private last(offset: number, is: (treatment: DatedTreatment) => boolean): DatedTreatment | undefined {
    return this.option.treatments.findLast((treatment) => endOf(treatment) <= offset && is(treatment));
  }

  private yearsSinceBase(offset: number): number {
    return this.context.horizon.fromFiscalYear + offset - this.context.outlook.baseFiscalYear;
  }
}

function reckon(building: RenewableBuilding, option: RenewalOption, context: RenewalContext): Reckoned {
  const lifetime = new Lifetime(building, option, context);
  const { years } = context.horizon;
  const total = (yen: (offset: number) => number): number =>
    Array.from({ length: years }, (_, offset) => yen(offset) * lifetime.weight(offset)).reduce((a, b) => a + b, 0);
  const paid = option.payments.reduce((sum, { offset, yen }) => sum + yen * lifetime.discount(offset), 0);
  const remaining = lifetime.remainingYen(years) * lifetime.weight(years);
  return {
    lifeCycleCostYen: paid + total((offset) => lifetime.runningYen(offset)) - remaining,
    riskYen: total((offset) => lifetime.partRiskYen(offset) + lifetime.frameRiskYen(offset)),
    lostAreaYen: total((offset) => lifetime.lostAreaYen(offset)),
  };
}

describe('what options come to', () => {
  it('is what the years add up to one by one', () => {
    fc.assert(
      fc.property(buildings, fc.constantFrom(...cities), (building, { context }) => {
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
