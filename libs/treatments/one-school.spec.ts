import { describe, expect, it } from '@jest/globals';
import { componentKinds, type ConditionGrade } from '#libs/asset';
import { buildingCondition, fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { flatPrices, micUnitPrices, modelKindsOnly, presentValueYen } from '#libs/lifecycle-cost';
import {
  conditionPath,
  type RenewableBuilding,
  renewalContext,
  type RenewalOption,
  renewalOptions,
  type RenewalSettings,
  usualTreatments,
} from './index.js';

const chains = fitComponentChains({ roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] });
const flat = { baseFiscalYear: 2026, ...flatPrices };

const contextOf = (over: Partial<RenewalSettings> = {}) =>
  renewalContext({
    rules: usualTreatments,
    horizon: { fromFiscalYear: 2026, years: 40 },
    prices: micUnitPrices,
    extras: modelKindsOnly,
    repairYenPerM2: 1000,
    outlook: flat,
    chains,
    condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
    ...over,
  });

/** RC of FY1981, strengthened, 3,000 ㎡: 990 million yen to rebuild, 510 to renovate. */
function school(grade: ConditionGrade, over: Partial<RenewableBuilding> = {}): RenewableBuilding {
  const given = componentKinds.map((kind) => ({ kind, grade, fiscalYear: 2026, confirmed: true }));
  const facts = { builtFiscalYear: 1981, renewed: [], given, replacementYen: null };
  return {
    id: 'school',
    areas: [{ category: '学校教育系施設', floorAreaM2: 3000 }],
    builtFiscalYear: 1981,
    builtDistribution: null,
    structure: 'RC',
    seismicStandard: 'new',
    seismicDiagnosis: null,
    seismicReinforcement: null,
    concreteStrengthNPerMm2: 21,
    components: buildingCondition(facts, 2026).components,
    renewed: [],
    status: 'open',
    decision: null,
    earliestFiscalYear: null,
    ...over,
  };
}

const ofRole = (options: readonly RenewalOption[], role: RenewalOption['role']) =>
  options.find((option) => option.role === role)!;
const kindsOf = (options: readonly RenewalOption[]) =>
  new Set(options.flatMap(({ treatments }) => treatments.map(({ kind }) => kind)));

describe('a school of reinforced concrete of 1981 with all parts C', () => {
  const context = contextOf();
  const options = renewalOptions(school('C'), context);

  it('is usually prolonged at once, five years late, and rebuilt at 80', () => {
    const { treatments, payments, ...usual } = ofRole(options, 'usual');
    expect(treatments).toEqual([
      {
        kind: 'life-extension',
        parts: componentKinds,
        startOffset: 0,
        years: 2,
        costYen: 594_000_000,
        programme: 'life-extension',
        floorAreaM2: 3000,
        why: { reason: 'building-age', component: null, dueOffset: -5 },
      },
      {
        kind: 'rebuild',
        parts: componentKinds,
        startOffset: 35,
        years: 3,
        costYen: 990_000_000,
        programme: 'rebuild',
        floorAreaM2: 3000,
        why: { reason: 'life-end', component: null, dueOffset: 35 },
      },
    ]);
    expect(payments.map(({ offset, yen }) => [offset, yen / 1e6])).toEqual([
      [0, 297],
      [1, 297],
      [35, 330],
      [36, 330],
      [37, 330],
    ]);
    // 1,584 paid + 40 × 3 of running repairs − what two years leave: frame 396 × 58/60, roof 50.49 × 28/30, walls 170.28 × 38/40,
    // interior 221.76 × 48/50, electrical 79.2 × 38/40, mechanical 72.27 × 33/35 (millions of yen).
    const left = 382.8 + 47.124 + 161.766 + 212.8896 + 75.24 + (72.27 * 33) / 35;
    expect(usual.lifeCycleCostYen).toBe(Math.round((1584 + 120 - left) * 1e6));
  });

  it('is left alone for nothing but running repairs, and wears from 40 points on', () => {
    const leave = ofRole(options, 'leave');
    expect(leave.lifeCycleCostYen).toBe(120_000_000);
    const path = conditionPath(school('C'), leave, context);
    expect(path[0]).toBeCloseTo(40, 9);
    expect(path.every((score, offset) => offset === 0 || score < path[offset - 1]!)).toBe(true);
    expect(conditionPath(school('C'), ofRole(options, 'usual'), context).slice(0, 3)).toEqual(
      Float64Array.of(path[0]!, path[1]!, 100),
    );
  });

  it('may be repaired within ten years, all five parts for 60 % of the rebuild price', () => {
    const repairs = options.flatMap(({ treatments: [first] }) => (first?.kind === 'repair' ? [first] : []));
    expect(new Set(repairs.map(({ startOffset }) => startOffset))).toEqual(new Set([0, 5, 9]));
    expect(new Set(repairs.map(({ costYen, parts, programme }) => `${costYen} ${parts.length} ${programme}`))).toEqual(
      new Set(['594000000 5 null']),
    );
    expect(repairs[0]!.why).toEqual({ reason: 'grade', component: 'roof', dueOffset: 0 });
  });

  it('may be rebuilt at 70 % of its area, for 70 % of the price', () => {
    const smaller = options.find(({ treatments: [first] }) => first?.kind === 'rebuild-smaller')!;
    expect(smaller.treatments[0]).toMatchObject({ costYen: 693_000_000, floorAreaM2: 2100 });
    // 30 % of the area, 4 % of its price, from the year after on.
    const years = 40 - smaller.treatments[0]!.startOffset - 3;
    expect(smaller.lostAreaYen).toBe(years * 0.3 * 0.04 * 990_000_000);
  });

  it('risks a tenth of the parts for every year in D, and the frame by a Weibull law around 60 years', () => {
    const oneYear = { fromFiscalYear: 2026, years: 1 };
    const only = (partPercent: number, framePercent: number) =>
      contextOf({
        horizon: oneYear,
        rules: { ...usualTreatments, consequences: { ...usualTreatments.consequences, partPercent, framePercent } },
      });
    const risk = (grade: ConditionGrade, of: ReturnType<typeof only>, over = {}) =>
      ofRole(renewalOptions(school(grade, over), of), 'leave').riskYen;
    expect(risk('D', only(10, 0))).toBe(59_400_000);
    expect(risk('C', only(10, 0))).toBe(0);
    const failure = 1 - Math.exp(Math.LN2 * ((45 / 60) ** 4 - (46 / 60) ** 4));
    expect(risk('C', only(0, 40))).toBe(Math.round(failure * 0.4 * 990_000_000));
    const old = { seismicStandard: 'old', seismicDiagnosis: 'done' };
    expect(risk('C', only(0, 40), old)).toBe(Math.round(2 * failure * 0.4 * 990_000_000));
    const safe = { ...old, seismicReinforcement: 'done' };
    expect(risk('C', only(0, 40), safe)).toBe(Math.round(failure * 0.4 * 990_000_000));
  });

  it('weighs later money less, and pays it at the prices of its year', () => {
    const outlook = { baseFiscalYear: 2026, yearlyRisePercent: 1, discountPercent: 4 };
    const later = renewalOptions(school('C'), contextOf({ outlook }));
    const years = Array.from({ length: 40 }, (_, at) => ({ fiscalYear: 2026 + at, totalYen: 3_000_000 * 1.01 ** at }));
    expect(ofRole(later, 'leave').lifeCycleCostYen).toBe(presentValueYen(years, outlook));
    const [{ payments }] = [ofRole(later, 'usual')];
    expect(payments.map(({ offset, yen }) => [offset, yen]).slice(0, 3)).toEqual([
      [0, 297_000_000],
      [1, 299_970_000],
      [35, Math.round(330_000_000 * 1.01 ** 35)],
    ]);
  });
});

