import { type Reading, type ReadingForecast, readingSteps } from '#libs/condition';

/** A forecast that knows nothing of repairs and levels: drift and noise, fitted on the same consecutive steps. */
export interface ReadingWalk {
  readonly name: string;
  readonly forecast: (from: Reading, year: number) => Pick<ReadingForecast, 'atMost'>;
}

interface Step {
  readonly years: number;
  readonly change: number;
}

const rounds = 200;

/** The random walks, each by maximum likelihood: with normal steps, and, stronger on wild readings, with Laplace and with Cauchy steps. */
export function fitWalks(histories: readonly (readonly Reading[])[]): {
  readonly normal: ReadingWalk;
  readonly heavyTailed: readonly ReadingWalk[];
} {
  const steps = histories
    .flatMap(readingSteps)
    .map(({ from, to }) => ({ years: to.year - from.year, change: to.points - from.points }));
  return { normal: normalWalk(steps), heavyTailed: [laplaceWalk(steps), cauchyWalk(steps)] };
}

function normalWalk(steps: readonly Step[]): ReadingWalk {
  const drift = sum(steps, ({ change }) => change) / sum(steps, ({ years }) => years);
  const variance = sum(steps, ({ years, change }) => (change - drift * years) ** 2 / years) / steps.length;
  return walk('normal', drift, (years) => Math.sqrt(variance * years), normalAtMost);
}

function laplaceWalk(steps: readonly Step[]): ReadingWalk {
  const rates = steps
    .map(({ years, change }) => ({ rate: change / years, weight: Math.sqrt(years) }))
    .toSorted((a, b) => a.rate - b.rate);
  const half = sum(rates, ({ weight }) => weight) / 2;
  let passed = 0;
  const drift = rates.find(({ weight }) => (passed += weight) >= half)!.rate;
  const spread = sum(steps, ({ years, change }) => Math.abs(change - drift * years) / Math.sqrt(years)) / steps.length;
  return walk(
    'Laplace',
    drift,
    (years) => spread * Math.sqrt(years),
    (z) => (z < 0 ? Math.exp(z) / 2 : 1 - Math.exp(-z) / 2),
  );
}

/** Cauchy steps add up to Cauchy steps, in proportion to the years; expectation–maximisation of the t law with one degree of freedom. */
function cauchyWalk(steps: readonly Step[]): ReadingWalk {
  let [drift, spread] = [0, 1];
  for (let round = 0; round < rounds; round += 1) {
    const weighted = steps.map(({ years, change }) => {
      const rate = change / years;
      return { rate, weight: 2 / (1 + ((rate - drift) / spread) ** 2) };
    });
    drift = sum(weighted, ({ rate, weight }) => rate * weight) / sum(weighted, ({ weight }) => weight);
    spread = Math.sqrt(sum(weighted, ({ rate, weight }) => weight * (rate - drift) ** 2) / weighted.length);
  }
  return walk(
    'Cauchy',
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
