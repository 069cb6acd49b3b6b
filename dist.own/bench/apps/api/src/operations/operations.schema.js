import { costKinds, revenueKinds } from '#libs/facility-sheet';
import { z } from 'zod';
const id = z.uuid();
const yen = z.number().int().min(0).max(1_000_000_000_000);
const count = z.number().int().min(0).max(2_000_000_000);
const fiscalYear = z.number().int().min(1900).max(2200);
/** Integer yen by kind; a kind that is left out, or null, is not recorded. */
const costsYen = z.partialRecord(z.enum(costKinds), yen.nullable());
const revenuesYen = z.partialRecord(z.enum(revenueKinds), yen.nullable());
const record = {
    fiscalYear,
    functionName: z.string().trim().max(100).describe('empty = the facility as a whole'),
    users: count.nullable(),
    openingDays: z.number().int().min(0).max(366).nullable(),
    bookableSlots: count.nullable(),
    usedSlots: count.nullable(),
    staff: z.number().min(0).max(100_000).multipleOf(0.01).nullable().describe('full-time equivalents'),
    costsYen,
    revenuesYen,
    note: z.string().trim().max(2000).nullable(),
};
/** What is entered of one fiscal year; used slots may not exceed bookable ones. */
export const operationYearFields = z
    .strictObject(record)
    .partial()
    .required({ fiscalYear: true })
    .refine(({ usedSlots, bookableSlots }) => (usedSlots ?? 0) <= (bookableSlots ?? Number.POSITIVE_INFINITY), {
    path: ['usedSlots'],
    message: 'must not exceed bookableSlots',
});
export const operationYearChanges = z.strictObject(record).omit({ fiscalYear: true, functionName: true }).partial();
export const savedOperationYear = z.object({ id, version: z.number().int() });
const figure = z.number().nullable();
const sheetYear = z.object({
    fiscalYear,
    records: z.array(z.object({ id, version: z.number().int(), ...record })),
    users: figure,
    openingDays: figure,
    staff: figure,
    residents: z.number().int().nullable().describe('of the latest year recorded by then'),
    maintenanceYen: figure,
    operationYen: figure,
    expenditureYen: figure.describe('支出: maintenance and operation'),
    totalCostYen: figure.describe('総経費: with depreciation'),
    revenueYen: figure,
    netCostYen: figure.describe('expenditure less revenue'),
    maintenancePerUserYen: figure,
    expenditurePerUserYen: figure,
    totalCostPerUserYen: figure,
    netCostPerUserYen: figure,
    expenditurePerM2Yen: figure,
    totalCostPerM2Yen: figure,
    netCostPerResidentYen: figure,
    feeCoverage: figure.describe('fees ÷ expenditure'),
    feeCoverageOfTotal: figure.describe('fees ÷ total cost'),
    utilisation: figure.describe('used ÷ bookable slots'),
    usersPerOpeningDay: figure,
});
/** 施設カルテ: figures by fiscal year, oldest first; yen are integers rounded half up, shares 0–1, null = an input is not recorded. */
export const facilitySheet = z.object({
    facilityId: id,
    floorAreaM2: figure.describe('of today; recorded and estimated'),
    floorAreaEstimated: z.boolean(),
    years: z.array(sheetYear),
    changes: z
        .object({
        fromFiscalYear: fiscalYear,
        toFiscalYear: fiscalYear,
        users: figure,
        expenditureYen: figure,
        netCostYen: figure,
    })
        .nullable()
        .describe('latest year against five years before, as shares'),
});
//# sourceMappingURL=operations.schema.js.map