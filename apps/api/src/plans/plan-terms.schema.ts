import { majorCategories } from '#libs/asset';
import { treatmentKinds } from '#libs/treatments';
import { z } from 'zod';

const fiscalYear = z.number().int().min(1900).max(2200);
const yen = z.number().int().min(0).max(1e15);
const percent = z.number().int().min(0).max(100);
export const treatment = z.enum(treatmentKinds);
const longestHorizonYears = 60;

export const planGoal = z.union([
  z.strictObject({ kind: z.enum(['least-cost', 'best-condition']) }),
  z.strictObject({ kind: z.enum(['least-money', 'flattest']), targetScore: z.number().min(0).max(100) }),
]);

/** One line for every year, or one amount of each year of the horizon in turn; null = no limit. */
const yearly = z.union([yen, z.array(yen).min(1).max(longestHorizonYears)]).nullable();

const money = z.strictObject({
  availableYen: yearly.describe('the line of money of a year: all that is spent on works'),
  generalYen: yearly.describe('general funds of a year'),
  bondYen: yearly.describe('bonds issued in a year'),
  grantYen: yearly.describe('grants of a year'),
  reserveYen: yen.describe('what the reserve fund may pay beyond the lines, over all years'),
  steadiness: z
    .strictObject({ lowestPercent: percent, highestPercent: z.number().int().min(100).max(1000) })
    .nullable()
    .describe('a year is held between these percents of the mean line of money'),
});

const works = z
  .array(
    z.strictObject({ category: z.enum(majorCategories).nullable(), mostPerYear: z.number().int().min(0).max(10_000) }),
  )
  .max(majorCategories.length + 1)
  .describe('so many works may be under way in a year, of a category or (null) of all');

/** As the register writes it: decisions about one building are found by it. */
const buildingId = z.uuid().toLowerCase();
const forbidden = z
  .strictObject({
    kind: z.literal('forbid'),
    buildingId,
    treatment: treatment.nullable(),
    fromFiscalYear: fiscalYear,
    toFiscalYear: fiscalYear,
  })
  .refine(({ fromFiscalYear, toFiscalYear }) => fromFiscalYear <= toFiscalYear, {
    path: ['toFiscalYear'],
    message: 'The last year must not be before the first (fromFiscalYear).',
    params: { messageJa: 'おわりの年度は、はじめの年度（fromFiscalYear）以後にしてください。' },
  });

export const decision = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lock'), buildingId, treatment, fiscalYear }),
  forbidden,
  z.strictObject({ kind: z.literal('leave'), buildingId }),
  z.strictObject({ kind: z.literal('keep'), buildingId }).describe('it is neither closed nor demolished'),
  z.strictObject({
    kind: z.literal('close'),
    buildingId,
    fiscalYear: fiscalYear.describe('its use ends with the beginning of this year'),
    demolition: z.boolean().nullable().describe('whether it is demolished then; null = whichever is better'),
  }),
  z
    .strictObject({ kind: z.literal('not-before'), buildingId, fiscalYear })
    .describe('nothing but repairs begins before this year, and it is not closed before'),
]);
export type Decision = z.infer<typeof decision>;

const terms = {
  goal: planGoal,
  years: z.number().int().min(1).max(longestHorizonYears),
  money,
  works,
  apartMetres: z
    .number()
    .int()
    .min(0)
    .max(20_000)
    .nullable()
    .describe(
      'two facilities of one function that lie nearer, of each the five nearest, are not closed by works in the same year; null = they may',
    ),
  pricesRisePercent: z.number().min(-5).max(20),
  discountPercent: z.number().min(0).max(20),
  decisions: z.array(decision).max(5_000),
};

/** All that a planner asks of a plan. */
export const planTerms = z.strictObject(terms);
export type PlanTermsValues = z.infer<typeof planTerms>;
