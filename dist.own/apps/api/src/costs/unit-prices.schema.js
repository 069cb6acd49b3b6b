import { majorCategories } from '#libs/asset';
import { z } from 'zod';
const yenPerM2 = z.number().int().min(0).max(10_000_000);
const categoryPrice = z.strictObject({
    majorCategory: z.enum(majorCategories),
    renovationYenPerM2: yenPerM2,
    rebuildYenPerM2: yenPerM2,
});
/** All thirteen categories, each once. */
export const newUnitPrices = z.strictObject({
    prices: z
        .array(categoryPrice)
        .length(majorCategories.length)
        .refine((prices) => new Set(prices.map((price) => price.majorCategory)).size === prices.length, 'each category once'),
});
/** An earlier version; without it the prices in force. */
export const unitPricesQuery = z.object({ version: z.coerce.number().int().min(0).optional() });
/** The prices in force (or of the version asked for), those shipped with the program, and who changed them when and why. */
export const unitPrices = z.object({
    version: z.number().int().describe('0 = the prices shipped with the program'),
    source: z.string(),
    sourceEn: z.string(),
    prices: z.array(categoryPrice),
    shipped: z.array(categoryPrice),
    versions: z
        .array(z.object({ version: z.number().int(), at: z.iso.datetime(), actor: z.string(), reason: z.string().nullable() }))
        .describe('newest first'),
});
//# sourceMappingURL=unit-prices.schema.js.map