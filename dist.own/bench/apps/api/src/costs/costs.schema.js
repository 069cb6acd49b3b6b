import { majorCategories } from '#libs/asset';
import { costKinds } from '#libs/lifecycle-cost';
import { z } from 'zod';
import { facilityFilter } from '../facilities/facilities.schema.js';
import { pageOf, pagingQuery } from '../http/paging.js';
import { costMethodNames } from './cost-method.js';
const yen = z.number().int();
const areaM2 = z.number();
const fiscalYear = z.number().int();
/** Why a facility, or a part of it, does not enter the cost; tested in this order. */
export const exclusionReasons = [
    'not-city-owned',
    'owner-unknown',
    'closed',
    'uncategorised',
    'no-floor-area',
    'no-built-year',
];
/** By which method a cost is computed. */
export const methodQuery = z.object({
    method: z.enum(costMethodNames).default('mic').describe('custom: the cycles in the cost settings of the city'),
});
const horizon = {
    ...methodQuery.shape,
    from: z.coerce
        .number()
        .int()
        .min(1900)
        .max(2200)
        .optional()
        .describe('first fiscal year; the current one if left out'),
    years: z.coerce.number().int().min(1).max(100).default(40),
    kinds: z
        .string()
        .max(100)
        .transform((text) => text.split(','))
        .pipe(z.array(z.enum(costKinds)))
        .optional()
        .describe('kinds of cost that count, with commas between; construction,repair,renewal if left out'),
    pricesRisePercent: z.coerce
        .number()
        .min(-10)
        .max(20)
        .default(0)
        .describe('how much prices rise a year after the first'),
};
/** Which facilities, by which method, over which years. */
export const costQuery = facilityFilter.extend(horizon);
/** And how later money is weighed. */
export const costOutlookQuery = costQuery.extend({
    discountPercent: z.coerce
        .number()
        .min(0)
        .max(20)
        .optional()
        .describe('社会的割引率: with it the answer tells presentValueYen, weighed to the first year'),
});
export const facilityCostQuery = z.object(horizon);
export const costEvidenceQuery = costQuery.extend({
    ...pagingQuery.shape,
    fiscalYear: z.coerce
        .number()
        .int()
        .optional()
        .describe('only what is paid in this year of the horizon, and the facilities that pay it; all years if left out'),
});
const costSettingsVersion = z
    .number()
    .int()
    .optional()
    .describe('of the methods with kinds; 0 = as shipped with the program');
const kinds = z
    .object({
    planningYen: yen,
    constructionYen: yen,
    operationYen: yen,
    repairYen: yen,
    renewalYen: yen,
    demolitionYen: yen,
})
    .optional()
    .describe('by kind, together the total; not of mic unless it is asked for by kinds');
const yearOfCost = z.object({
    fiscalYear,
    renovationYen: yen.describe('of the methods with kinds: renewal and repair'),
    rebuildYen: yen.describe('of the methods with kinds: construction'),
    totalYen: yen,
    kinds,
});
/** 0 to 1. */
export const estimatedShare = z
    .number()
    .describe('share of the floor area that entered the cost with any estimated input, 0–1');
