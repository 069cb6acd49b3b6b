import { majorCategories, owners, propertyClasses, subjectKinds, tenures } from '#libs/asset';
import { z } from 'zod';
import { pageOf, pagingQuery } from '../http/paging.js';
const areaM2 = z.number();
const propertyClass = z.enum(propertyClasses).nullable();
export const registerQuery = z.object({
    ...pagingQuery.shape,
    asOf: z.iso.date().optional().describe('the end of that day; today unless given, and not later'),
});
const part = z.object({
    kind: z.enum(subjectKinds),
    id: z.string(),
    name: z.string(),
    areaM2: areaM2.nullable(),
    tenure: z.enum(tenures).nullable(),
    owner: z.enum(owners),
    propertyClass,
    acquiredOn: z.string().nullable(),
    builtFiscalYear: z.number().int().nullable(),
});
const facility = z.object({
    facilityId: z.string().nullable().describe('null = land that no facility stands on'),
    name: z.string().nullable(),
    category: z.enum(majorCategories).nullable(),
    propertyClass,
    owner: z.enum(owners).nullable(),
    buildings: z.number().int(),
    buildingAreaM2: areaM2,
    parcels: z.number().int(),
    landAreaM2: areaM2,
    parts: z.array(part),
});
/** 財産台帳 as of a date: facilities with what belonged to them in kana order, and the totals of all. */
export const registerPage = pageOf(facility).extend({
    asOf: z.string(),
    today: z.string(),
    totals: z.object({
        facilities: z.number().int(),
        buildings: z.number().int(),
        buildingAreaM2: areaM2,
        parcels: z.number().int(),
        landAreaM2: areaM2,
        byTenure: z.array(z.object({ tenure: z.enum(tenures), parcels: z.number().int(), areaM2 })),
        byClass: z.array(z.object({ propertyClass, landAreaM2: areaM2, buildingAreaM2: areaM2 })),
        sinceUnknown: z.number().int().describe('buildings and lots of which nothing tells since when the city has them'),
        areaUnknown: z.number().int(),
        withoutBuilding: z.number().int().describe('facilities of which no building is in the register'),
        ownerUnknown: z.number().int().describe('facilities left out because nobody has said whose they are'),
    }),
});
export const statementQuery = z.object({
    fiscalYear: z.coerce.number().int().min(1900).max(2200).describe('not after the running one'),
});
const movement = z.object({
    startM2: areaM2.describe('at the end of the year before'),
    gainM2: areaM2,
    lossM2: areaM2,
    endM2: areaM2,
});
/** 財産に関する調書: start + gain − loss = end, by class. */
export const propertyStatementAnswer = z.object({
    fiscalYear: z.number().int(),
    until: z.string().describe('the last day of the year, or today while it is running'),
    lines: z.array(z.object({ propertyClass, land: movement, building: movement })),
});
//# sourceMappingURL=register.schema.js.map