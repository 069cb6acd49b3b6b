import { componentKinds, conditionGrades } from '#libs/asset';
import { fciBands } from '#libs/condition';
import { inspectionKinds } from '#libs/contracts';
import { z } from 'zod';
import { conditionSettingsValues } from '../conditions/condition-settings.schema.js';

const count = z.number().int();
const yen = z.number().int();

export const summaryQuery = z.object({ fiscalYear: z.coerce.number().int().min(1950).max(2200).optional() });

/** What was done in a fiscal year, and how the buildings stand at its end (or today, while it lasts). */
const yearSummary = z.object({
  fiscalYear: count,
  asOf: z.iso.date().describe('last day of the year, or today'),
  inspections: z.array(z.object({ kind: z.enum(inspectionKinds), count })),
  duties: z.object({ done: count, overdue: count, unknown: count, total: count }),
  findings: z.object({ reported: count, repaired: count, repairedYen: yen, open: count }),
  buildings: count.describe('in use today and built by then'),
  scores: z.array(
    z.object({
      from: count.describe('on the usual scale, on which A is 100 and D is 10'),
      buildings: count,
      floorAreaM2: z.number(),
    }),
  ),
  withoutScore: count,
  meanScore: z.number().nullable().describe('weighed by floor area, to a tenth'),
  grades: z.array(
    z.object({ kind: z.enum(componentKinds), grade: z.enum(conditionGrades), inspected: count, byAge: count }),
  ),
  deferredYen: yen,
  replacementYen: yen,
  facilityConditionIndex: z.number().nullable(),
  bands: z.array(z.object({ band: z.enum(fciBands), buildings: count })),
});

/** 白書用 年次まとめ. */
export const conditionSummary = z.object({
  rules: conditionSettingsValues.pick({ points: true, lossPercents: true, fciLimits: true }),
  year: yearSummary,
  yearBefore: yearSummary,
  worst: z
    .array(
      z.object({
        buildingId: z.uuid(),
        buildingName: z.string(),
        facilityName: z.string(),
        builtFiscalYear: count.nullable(),
        floorAreaM2: z.number().nullable(),
        score: count,
        worst: z.enum(conditionGrades),
        kinds: z.array(z.enum(componentKinds)),
        deferredYen: yen.nullable(),
      }),
    )
    .describe('the lowest scores of the year, twenty at most'),
});
