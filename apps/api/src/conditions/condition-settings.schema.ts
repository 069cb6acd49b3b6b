import { componentKinds, conditionGrades } from '#libs/asset';
import { requireGradePoints, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { z } from 'zod';

const years = z.number().int().min(1).max(150);
const percent = z.number().int().min(0).max(100);

function perKind<Value extends z.ZodType>(value: Value) {
  const shape = Object.fromEntries(componentKinds.map((kind) => [kind, value]));
  return z.strictObject(shape as Record<(typeof componentKinds)[number], Value>);
}

function perGrade<Value extends z.ZodType>(value: Value) {
  const shape = Object.fromEntries(conditionGrades.map((grade) => [grade, value]));
  return z.strictObject(shape as Record<(typeof conditionGrades)[number], Value>);
}

const points = perGrade(z.number().int().min(0).max(1000)).refine(
  (given) => isUsable(() => requireGradePoints(given)),
  {
    error: 'Points must rise or fall from A to D, no two alike.',
    params: { messageJa: '評価点は、AからDへ順に減るか、順に増える値にしてください(同じ点は使えません)。' },
  },
);

const weights = perKind(z.number().int().min(0).max(1000)).refine((given) => isShare(Object.values(given)), {
  error: 'Weights must not all be 0 nor exceed 1000 together.',
  params: { messageJa: 'コスト配分は、合計が0より大きく100.0%以下になるようにしてください。' },
});

const ageLimits = z.strictObject({ B: years, C: years }).refine(({ B, C }) => B < C, {
  error: 'B must begin before C.',
  params: { messageJa: 'Bになる年数は、Cになる年数より短くしてください。' },
});

const lossPercents = perGrade(percent).refine(({ A, B, C, D }) => A <= B && B <= C && C <= D, {
  error: 'Losses must not fall from A to D.',
  params: { messageJa: '損失割合は、AからDへ減らないようにしてください。' },
});

const limit = z.number().min(0.1).max(1000);
const fciLimits = z
  .strictObject({ fair: limit, poor: limit, critical: limit })
  .refine(({ fair, poor, critical }) => fair < poor && poor < critical, {
    error: 'Limits must rise: fair, poor, critical.',
    params: { messageJa: 'FCIの区分は、小さい値から順に大きくしてください。' },
  });

const values = {
  points: points.describe('評価点; high is good or high is bad, as the city counts'),
  weights: weights.describe('share of each part in the cost of renewing a building, in tenths of a percent point'),
  ageLimits: perKind(ageLimits).describe('years from which on a part is B, and C; of roof and outer wall once renewed'),
  lossPercents: lossPercents.describe('of the cost of a part that is due at once at a grade'),
  fciLimits: fciLimits.describe('percent from which on the index is fair, poor and critical'),
  serviceLifeYears: perKind(years).describe('mean years from new to D if nothing is done'),
  treatmentPercent: z.number().int().min(1).max(99).describe('works on a part are due when C is as probable as this'),
  misgradedPercent: z.number().int().min(0).max(40).describe('of grades that another inspector would put one off'),
};

/** All that a city sets for the condition of its buildings. */
export const conditionSettingsValues = z.strictObject(values);
export type ConditionSettingsValues = z.infer<typeof conditionSettingsValues>;

/** Only what is sent is changed. */
export const conditionSettingsChanges = conditionSettingsValues.partial();
export type ConditionSettingsChanges = z.infer<typeof conditionSettingsChanges>;

export const conditionSettings = z.object({
  ...values,
  version: z.number().int().describe('0 = as shipped with the program'),
});

/** What holds until a city sets its own. */
export const shippedConditionSettings: ConditionSettingsValues = {
  ...structuredClone(usualConditionRules),
  serviceLifeYears: { ...usualServiceLifeYears },
  treatmentPercent: 50,
  misgradedPercent: 0,
};

function isUsable(check: () => void): boolean {
  try {
    check();
    return true;
  } catch {
    return false;
  }
}

function isShare(values: readonly number[]): boolean {
  const sum = values.reduce((total, value) => total + value, 0);
  return sum > 0 && sum <= 1000;
}
