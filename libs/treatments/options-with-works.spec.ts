import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { anyBuilding, anyCity, decidingNumbers, settingsOf } from './any-building.js';
import {
  conditionPath,
  type DatedTreatment,
  optionsWithWorks,
  type RenewableBuilding,
  renewalContext,
  type RenewalContext,
  type RenewalOption,
  treatmentKinds,
  type WantedWork,
} from './index.js';

const numbers = fc.array(fc.nat(), { minLength: decidingNumbers, maxLength: decidingNumbers });
const buildings = numbers.map(anyBuilding);
const contexts = [settingsOf(), ...fc.sample(numbers, { numRuns: 12, seed: 7 }).map(anyCity)].map(renewalContext);
const wantedWorks = fc.array(fc.record({ kind: fc.constantFrom(...treatmentKinds), startOffset: fc.nat(39) }), {
  minLength: 1,
  maxLength: 3,
});

interface Asked {
  readonly building: RenewableBuilding;
  readonly context: RenewalContext;
  readonly wanted: readonly WantedWork[];
}

const check = (holds: (options: readonly RenewalOption[], asked: Asked) => void) =>
  fc.assert(
    fc.property(buildings, fc.constantFrom(...contexts), wantedWorks, (building, context, wanted) => {
      holds(optionsWithWorks(building, context, wanted), { building, context, wanted });
    }),
    { numRuns: 300 },
  );

const closingOf = ({ decision }: RenewableBuilding, { horizon }: RenewalContext): number | null =>
  decision?.kind === 'close' ? Math.max(0, decision.fiscalYear - horizon.fromFiscalYear) : null;

const fitsClosing = ({ kind, startOffset }: WantedWork, years: number, closing: number | null): boolean => {
  if (closing === null) return true;
  return kind === 'demolition' ? startOffset >= closing : kind === 'repair' && startOffset + years <= closing;
};

const endOf = ({ startOffset, years }: DatedTreatment): number => startOffset + years;

describe('options with works that are wanted in their years', () => {
  it('hold each of them in just its year, and are no more than 24 that differ', () =>
    check((options, { wanted }) => {
      for (const { kind, startOffset } of wanted)
        for (const { treatments } of options)
          expect(treatments.some((one) => one.kind === kind && one.startOffset === startOffset)).toBe(true);
      expect(options.length).toBeLessThanOrEqual(24);
      expect(new Set(options.map(({ treatments }) => JSON.stringify(treatments))).size).toBe(options.length);
    }));

  it('are there for any single work that is offered and ends in time', () =>
    check((_options, { building, context, wanted: [first] }) => {
      const { kind, startOffset } = first!;
      const { isOffered, years } = context.rules.treatments[kind];
      const closing = closingOf(building, context);
      const isInTime = isOffered && startOffset + years <= context.horizon.years && fitsClosing(first!, years, closing);
      const options = optionsWithWorks(building, context, [first!]);
      expect(options.length > 0).toBe(isInTime && (kind !== 'life-extension' || options.length > 0));
      expect(optionsWithWorks(building, context, [first!, first!])).toEqual(options);
    }));

  it('end the use of a building when that was decided, with nothing but repairs before and its demolition after', () =>
    check((options, { building, context }) => {
      const closing = closingOf(building, context);
      for (const { closingOffset, treatments } of options) {
        expect(closingOffset).toBe(closing);
        for (const work of treatments) expect(fitsClosing(work, work.years, closing)).toBe(true);
      }
    }));

  it('keep the interval to the work before and the horizon, and nothing follows a demolition', () =>
    check((options, { context: { rules, horizon } }) => {
      for (const { treatments } of options) {
        treatments.forEach((treatment, at) => {
          const before = treatments[at - 1];
          const free = before ? endOf(before) + rules.treatments[treatment.kind].spacingYears : 0;
          expect(treatment.startOffset).toBeGreaterThanOrEqual(free);
          expect(endOf(treatment)).toBeLessThanOrEqual(horizon.years);
          expect(before?.kind).not.toBe('demolition');
        });
      }
    }));

  it('pay every work to the yen, in its years', () =>
    check((options) => {
      for (const { treatments, payments, lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen } of options) {
        treatments.forEach((treatment, at) => {
          const paid = payments.filter((payment) => payment.treatment === at);
          expect(paid.reduce((sum, { yen }) => sum + yen, 0)).toBe(treatment.costYen);
          expect(paid.map(({ offset }) => offset - treatment.startOffset)).toEqual([...Array(treatment.years).keys()]);
        });
        expect(Math.min(riskYen, lostAreaYen)).toBeGreaterThanOrEqual(0);
        expect(penaltyYen).toBe(lifeCycleCostYen + riskYen + lostAreaYen);
      }
    }));

  it('give back no floor area that a smaller building gave up', () =>
    check((options) => {
      for (const { treatments } of options)
        treatments.forEach(({ floorAreaM2 }, at) =>
          expect(floorAreaM2).toBeLessThanOrEqual(treatments[at - 1]?.floorAreaM2 ?? Infinity),
        );
    }));

  it('have a score in every year in which the building stands', () =>
    check((options, { building, context }) => {
      for (const option of options.slice(0, 3)) {
        const last = option.treatments.at(-1);
        const stands = last?.kind === 'demolition' ? endOf(last) : context.horizon.years;
        const used = Math.min(stands, option.closingOffset ?? stands);
        const scores = [...conditionPath(building, option, context)];
        expect(scores.slice(0, used).every((score) => score >= 0 && score <= 100)).toBe(true);
        expect(scores.slice(used).every(Number.isNaN)).toBe(true);
      }
    }));
});

