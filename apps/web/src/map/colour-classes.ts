/** A class of a ramp: from this value on (inclusive) until the next class begins. */
export interface ColourClass {
  readonly from: number;
  readonly colour: string;
}

/** Age in years; the limits are those of the cost method (half of 30, 30, half of the rest, 60). Cividis, new = light, old = dark. */
export const ageClasses: readonly ColourClass[] = [
  { from: 0, colour: '#f4e06a' },
  { from: 15, colour: '#c3b370' },
  { from: 30, colour: '#8d8a78' },
  { from: 45, colour: '#575d6d' },
  { from: 60, colour: '#0b2b57' },
];

/** Viridis, cheap = light, dear = dark. */
const costRamp = ['#d5e35b', '#6cc572', '#25928c', '#33608d', '#451a69'] as const;

/** What is not known is drawn hollow, never in the colour of a guess. */
export const unknownColour = '#fdfcf8';

/** The fill of a facility whose first building stands only in the future. */
export const notYetBuiltColour = '#fdfcf8';

/**
 * Five classes of average yearly cost in yen with round limits near the 20, 40, 60 and 80 % points of these costs; equal
 * limits fall together, so small registers may get fewer. Zero costs do not move the limits.
 */
export function costClasses(averageYearlyYen: Iterable<number>): readonly ColourClass[] {
  const sorted = [...averageYearlyYen].filter((yen) => yen > 0).sort((a, b) => a - b);
  const limits = [0.2, 0.4, 0.6, 0.8].map((share) => roundLimit(sorted[Math.floor(sorted.length * share)] ?? 0));
  const distinct = [...new Set([0, ...limits])].sort((a, b) => a - b);
  return distinct.map((from, i) => ({ from, colour: costRamp[i] ?? costRamp[4] }));
}

/** The nearest of 1, 1.5, 2, 3, 4, 5, 6 and 8 times a power of ten. */
function roundLimit(yen: number): number {
  if (yen <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(yen));
  const candidates = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((leading) => leading * power);
  return candidates.reduce((best, next) => (Math.abs(next - yen) < Math.abs(best - yen) ? next : best));
}
