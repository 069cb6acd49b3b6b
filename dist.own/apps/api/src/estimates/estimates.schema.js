import { z } from 'zod';
const count = z.number().int();
const counts = z.object({ floorArea: count, builtYear: count });
const byMethod = z.array(z.object({
    attribute: z.enum(['floorAreaM2', 'builtFiscalYear']),
    method: z.string(),
    source: z.string(),
    sourceEn: z.string(),
    floorAreaM2: z.number().nullable().describe('the estimated value; null for built years'),
    builtYears: z
        .object({ from: z.number().int(), to: z.number().int(), expected: z.number() })
        .nullable()
        .describe('first and last year of the distribution, and its expectation; null for floor areas'),
    count,
}));
const notComputable = z
    .array(z.object({
    facilityId: z.string(),
    name: z.string(),
    attribute: z.enum(['floorAreaM2', 'builtFiscalYear']),
    reason: z.string().describe('stable key'),
}))
    .describe("facilities of the city's for which there is no basis to estimate from");
/** What stands estimated in the register now, and what a run would add. */
export const estimatesSummary = z.object({
    estimated: counts,
    assumedBuildings: count.describe('buildings assumed for facilities whose buildings are not known'),
    byMethod,
    pending: counts.describe('values that a run would estimate or change now'),
    pendingFacilities: counts.describe('facilities that would lack nothing of it after a run'),
    notComputable,
});
/** What a run has left in the register; `changed` is 0 when nothing had to be written. */
export const estimationRun = estimatesSummary
    .omit({ pending: true, pendingFacilities: true })
    .extend({ changed: count });
export const estimatesTakenBack = z.object({ removed: counts, assumedBuildings: count });
//# sourceMappingURL=estimates.schema.js.map