const amounts = {
    totalYen: yen,
    averageYen: yen.describe('total ÷ years, rounded half up'),
    beyondHorizonYen: yen.describe('what works begun inside the horizon pay after its end; not in the total'),
    floorAreaM2: areaM2.describe('floor area that entered the cost'),
    estimatedShare,
};
/** Forty years of renewal cost of a city, or of the facilities a filter leaves. */
export const costOutlook = z.object({
    method: z.enum(costMethodNames),
    fromFiscalYear: fiscalYear,
    years: z.array(yearOfCost),
    ...amounts,
    facilities: z.number().int().describe('facilities with a cost'),
    excluded: z
        .array(z.object({ reason: z.enum(exclusionReasons), count: z.number().int() }))
        .describe('facilities left out for a reason, wholly or with some of their buildings'),
    costSettingsVersion,
    presentValueYen: yen.optional().describe('現在価値; only where discountPercent is given'),
});
const price = z.object({
    majorCategory: z.enum(majorCategories),
    floorAreaM2: areaM2,
    renovationYenPerM2: yen,
    rebuildYenPerM2: yen,
});
const basis = {
    method: z.enum(costMethodNames),
    fromFiscalYear: fiscalYear,
    horizonYears: z.number().int(),
    unitPriceVersion: z.number().int().describe('0 = the prices shipped with the program'),
    costSettingsVersion,
};
/** 根拠: one facility's inputs and what they cost. */
export const costEvidence = z.object({
    id: z.string(),
    name: z.string(),
    majorCategory: z.enum(majorCategories).nullable(),
    districtName: z.string().nullable(),
    buildings: z.number().int().describe('buildings that entered the cost'),
    oldestBuiltFiscalYear: fiscalYear.nullable().describe('null where every built year is estimated'),
    prices: z.array(price),
    renovationYen: yen,
    rebuildYen: yen,
    ...amounts,
    kinds,
});
/** Rows in order of cost; renovation, rebuild and total are of the asked year where one is asked for. The sums of all rows, not only of this page, equal the outlook to the yen. */
export const costEvidencePage = pageOf(costEvidence).extend({
    ...basis,
    sums: z.object({ renovationYen: yen, rebuildYen: yen, ...amounts, kinds }),
});
const work = z.object({
    kind: z.enum(['renovation', 'rebuild']),
    rule: z.enum(['due', 'backlog']).describe('backlog: was due before the first year and is caught up in the first ten'),
    basis: z.enum(['built', 'rebuilt']).describe('what its age counts from'),
    basisFiscalYear: fiscalYear,
    dueAgeYears: z.number().int(),
    spreadYears: z.number().int(),
    share: z.number().describe('0–1 of the whole building; of an estimated built year its probability'),
    fromFiscalYear: fiscalYear.describe('first payment'),
    toFiscalYear: fiscalYear.describe('last payment, possibly beyond the horizon'),
    yen: yen.describe('inside the horizon'),
    beyondHorizonYen: yen,
    explanation: z.string(),
    explanationEn: z.string(),
});
const buildingCost = z.object({
    id: z.string(),
    name: z.string(),
    floorAreaM2: areaM2.nullable(),
    floorAreaEstimated: z.boolean(),
    builtFiscalYear: fiscalYear.nullable(),
    builtDistribution: z
        .array(z.object({ fiscalYear, probability: z.number() }))
        .nullable()
        .describe('estimated: the cost is the expectation over these years'),
    excluded: z.array(z.enum(exclusionReasons)).describe('why the building, or some of its area, has no cost'),
    prices: z.array(price),
    renovationYen: yen,
    rebuildYen: yen,
    totalYen: yen,
    beyondHorizonYen: yen,
    works: z
        .array(work)
        .describe('mic: their yen, at the prices of the first year, add up to the building; the other methods tell kinds instead'),
    kinds,
});
/** One facility's cost by year and, building by building, the works behind it. */
export const facilityCost = z.object({
    id: z.string(),
    name: z.string(),
    ...basis,
    years: z.array(yearOfCost),
    renovationYen: yen,
    rebuildYen: yen,
    ...amounts,
    kinds,
    excluded: z.array(z.enum(exclusionReasons)),
    buildings: z.array(buildingCost),
});
/** Cost of each facility as columns, for colours and rings of the map. */
export const costColumns = z.object({
    ...basis,
    ids: z.array(z.string()),
    averageYens: z.array(yen),
    renovationYears: z
        .array(z.array(fiscalYear))
        .describe('per facility: fiscal years in which more than a tenth of a building is renovated'),
    rebuildYears: z
        .array(z.array(fiscalYear))
        .describe('per facility: fiscal years in which more than a tenth of a building is rebuilt'),
    rebuildPaymentYears: z
        .array(z.array(fiscalYear))
        .describe('per facility: fiscal years with any rebuild, also what is spread over ten years'),
});
//# sourceMappingURL=costs.schema.js.map