describe('options with works, by hand', () => {
  const context = renewalContext(settingsOf());
  const school: RenewableBuilding = {
    ...anyBuilding(Array.from({ length: decidingNumbers }, () => 0)),
    builtFiscalYear: 2000,
    builtDistribution: null,
    structure: 'RC',
    components: [],
    renewed: [],
    decision: null,
    earliestFiscalYear: null,
  };
  const starts = (options: readonly RenewalOption[], kind: string) =>
    options.map(({ treatments }) => treatments.filter((one) => one.kind === kind).map((one) => one.startOffset));

  it('keep the later repairs of a sequence where only the first is moved', () => {
    const repairs = starts(optionsWithWorks(school, context, [{ kind: 'repair', startOffset: 1 }]), 'repair');
    expect(repairs.every((own) => own.includes(1))).toBe(true);
    expect(repairs.some((own) => own.length > 1)).toBe(true);
  });

  it('are none where two works that are wanted come too close, or one is out of the horizon', () => {
    const close = [
      { kind: 'renovation', startOffset: 3 },
      { kind: 'rebuild', startOffset: 8 },
    ] as const;
    expect(optionsWithWorks(school, context, close)).toEqual([]);
    expect(optionsWithWorks(school, context, [{ kind: 'rebuild', startOffset: 38 }])).toEqual([]);
    expect(optionsWithWorks(school, context, [{ kind: 'rebuild', startOffset: -1 }])).toEqual([]);
  });

  it('weigh a new frame as new, also where its life is prolonged later', () => {
    const rebuilt = [{ kind: 'rebuild', startOffset: 0 }] as const;
    const riskOf = (wanted: readonly WantedWork[]) =>
      Math.min(...optionsWithWorks(school, context, wanted).map(({ riskYen }) => riskYen));
    const old = { ...school, builtFiscalYear: 1996, concreteStrengthNPerMm2: 21 };
    const prolonged = optionsWithWorks(old, context, [...rebuilt, { kind: 'life-extension', startOffset: 20 }]);
    expect(prolonged.length).toBeGreaterThan(0);
    expect(Math.min(...prolonged.map(({ riskYen }) => riskYen))).toBeLessThan(1.01 * riskOf(rebuilt));
  });
});
