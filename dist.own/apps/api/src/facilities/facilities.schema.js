import { readBounds } from '#geo/spatial/bounds';
import { componentKinds, facilityStatuses, majorCategories, managementForms, owners, propertyClasses, seismicStandards, seismicWorks, structures, } from '#libs/asset';
import { z } from 'zod';
import { pageOf, pagingQuery } from '../http/paging.js';
import { assetNumbers } from '../property/property.schema.js';
const text = (longest) => z.string().trim().min(1).max(longest);
const fiscalYear = z.number().int().min(1600).max(2200);
const areaM2 = z.number().positive().max(10_000_000).multipleOf(0.01);
const location = z.strictObject({ lon: z.number().min(-180).max(180), lat: z.number().min(-90).max(90) });
const category = {
    majorCategory: z.enum(majorCategories).nullish(),
    middleCategory: text(100).nullish(),
    smallCategory: text(100).nullish(),
};
export const facilityFields = z.strictObject({
    name: text(200),
    nameKana: text(200).nullish(),
    address: text(300).nullish(),
    ...category,
    poiCode: z
        .string()
        .regex(/^\d{4}$/)
        .nullish(),
    owner: z.enum(owners).optional(),
    department: text(100).nullish(),
    managementForm: z.enum(managementForms).nullish(),
    status: z.enum(facilityStatuses).optional(),
    propertyClass: z.enum(propertyClasses).nullish().describe('公有財産の区分 of its buildings and land'),
    bundledManagement: z.boolean().optional(),
    location: location.nullish(),
    districtId: z.uuid().nullish(),
    note: text(2000).nullish(),
});
export const facilityChanges = facilityFields.partial();
export const buildingFields = z.strictObject({
    name: text(200),
    structure: z.enum(structures).nullish(),
    storeysAbove: z.number().int().min(0).max(200).nullish(),
    storeysBelow: z.number().int().min(0).max(50).nullish(),
    floorAreaM2: areaM2.nullish(),
    builtFiscalYear: fiscalYear.nullish(),
    seismicStandard: z.enum(seismicStandards).nullish().describe('as entered; else it follows from the built year'),
    seismicDiagnosis: z.enum(seismicWorks).nullish(),
    seismicReinforcement: z.enum(seismicWorks).nullish(),
    reinforcedFiscalYear: fiscalYear.min(1900).nullish(),
    concreteStrengthNPerMm2: z.number().positive().max(200).multipleOf(0.1).nullish(),
    ...assetNumbers,
    outOfUse: z.boolean().optional().describe('demolished, disposed of or given away: in no cost and no floor area'),
});
export const buildingChanges = buildingFields.partial();
export const functionFields = z.strictObject({ name: text(100), ...category, floorAreaM2: areaM2.nullish() });
export const functionChanges = functionFields.partial();
export const componentFields = z.strictObject({
    kind: z.enum(componentKinds),
    name: text(100).nullish(),
    installedFiscalYear: fiscalYear.nullish(),
});
export const componentChanges = componentFields.partial();
export const roomFields = z.strictObject({
    name: text(100),
    floor: text(20).nullish(),
    areaM2: areaM2.nullish(),
    capacity: z.number().int().min(1).max(100_000).nullish().describe('persons'),
    bookable: z.boolean().optional(),
    feeYenPerHour: z.number().int().min(0).max(100_000_000).nullish(),
});
export const roomChanges = roomFields.partial();
/** West, south, east and north in degrees, as GeoJSON has them. */
const boundingBox = z
    .string()
    .max(100)
    .refine((text) => readBounds(text) !== null, 'west,south,east,north in degrees')
    .describe('only facilities in this box, edges included: west,south,east,north in degrees');
