import { majorCategories } from '#libs/asset';
import { z } from 'zod';
import { pageOf, pagingQuery } from '../http/paging.js';

const name = { name: z.string(), nameEn: z.string().nullable() };
const bounds = z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable();

export const publicCity = z.object({
  code: z.string(),
  ...name,
  fictional: z.boolean(),
  takesReports: z.boolean().describe('residents may report defects'),
  bounds: bounds.describe('west, south, east, north'),
  population: z.array(z.object({ year: z.number().int(), residents: z.number().int() })),
  facilities: z.number().int(),
});

export const publicFacilities = pageOf(
  z.object({
    id: z.string(),
    name: z.string(),
    address: z.string().nullable(),
    majorCategory: z.enum(majorCategories).nullable(),
    districtId: z.string().nullable(),
    location: z.object({ lon: z.number(), lat: z.number() }).nullable(),
  }),
);
export const publicFacilitiesQuery = pagingQuery;

const millionYen = z.number().int().describe('百万円, rounded half up once everything is added up');

export const publicCosts = z.object({
  fromFiscalYear: z.number().int(),
  totalMillionYen: millionYen,
  averageMillionYen: millionYen.describe('a year'),
  years: z.array(z.object({ fiscalYear: z.number().int(), totalMillionYen: millionYen })),
});

export const publicLayers = z.object({
  layers: z.array(
    z.object({
      key: z.enum(['boundary', 'district']),
      id: z.string().nullable(),
      ...name,
      polygons: z
        .array(z.array(z.array(z.tuple([z.number(), z.number()]))))
        .describe('polygons of rings, longitude first, without corners that nobody sees'),
    }),
  ),
});
