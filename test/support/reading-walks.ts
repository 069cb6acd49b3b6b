import { type Reading, type ReadingFit, type ReadingForecast, readingSteps } from '#libs/condition';

/** A forecast that knows nothing of repairs and levels: drift and noise, fitted on the same consecutive steps. */
export interface ReadingWalk {
  readonly name: string;
  readonly forecast: (from: Reading, year: number) => Pick<ReadingForecast, 'atMost'>;
}

interface Step {
  readonly years: number;
  readonly change: number;
  readonly weight: number;
}

const rounds = 200;

/**
 * Random walks by maximum likelihood: the plain one with normal steps, and, stronger on wild readings, those with Laplace and with
 * Cauchy steps; of these also such as forget earlier steps as our model does.
 */
export function fitWalks(
  histories: readonly (readonly Reading[])[],
  { halfLifeYears, asOfYear }: ReadingFit,
): { readonly normal: ReadingWalk; readonly heavyTailed: readonly ReadingWalk[] } {
  const pairs = histories.flatMap(readingSteps);
  const stepsWith = (weightOf: (year: number) => number): Step[] =>
    pairs.map(({ from, to }) => ({
      years: to.year - from.year,
      change: to.points - from.points,
      weight: weightOf(to.year),
    }));
  const alike = stepsWith(() => 1);
  const recent = stepsWith((year) => 0.5 ** ((asOfYear - year) / halfLifeYears));
  return {
    normal: normalWalk(alike),
    heavyTailed: [
      laplaceWalk('Laplace', alike),
      cauchyWalk('Cauchy', alike),
      laplaceWalk('forgetting Laplace', recent),
      cauchyWalk('forgetting Cauchy', recent),
    ],
  };
}

function normalWalk(steps: readonly Step[]): ReadingWalk {
  const drift = sum(steps, ({ change }) => change) / sum(steps, ({ years }) => years);
  const variance = sum(steps, ({ years, change }) => (change - drift * years) ** 2 / years) / steps.length;
  return walk('normal', drift, (years) => Math.sqrt(variance * years), normalAtMost);
}

function laplaceWalk(name: string, steps: readonly Step[]): ReadingWalk {
  const rates = steps
    .map(({ years, change, weight }) => ({ rate: change / years, pull: weight * Math.sqrt(years) }))
    .toSorted((a, b) => a.rate - b.rate);
  const half = sum(rates, ({ pull }) => pull) / 2;
  let passed = 0;
  const drift = rates.find(({ pull }) => (passed += pull) >= half)!.rate;
  const sizes = sum(
    steps,
    ({ years, change, weight }) => (weight * Math.abs(change - drift * years)) / Math.sqrt(years),
  );
  const spread = sizes / sum(steps, ({ weight }) => weight);
  return walk(
    name,
    drift,
    (years) => spread * Math.sqrt(years),
    (z) => (z < 0 ? Math.exp(z) / 2 : 1 - Math.exp(-z) / 2),
  );
}

/** Cauchy steps add up to Cauchy steps, in proportion to the years; expectation–maximisation of the t law with one degree of freedom. */
function cauchyWalk(name: string, steps: readonly Step[]): ReadingWalk {
  const weights = sum(steps, ({ weight }) => weight);
  let [drift, spread] = [0, 1];
  for (let round = 0; round < rounds; round += 1) {
    const weighted = steps.map(({ years, change, weight }) => {
      const rate = change / years;
      return { rate, pull: (2 * weight) / (1 + ((rate - drift) / spread) ** 2) };
    });
    drift = sum(weighted, ({ rate, pull }) => rate * pull) / sum(weighted, ({ pull }) => pull);
    spread = Math.sqrt(sum(weighted, ({ rate, pull }) => pull * (rate - drift) ** 2) / weights);
  }
  return walk(
    name,
    drift,
    (years) => spread * years,
    (z) => 0.5 + Math.atan(z) / Math.PI,
  );
}

function walk(
  name: string,
  drift: number,
  spread: (years: number) => number,
  atMost: (z: number) => number,
): ReadingWalk {
  return {
    name,
    forecast: ({ year: since, points: before }, year) => ({
      atMost: (points) =>
        points < 0 ? 0 : points >= 100 ? 1 : atMost((points - before - drift * (year - since)) / spread(year - since)),
    }),
  };
}

/** Normal distribution function (Abramowitz, Stegun 1964, 7.1.26; within 1.5e-7). */
function normalAtMost(z: number): number {
  const x = Math.abs(z) / Math.SQRT2;
  const t = 1 / (1 + 0.327_591_1 * x);
  const series =
    t * (0.254_829_592 + t * (-0.284_496_736 + t * (1.421_413_741 + t * (-1.453_152_027 + t * 1.061_405_429))));
  const tail = (series * Math.exp(-x * x)) / 2;
  return z < 0 ? tail : 1 - tail;
}

function sum<Item>(items: readonly Item[], of: (item: Item) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
