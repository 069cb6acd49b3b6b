import { severities } from '#libs/asset';
import { consequences, factsOf, findingFacts, findingStatuses, findingSteps, personSteps } from '#libs/condition';
import { day, inspectionRecord } from '#libs/contracts';
import { z } from 'zod';

const told = inspectionRecord.shape.findings.element.shape;
const yen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
/** What one repair may cost: sums of them stay whole numbers. */
const repairYen = z.number().int().min(0).max(100_000_000_000);
const points = z.number().int().min(0).max(1000);
const pointsOf = <const Keys extends readonly string[]>(keys: Keys) =>
  z.strictObject(Object.fromEntries(keys.map((key) => [key, points])) as Record<Keys[number], typeof points>);

const notOfThisStep = {
  message: 'Another step sets this.',
  params: { messageJa: 'この処理では設定できません。' },
};

/** The lists of an engineer: new ones, those to be given a priority, those under way, those to be verified, and those that are done with. */
export const findingLists = ['new', 'to-prioritise', 'to-order', 'under-way', 'to-verify', 'done'] as const;
export type FindingList = (typeof findingLists)[number];

/** Keyset: `after` is the `next` of the page before, in the same order. */
export const findingsQuery = z.object({
  list: z.enum(findingLists).optional(),
  status: z.enum(findingStatuses).optional(),
  severity: z.enum(severities).optional(),
  facility: z.uuid().optional(),
  building: z.uuid().optional(),
  search: z.string().max(200).optional().describe('in the name of the facility, or in the description'),
  reportedByMe: z.enum(['true', 'false']).default('false'),
  withSteps: z.enum(['true', 'false']).default('false').describe('each with all that was done about it'),
  sort: z.enum(['priority', 'reportedAt']).default('priority').describe('the greatest, or the newest, first'),
  after: z.string().max(200).optional(),
  pageSize: z.coerce.number().int().min(1).max(500).default(50),
});
export type FindingsQuery = z.infer<typeof findingsQuery>;

const priority = z.object({
  urgency: z.number().int().describe('緊急度, by severity'),
  consequence: z.number().int().describe('影響度'),
  priority: z.number().int().describe('urgency × consequence'),
});

const finding = {
  id: z.uuid(),
  version: z.number().int(),
  facilityId: z.uuid(),
  facilityName: z.string(),
  buildingId: z.uuid().nullable(),
  buildingName: z.string().nullable(),
  inspectionId: z.uuid().nullable().describe('null where a resident reported it'),
  defectReportId: z.uuid().nullable().describe('the report that it came of'),
  itemKey: z.string().nullable(),
  component: told.component,
  severity: z.enum(severities),
  consequence: z.enum(consequences),
  description: z.string(),
  position: told.position,
  photoIds: z.array(z.uuid()),
  status: z.enum(findingStatuses),
  dueOn: z.iso.date().nullable(),
  contractor: z.string().nullable(),
  costYen: yen.nullable(),
  reportedAt: z.iso.datetime(),
  reportedByName: z.string(),
  weight: priority,
};

const steps = z.array(
  z.object({
    number: z.number().int(),
    step: z.enum(findingSteps),
    at: z.iso.datetime(),
    byName: z.string(),
    note: z.string().nullable(),
    details: z.record(z.string(), z.unknown()),
  }),
);

/** In the order that was asked for; `counts` of the lists under the other conditions. */
export const findings = z.object({
  items: z.array(z.object({ ...finding, steps: steps.optional().describe('where they were asked for') })),
  next: z.string().nullable(),
  counts: z.record(z.enum(findingLists), z.number().int()),
});

/** A finding with everything that was done about it, and what can be done next. */
export const findingWithSteps = z.object({
  ...finding,
  nextSteps: z.array(z.enum(findingSteps)),
  steps,
});

/** Money by the fiscal year in which a repair was ordered, and in which it was done; the newest first. */
export const repairCosts = z.object({
  years: z.array(
    z.object({
      fiscalYear: z.number().int(),
      ordered: z.number().int(),
      orderedYen: yen,
      repaired: z.number().int(),
      repairedYen: yen,
    }),
  ),
});

/** A step, with what it sets: an engineer judges, an order has a contractor, a day and a price, a repair its cost. `taken-back` sets all to what it was before the last step. */
export const newFindingStep = z
  .strictObject({
    step: z.enum(personSteps),
    note: z.string().trim().max(2000).nullable().default(null),
    severity: z.enum(severities).optional(),
    consequence: z.enum(consequences).optional(),
    dueOn: day.nullable().optional(),
    contractor: z.string().trim().max(200).nullable().optional(),
    costYen: repairYen.nullable().optional(),
  })
  .superRefine((taken, context) => {
    const foreign = findingFacts.filter((fact) => taken[fact] !== undefined && !factsOf(taken.step).includes(fact));
    for (const fact of foreign) context.addIssue({ code: 'custom', path: [fact], ...notOfThisStep });
  });
export type NewFindingStep = z.infer<typeof newFindingStep>;

const weights = { urgency: pointsOf(severities), consequence: pointsOf(consequences) };

export const priorityWeights = z.strictObject(weights);

/** What a city weighs findings by; version 0 = as shipped. */
export const findingPriority = z.object({ version: z.number().int(), ...weights });
