var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { conditionOf, joinOf } from './facility-query.js';
const sortColumns = {
    name: `coalesce(f.name_kana, f.name) COLLATE "C"`,
    floorArea: 'stock.floor_area_m2',
    built: 'stock.oldest_built_fiscal_year',
    category: 'f.major_category COLLATE "C"',
    district: 'coalesce(d.name_kana, d.name) COLLATE "C"',
};
/** The city's own before what others own, in either direction: those are what it decides about. */
const ownFirst = `f.owner <> 'city'`;
/** Lists facilities page by page; the city's own in kana order unless another is asked for, unknown values last. */
let FacilityListService = class FacilityListService {
    work;
    constructor(work) {
        this.work = work;
    }
    list(scope, query) {
        const condition = conditionOf(scope.municipalityCode, query);
        const parameters = [...condition.parameters, query.pageSize, (query.page - 1) * query.pageSize];
        const sorted = `${sortColumns[query.sort]} ${query.order === 'desc' ? 'DESC' : 'ASC'} NULLS LAST, f.id`;
        const order = query.sort === 'name' ? `${ownFirst}, ${sorted}` : sorted;
        return this.work.in(scope, async (database) => {
            const rows = await database.query(`SELECT count(*) OVER () AS total, f.id, f.name, f.name_kana AS "nameKana", f.address,
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
          LIMIT $${parameters.length - 1} OFFSET $${parameters.length}`, parameters);
            const total = rows[0] ? Number(rows[0].total) : await countBehindLastPage(database, condition);
            return { items: rows, total, page: query.page, pageSize: query.pageSize };
        });
    }
};
FacilityListService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], FacilityListService);
export { FacilityListService };
/** The ids of all facilities of a filter, in the order of the list by name. */
export async function listedIds(database, condition) {
    const rows = await database.query(`SELECT f.id FROM facility f ${joinOf(condition)}
      WHERE ${condition.sql} ORDER BY ${ownFirst}, ${sortColumns.name}, f.id`, [...condition.parameters]);
    return rows.map(({ id }) => id);
}
/** An empty page has no row to carry the count: a page behind the last one, a filter that leaves nothing, or no such city (404). */
async function countBehindLastPage(database, condition) {
    await requireMunicipality(database, String(condition.parameters[0]));
    const [counted] = await database.query(`SELECT count(*) AS total FROM facility f ${joinOf(condition)} WHERE ${condition.sql}`, [...condition.parameters]);
    return Number(counted?.total);
}
//# sourceMappingURL=facility-list.service.js.map