import { componentKinds, conditionGrades, majorCategories } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { z } from 'zod';
import { conditionSettingsValues } from './condition-settings.schema.js';

const id = z.uuid();
const kind = z.enum(componentKinds);
const fiscalYear = z.number().int();
const confidence = z.enum(['high', 'middle', 'low']);

export const conditionsQuery = z.object({ facility: id.optional().describe('the buildings of one facility alone') });
export type ConditionsQuery = z.infer<typeof conditionsQuery>;

const part = z.object({
  kind,
  grade: z.enum(conditionGrades),
  basis: z.enum(['inspected', 'age']).describe('age = nobody has graded it since it was new'),
  fiscalYear: fiscalYear.describe('of the inspection, or in which the part was new'),
  confirmed: z
    .boolean()
    .describe('false = reported by a manager and not confirmed by an engineer yet; counts like any other grade'),
});

/** A building as it stands; null where nothing tells. */
export const buildingCondition = z.object({
  buildingId: id,
  buildingName: z.string(),
  facilityId: id,
  facilityName: z.string(),
  majorCategory: z.enum(majorCategories).nullable(),
  floorAreaM2: z.number().nullable(),
  builtFiscalYear: fiscalYear.nullable(),
  components: z.array(part),
  score: z.number().int().nullable().describe('健全度'),
  worst: z.object({ grade: z.enum(conditionGrades), kinds: z.array(kind) }).nullable(),
  suitability: z.enum(['suitable', 'survey', 'unknown']).describe('of the frame: 長寿命, 要調査 or not known'),
  replacementYen: z.number().int().nullable().describe('floor area × rebuild price of its category'),
  deferredYen: z.number().int().nullable(),
  facilityConditionIndex: z.number().nullable().describe('deferred ÷ replacement'),
  band: z.enum(fciBands).nullable(),
});

/** What of a city's settings a score and an index are made of. */
const rules = conditionSettingsValues.pick({
  points: true,
  weights: true,
  lossPercents: true,
  fciLimits: true,
});

/** Worst score first, those without a score last. */
export const conditions = z.object({
  fiscalYear,
  direction: z.enum(['high-is-good', 'high-is-bad']).describe('of scores, as the city counts'),
  rules,
  items: z.array(buildingCondition),
});

export const forecastQuery = z.object({ years: z.coerce.number().int().min(1).max(60).default(30) });

/** What is to be expected if nothing is done: of each building that has a grade, this year first. */
export const conditionForecast = z.object({
  fiscalYear,
  steps: z
    .array(z.object({ kind, steps: z.number().int() }))
    .describe('pairs of inspections that the wear of a part is taken from'),
  mean: z.array(z.number()).describe('scores weighed by floor area'),
  items: z.array(z.object({ buildingId: id, scores: z.array(z.number()), confidence })),
});

export const worthQuery = z.object({ most: z.coerce.number().int().min(1).max(200).default(20) });

/** The inspections that would change the plan most come first. */
export const inspectionsWorth = z.object({
  items: z.array(
    z.object({
      buildingId: id,
      buildingName: z.string(),
      facilityId: id,
      facilityName: z.string(),
      kind,
      changeProbability: z.number().describe('that an inspection moves the works by three years or more'),
      costYen: z.number().int().describe('of the works on this part'),
      valueYen: z.number().describe('changeProbability × costYen'),
      treatmentFiscalYear: fiscalYear.describe('in which the works are due as far as is known now'),
    }),
  ),
});
