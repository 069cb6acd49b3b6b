import { conditionGrades } from '#libs/asset';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fciColours, gradeColours, gradeInks, scoreClasses, scoreMarks, yearsAheadOf } from './condition-classes.js';

const lightness = (hex: string): number =>
  [1, 3, 5].reduce((sum, i, place) => sum + Number.parseInt(hex.slice(i, i + 2), 16) * [0.3, 0.59, 0.11][place]!, 0);
const luminance = (hex: string): number =>
  [1, 3, 5].reduce((sum, i, place) => {
    const part = Number.parseInt(hex.slice(i, i + 2), 16) / 255;
    const linear = part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    return sum + linear * [0.2126, 0.7152, 0.0722][place]!;
  }, 0);

describe('the classes of condition', () => {
  it.each([
    ['scores', scoreClasses.map(({ colour }) => colour).toReversed()],
    ['grades', Object.values(gradeColours)],
    ['bands', Object.values(fciColours)],
  ])('of %s are five at most and darken step by step, so that a grey print can be read', (_, colours) => {
    expect(colours.length).toBeLessThanOrEqual(5);
    const values = colours.map(lightness);
    expect(values.every((value, i) => i === 0 || value < values[i - 1]! - 15)).toBe(true);
  });

  it.each(conditionGrades)('let the letter %s be read on its colour', (grade) => {
    const [a, b] = [luminance(gradeColours[grade]), luminance(gradeInks[grade])].toSorted((x, y) => y - x);
    expect((a! + 0.05) / (b! + 0.05)).toBeGreaterThanOrEqual(4.5);
  });

  it('mark every year with the class that holds its score', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 100, noNaN: true })), (scores) => {
        const places = scoreMarks(scores).split('').map(Number);
        expect(places).toHaveLength(scores.length);
        const isHeld = (score: number, place: number) =>
          scoreClasses[place]!.from <= score && score < (scoreClasses[place + 1]?.from ?? Infinity);
        expect(scores.every((score, at) => isHeld(score, places[at]!))).toBe(true);
      }),
    );
  });

  it('show the last year that is known for years beyond', () => {
    expect([2020, 2026, 2036, 2065].map((year) => yearsAheadOf(year, 2026))).toEqual([0, 0, 10, 30]);
  });
});
