import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { PlanWork, PlanYear } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import {
  creatorText,
  decisionWords,
  gapPercent,
  gapWords,
  lineWords,
  neededYen,
  priceWords,
  relaxationLines,
  whySentence,
} from './plan-words.js';
import { planYearsText, runsOf } from './plan-years-text.js';

const work: PlanWork = {
  id: 'a-0',
  buildingId: 'a',
  buildingName: '校舎',
  facilityId: 'f',
  facilityName: '第一小学校',
  districtName: '中央',
  districtNameEn: null,
  category: '学校',
  treatment: 'renovation',
  fromFiscalYear: 2032,
  years: 2,
  costYen: 48_000_000,
  grantYen: 0,
  bondYen: 0,
  floorAreaM2: 1000,
  isEstimated: false,
  isDecided: false,
  why: { reason: 'building-age', component: null, dueFiscalYear: 2030 },
  moved: {
    freeFiscalYear: 2030,
    extraYen: 480_000,
    binding: [{ kind: 'money', category: null, fiscalYears: [2027, 2028, 2029] }],
  },
};

describe('why a work is in its year', () => {
  it('names the reason, the limit with its years, the year without limits and the price', () => {
    expect(whySentence(work, 'ja', ja)).toBe(
      '築年数では令和12年度が改修の時期です。令和9〜11年度の財源の枠が埋まっているため、令和12年度ではなく令和14年度に実施します（影響 480千円）。',
    );
    expect(whySentence(work, 'en', en)).toBe(
      'By its age due for renovation in FY2030. Done in FY2032 instead of FY2030, because the money of FY2027–FY2029 is used up (costs 480,000 yen).',
    );
  });

  it('says that nothing moves it, or that it was decided by hand', () => {
    expect(whySentence({ ...work, moved: null }, 'ja', ja)).toContain('制約を受けず');
    expect(whySentence({ ...work, isDecided: true }, 'ja', ja)).toContain('手で固定した時期です。');
  });

  it('names the part that is worn', () => {
    const why = { reason: 'grade', component: 'roof', dueFiscalYear: 2027 };
    expect(whySentence({ ...work, why }, 'ja', ja)).toContain('屋根・屋上の評価がCまたはDです');
  });
});

describe('the distance from the best', () => {
  it('is told in percent and never rounded down', () => {
    expect([0, 0.000772, 0.0008, 0.00001, 0.0123].map(gapPercent)).toEqual(['0.00', '0.08', '0.08', '0.01', '1.23']);
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), (gap) => {
        expect(Number(gapPercent(gap)) / 100).toBeGreaterThanOrEqual(gap - 1e-9);
      }),
    );
  });

  it('is told as not known where it says nothing', () => {
    const proof = {
      status: 'time-limit',
      objective: 9,
      bound: 0,
      gap: 1,
      seconds: 60,
      seed: 1,
      inputDigest: '',
    } as const;
    expect(gapWords(proof, ja)).toBe('最良案にどれだけ近いかは、時間内にわかりませんでした（差は最大 100.00 %）');
    expect(gapWords({ ...proof, gap: 0.02 }, ja)).toBe('最良案との差は最大 2.00 %');
  });

  it('is not told where it is not known', () => {
    expect(gapWords(null, ja)).toBe(ja.plans.gap.none);
  });
});

describe('the line of money', () => {
  const years = (lines: readonly (number | null)[]) =>
    lines.map((lineYen, at) => ({ fiscalYear: 2027 + at, lineYen }) as PlanYear);

  it('is one, or the mean of those that differ from year to year, or none', () => {
    expect(lineWords(years([9.2e9, 9.2e9]), 'ja', ja)).toBe('92.0億円');
    expect(lineWords(years([9e9, 8e9]), 'ja', ja)).toBe('年度ごと（平均 85.0億円）');
    expect(lineWords(years([9e9, 8e9]), 'en', en)).toBe('year by year (mean 8,500 million yen)');
    expect(lineWords(years([null, null]), 'ja', ja)).toBe('枠なし');
  });
});

describe('years in a sentence', () => {
  it('share their era', () => {
    expect(planYearsText(2031, 2033, 'ja')).toBe('令和13〜15年度');
    expect(planYearsText(2031, 2031, 'ja')).toBe('令和13年度');
    expect(planYearsText(2017, 2020, 'ja')).toBe('平成29〜令和2年度');
    expect(planYearsText(2031, 2033, 'en')).toBe('FY2031–FY2033');
  });

  it('are put together to runs without losing one', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 2027, max: 2066 })), (given) => {
        const years = given.toSorted((a, b) => a - b);
        const runs = runsOf(years);
        const told = runs.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, i) => from + i));
        expect(told).toEqual(years);
        expect(runs.every(({ from }, at) => at === 0 || from > runs[at - 1]!.to + 1)).toBe(true);
      }),
    );
  });
});

