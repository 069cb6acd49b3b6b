import type { Reading } from '#libs/condition';

/** The least-squares line through all readings of a structure, within 0 and 100. */
export function onLine(readings: readonly Reading[], year: number): number {
  const { meanYear, meanPoints, slope } = lineThrough(readings);
  return withinPoints(meanPoints + slope * (year - meanYear));
}

/** A stronger line: from the last reading on, and never upwards. */
export function onFallingLine(readings: readonly Reading[], year: number): number {
  const last = readings.at(-1)!;
  return withinPoints(last.points + Math.min(lineThrough(readings).slope, 0) * (year - last.year));
}

function lineThrough(readings: readonly Reading[]): { meanYear: number; meanPoints: number; slope: number } {
  const meanOf = (of: (reading: Reading) => number): number =>
    readings.reduce((sum, reading) => sum + of(reading), 0) / readings.length;
  const meanYear = meanOf(({ year }) => year);
  const spread = meanOf(({ year }) => (year - meanYear) ** 2);
  const together = meanOf(({ year, points }) => (year - meanYear) * points);
  return { meanYear, meanPoints: meanOf(({ points }) => points), slope: together / spread };
}

function withinPoints(points: number): number {
  return Math.min(Math.max(points, 0), 100);
}
