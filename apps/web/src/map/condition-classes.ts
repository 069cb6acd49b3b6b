import { type ConditionGrade, conditionGrades } from '#libs/asset';
import { type FciBand, fciBands } from '#libs/condition';
import type { ColourClass } from './colour-classes.js';

/** Colourings that show how buildings stand. */
export const conditionColourings = ['score', 'worst-grade', 'fci', 'forecast'] as const;
export type ConditionColouring = (typeof conditionColourings)[number];

/** Cividis as for ages, but bad = dark; its steps keep apart on a grey print and for every eye. */
const ramp = ['#0b2b57', '#575d6d', '#8d8a78', '#c3b370', '#f4e06a'] as const;

/** 健全度 in points, the worst first: all parts of grade C make 40, all of grade B 75. */
export const scoreClasses: readonly ColourClass[] = [0, 40, 60, 75, 90].map((from, i) => ({ from, colour: ramp[i]! }));

/** Four steps, light = A. */
export const gradeColours: Readonly<Record<ConditionGrade, string>> = {
  A: ramp[4],
  B: '#b5a973',
  C: '#6c6d72',
  D: ramp[0],
};

/** The letter of a grade on its colour. */
export const gradeInks: Readonly<Record<ConditionGrade, string>> = {
  A: '#1b2733',
  B: '#1b2733',
  C: '#fffdf8',
  D: '#fffdf8',
};

/** Good, fair, poor, critical: as the grades. */
export const fciColours: Readonly<Record<FciBand, string>> = {
  good: gradeColours.A,
  fair: gradeColours.B,
  poor: gradeColours.C,
  critical: gradeColours.D,
};

/** The classes of scores, a character a year: the place in `scoreClasses`. */
export const scoreMarks = (scores: readonly number[]): string => scores.map(scoreMark).join('');

function scoreMark(score: number): string {
  return String(
    Math.max(
      0,
      scoreClasses.findLastIndex(({ from }) => score >= from),
    ),
  );
}

/** Place of a grade or band in its scale, as the map's features carry it. */
export const gradePlace = (grade: ConditionGrade): number => conditionGrades.indexOf(grade);
export const bandPlace = (band: FciBand): number => fciBands.indexOf(band);

/** The year of a forecast that a year of the map shows: the nearest of those it has, as a place in its years. */
export const yearsAheadOf = (fiscalYear: number, firstFiscalYear: number): number =>
  Math.min(yearsOfForecast, Math.max(0, fiscalYear - firstFiscalYear));

/** How far the map looks ahead. */
export const yearsOfForecast = 30;
