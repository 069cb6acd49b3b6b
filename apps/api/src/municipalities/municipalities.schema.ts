import { z } from 'zod';
import { pageOf, pagingQuery } from '../http/paging.js';

const year = z.number().int().min(1900).max(2200);
const text = (longest: number) => z.string().trim().min(1).max(longest);
const yen = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER);

export const populationOfYear = z.strictObject({
  year,
  residents: z.number().int().min(0).max(100_000_000),
  source: text(200).nullish(),
});

const population = z
  .array(populationOfYear)
  .max(200)
  .refine((list) => new Set(list.map((entry) => entry.year)).size === list.length, 'each year once');

const editable = z.strictObject({
  name: text(100),
  nameEn: text(100).nullish(),
  /** GeoJSON of any kind; of a national boundary file the polygons of this municipality are taken. */
  boundary: z.record(z.string(), z.unknown()).nullish(),
  boundarySource: text(200).nullish(),
  availableYen: yen.nullish(),
  availableFiscalYear: year.nullish(),
  availableSource: text(200).nullish(),
  population: population.optional(),
});

/** What a new city needs: its code and its name; the rest can follow. */
export const newMunicipality = editable.extend({ code: z.string().trim() });
export type NewMunicipality = z.infer<typeof newMunicipality>;

/** Only the fields that are sent are changed; null clears one. */
export const municipalityChanges = editable.partial();
export type MunicipalityChanges = z.infer<typeof municipalityChanges>;

/** Whether anybody may read the public part, and whether residents may report defects; what is left out stays. */
export const publication = z.strictObject({ published: z.boolean(), takesReports: z.boolean().optional() });
export type Publication = z.infer<typeof publication>;

const bounds = z
  .tuple([z.number(), z.number(), z.number(), z.number()])
  .nullable()
  .describe('west, south, east, north');

/** One line of the list of cities. */
const municipalitySummary = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  fictional: z.boolean(),
  facilities: z.number().int(),
  residents: z.number().int().nullable(),
  residentsYear: z.number().int().nullable(),
});
export type MunicipalitySummary = z.infer<typeof municipalitySummary>;

export const municipalityPage = pageOf(municipalitySummary);

export const municipalityListQuery = pagingQuery.extend({
  search: z.string().trim().max(100).optional().describe('code or name; widths and kana are folded'),
  sort: z.enum(['code', 'name', 'facilities', 'residents']).default('code'),
  order: z.enum(['asc', 'desc']).default('asc'),
});
export type MunicipalityListQuery = z.infer<typeof municipalityListQuery>;

export const municipalityDetail = z.object({
  code: z.string(),
  name: z.string(),
  nameEn: z.string().nullable(),
  fictional: z.boolean(),
  published: z.boolean().describe('anybody may read what /api/public tells of it'),
  takesReports: z.boolean().describe('residents may report defects while the city is published'),
  hasBoundary: z.boolean(),
  boundarySource: z.string().nullable(),
  bounds,
  availableYen: z.number().nullable(),
  availableFiscalYear: z.number().int().nullable(),
  availableSource: z.string().nullable(),
  population: z.array(z.object({ year: z.number().int(), residents: z.number().int(), source: z.string().nullable() })),
  districts: z.array(z.object({ id: z.string(), name: z.string(), nameEn: z.string().nullable() })),
  departments: z.array(z.string()).describe('所管課 that facilities name, in order'),
  version: z.number().int(),
});
export type MunicipalityDetail = z.infer<typeof municipalityDetail>;
