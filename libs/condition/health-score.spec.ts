import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { existsSync, readFileSync } from 'node:fs';
import { componentKinds, type ConditionGrade, conditionGrades } from '#libs/asset';
import {
  type ComponentGrades,
  directionOf,
  healthScore,
  mextHealthScoreRules,
  requireGradePoints,
  reversedGradePoints,
  worstComponents,
} from './index.js';

const rows = new URL('../../../shared/data/reference/kenzendo_all_1024_computed.csv', import.meta.url);
const present = existsSync(rows);
const describeData = present ? describe : describe.skip;

const gradesOf = (letters: string): ComponentGrades =>
  Object.fromEntries(componentKinds.map((kind, at) => [kind, letters[at] as ConditionGrade]));
const grade = fc.constantFrom(...conditionGrades);
const anyGrades = fc.record(Object.fromEntries(componentKinds.map((kind) => [kind, fc.option(grade)])));
const allGrades = fc.record(Object.fromEntries(componentKinds.map((kind) => [kind, grade])));

describeData(`every combination of grades${present ? '' : ': skipped, for ../shared/data is not there'}`, () => {
  it('has the score of the reference', () => {
    const lines = readFileSync(rows, 'utf8').trim().split('\n').slice(1);
    expect(lines).toHaveLength(1024);
    for (const line of lines) {
      const [roof, wall, interior, electrical, mechanical, , , score] = line.split(',');
      const letters = [roof, wall, interior, electrical, mechanical].join('');
      expect([letters, healthScore(gradesOf(letters))]).toEqual([letters, Number(score)]);
    }
  });
});

describe('the health score', () => {
  it.each([
    ['DDDDD', 10],
    ['CCCCC', 40],
    ['CDBAC', 52],
  ])('of %s is %d, as MEXT prints it', (letters, score) => {
    expect(healthScore(gradesOf(letters))).toBe(score);
  });

  it('is null where nothing is graded', () => {
    expect(healthScore({})).toBeNull();
    expect(healthScore({ roof: null, interior: null })).toBeNull();
  });

  it('of one part is the points of its grade, whatever the part weighs', () => {
    fc.assert(
      fc.property(fc.constantFrom(...componentKinds), grade, (kind, letter) => {
        expect(healthScore({ [kind]: letter })).toBe(mextHealthScoreRules.points[letter]);
      }),
    );
  });

  it('divides by the weights of the parts that are there', () => {
    // (51 × 40 + 172 × 10) ÷ 223 = 16.86
    expect(healthScore({ roof: 'C', 'outer-wall': 'D' })).toBe(17);
  });

  it('rounds halves up', () => {
    const weights = { roof: 1, 'outer-wall': 1, interior: 0, electrical: 0, mechanical: 0 };
    // (100 + 75) ÷ 2
    expect(healthScore({ roof: 'A', 'outer-wall': 'B' }, { ...mextHealthScoreRules, weights })).toBe(88);
  });

  it('never rises when a part gets worse; on a scale turned round, never falls', () => {
    fc.assert(
      fc.property(allGrades, fc.constantFrom(...componentKinds), grade, (grades, kind, other) => {
        const [before, after] = [grades, { ...grades, [kind]: other }];
        const worsens = other >= grades[kind]!;
        fc.pre(worsens);
        expect(healthScore(after)!).toBeLessThanOrEqual(healthScore(before)!);
        const reversed = { ...mextHealthScoreRules, points: reversedGradePoints };
        expect(healthScore(after, reversed)!).toBeGreaterThanOrEqual(healthScore(before, reversed)!);
      }),
    );
  });

  it('lies between the points of the worst and the best part', () => {
    fc.assert(
      fc.property(anyGrades, (grades) => {
        const points = Object.values(grades).flatMap((letter) => (letter ? mextHealthScoreRules.points[letter] : []));
        fc.pre(points.length > 0);
        expect(healthScore(grades)!).toBeGreaterThanOrEqual(Math.min(...points));
        expect(healthScore(grades)!).toBeLessThanOrEqual(Math.max(...points));
      }),
    );
  });
});

describe('the worst parts', () => {
  it('are all that share the worst grade', () => {
    expect(worstComponents(gradesOf('BDADC'))).toEqual({ grade: 'D', kinds: ['outer-wall', 'electrical'] });
    expect(worstComponents({ interior: null })).toBeNull();
  });
});

describe('points', () => {
  it('may run either way', () => {
    expect(directionOf(mextHealthScoreRules.points)).toBe('high-is-good');
    expect(directionOf(reversedGradePoints)).toBe('high-is-bad');
    expect(() => requireGradePoints(reversedGradePoints)).not.toThrow();
  });

  it.each([
    [{ A: 100, B: 75, C: 75, D: 10 }],
    [{ A: 10, B: 40, C: 30, D: 100 }],
    [{ A: 100, B: 75.5, C: 40, D: 10 }],
    [{ A: 100, B: 75, C: 40, D: -1 }],
  ])('are refused where they are not: %j', (points) => {
    expect(() => requireGradePoints(points)).toThrow(/rise or fall from A to D, got/);
  });
});
