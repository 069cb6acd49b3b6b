var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { OperationYear } from '#db/entities/operation-year.entity';
import { fiveYearChanges, operationYearOfFacility, sheetFigures } from '#libs/facility-sheet';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
/** 施設カルテ out of what is recorded of a facility year by year. */
let FacilitySheetService = class FacilitySheetService {
    work;
    constructor(work) {
        this.work = work;
    }
    read(scope, facilityId) {
        const key = { municipalityCode: scope.municipalityCode, facilityId };
        return this.work.in(scope, async (database) => {
            const divisors = await readDivisors(database, key.municipalityCode, facilityId);
            const records = await database.find(OperationYear, {
                where: key,
                order: { fiscalYear: 'ASC', functionName: 'ASC' },
            });
            const fiscalYears = [...new Set(records.map(({ fiscalYear }) => fiscalYear))];
            const shown = fiscalYears.map((fiscalYear) => sheetYear(records.filter((record) => record.fiscalYear === fiscalYear), divisors));
            const { floorAreaM2, floorAreaEstimated } = divisors;
            return { facilityId, floorAreaM2, floorAreaEstimated, years: shown, changes: fiveYearChanges(shown) };
        });
    }
};
FacilitySheetService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], FacilitySheetService);
export { FacilitySheetService };
function sheetYear(records, { floorAreaM2, population }) {
    const year = operationYearOfFacility(records);
    const residents = population.findLast((entry) => entry.year <= year.fiscalYear)?.residents ?? null;
    const { users, openingDays, staff } = year;
    return {
        records: [...records],
        users,
        openingDays,
        staff,
        residents,
        ...sheetFigures(year, { floorAreaM2, residents }),
    };
}
async function readDivisors(database, code, facilityId) {
    const [stock] = await database.query(`SELECT sum(s.floor_area_m2)::float8 AS "floorAreaM2", coalesce(bool_or(s.floor_area_estimated), false) AS "floorAreaEstimated"
       FROM facility f
       LEFT JOIN building_stock s ON s.municipality_code = f.municipality_code AND s.facility_id = f.id
      WHERE f.municipality_code = $1 AND f.id = $2 GROUP BY f.id`, [code, facilityId]);
    if (!stock)
        throw notFound(`facility ${facilityId}`);
    const population = await database.query('SELECT year, residents FROM municipality_population WHERE municipality_code = $1 ORDER BY year', [code]);
    return { ...stock, population };
}
//# sourceMappingURL=facility-sheet.service.js.map