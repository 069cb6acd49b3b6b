import { componentKinds, conditionGrades } from '#libs/asset';
import { z } from 'zod';

const grade = z.enum(conditionGrades);

/** Keyset: `after` is the `next` of the page before. */
export const unconfirmedQuery = z.object({
  facility: z.uuid().optional(),
  after: z.string().max(200).optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
export type UnconfirmedQuery = z.infer<typeof unconfirmedQuery>;

/** A grade that a manager reported and no engineer has confirmed, with the one that stood before it. */
const unconfirmedGrade = z.object({
  gradeId: z.uuid(),
  facilityId: z.uuid(),
  facilityName: z.string(),
  buildingId: z.uuid(),
  buildingName: z.string(),
  kind: z.enum(componentKinds),
  grade,
  gradedOn: z.iso.date(),
  gradedByName: z.string(),
  recordedAt: z.iso.datetime(),
  inspectionId: z.uuid(),
  previous: z
    .object({ grade, gradedOn: z.iso.date(), confirmed: z.boolean() })
    .nullable()
    .describe('of an earlier day'),
});

/** Newest first; `count` of all of them. */
export const unconfirmedGrades = z.object({
  items: z.array(unconfirmedGrade),
  next: z.string().nullable(),
  count: z.number().int(),
});

const confirmation = z.strictObject({
  gradeId: z.uuid(),
  grade: grade.describe('as reported, or as the engineer sees it: then with a note'),
  note: z.string().trim().min(1).max(2000).nullable().default(null),
});

/** All of them or none. */
export const confirmations = z.strictObject({
  grades: z
    .array(confirmation)
    .min(1)
    .max(500)
    .refine((list) => new Set(list.map(({ gradeId }) => gradeId)).size === list.length, 'each grade once'),
});
export type Confirmations = z.infer<typeof confirmations>;

/** How many were confirmed. */
export const confirmed = z.object({ confirmed: z.number().int() });
