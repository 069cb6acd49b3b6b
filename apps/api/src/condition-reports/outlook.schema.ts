import { componentKinds, conditionGrades } from '#libs/asset';
import { z } from 'zod';
import { conditionSettingsValues } from '../conditions/condition-settings.schema.js';

const id = z.uuid();
const fiscalYear = z.number().int();
const grade = z.enum(conditionGrades);
const band = z.object({ expected: z.number(), low: z.number(), high: z.number() });

/** 80 % bands of what is to be expected if nothing is done. */
export const conditionBands = z.object({
  fiscalYear,
  ahead: z.array(z.number().int()).describe('years after this one of which each item tells'),
  mean: z
    .array(band)
    .describe('of the whole city, this year first: weighed by floor area; the band is the doubt about the wear alone'),
  items: z.array(z.object({ buildingId: id, years: z.array(band) })),
});

export const outlookQuery = z.object({ facility: id });

/** What the parts of a facility's buildings were, and what is to be expected of them. */
export const conditionOutlook = z.object({
  fiscalYear,
  points: conditionSettingsValues.shape.points.describe('of the grades, as the city counts'),
  items: z.array(
    z.object({
      buildingId: id,
      buildingName: z.string(),
      years: z.array(band).describe('the score of this year and of the thirty after it; empty = no part has a grade'),
      parts: z.array(
        z.object({
          kind: z.enum(componentKinds),
          grade,
          basis: z.enum(['inspected', 'age']),
          fiscalYear,
          points: z.number().describe('of the grade'),
          weight: z.number().describe('its share in the score'),
          readings: z
            .array(z.object({ on: z.iso.date(), grade, points: z.number(), inspectionId: id }))
            .describe('the oldest first'),
          forecast: z
            .array(z.object({ median: grade, best: grade, worst: grade }))
            .describe('this year first; between best and worst with 80 %'),
          confidence: z.enum(['high', 'middle', 'low']),
          reasons: z.array(z.enum(['never-inspected', 'inspected-long-ago', 'few-readings', 'wide-band'])),
        }),
      ),
    }),
  ),
});
