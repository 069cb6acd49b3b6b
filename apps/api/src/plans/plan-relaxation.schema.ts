import { z } from 'zod';
import { treatment } from './plan-terms.schema.js';

export const limitKind = z.enum([
  'money',
  'general',
  'bond',
  'grant',
  'steady-low',
  'steady-high',
  'works',
  'target',
  'not-at-once',
]);
const run = z.object({
  kind: limitKind,
  category: z.string().nullable(),
  fromFiscalYear: z.number().int(),
  toFiscalYear: z.number().int(),
  amount: z.number().describe('yen, works, or points'),
  amounts: z.array(z.number()).default([]).describe('the same of each year'),
});
const namedBuilding = { buildingId: z.uuid(), buildingName: z.string(), facilityName: z.string() };
/** Each by itself makes a plan possible. */
const remedy = z.union([
  z.object({
    kind: z.literal('money'),
    needs: z.array(run),
    yen: z.number(),
    leastYen: z.number().describe('no less in all does'),
  }),
  z.object({
    kind: z.enum(['works', 'steady-low', 'steady-high', 'target']),
    category: z.string().nullable(),
    now: z.number().describe('works a year, percent of the mean line of money, or points'),
    value: z.number().describe('what it would have to be'),
    bound: z.number().describe('none nearer to what it is now does'),
  }),
  z.object({ kind: z.literal('not-at-once'), pairs: z.array(z.array(z.object(namedBuilding)).length(2)) }),
  z.object({
    kind: z.literal('moves'),
    least: z.number().int().describe('no fewer do'),
    moves: z.array(
      z.object({
        ...namedBuilding,
        decision: z.number().int().describe('by place'),
        treatment: treatment.nullable(),
        fromFiscalYear: z.number().int().nullable(),
        toFiscalYear: z.number().int().nullable().describe('null = the decision is given up'),
      }),
    ),
  }),
]);
/** What would have to give way where no plan is possible. */
export const relaxation = z.object({
  needs: z.array(run),
  missingYen: z.number(),
  leastMissingYen: z.number().describe('none that lets the other limits give way no farther does with less'),
  decisions: z
    .array(z.number().int())
    .describe('decisions, by place, of which each alone, given up, makes a plan possible'),
  decisionBuildings: z.array(z.object(namedBuilding)).default([]).describe('of each of these'),
  remedies: z.array(remedy).default([]).describe('none where it takes several kinds of limits together'),
});
