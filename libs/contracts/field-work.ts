import { z } from 'zod';
import { conditionGrades, majorCategories } from '#libs/asset';
import { inspectionAnswer, inspectionKinds } from './inspection.js';
import { templateContent } from './inspection-template.js';

const grade = z.enum(conditionGrades);

/** An answer of the last time that the question was asked, to be shown beside it and taken over. */
const lastAnswer = z
  .object(inspectionAnswer.shape)
  .pick({ itemKey: true, buildingId: true, grade: true, result: true, number: true, text: true })
  .extend({ inspectedOn: z.iso.date().optional().describe('where that was before the last inspection') });

/** The last inspection of a facility, with what was answered in it, and before it by other templates. */
const lastInspection = z.object({
  inspectionId: z.uuid(),
  inspectedOn: z.iso.date(),
  kind: z.enum(inspectionKinds),
  receiptNumber: z.string(),
  answers: z.array(lastAnswer),
  photoId: z.uuid().nullable(),
});

/** A drawing of a facility on which the place of a finding can be marked; other contents have another hash. */
const plan = z.object({ documentId: z.uuid(), title: z.string(), sha256: z.string() });

/** A legal inspection that was overdue or due soon; by the day a phone tells how it stands now, for it may be days without signal. */
const duty = z.object({
  id: z.uuid(),
  kind: z.string().describe('by law, or other'),
  name: z.string().nullable().describe('which one of several, or the own name of another kind'),
  dueOn: z.iso.date(),
});

/** What a phone needs to work without signal: templates in use, and the facilities of who asks, by kana. */
export const fieldWork = z.object({
  madeAt: z.iso.datetime(),
  templates: z.array(z.object({ id: z.uuid(), edition: z.number().int(), ...templateContent.shape })),
  facilities: z.array(
    z.object({
      id: z.uuid(),
      name: z.string(),
      nameKana: z.string().nullable(),
      address: z.string().nullable(),
      majorCategory: z.enum(majorCategories).nullable(),
      location: z.object({ lon: z.number(), lat: z.number() }).nullable(),
      buildings: z.array(z.object({ id: z.uuid(), name: z.string() })),
      last: lastInspection.nullable(),
      worstGrade: grade.nullable(),
      plans: z
        .array(plan)
        .optional()
        .describe('those that are images; phones may have kept an answer of before there were any'),
      legal: z.array(duty).optional().describe('the first due first; phones may have kept an answer without them'),
    }),
  ),
});
export type FieldWork = z.infer<typeof fieldWork>;
