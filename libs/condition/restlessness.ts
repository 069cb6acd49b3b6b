/**
 * How restless the readings of one structure have been: the number of its steps and the sum of their sizes, each size in units of
 * what is usual at its level. Earlier steps count half as much as the one after them.
 */
export interface Restlessness {
  readonly steps: number;
  readonly sizes: number;
}

/** Nothing has been seen yet. */
export const unknownRestlessness: Restlessness = { steps: 0, sizes: 0 };

/** Shape of the spread of restlessness among structures: four steps of its own say as much of a structure as all others do. */
const shape = 4;
const memory = 0.5;
/** A single wild reading must not mark a structure for good. */
const largestSize = 50;

/**
 * Density of the size of the next step. Sizes of a structure of calm c are exponential with rate c, and c varies among structures as
 * a gamma law of mean 1; given its own steps, c is gamma again and the next size a Lomax law (Pareto of the second kind).
 */
export function sizeDensity(size: number, { steps, sizes }: Restlessness): number {
  const scale = shape + sizes;
  return ((shape + steps) / scale) * (1 + size / scale) ** -(shape + steps + 1);
}

/** Probability that the next step is larger than a size of 0 or more. */
export function sizeExceeded(size: number, { steps, sizes }: Restlessness): number {
  return (1 + size / (shape + sizes)) ** -(shape + steps);
}

/** The calm to expect of a structure once a further step of this size has been seen: 1 = as others. */
export function calmAfter(size: number, { steps, sizes }: Restlessness): number {
  return (shape + steps + 1) / (shape + sizes + size);
}

/** What is known after a further step of this size that was wear with a probability of `share`. */
export function withStep({ steps, sizes }: Restlessness, size: number, share: number): Restlessness {
  return { steps: memory * steps + share, sizes: memory * sizes + share * Math.min(size, largestSize) };
}