describe('decisions and what is missing', () => {
  it('stand in plain words', () => {
    const lock = { kind: 'lock', buildingId: 'a', treatment: 'rebuild', fiscalYear: 2035 } as const;
    expect(decisionWords(lock, 'ja', ja)).toBe('建替えを令和17年度に固定');
    const forbid = {
      kind: 'forbid',
      buildingId: 'a',
      treatment: null,
      fromFiscalYear: 2030,
      toFiscalYear: 2032,
    } as const;
    expect(decisionWords(forbid, 'ja', ja)).toBe('工事を令和12〜14年度に行わない');
    expect(priceWords({ yen: 4_800_000, points: null, years: 3 }, 'ja', ja)).toBe('影響 4,800千円、3年遅れ');
    expect(priceWords({ yen: 0, points: null, years: null }, 'ja', ja)).toBe('影響なし');
    expect(priceWords({ yen: null, points: 0.0312, years: 0 }, 'ja', ja)).toBe(
      '影響 平均0.03点、指定がなくても同じ時期',
    );
    expect(priceWords({ yen: null, points: 0, years: null }, 'ja', ja)).toBe('影響なし');
    expect(priceWords({ yen: null, points: -0.0312, years: null }, 'ja', ja)).toBe('影響 平均0.03点減');
    const close = { kind: 'close', buildingId: 'a', fiscalYear: 2030, demolition: true } as const;
    expect(decisionWords(close, 'ja', ja)).toBe('令和12年度に廃止して除却');
    expect(decisionWords({ ...close, demolition: false }, 'en', en)).toBe('closed in FY2030, not demolished');
    const wait = { kind: 'not-before', buildingId: 'a', fiscalYear: 2032 } as const;
    expect(decisionWords(wait, 'ja', ja)).toBe('部位修繕のほかは令和14年度以降（地元との対話の後）');
    const saving = { yen: -4_800_000, points: null, years: null };
    expect(priceWords(saving, 'ja', ja)).toBe('生涯費用とリスクが 4,800千円 減');
  });

  it('call who made a plan by name, and the program as the journal does', () => {
    expect(creatorText({ createdBy: 'demo-planner', createdByName: '計画担当（デモ）' }, ja)).toBe('計画担当（デモ）');
    expect(creatorText({ createdBy: 'demo-planner', createdByName: '計画担当（デモ）' }, en)).toBe('Planner (demo)');
    expect(creatorText({ createdBy: 'chodo@here', createdByName: null }, ja)).toBe('このシステム');
  });

  it('never ask for less than is missing', () => {
    expect(neededYen(159_648_849_929, 'ja')).toBe('1,596億4,885万円');
    expect([1, 300_000_000].map((yen) => neededYen(yen, 'ja'))).toEqual(['1万円', '3億円']);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e13 }), (yen) => {
        const [, hundredMillions = '0'] = /^([\d,]+)億/.exec(neededYen(yen, 'ja')) ?? [];
        const [, tenThousands = '0'] = /(?:^|億)([\d,]+)万/.exec(neededYen(yen, 'ja')) ?? [];
        const told = Number(hundredMillions.replaceAll(',', '')) * 1e8 + Number(tenThousands.replaceAll(',', '')) * 1e4;
        expect(told - yen).toBeGreaterThanOrEqual(0);
        expect(told - yen).toBeLessThan(10_000);
      }),
    );
  });

  it('say how much more money is needed when', () => {
    const money = {
      kind: 'money' as const,
      category: null,
      fromFiscalYear: 2031,
      toFiscalYear: 2033,
      amount: 312_000_000,
      amounts: [100_000_000, 112_000_000, 100_000_000],
    };
    const relaxation = { needs: [money] };
    expect(relaxationLines(relaxation, 'ja', ja)).toEqual(['令和13〜15年度に財源を合計3億1,200万円増やす']);
    const target = { ...money, kind: 'target' as const, toFiscalYear: 2031, amount: 8.44 };
    expect(relaxationLines({ needs: [target] }, 'ja', ja)).toEqual(['令和13年度の健全度の目標を8.5点下げる']);
    expect(relaxationLines(relaxation, 'en', en)).toEqual(['312.0 million yen more money in FY2031–FY2033 together']);
  });
});
