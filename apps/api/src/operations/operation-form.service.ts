import { Municipality } from '#db/entities/municipality.entity';
import { type OperationLine, writeOperationRecords } from '#geo/import/operations/write-operation-records';
import type { OperationValues } from '#geo/import/operations/operation-row';
import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';

type Line = Pick<OperationLine, 'facilityId' | 'name' | 'functionName'> &
  (OperationValues | { readonly fiscalYear: null });

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
@Injectable()
export class OperationFormService {
  constructor(private readonly work: Work) {}

  /** CSV with the columns of the import, filled in with the latest year. */
  async csv({ municipalityCode, ...scope }: Scope): Promise<{ readonly bytes: Buffer; readonly name: string }> {
    return this.work.in({ municipalityCode, ...scope }, async (database) => {
      const city = await database.findOneBy(Municipality, { municipalityCode });
      if (!city) throw notFound(`municipality ${municipalityCode}`);
      const lines = await database.query<Line[]>(latestYears, [municipalityCode]);
      const csv = writeOperationRecords(lines.map(lineOf));
      return { bytes: Buffer.from(csv), name: `${city.name}_年度別の運営実績.csv` };
    });
  }
}

function lineOf({ facilityId, name, functionName, ...values }: Line): OperationLine {
  return { facilityId, name, functionName, values: values.fiscalYear === null ? null : values };
}
