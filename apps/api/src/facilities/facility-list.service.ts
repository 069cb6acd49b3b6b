import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { FacilityListQuery } from './facilities.schema.js';
import { conditionOf, type FacilityCondition, joinOf } from './facility-query.js';

const sortColumns: Record<FacilityListQuery['sort'], string> = {
  name: `coalesce(f.name_kana, f.name) COLLATE "C"`,
  floorArea: 'stock.floor_area_m2',
  built: 'stock.oldest_built_fiscal_year',
  category: 'f.major_category COLLATE "C"',
  district: 'coalesce(d.name_kana, d.name) COLLATE "C"',
};

/** The city's own before what others own, in either direction: those are what it decides about. */
const ownFirst = `f.owner <> 'city'`;

/** Lists facilities page by page; the city's own in kana order unless another is asked for, unknown values last. */
@Injectable()
export class FacilityListService {
  constructor(private readonly work: Work) {}

  list(scope: Scope, query: FacilityListQuery) {
    const condition = conditionOf(scope.municipalityCode, query);
    const parameters = [...condition.parameters, query.pageSize, (query.page - 1) * query.pageSize];
    const sorted = `${sortColumns[query.sort]} ${query.order === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, f.id`;
    const order = query.sort === 'name' ? `${ownFirst}, ${sorted}` : sorted;
    return this.work.in(scope, async (database) => {
      const rows = await database.query<{ total: string }[]>(
        `SELECT count(*) OVER () AS total, f.id, f.name, f.name_kana AS "nameKana", f.address,
                f.major_category AS "majorCategory", f.middle_category AS "middleCategory", f.small_category AS "smallCategory",
                f.owner, f.status, f.district_id AS "districtId", d.name AS "districtName", d.name_en AS "districtNameEn",
                CASE WHEN f.location IS NULL THEN NULL
                     ELSE jsonb_build_object('lon', ST_X(f.location), 'lat', ST_Y(f.location)) END AS location,
                f.bundled_management AS "bundledManagement", coalesce(stock.buildings, 0) AS buildings,
                stock.floor_area_m2 AS "floorAreaM2", coalesce(stock.estimated, false) AS estimated,
                stock.oldest_built_fiscal_year AS "oldestBuiltFiscalYear", f.version
           FROM facility f
           ${condition.joinStock}
           LEFT JOIN district d ON d.municipality_code = f.municipality_code AND d.id = f.district_id
          WHERE ${condition.sql}
          ORDER BY ${order}
          LIMIT $${parameters.length - 1} OFFSET $${parameters.length}`,
        parameters,
      );
      const total = rows[0] ? Number(rows[0].total) : await countBehindLastPage(database, condition);
      return { items: rows, total, page: query.page, pageSize: query.pageSize };
    });
  }
}

/** The ids of all facilities of a filter, in the order of the list by name. */
export async function listedIds(database: EntityManager, condition: FacilityCondition): Promise<readonly string[]> {
  const rows = await database.query<{ id: string }[]>(
    `SELECT f.id FROM facility f ${joinOf(condition)}
      WHERE ${condition.sql} ORDER BY ${ownFirst}, ${sortColumns.name}, f.id`,
    [...condition.parameters],
  );
  return rows.map(({ id }) => id);
}

/** An empty page has no row to carry the count: a page behind the last one, a filter that leaves nothing, or no such city (404). */
async function countBehindLastPage(database: EntityManager, condition: FacilityCondition): Promise<number> {
  await requireMunicipality(database, String(condition.parameters[0]));
  const [counted] = await database.query<{ total: string }[]>(
    `SELECT count(*) AS total FROM facility f ${joinOf(condition)} WHERE ${condition.sql}`,
    [...condition.parameters],
  );
  return Number(counted?.total);
}
