import { z } from 'zod';
import { drawnBaseMap } from '../base-map/base-map.schema.js';
export const mapManifest = z.object({
    bounds: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable().describe('west, south, east, north'),
    layers: z
        .array(z.object({ key: z.string(), version: z.number().int(), source: z.string() }))
        .describe('layers that have tiles; tiles/{keys}/{z}/{x}/{y}.pbf?v={versions} holds those whose keys it names, separated by commas'),
    baseMap: drawnBaseMap.nullable(),
    populationYears: z.array(z.number().int()).describe('years of residents by mesh cell; tile property y{year}'),
    townPopulationYears: z.array(z.number().int()).describe('years of residents by town; tile property y{year}'),
});
/** Facilities by column, so that five thousand of them are one small answer; nulls where a value is not known. */
export const facilityColumns = z.object({
    ids: z.array(z.string()),
    names: z.array(z.string()),
    lons: z.array(z.number()),
    lats: z.array(z.number()),
    categories: z.array(z.number().int()).describe('index into the thirteen categories, -1 = uncategorised'),
    owners: z.array(z.string()),
    statuses: z.array(z.string()),
    floorAreasM2: z.array(z.number().nullable()),
    builtFiscalYears: z
        .array(z.number().nullable())
        .describe('mean of the recorded years weighted by floor area; null where every year is estimated or unknown'),
    estimated: z.array(z.boolean()).describe('any floor area or built year is estimated'),
    estimatedShares: z
        .array(z.number().nullable())
        .describe('share of the floor area whose area or built year is estimated, 0 to 1; null where no area is known'),
    users: z.array(z.number().int().nullable()).describe('of the latest fiscal year with recorded users'),
    expendituresPerUserYen: z
        .array(z.number().int().nullable())
        .describe('of the latest fiscal year with recorded users'),
    builtYearsEstimated: z.array(z.boolean()).describe('the built year of every building is estimated'),
});
/** The boundary in few corners, for a drawing without tiles. */
export const mapOutline = z.object({
    rings: z
        .array(z.array(z.tuple([z.number(), z.number()])))
        .describe('outer and inner rings, longitude first; none without a boundary'),
});
//# sourceMappingURL=map.schema.js.map