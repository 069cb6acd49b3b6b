var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Municipality } from '#db/entities/municipality.entity';
import { writeOperationRecords } from '#geo/import/operations/write-operation-records';
import { Injectable } from '@nestjs/common';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
/** Open facilities with the records of their latest year, those of each function in lines of their own. */
const latestYears = `
SELECT f.id AS "facilityId", f.name, coalesce(y.function_name, '') AS "functionName", y.fiscal_year AS "fiscalYear", y.users,
       y.opening_days AS "openingDays", y.bookable_slots AS "bookableSlots", y.used_slots AS "usedSlots",
       y.staff::float8 AS staff, y.costs_yen AS "costsYen", y.revenues_yen AS "revenuesYen", y.note
  FROM facility f
  LEFT JOIN operation_year y ON y.municipality_code = f.municipality_code AND y.facility_id = f.id
   AND y.fiscal_year = (SELECT max(l.fiscal_year) FROM operation_year l
                         WHERE l.municipality_code = f.municipality_code AND l.facility_id = f.id)
 WHERE f.municipality_code = $1 AND f.status <> 'closed'
 ORDER BY coalesce(f.name_kana, f.name), f.name, f.id, y.function_name`;
/** The form in which an official enters the yearly records of all facilities and drops them on the import. */
let OperationFormService = class OperationFormService {
    work;
    constructor(work) {
        this.work = work;
    }
    /** CSV with the columns of the import, filled in with the latest year. */
    async csv({ municipalityCode, ...scope }) {
        return this.work.in({ municipalityCode, ...scope }, async (database) => {
            const city = await database.findOneBy(Municipality, { municipalityCode });
            if (!city)
                throw notFound(`municipality ${municipalityCode}`);
            const lines = await database.query(latestYears, [municipalityCode]);
            const csv = writeOperationRecords(lines.map(lineOf));
            return { bytes: Buffer.from(csv), name: `${city.name}_年度別の運営実績.csv` };
        });
    }
};
OperationFormService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], OperationFormService);
export { OperationFormService };
function lineOf({ facilityId, name, functionName, ...values }) {
    return { facilityId, name, functionName, values: values.fiscalYear === null ? null : values };
}
//# sourceMappingURL=operation-form.service.js.map