describe('what a building allows', () => {
  it('is not prolonged of light steel, wood or weak concrete, nor of the old standard undiagnosed', () => {
    const prolonged = (over: Partial<RenewableBuilding>) =>
      kindsOf(renewalOptions(school('C', over), contextOf())).has('life-extension');
    expect(prolonged({})).toBe(true);
    expect(prolonged({ structure: 'LGS' })).toBe(false);
    expect(prolonged({ structure: 'W' })).toBe(false);
    expect(prolonged({ concreteStrengthNPerMm2: 13.5 })).toBe(false);
    expect(prolonged({ seismicStandard: 'old', seismicDiagnosis: 'not-done' })).toBe(false);
    expect(prolonged({ seismicStandard: 'old', seismicDiagnosis: 'done' })).toBe(true);
  });

  it('once it closes, is left or demolished for 28,900 yen a square metre, and nothing else', () => {
    const closing = school('C', { decision: { kind: 'close', fiscalYear: 2030 }, earliestFiscalYear: 2032 });
    const context = contextOf();
    const options = renewalOptions(closing, context);
    expect([...kindsOf(options)].toSorted()).toEqual(['demolition', 'repair']);
    const usual = ofRole(options, 'usual');
    expect(usual.treatments).toMatchObject([
      { kind: 'demolition', startOffset: 6, costYen: 86_700_000, floorAreaM2: 0 },
    ]);
    // Four years of running repairs, the demolition, and nothing that is left.
    expect(usual.lifeCycleCostYen).toBe(4 * 3_000_000 + 86_700_000);
    expect(usual.lostAreaYen).toBe(0);
    const path = conditionPath(closing, usual, context);
    expect([path[3]! > 0, path[4], path[7]]).toEqual([true, NaN, NaN]);
  });

  it('goes by the median where the year built is an estimate, and says so', () => {
    const builtDistribution = [1970, 1981, 1990].map((fiscalYear, at) => ({
      fiscalYear,
      probability: [0.3, 0.3, 0.4][at]!,
    }));
    const unknown = school('C', { builtFiscalYear: null, builtDistribution });
    const options = renewalOptions(unknown, contextOf());
    expect(options.every(({ isEstimated }) => isEstimated)).toBe(true);
    const known = renewalOptions(school('C'), contextOf());
    expect(options).toEqual(known.map((option) => ({ ...option, isEstimated: true })));
    expect(() => renewalOptions({ ...unknown, builtDistribution: null }, contextOf())).toThrow('building school');
  });

  it('pays planning and the old building where the city counts them', () => {
    const kinds = new Set([...modelKindsOnly.kinds, 'planning', 'demolition'] as const);
    const options = renewalOptions(
      school('C'),
      contextOf({ extras: { ...modelKindsOnly, kinds, planningPercent: 10 } }),
    );
    const { treatments } = ofRole(options, 'usual');
    expect(treatments.map(({ costYen }) => costYen)).toEqual([653_400_000, 1_089_000_000 + 86_700_000]);
  });
});
