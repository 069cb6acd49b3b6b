import { bondProgrammes, bondRules } from '#libs/funding';
import { longLifeKakogawa, modelKindsOnly, requireCycleModel } from '#libs/lifecycle-cost';
import { z } from 'zod';
const fiscalYear = z.number().int().min(1900).max(2200);
const yen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const years = z.number().int().min(1).max(150);
const percent = z.number().int().min(0).max(100);
const yenPerM2 = z.number().int().min(0).max(1_000_000);
const cycleWork = z.strictObject({
    kind: z.enum(['repair', 'renewal']),
    ageYears: years,
    spreadYears: years,
    price: z.strictObject({ of: z.enum(['renovation', 'rebuild']), percent: z.number().int().min(0).max(1000) }),
    backlog: z
        .strictObject({ lastAgeYears: years, spreadYears: years })
        .nullable()
        .describe('last age at which a missed work is caught up, over how many years; null = left out'),
});
const cycleVariant = z.strictObject({
    sharePercent: z.number().int().min(1).max(100),
    lifeYears: years,
    rebuildSpreadYears: years,
    overdueSpreadYears: years,
    works: z.array(cycleWork).max(20),
});
/** Cycles and shares as data, checked as the method itself checks them: the shares make 100, works come before the rebuild. */
export const cycleModel = z
    .strictObject({ variants: z.array(cycleVariant).min(1).max(10), repairYenPerM2: yenPerM2 })
    .superRefine((model, context) => {
    const refused = refusalOf(() => requireCycleModel(model));
    if (refused !== null)
        context.addIssue({ code: 'custom', message: refused });
});
const bondRule = z
    .strictObject({
    programme: z.enum(bondProgrammes),
    fromFiscalYear: fiscalYear,
    toFiscalYear: fiscalYear.nullable().describe('null = no end is known'),
    bondPercent: percent.describe('充当率'),
    returnedPercent: percent.describe('交付税措置率'),
})
    .refine(({ fromFiscalYear, toFiscalYear }) => toFiscalYear === null || toFiscalYear >= fromFiscalYear, {
    path: ['toFiscalYear'],
    message: 'must not be before fromFiscalYear',
});
const spending = z
    .array(z.strictObject({ fiscalYear, yen }))
    .max(100)
    .refine((list) => new Set(list.map((entry) => entry.fiscalYear)).size === list.length, 'each year once')
    .describe('what was spent on buildings (投資的経費), by fiscal year');
const values = {
    cycleModel: cycleModel.describe('of the method custom'),
    planningPercent: percent.describe('設計・監理, of renewal and construction'),
    operationYenPerM2: yenPerM2,
    demolitionYenPerM2: yenPerM2,
    grantPercent: percent.describe('国・県の補助, of the cost'),
    reserveYen: yen.describe('what the reserve fund (基金) may pay'),
    bondRules: z.array(bondRule).max(200),
    spending,
    spendingSource: z.string().trim().min(1).max(200).nullable(),
};
/** All that a city sets for its cost beyond the unit prices. */
export const costSettingsValues = z.strictObject(values);
/** Only what is sent is changed. */
export const costSettingsChanges = costSettingsValues.partial();
/** With the line of money available that past spending leads to, for a person to choose. */
export const costSettings = z.object({
    ...values,
    version: z.number().int().describe('0 = as shipped with the program'),
    availableFromSpending: z
        .object({ yen, fromFiscalYear: fiscalYear, toFiscalYear: fiscalYear, years: z.number().int() })
        .nullable()
        .describe('mean of the five latest years recorded; null = none is'),
});
/** What holds until a city sets its own: the cycles of Kakogawa to begin with, no extras but demolition's unit price, published bond terms. */
export const shippedCostSettings = {
    cycleModel: structuredClone(longLifeKakogawa),
    planningPercent: modelKindsOnly.planningPercent,
    operationYenPerM2: modelKindsOnly.operationYenPerM2,
    demolitionYenPerM2: modelKindsOnly.demolitionYenPerM2,
    grantPercent: 0,
    reserveYen: 0,
    bondRules: [...bondRules],
    spending: [],
    spendingSource: null,
};
function refusalOf(check) {
    try {
        check();
        return null;
    }
    catch (error) {
        return error.message;
    }
}
//# sourceMappingURL=cost-settings.schema.js.map