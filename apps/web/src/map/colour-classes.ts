import type { FacilityPoint } from './facility-points.js';

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

/** Viridis, little = light, much = dark. */
const amountRamp = ['#d5e35b', '#6cc572', '#25928c', '#33608d', '#451a69'] as const;

/** What is not known is drawn hollow, never in the colour of a guess. */
export const unknownColour = '#fdfcf8';

/** The fill of a facility whose first building stands only in the future. */
export const notYetBuiltColour = '#fdfcf8';

/** Share of the floor area that rests on an estimate; 0 has a class of its own. */
export const estimatedClasses: readonly ColourClass[] = [0, 0.001, 0.25, 0.5, 0.75].map((from, i) => ({
  from,
  colour: amountRamp[i] ?? amountRamp[4],
}));

/** The classes that follow from the amounts of the facilities themselves. */
export interface AmountClasses {
  /** Average yearly cost in yen. */
  readonly cost: readonly ColourClass[];
  /** Expenditure in yen for each use. */
  readonly costPerUser: readonly ColourClass[];
  /** Uses a year. */
  readonly users: readonly ColourClass[];
}

/** The classes for these facilities; what is not known does not count. */
export function amountClassesOf(points: readonly AmountsOfPoint[]): AmountClasses {
  const of = (name: keyof AmountsOfPoint) =>
    amountClasses(points.map((point) => point[name]).filter((amount) => amount !== null));
  return { cost: of('averageYearlyYen'), costPerUser: of('expenditurePerUserYen'), users: of('users') };
}

type AmountsOfPoint = Pick<FacilityPoint, 'averageYearlyYen' | 'expenditurePerUserYen' | 'users'>;

/**
 * Five classes of amounts (yen, users) with round limits near their 20, 40, 60 and 80 % points; equal limits fall together, so
 * small registers may get fewer. Zero amounts do not move the limits; no amounts, no classes.
 */
export function amountClasses(amounts: readonly number[]): readonly ColourClass[] {
  if (amounts.length === 0) return [];
  const sorted = amounts.filter((amount) => amount > 0).sort((a, b) => a - b);
  const limits = [0.2, 0.4, 0.6, 0.8].map((share) => roundLimit(sorted[Math.floor(sorted.length * share)] ?? 0));
  const distinct = [...new Set([0, ...limits])].sort((a, b) => a - b);
  return distinct.map((from, i) => ({ from, colour: amountRamp[i] ?? amountRamp[4] }));
}

/** The nearest of 1, 1.5, 2, 3, 4, 5, 6 and 8 times a power of ten. */
function roundLimit(amount: number): number {
  if (amount <= 0) return 0;
  const power = 10 ** Math.floor(Math.log10(amount));
  const candidates = [1, 1.5, 2, 3, 4, 5, 6, 8, 10].map((leading) => leading * power);
  return candidates.reduce((best, next) => (Math.abs(next - amount) < Math.abs(best - amount) ? next : best));
}
