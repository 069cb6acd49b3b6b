import { z } from 'zod';
const fiscalYear = z.number().int().min(1900).max(2200);
const areaM2 = z.number().max(1_000_000_000).multipleOf(0.01);
const yen = z.number().int().min(-Number.MAX_SAFE_INTEGER).max(Number.MAX_SAFE_INTEGER);
const progress = z
    .array(z.strictObject({ fiscalYear, floorAreaM2: areaM2.min(-1_000_000_000), yen }))
    .max(200)
    .refine((list) => new Set(list.map((entry) => entry.fiscalYear)).size === list.length, 'each year once')
    .describe('what was reduced by the end of the year, counted from the beginning; negative = there is more');
const fields = {
    name: z.string().trim().min(1).max(100),
    fromFiscalYear: fiscalYear,
    toFiscalYear: fiscalYear,
    floorAreaM2: areaM2.positive().nullable().describe('less by so much; null = no target in floor area'),
    yen: yen.positive().nullable().describe('less by so much; null = no target in money'),
    progress,
};
/** 縮減目標: the last year is not before the first. */
export const newReductionTarget = z
    .strictObject({ ...fields, progress: progress.default([]) })
    .refine(({ fromFiscalYear, toFiscalYear }) => toFiscalYear >= fromFiscalYear, {
    path: ['toFiscalYear'],
    message: 'must not be before fromFiscalYear',
});
/** Only what is sent is changed. */
export const reductionTargetChanges = z.strictObject(fields).partial();
const share = z.number().nullable();
/** A target with its progress year by year: shares of the whole target, which may pass 1, and what is expected by then. */
export const reductionTarget = z.object({
    id: z.uuid(),
    version: z.number().int(),
    ...fields,
    progress: z.array(z.object({
        fiscalYear,
        floorAreaM2: z.number(),
        yen,
        floorAreaShare: share,
        yenShare: share,
        remainingFloorAreaM2: z.number().nullable(),
        remainingYen: z.number().nullable(),
        expectedShare: z.number().describe('if every year of the plan did the same'),
    })),
});
export const reductionTargets = z.object({ items: z.array(reductionTarget) });
//# sourceMappingURL=reductions.schema.js.map