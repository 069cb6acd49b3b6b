import { majorCategories } from '#libs/asset';
import { day } from '#libs/contracts';
import { dueStates, legalKindIds } from '#libs/legal-inspection';
import { z } from 'zod';
import { fileLanguage } from '../http/file-language.js';
import { pageOf, pagingQuery } from '../http/paging.js';

const id = z.uuid();
const text = (most: number) => z.string().trim().min(1).max(most);
const kind = z.enum([...legalKindIds, 'other']);

/** What a city says of a duty. */
export const dutyFields = z.strictObject({
  kind: kind.describe('other = an inspection of its own, which needs a name'),
  name: text(100).nullish().describe('which one of several (エレベーター1号機), or the own name of another kind'),
  law: text(200).nullish().describe('of another kind'),
  intervalMonths: z.number().int().min(1).max(240),
  firstDueOn: day.nullish().describe('counts until the first inspection is recorded'),
  contractor: text(200).nullish(),
  note: text(2000).nullish(),
});
export const newDuty = dutyFields.refine(({ kind: of, name }) => of !== 'other' || name, {
  path: ['name'],
  message: 'an inspection of kind other needs a name',
});
export type NewDuty = z.infer<typeof newDuty>;

export const dutyChanges = dutyFields.omit({ kind: true }).partial();
export type DutyChanges = z.infer<typeof dutyChanges>;

/** The same duty for many facilities at once: those that have none of its kind yet. */
export const duties = z.strictObject({
  kind: z.enum(legalKindIds),
  intervalMonths: dutyFields.shape.intervalMonths,
  firstDueOn: day.nullish(),
  contractor: text(200).nullish(),
  majorCategories: z.array(z.enum(majorCategories)).min(1).max(majorCategories.length),
});
export type Duties = z.infer<typeof duties>;

export const dutiesReach = duties.pick({ kind: true, majorCategories: true });
export type DutiesReach = z.infer<typeof dutiesReach>;

export const dutiesReached = z.object({
  added: z.number().int().describe('facilities that would have the duty then'),
  kept: z.number().int().describe('facilities that have one of its kind already'),
});

export const dutiesAdded = z.object({
  added: z.number().int().describe('facilities that have the duty now'),
  kept: z.number().int().describe('facilities that had one of its kind already'),
  undoId: z.number().int().nullable().describe('POST audit/{undoId}/undo?together=true takes all of them away again'),
});

const inspectionFields = z.strictObject({
  doneOn: day,
  result: z.enum(['fine', 'defect']),
  note: text(4000).nullish(),
});
export const newInspection = inspectionFields;
export type NewInspection = z.infer<typeof newInspection>;
export const inspectionChanges = inspectionFields.partial();
export type InspectionChanges = z.infer<typeof inspectionChanges>;

export const savedRow = z.object({ id, version: z.number().int() });

const filters = {
  state: z.enum(dueStates).optional(),
  kind: kind.optional(),
  facility: id.optional(),
  month: z
    .string()
    .regex(/^(19[5-9]\d|20\d\d|21[0-4]\d)-(0[1-9]|1[0-2])$/)
    .optional()
    .describe('what falls due in that month of 1950 to 2149, and what was done in it'),
  search: z.string().trim().max(200).optional().describe('in the names of facility, duty and contractor'),
};
export const dutyQuery = z.object({ ...pagingQuery.shape, ...filters });
export type DutyQuery = z.infer<typeof dutyQuery>;
export const dutyFileQuery = z.object({ ...filters, language: fileLanguage });
export type DutyFileQuery = z.infer<typeof dutyFileQuery>;
export type DutyFilter = Pick<DutyQuery, keyof typeof filters>;

const inspection = z.object({
  id,
  version: z.number().int(),
  doneOn: day,
  result: inspectionFields.shape.result,
  note: z.string().nullable(),
});

/** A duty with where it stands. */
export const duty = z.object({
  id,
  version: z.number().int(),
  facilityId: id,
  facilityName: z.string(),
  department: z.string().nullable().describe('of the facility: whose it is to record'),
  kind,
  name: z.string().nullable(),
  law: z.string().nullable(),
  intervalMonths: z.number().int(),
  firstDueOn: day.nullable(),
  contractor: z.string().nullable(),
  note: z.string().nullable(),
  dueOn: day
    .nullable()
    .describe('by when the next inspection is to be done; null = neither a first day nor a last one is known'),
  state: z.enum(dueStates),
  last: inspection.nullable(),
});

/** Sorted by the day they are due, unknown days last; counts are of all that the other filters leave, whatever their state. */
export const dutyList = pageOf(duty).extend({
  today: day.describe('in Japan; the day the states are told of'),
  counts: z.record(z.enum(dueStates), z.number().int()),
});

export const inspections = z.object({ items: z.array(inspection) });

export const calendarQuery = z.object({
  fiscalYear: z.coerce.number().int().min(1950).max(2149).optional().describe('the year of today unless given'),
});

/** April to March: what falls due from today on, and what was done, month by month and kind by kind. */
export const calendar = z.object({
  fiscalYear: z.number().int(),
  today: day.describe('in Japan; what is overdue stands in its month'),
  months: z.array(
    z.object({
      month: z.string().describe('2026-04'),
      due: z.number().int(),
      done: z.number().int(),
      kinds: z.array(z.object({ kind, due: z.number().int(), done: z.number().int() })),
    }),
  ),
});