/** Which facilities a list, a map or a cost is about. `none` stands for "not known". */
export const facilityFilter = z.object({
    search: z
        .string()
        .trim()
        .max(100)
        .optional()
        .describe('name, kana, address or English name of the district; widths and kana are folded'),
    category: z.enum([...majorCategories, 'none']).optional(),
    smallCategory: z.string().max(100).optional(),
    owner: z.enum(owners).optional(),
    status: z.enum([...facilityStatuses, 'not-closed']).optional(),
    districtId: z.uuid().optional(),
    bundled: z.enum(['true', 'false']).optional(),
    own: z.literal('true').optional().describe('only facilities that were put in the charge of who asks'),
    missing: z
        .enum(['floorArea', 'builtYear', 'location', 'category', 'owner', 'carriedEvent'])
        .optional()
        .describe('only facilities that lack this input; carriedEvent: an event tells of another owner or end than the register'),
    builtFrom: z.coerce.number().int().optional().describe('fiscal year of the oldest building, from'),
    builtTo: z.coerce.number().int().optional(),
    bbox: boundingBox.optional(),
});
/** What a map asks for: all, or those in the box it shows. */
export const shownBox = facilityFilter.pick({ bbox: true });
const sortable = ['name', 'floorArea', 'built', 'category', 'district'];
export const facilityListQuery = facilityFilter.extend({
    ...pagingQuery.shape,
    sort: z.enum(sortable).default('name'),
    order: z.enum(['asc', 'desc']).default('asc'),
});
const named = (type) => type.nullable();
export const facilityRow = z.object({
    id: z.string(),
    name: z.string(),
    nameKana: named(z.string()),
    address: named(z.string()),
    majorCategory: named(z.enum(majorCategories)),
    middleCategory: named(z.string()),
    smallCategory: named(z.string()),
    owner: z.enum(owners),
    status: z.enum(facilityStatuses),
    districtId: named(z.string()),
    districtName: named(z.string()),
    districtNameEn: named(z.string()),
    location: location.nullable(),
    bundledManagement: z.boolean(),
    buildings: z.number().int(),
    floorAreaM2: named(z.number()).describe('recorded and estimated, null when none is known'),
    estimated: z.boolean().describe('whether any building has an estimated area or built year'),
    oldestBuiltFiscalYear: named(z.number().int()),
    version: z.number().int(),
});
export const facilityPage = pageOf(facilityRow);
const estimate = z.object({
    attribute: z.enum(['floorAreaM2', 'builtFiscalYear']),
    value: z.union([z.number(), z.array(z.object({ fiscalYear: z.number().int(), probability: z.number() }))]),
    method: z.string(),
    source: z.string(),
    sourceEn: z.string(),
    sampleSize: z.number().int(),
});
export const buildingDetail = z.object({
    id: z.string(),
    name: z.string(),
    structure: named(z.enum(structures)),
    storeysAbove: named(z.number().int()),
    storeysBelow: named(z.number().int()),
    floorAreaM2: named(z.number()),
    builtFiscalYear: named(z.number().int()),
    seismicStandard: named(z.enum(seismicStandards)),
    seismicDiagnosis: named(z.enum(seismicWorks)),
    seismicReinforcement: named(z.enum(seismicWorks)),
    reinforcedFiscalYear: named(z.number().int()),
    concreteStrengthNPerMm2: named(z.number()),
    assetNumber: named(z.string()),
    realEstateId: named(z.string()),
    outOfUse: z.boolean(),
    assumed: z.boolean(),
    attributes: z.record(z.string(), z.string()),
    version: z.number().int(),
    functions: z.array(z.object({
        id: z.string(),
        name: z.string(),
        majorCategory: named(z.enum(majorCategories)),
        middleCategory: named(z.string()),
        smallCategory: named(z.string()),
        floorAreaM2: named(z.number()),
        version: z.number().int(),
    })),
    components: z.array(z.object({
        id: z.string(),
        kind: z.enum(componentKinds),
        name: named(z.string()),
        installedFiscalYear: named(z.number().int()),
        version: z.number().int(),
    })),
    rooms: z.array(z.object({
        id: z.string(),
        name: z.string(),
        floor: named(z.string()),
        areaM2: named(z.number()),
        capacity: named(z.number().int()),
        bookable: z.boolean(),
        feeYenPerHour: named(z.number().int()),
        version: z.number().int(),
    })),
    estimates: z.array(estimate),
});
export const facilityDetail = z.object({
    id: z.string(),
    name: z.string(),
    nameKana: named(z.string()),
    address: named(z.string()),
    majorCategory: named(z.enum(majorCategories)),
    middleCategory: named(z.string()),
    smallCategory: named(z.string()),
    categoryReason: named(z.string()),
    poiCode: named(z.string()),
    owner: z.enum(owners),
    ownerReason: named(z.string()),
    department: named(z.string()),
    managementForm: named(z.enum(managementForms)),
    status: z.enum(facilityStatuses),
    propertyClass: named(z.enum(propertyClasses)),
    bundledManagement: z.boolean(),
    location: location.nullable(),
    districtId: named(z.string()),
    note: named(z.string()),
    attributes: z.record(z.string(), z.string()).describe('columns of the source that the register has no field for'),
    version: z.number().int(),
    buildings: z.array(buildingDetail),
    sources: z.array(z.object({ source: z.string(), sourceId: z.string() })),
});
/** One decision for many facilities, for instance the owner of all that wait for one; each with the version it was seen in. */
export const bulkChange = z.strictObject({
    facilities: z
        .array(z.strictObject({ id: z.uuid(), version: z.number().int() }))
        .min(1)
        .max(10_000),
    changes: facilityChanges.pick({
        owner: true,
        majorCategory: true,
        middleCategory: true,
        smallCategory: true,
        status: true,
        department: true,
        managementForm: true,
        propertyClass: true,
        bundledManagement: true,
    }),
});
const bulkCounts = {
    changed: z.number().int().describe('facilities for which the decision is new'),
    alreadySo: z.number().int().describe('facilities of which it is true already'),
};
export const bulkPreview = z.object({
    ...bulkCounts,
    stale: z
        .array(z.object({ id: z.string(), name: z.string(), yourVersion: z.number().int(), currentVersion: z.number().int() }))
        .describe('changed since they were seen; the decision is refused while it names them'),
    missing: z.array(z.string()).describe('ids that are no longer there'),
});
export const bulkAnswer = z.object({
    ...bulkCounts,
    undoId: z.number().int().nullable().describe('POST audit/{undoId}/undo?together=true takes the whole decision back'),
});
//# sourceMappingURL=facilities.schema.js.map