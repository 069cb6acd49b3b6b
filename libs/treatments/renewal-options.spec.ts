import { describe, expect, it } from '@jest/globals';
import { componentKinds, structures } from '#libs/asset';
import { structuralSuitability } from '#libs/condition';
import fc from 'fast-check';
import { anyBuilding, anyCity, decidingNumbers, settingsOf } from './any-building.js';
import {
  conditionPath,
  type ConsequenceRules,
  type DatedTreatment,
  type RenewableBuilding,
  renewalContext,
  type RenewalOption,
  renewalOptions,
  type RenewalSettings,
  usualTreatments,
} from './index.js';

const numbers = fc.array(fc.nat(), { minLength: decidingNumbers, maxLength: decidingNumbers });
const buildings = numbers.map(anyBuilding);
/** What is worked out once for a city is worked out once here too. */
const cities = fc.sample(numbers, { numRuns: 12, seed: 7 }).map((of) => {
  const settings = anyCity(of);
  return { of: settings, context: renewalContext(settings) };
});

type Holds = (options: readonly RenewalOption[], building: RenewableBuilding, of: RenewalSettings) => void;

const check = (holds: Holds) =>
  fc.assert(
    fc.property(buildings, fc.constantFrom(...cities), (building, { of, context }) => {
      holds(renewalOptions(building, context), building, of);
    }),
    { numRuns: 100 },
  );

const endOf = ({ startOffset, years }: DatedTreatment): number => startOffset + years;

describe('the buildings and cities that these specs draw', () => {
  it('are of every sort', () => {
    const drawn = fc.sample(buildings, { numRuns: 300, seed: 7 });
    const share = (is: (building: RenewableBuilding) => boolean) => drawn.filter(is).length / drawn.length;
    expect(share(({ decision }) => decision !== null)).toBeGreaterThan(0.1);
    expect(share(({ decision }) => decision === null)).toBeGreaterThan(0.3);
    expect(share(({ builtFiscalYear }) => builtFiscalYear === null)).toBeGreaterThan(0.05);
    expect(share(({ components }) => components.length === 0)).toBeGreaterThan(0.02);
    expect(share(({ components }) => components.length === componentKinds.length)).toBeGreaterThan(0.05);
    expect(new Set(drawn.map(({ structure }) => structure)).size).toBe(structures.length + 1);
    expect(Math.max(...cities.map(({ of }) => of.horizon.years))).toBeGreaterThan(30);
  });
});

