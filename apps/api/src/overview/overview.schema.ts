import { majorCategories } from '#libs/asset';
import { z } from 'zod';
import { pageOf } from '../http/paging.js';

const basis = { baseYear: z.number().int().nullable(), source: z.string(), sourceEn: z.string() };

const figure = <Unit extends string>(unit: Unit) =>
  z.object({
    value: z.number().nullable(),
    unit: z.literal(unit),
    ...basis,
    estimatedShare: z.number().describe('share of the floor area behind it with any estimated input, 0–1'),
    missing: z
      .enum(['facilities', 'floorArea', 'builtYear', 'availableYen', 'population'])
      .nullable()
      .describe('the input that has not been entered, when value is null'),
  });

const areaM2 = z.number();

/** The city in four figures, what waits for a decision, and its stock by category and age. */
export const overview = z.object({
  figures: z.object({
    floorArea: figure('m2'),
    averageYearlyCost: figure('yen'),
    availableShare: figure('ratio').describe('money available a year ÷ average yearly renewal cost'),
    costPerResident: figure('yen-per-resident'),
  }),
  checks: z
    .array(
      z.object({
        key: z.enum([
          'owner',
          'category',
          'location',
          'floorArea',
          'builtYear',
          'carriedEvent',
          'overdueInspection',
          'receivedReport',
          'heldImportRows',
        ]),
        count: z.number().int(),
        filter: z.record(z.string(), z.string()).nullable().describe('query of the facility list that shows them'),
        importId: z.string().nullable().describe('of held rows: the last import that has some'),
      }),
    )
    .describe('要確認: what waits for a decision or an input'),
  waiting: z
    .number()
    .int()
    .describe(
      'facilities, overdue inspections, reports of residents (for who may decide on them) and held rows behind the checks, each once',
    ),
  facilities: z
    .object({
      total: z.number().int(),
      counted: z.number().int().describe("the city's own, not closed"),
      notCityOwned: z.number().int(),
      closed: z.number().int().describe("the city's own, closed"),
    })
    .describe('the rest of the total has an unknown owner'),
  categories: z.object({
    ...basis,
    items: z.array(
      z.object({
        majorCategory: z.enum(majorCategories).nullable(),
        facilities: z.number().int(),
        floorAreaM2: areaM2,
        estimatedFloorAreaM2: areaM2,
      }),
    ),
  }),
  builtYears: z.object({
    ...basis,
    unknownFloorAreaM2: areaM2,
    items: z
      .array(
        z.object({
          fromFiscalYear: z.number().int(),
          toFiscalYear: z.number().int(),
          floorAreaM2: areaM2,
          estimatedFloorAreaM2: areaM2,
        }),
      )
      .describe('bins of five fiscal years without a gap, oldest first'),
  }),
});
export type Overview = z.infer<typeof overview>;

/** 根拠 of the total floor area: one counted facility. */
export const floorAreaEvidence = z.object({
  id: z.string(),
  name: z.string(),
  majorCategory: z.enum(majorCategories).nullable(),
  districtName: z.string().nullable(),
  buildings: z.number().int().describe('buildings with a floor area'),
  floorAreaM2: areaM2,
  estimatedFloorAreaM2: areaM2,
});
export type FloorAreaEvidence = z.infer<typeof floorAreaEvidence>;

/** The largest first; the sums of all rows, not only of this page, equal the figure. */
export const floorAreaEvidencePage = pageOf(floorAreaEvidence).extend({
  sums: z.object({ floorAreaM2: areaM2, estimatedFloorAreaM2: areaM2 }),
  withoutCostM2: areaM2.describe('of which has no category or no built year and so no cost'),
  leftOut: z
    .array(
      z.object({
        reason: z.enum(['not-city-owned', 'owner-unknown', 'closed', 'no-floor-area']),
        count: z.number().int(),
      }),
    )
    .describe('facilities that are not counted, or have no floor area'),
});
