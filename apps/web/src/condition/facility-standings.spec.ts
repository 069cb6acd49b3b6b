import { describe, expect, it } from '@jest/globals';
import { fciBands, reversedGradePoints, usualConditionRules } from '#libs/condition';
import type { BuildingConditionRow, Conditions } from '../api/types.js';
import { en } from '../i18n/en.js';
import { ja } from '../i18n/ja.js';
import { facilityStandings } from './facility-standings.js';
import { bandClassText, confidenceText, scoreClassText, standingText } from './standing-words.js';

const building = (id: string, given: Partial<BuildingConditionRow>) =>
  ({
    buildingId: id,
    facilityId: 'f',
    floorAreaM2: 100,
    components: [],
    score: null,
    replacementYen: null,
    deferredYen: null,
    ...given,
  }) as unknown as BuildingConditionRow;
const conditions = {
  fiscalYear: 2026,
  rules: { ...usualConditionRules },
  items: [
    building('a', {
      score: 40,
      floorAreaM2: 300,
      components: [{ kind: 'roof', grade: 'C', basis: 'inspected', fiscalYear: 2014 }],
    } as never),
    building('b', {
      score: 100,
      components: [{ kind: 'interior', grade: 'A', basis: 'age', fiscalYear: 2020 }],
    } as never),
    building('c', { facilityId: 'g' }),
  ],
} as unknown as Conditions;
const forecast = {
  fiscalYear: 2026,
  steps: [],
  mean: [],
  items: [
    { buildingId: 'a', scores: [40, 36], confidence: 'low' as const },
    { buildingId: 'b', scores: [100, 96], confidence: 'middle' as const },
  ],
};

describe('facilityStandings', () => {
  const standings = facilityStandings(conditions, forecast);

  it('weighs the scores of this year and of those to come by floor area, and names the least confidence with its reason', () => {
    expect(standings.get('f')).toMatchObject({
      score: 55,
      worstGrade: 'C',
      scoresAhead: [55, 51],
      confidence: 'low',
      doubts: ['inspected-long-ago'],
      parts: [
        { kind: 'roof', grade: 'C', byAge: false },
        { kind: 'interior', grade: 'A', byAge: true },
      ],
    });
  });

  it('knows nothing of a facility without a graded part', () => {
    expect(standings.get('g')).toMatchObject({ score: null, worstGrade: null, scoresAhead: [], confidence: null });
  });

  it('says what the colours say', () => {
    expect(standingText(standings.get('f'), 'forecast', 1, ja)).toBe('51点');
    expect(standingText(standings.get('f'), 'worst-grade', 0, ja)).toBe('評価 C');
    expect(standingText(undefined, 'fci', 0, ja)).toBe('情報なし');
    expect(confidenceText(standings.get('f')!, ja)).toBe('予測の確からしさ: 低(前回の点検から年数がたっている)');
    expect([0, 3, 4].map((place) => scoreClassText(place, ja))).toEqual([
      '40点未満 優先して対策',
      '75〜90点未満 おおむね良好',
      '90点以上 良好',
    ]);
    expect(scoreClassText(0, en)).toBe('below 40 act first');
    const limits = { fair: 3, poor: 12.5, critical: 40 };
    expect(fciBands.map((band) => bandClassText(band, limits, ja))).toEqual([
      '良好(3%未満)',
      '普通(3〜12.5%未満)',
      '要注意(12.5〜40%未満)',
      '危機的(40%以上)',
    ]);
  });

  it('colours a city that counts the other way round alike, and tells its own points', () => {
    const reversed = {
      ...conditions,
      rules: { ...usualConditionRules, points: reversedGradePoints },
      items: [building('a', { score: 70 }), building('c', { facilityId: 'g', score: 71 })],
    };
    const of = facilityStandings(reversed as unknown as Conditions, { ...forecast, items: [] });
    expect([of.get('f')!.score, of.get('f')!.usual.score]).toEqual([70, 40]);
    expect(of.get('g')!.usual.score).toBeLessThan(40);
    expect([0, 1, 4].map((place) => scoreClassText(place, ja, reversedGradePoints))).toEqual([
      '71点以上 優先して対策',
      '53〜71点未満 劣化が進行',
      '23点未満 良好',
    ]);
  });
});