describe('the options of a building', () => {
  it('begin with leaving it, hold the usual way at most once, and are not too many', () =>
    check((options) => {
      expect(options[0]).toMatchObject({ treatments: [], payments: [], role: 'leave', lostAreaYen: 0 });
      expect(options.filter(({ role }) => role === 'leave')).toHaveLength(1);
      expect(options.filter(({ role }) => role === 'usual').length).toBeLessThanOrEqual(1);
      expect(options.length).toBeLessThanOrEqual(72);
      expect(new Set(options.map(({ treatments }) => JSON.stringify(treatments))).size).toBe(options.length);
    }));

  it('pay every work to the yen, in the years of the work, inside the horizon', () =>
    check((options, _, { horizon }) => {
      for (const { treatments, payments } of options) {
        treatments.forEach((treatment, at) => {
          const paid = payments.filter((payment) => payment.treatment === at);
          expect(paid.reduce((sum, { yen }) => sum + yen, 0)).toBe(treatment.costYen);
          expect(paid.map(({ offset }) => offset - treatment.startOffset)).toEqual([...Array(treatment.years).keys()]);
          expect(paid.every(({ yen }) => Number.isSafeInteger(yen) && yen >= 0)).toBe(true);
          expect(treatment.startOffset).toBeGreaterThanOrEqual(0);
          expect(endOf(treatment)).toBeLessThanOrEqual(horizon.years);
        });
        expect(payments.every(({ treatment }) => treatments[treatment] !== undefined)).toBe(true);
      }
    }));

  it('keep the interval to the work before, and what was decided', () =>
    check((options, building, { rules, horizon }) => {
      const { earliestFiscalYear, decision } = building;
      const closing = decision?.kind === 'close' ? decision.fiscalYear : null;
      for (const { treatments } of options) {
        treatments.forEach((treatment, at) => {
          const free = at === 0 ? 0 : endOf(treatments[at - 1]!) + rules.treatments[treatment.kind].spacingYears;
          expect(treatment.startOffset).toBeGreaterThanOrEqual(free);
        });
        for (const { kind, startOffset } of treatments.filter((treatment) => treatment.kind !== 'repair')) {
          const fiscalYear = horizon.fromFiscalYear + startOffset;
          expect(fiscalYear).toBeGreaterThanOrEqual(Math.max(earliestFiscalYear ?? 0, closing ?? 0));
          expect(kind === 'demolition').toBe(closing !== null);
        }
      }
    }));

  it('prolong no life of a frame that is not fit for it', () =>
    check((options, building, { rules }) => {
      const { extendedYears } = rules.lives[building.structure ?? 'other'];
      const fit = structuralSuitability({ ...building, builtFiscalYear: building.builtFiscalYear ?? 1978 });
      const isFit = fit === 'suitable' || (fit === 'unknown' && rules.extendsUnknownFrames);
      const prolonged = options.filter(({ treatments }) => treatments.some(({ kind }) => kind === 'life-extension'));
      expect(prolonged.length === 0 || (extendedYears !== null && isFit)).toBe(true);
      expect(options.every(({ isEstimated }) => isEstimated === (building.builtFiscalYear === null))).toBe(true);
    }));

  it('come to finite amounts that add up', () =>
    check((options) => {
      for (const { lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen } of options) {
        expect(Number.isSafeInteger(lifeCycleCostYen)).toBe(true);
        expect(Math.min(riskYen, lostAreaYen)).toBeGreaterThanOrEqual(0);
        expect(penaltyYen).toBe(lifeCycleCostYen + riskYen + lostAreaYen);
      }
    }));

  it('hold none that another dominates, but for leaving it and the usual way', () =>
    check((options, building, of) => {
      const { context } = cities.find((city) => city.of === of)!;
      const told = options.map((option) => ({ option, path: conditionPath(building, option, context) }));
      const dominated = told.filter((one) =>
        told.some((other) => other !== one && dominates(other, one, of.horizon.years)),
      );
      expect(dominated.filter(({ option }) => option.role === null)).toEqual([]);
    }));

  it('are the same whenever they are asked for', () => {
    const [{ of, context }] = [cities[0]!];
    const again = renewalContext(of);
    fc.assert(
      fc.property(buildings, (building) => {
        expect(renewalOptions(building, again)).toEqual(renewalOptions(building, context));
      }),
      { numRuns: 30 },
    );
  });

  it('carry no less risk where consequences are larger', () => {
    const rulesOf = (larger: Partial<ConsequenceRules>) => ({
      ...usualTreatments,
      consequences: { ...usualTreatments.consequences, ...larger },
    });
    const usual = renewalContext(settingsOf());
    const larger = [{ partPercent: 11 }, { framePercent: 60 }, { oldStandardPercent: 300 }, { partPercent: 50 }].map(
      (of) => renewalContext(settingsOf({ rules: rulesOf(of) })),
    );
    fc.assert(
      fc.property(buildings, fc.constantFrom(...larger), (building, context) => {
        const risks = riskByWorks(renewalOptions(building, context));
        for (const [works, risk] of riskByWorks(renewalOptions(building, usual))) {
          expect(risks.get(works) ?? Infinity).toBeGreaterThanOrEqual(risk);
        }
        expect(risks.has('[]')).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});

describe('the condition of a building along an option', () => {
  it('is never worse for an earlier repair, until the later one', () => {
    const context = renewalContext(settingsOf());
    const starts = fc.tuple(fc.integer({ min: 0, max: 38 }), fc.integer({ min: 0, max: 38 }));
    const parts = fc.subarray([...componentKinds], { minLength: 1 });
    fc.assert(
      fc.property(buildings, starts, parts, (building, [one, other], of) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const path = (start: number) =>
          conditionPath(building, { treatments: [repairOf(of, start)], closingOffset: null }, context);
        const [sooner, later] = [path(early), path(late)];
        for (let offset = 0; offset <= late; offset += 1) {
          expect(sooner[offset]).toBeGreaterThanOrEqual(later[offset]! - 1e-9);
        }
      }),
    );
  });
});

function repairOf(parts: DatedTreatment['parts'], startOffset: number): DatedTreatment {
  const why = { reason: 'grade', component: null, dueOffset: 0 } as const;
  return { kind: 'repair', parts, startOffset, years: 1, costYen: 0, programme: null, floorAreaM2: 1, why };
}

function riskByWorks(options: readonly RenewalOption[]): Map<string, number> {
  return new Map(options.map(({ treatments, riskYen }) => [JSON.stringify(treatments), riskYen]));
}

interface Told {
  readonly option: RenewalOption;
  readonly path: Float64Array;
}

/** As the lib promises it, reckoned from what it tells. */
function dominates(one: Told, other: Told, years: number): boolean {
  if (one.option.penaltyYen > other.option.penaltyYen) return false;
  const [mine, theirs] = [paid(one.option), paid(other.option)];
  if ([...mine].some(([key, yen]) => yen > (theirs.get(key) ?? 0))) return false;
  for (let offset = 0; offset <= years; offset += 1) {
    if (areaAt(one.option, offset) < areaAt(other.option, offset)) return false;
    if (one.path[offset]! < other.path[offset]! - 1e-9) return false;
  }
  return true;
}

function paid({ payments, treatments }: RenewalOption): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { offset, yen, treatment } of payments) {
    const key = `${treatments[treatment]!.programme} ${offset}`;
    sums.set(key, (sums.get(key) ?? 0) + yen);
  }
  return sums;
}

function areaAt({ treatments }: RenewalOption, offset: number): number {
  return treatments.findLast((treatment) => endOf(treatment) <= offset)?.floorAreaM2 ?? Infinity;
}
