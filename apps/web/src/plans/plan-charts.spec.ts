import { treatmentKinds } from '#libs/treatments';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { FacilityColumns, PlanWork, PlanYear } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { curvePoints, curveScales, tellingPoints, withoutPlanWords } from './curve-points.js';
import { gapWords } from './plan-words.js';
import { linesOf, treatmentYears } from './plan-parts.js';
import { placesOfYear } from './planned-places.js';
import { linePoints, scoreScales } from './score-lines.js';
import type { PlanClosing } from './plan-closings.js';
import { signLooks } from './treatment-look.js';

const yearOf = (fiscalYear: number, lineYen: number | null, amounts: Readonly<Record<string, number>>): PlanYear => ({
  fiscalYear,
  costYen: Object.values(amounts).reduce((sum, yen) => sum + yen, 0),
  grantYen: 0,
  bondYen: 0,
  reserveYen: 0,
  generalYen: 0,
  returnedYen: 0,
  overYen: 0,
  lineYen,
  byTreatment: amounts,
  works: 1,
  score: 60,
  scoreIfLeft: 50,
});

describe('the columns of money', () => {
  it('lose no yen of any treatment', () => {
    const amounts = fc.dictionary(fc.constantFrom(...treatmentKinds), fc.nat({ max: 1e9 }));
    fc.assert(
      fc.property(fc.array(amounts, { minLength: 1 }), (given) => {
        const outlook = given.map((one, at) => yearOf(2027 + at, null, one));
        const { kinds, years } = treatmentYears(outlook, treatmentKinds);
        const sums = years.map((year) => kinds.reduce((sum, kind) => sum + year[kind], 0));
        expect(sums).toEqual(outlook.map(({ costYen }) => costYen));
      }),
    );
  });

  it('have one line where all years have the same, else one of each', () => {
    expect(linesOf([yearOf(2027, 5, {}), yearOf(2028, 5, {})])).toEqual({ availableYen: 5, yearLinesYen: [] });
    expect(linesOf([yearOf(2027, 5, {}), yearOf(2028, 6, {})])).toEqual({ availableYen: null, yearLinesYen: [5, 6] });
  });
});

describe('the lines of condition', () => {
  it('leave out years without a score and stay within the drawing', () => {
    const scores = fc.array(fc.option(fc.double({ min: 0, max: 100, noNaN: true })), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(scores, fc.integer({ min: 300, max: 1200 }), (given, width) => {
        const points = linePoints(given, 2027, scoreScales(2027, given.length, width))
          .split(' ')
          .filter(Boolean);
        expect(points).toHaveLength(given.filter((score) => score !== null).length);
        for (const point of points) {
          const [x = NaN, y = NaN] = point.split(',').map(Number);
          expect(x).toBeGreaterThanOrEqual(40);
          expect(x).toBeLessThanOrEqual(width);
          expect(y).toBeGreaterThanOrEqual(0);
          expect(y).toBeLessThanOrEqual(220);
        }
      }),
    );
  });
});

describe('the curve of money', () => {
  const figures = { yearsYen: [], scores: [] };
  const none = { gap: null, objective: null, totalYen: null, lastScore: null, ...figures };
  const curve = [
    { percent: 110, status: 'within-gap' as const, gap: 0.004, objective: 90, totalYen: 5, lastScore: 70, ...figures },
    { percent: 80, status: 'infeasible' as const, ...none },
    { percent: 90, status: 'time-limit' as const, ...none },
    { percent: 120, status: 'time-limit' as const, gap: 0.97, objective: 95, totalYen: 0, lastScore: 10, ...figures },
  ];

  const proof = {
    status: 'optimal' as const,
    objective: 100,
    bound: 100,
    gap: 0,
    seconds: 1,
    seed: 1,
    inputDigest: '',
  };
  const plan = { totalYen: 4, lastScore: 65, proof };

  it('is held against the plan itself, from less to more', () => {
    expect(curvePoints(curve, plan).map(({ percent, difference }) => [percent, difference])).toEqual([
      [80, null],
      [90, null],
      [100, 0],
      [110, -10],
      [120, -5],
    ]);
  });

  it('says where no plan is possible, where none was found, and how near the others are to the best', () => {
    const [least, less, now, more, most] = curvePoints(curve, plan);
    expect(withoutPlanWords(least!, ja)).toBe('成り立つ案なし');
    expect(withoutPlanWords(less!, ja)).toBe('時間内に案が見つかりませんでした');
    expect(withoutPlanWords(less!, en)).toBe('No plan was found in time');
    expect(gapWords(now!, ja)).toBe('最良の案です（これより良い案はありません）');
    expect(gapWords(more!, ja)).toBe('最良案との差は最大 0.40 %');
    expect(gapWords(most!, en)).toContain('not found in time');
    expect(tellingPoints(curvePoints(curve, plan)).map(({ percent }) => percent)).toEqual([100, 110]);
  });

  it('is drawn higher where the score is better and where it costs more', () => {
    const { cost, score } = curveScales(curvePoints(curve, plan), 400, 180);
    expect(score(70)).toBeLessThan(score(65));
    expect(cost([90, 100])(100)).toBeLessThan(cost([90, 100])(90));
  });
});

describe('the map of a year', () => {
  it('shows the dearest work under way at each facility, what is done, and every facility once', () => {
    const columns = {
      ids: ['f', 'g'],
      names: ['甲', '乙'],
      lons: [140, 141],
      lats: [37, 38],
    } as unknown as FacilityColumns;
    const work = (facilityId: string, treatment: string, fromFiscalYear: number, costYen: number) =>
      ({ facilityId, treatment, fromFiscalYear, years: 2, costYen }) as unknown as PlanWork;
    const works = [work('f', 'repair', 2030, 1), work('f', 'rebuild', 2031, 9), work('g', 'renovation', 2028, 5)];
    const signs = (year: number) =>
      Object.fromEntries(placesOfYear(columns, works, year).map(({ id, sign, isDone }) => [id, [sign, isDone]]));
    expect(signs(2030)).toEqual({ f: ['repair', false], g: [null, true] });
    expect(signs(2031)).toEqual({ f: ['rebuild', false], g: [null, true] });
    expect(signs(2033)).toEqual({ f: [null, true], g: [null, true] });
    expect(signs(2027)).toEqual({ f: [null, false], g: [null, false] });
    const closings = ['f', 'g'].map((facilityId) => ({ fiscalYear: 2031, place: { facilityId } }) as PlanClosing);
    const closed = placesOfYear(columns, works, 2031, closings).map(({ id, sign }) => [id, sign]);
    expect(Object.fromEntries(closed)).toEqual({ f: 'closing', g: 'closing' });
    expect(placesOfYear(columns, [], 2032, closings).every(({ sign }) => sign === null)).toBe(true);
  });
});

describe('the signs of treatments', () => {
  const luminance = (hex: string): number =>
    [1, 3, 5].reduce((sum, i, place) => {
      const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
      const linear = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      return sum + linear * [0.2126, 0.7152, 0.0722][place]!;
    }, 0);

  it.each(Object.entries(signLooks))('let the letter of %s be read', (_sign, { colour, ink }) => {
    const [light, dark] = [luminance(colour), luminance(ink)].toSorted((a, b) => b - a);
    expect((light! + 0.05) / (dark! + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('have each its own colour and shape', () => {
    const looks = Object.values(signLooks);
    expect(new Set(looks.map(({ colour }) => colour)).size).toBe(looks.length);
    expect(new Set(looks.map(({ path }) => path)).size).toBe(looks.length);
  });
});
