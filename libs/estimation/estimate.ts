/** own-…: from the city's own known values; typical-value, shipped-distribution: an assumption of this project, not a statistic. */
export type EstimateMethod = 'own-median' | 'typical-value' | 'own-distribution' | 'shipped-distribution';

/** A value nobody recorded, with how it was made and from how many known ones (0 for an assumption), in both languages. */
export interface Estimate<Value> {
  readonly ok: true;
  readonly value: Value;
  readonly method: EstimateMethod;
  readonly source: string;
  readonly sourceEn: string;
  readonly sampleSize: number;
}

/** There is no basis to estimate from: no small category, or one with too few known values and no typical value. */
export interface NotComputable {
  readonly ok: false;
  readonly reason: 'no-small-category' | 'too-few-known';
}

/** So many known values of the city count as a basis of their own. */
export const smallestSample = 5;
