import { divideHalfUp } from '#libs/money';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { costOutlookQuery } from '../costs/costs.schema.js';
import { CostsService } from '../costs/costs.service.js';
import type { PagingQuery } from '../http/paging.js';
import { notFound } from '../http/problem.js';

const yenInMillion = 1_000_000;

/** What anybody may know of a city that has published itself: read in the public's role, which sees nothing else. */
@Injectable()
export class PublicDataService {
  constructor(
    private readonly work: Work,
    private readonly costs: CostsService,
  ) {}

  city({ municipalityCode }: Scope) {
    return this.work.publicIn(municipalityCode, async (database) => {
      const [city] = await database.query<object[]>(readCity);
      if (!city) throw notFound(`municipality ${municipalityCode}`);
      return city;
    });
  }

  facilities({ municipalityCode }: Scope, { page, pageSize }: PagingQuery) {
    return this.work.publicIn(municipalityCode, async (database) => {
      await requirePublished(database, municipalityCode);
      const [counted] = await database.query<[{ total: number }]>(
        'SELECT count(*)::integer AS total FROM public_data.public_facility',
      );
      const items = await database.query<object[]>(readFacilities, [pageSize, (page - 1) * pageSize]);
      return { items, ...counted, page, pageSize };
    });
  }

  layers({ municipalityCode }: Scope) {
    return this.work.publicIn(municipalityCode, async (database) => {
      await requirePublished(database, municipalityCode);
      return { layers: await database.query<object[]>(readLayers) };
    });
  }

  /** Worked out of what does not leave; of the answer only the sums do. */
  async totals(scope: Scope) {
    const { municipalityCode } = scope;
    await this.work.publicIn(municipalityCode, (database) => requirePublished(database, municipalityCode));
    const outlook = await this.costs.outlook(scope, costOutlookQuery.parse({}));
    return {
      fromFiscalYear: outlook.fromFiscalYear,
      totalMillionYen: divideHalfUp(outlook.totalYen, yenInMillion),
      averageMillionYen: divideHalfUp(outlook.averageYen, yenInMillion),
      years: outlook.years.map(({ fiscalYear, totalYen }) => ({
        fiscalYear,
        totalMillionYen: divideHalfUp(totalYen, yenInMillion),
      })),
    };
  }
}

/** A city that is not published is answered as one that is not there. */
export async function requirePublished(database: EntityManager, code: string): Promise<void> {
  const rows = await database.query<unknown[]>('SELECT 1 FROM public_data.public_city');
  if (rows.length === 0) throw notFound(`municipality ${code}`);
}

const readCity = `
SELECT c.municipality_code AS code, c.name, c.name_en AS "nameEn", c.fictional, c.takes_reports AS "takesReports",
       (SELECT CASE WHEN extent IS NULL THEN NULL ELSE ARRAY[ST_XMin(extent), ST_YMin(extent), ST_XMax(extent), ST_YMax(extent)] END
          FROM (SELECT coalesce((SELECT ST_Extent(boundary) FROM public_data.public_layer WHERE layer_key = 'boundary'),
                                (SELECT ST_Extent(location) FROM public_data.public_facility)) AS extent) AS shown) AS bounds,
       (SELECT coalesce(jsonb_agg(jsonb_build_object('year', year, 'residents', residents) ORDER BY year), '[]')
          FROM public_data.public_population) AS population,
       (SELECT count(*)::integer FROM public_data.public_facility) AS facilities
  FROM public_data.public_city c`;

const readFacilities = `
SELECT id, name, address, major_category AS "majorCategory", district_id AS "districtId",
       CASE WHEN location IS NULL THEN NULL
            ELSE jsonb_build_object('lon', ST_X(location), 'lat', ST_Y(location)) END AS location
  FROM public_data.public_facility ORDER BY name COLLATE "C", id LIMIT $1 OFFSET $2`;

/** Corners nearer to the line between their neighbours than a thousandth of the width are left out. */
const readLayers = `
SELECT layer_key AS key, id, name, name_en AS "nameEn",
       ST_AsGeoJSON(
         ST_Multi(ST_SimplifyPreserveTopology(boundary, (ST_XMax(boundary) - ST_XMin(boundary)) / 1000)), 5
       )::jsonb -> 'coordinates' AS polygons
  FROM public_data.public_layer ORDER BY layer_key, name COLLATE "C", id`;
