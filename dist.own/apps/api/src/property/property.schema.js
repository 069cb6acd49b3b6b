import { eventKinds, majorCategories, owners, propertyClasses, realEstateIdPattern, subjectKinds, tenures, } from '#libs/asset';
import { z } from 'zod';
const id = z.uuid();
const text = (longest) => z.string().trim().min(1).max(longest);
const areaM2 = z.number().positive().max(1_000_000_000).multipleOf(0.01);
const yen = z.number().int().min(0).max(1_000_000_000_000_000);
const percent = (most) => z.number().int().min(0).max(most);
const date = z.iso.date();
const propertyClass = z.enum(propertyClasses);
/** 固定資産番号 and 不動産ID, of land and of buildings. */
export const assetNumbers = {
    assetNumber: text(100).nullish().describe('number in the ledger of fixed assets'),
    realEstateId: z
        .string()
        .regex(realEstateIdPattern)
        .nullish()
        .describe('不動産ID: 13 digits of the registry, a hyphen, 4 digits of the part'),
};
const position = z.array(z.number()).min(2).max(3);
const polygon = z.array(z.array(position).min(4).max(20_000)).min(1).max(1000);
const geometry = z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('Polygon'), coordinates: polygon }),
    z.strictObject({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon).min(1).max(1000) }),
]);
export const landParcelFields = z.strictObject({
    lotNumber: text(200).describe('地番'),
    areaM2: areaM2.nullish().describe('registered area'),
    landCategory: text(50).nullish().describe('地目'),
    tenure: z.enum(tenures),
    propertyClass: propertyClass.nullish().describe('null = that of the facility'),
    lessor: text(200).nullish(),
    yearlyRentYen: yen.nullish(),
    leaseEnd: date.nullish(),
    zoning: text(50).nullish().describe('用途地域'),
    buildingCoveragePercent: percent(100).nullish().describe('建ぺい率'),
    floorAreaRatioPercent: percent(2000).nullish().describe('容積率'),
    ...assetNumbers,
    note: text(2000).nullish(),
    geometry: geometry.nullish().describe('GeoJSON in longitude and latitude'),
});
export const landParcelChanges = landParcelFields
    .partial()
    .extend({ facilityId: id.nullish().describe('null = land that no facility stands on') });
const eventFields = z.strictObject({
    kind: z.enum(eventKinds),
    eventDate: date,
    subject: z.enum(subjectKinds),
    subjectId: id.nullish().describe('the building or parcel; null = one that is not in the register'),
    subjectName: text(200).nullish(),
    whole: z.boolean().optional().describe('the whole thing came or went; false = it grew or shrank by the areas'),
    landAreaM2: areaM2.nullish().describe('how much came or went; the kind tells the direction'),
    buildingAreaM2: areaM2.nullish(),
    amountYen: yen.nullish(),
    counterparty: text(200).nullish(),
    classBefore: propertyClass.nullish(),
    classAfter: propertyClass.nullish(),
    categoryBefore: z.enum(majorCategories).nullish(),
    categoryAfter: z.enum(majorCategories).nullish(),
    ownerBefore: z.enum(owners).nullish(),
    ownerAfter: z.enum(owners).nullish(),
    documentNumber: text(100).nullish(),
    reason: text(2000).nullish(),
});
export const propertyEventFields = eventFields.extend({
    carry: z
        .boolean()
        .default(true)
        .describe('also writes what the event makes of the whole facility or building into the register, if it has happened'),
});
export const propertyEventChanges = eventFields.partial();
export const savedPart = z.object({ id, version: z.number().int() });
/** The row of the register that an event has changed. */
export const carriedEvent = z.object({ entity: z.enum(['facility', 'building']), id });
/** All rows that were changed, of many events. */
export const carriedEvents = z.object({ rows: z.array(carriedEvent) });
const parcel = z.object({
    id,
    lotNumber: z.string(),
    areaM2: z.number().nullable(),
    landCategory: z.string().nullable(),
    tenure: z.enum(tenures),
    propertyClass: propertyClass.nullable(),
    lessor: z.string().nullable(),
    yearlyRentYen: z.number().int().nullable(),
    leaseEnd: z.string().nullable(),
    zoning: z.string().nullable(),
    buildingCoveragePercent: z.number().int().nullable(),
    floorAreaRatioPercent: z.number().int().nullable(),
    assetNumber: z.string().nullable(),
    realEstateId: z.string().nullable(),
    note: z.string().nullable(),
    isDrawn: z.boolean().describe('whether the map has its shape'),
    version: z.number().int(),
});
const event = z.object({
    id,
    kind: z.enum(eventKinds),
    eventDate: z.string(),
    subject: z.enum(subjectKinds),
    subjectId: z.string().nullable(),
    subjectName: z.string().nullable(),
    whole: z.boolean(),
    landAreaM2: z.number().nullable(),
    buildingAreaM2: z.number().nullable(),
    amountYen: z.number().int().nullable(),
    counterparty: z.string().nullable(),
    classBefore: propertyClass.nullable(),
    classAfter: propertyClass.nullable(),
    categoryBefore: z.enum(majorCategories).nullable(),
    categoryAfter: z.enum(majorCategories).nullable(),
    ownerBefore: z.enum(owners).nullable(),
    ownerAfter: z.enum(owners).nullable(),
    documentNumber: z.string().nullable(),
    reason: z.string().nullable(),
    isCarried: z.boolean().describe('false = the register still says something else of the end or the owner'),
    version: z.number().int(),
});
const totals = z.object({
    areaM2: z.number(),
    ownedM2: z.number().describe('alone or with others'),
    borrowedM2: z.number().describe('rented or lent free of charge'),
    yearlyRentYen: z.number().int(),
});
/** 土地 in the order of their lot numbers, added up. */
export const landParcels = z.object({ parcels: z.array(parcel), totals });
const asset = z.object({
    id,
    buildingId: z.string().nullable(),
    landParcelId: z.string().nullable(),
    number: z.string(),
    branch: z.string().describe('blank = none'),
    account: z.string().describe('as the ledger writes it'),
    name: z.string(),
    acquiredOn: z.string().nullable(),
    inServiceOn: z.string().nullable(),
    usefulLifeYears: z.number().int().nullable(),
    acquisitionYen: z.number().int().nullable(),
    accumulatedDepreciationYen: z.number().int().nullable(),
    bookValueYen: z.number().int().nullable(),
    fiscalYearEnd: z.string().nullable().describe('the day the amounts are of'),
    disposedOn: z.string().nullable().describe('null = the city has it'),
    attributes: z.record(z.string(), z.string()),
    version: z.number().int(),
});
const yenTotal = z.number().int().nullable().describe('of what the city has; null = stated of none');
const assetTotals = z.object({
    acquisitionYen: yenTotal,
    accumulatedDepreciationYen: yenTotal,
    bookValueYen: yenTotal,
    fiscalYearEnd: z.string().nullable().describe('the latest day that any of them is of'),
});
/** 土地, 異動 and 固定資産 of a facility: the newest event first, assets in the order of their numbers, those disposed of last. */
export const facilityProperty = landParcels.extend({
    facilityId: id,
    events: z.array(event),
    assets: z.array(asset),
    assetTotals,
});
//# sourceMappingURL=property.schema.js.map