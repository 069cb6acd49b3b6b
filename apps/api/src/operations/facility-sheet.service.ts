import { OperationYear } from '#db/entities/operation-year.entity';
import { fiveYearChanges, operationYearOfFacility, sheetFigures } from '#libs/facility-sheet';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import type { FacilitySheet } from './operations.schema.js';

interface Divisors {
  readonly floorAreaM2: number | null;
  readonly floorAreaEstimated: boolean;
  /** Recorded and projected residents, oldest year first. */
  readonly population: readonly { readonly year: number; readonly residents: number }[];
}

/** 施設カルテ out of what is recorded of a facility year by year. */
@Injectable()
export class FacilitySheetService {
  constructor(private readonly work: Work) {}

  read(scope: Scope, facilityId: string): Promise<FacilitySheet> {
    const key = { municipalityCode: scope.municipalityCode, facilityId };
    return this.work.in(scope, async (database) => {
      const divisors = await readDivisors(database, key.municipalityCode, facilityId);
      const records = await database.find(OperationYear, {
        where: key,
        order: { fiscalYear: 'ASC', functionName: 'ASC' },
      });
      const fiscalYears = [...new Set(records.map(({ fiscalYear }) => fiscalYear))];
      const shown = fiscalYears.map((fiscalYear) =>
        sheetYear(
          records.filter((record) => record.fiscalYear === fiscalYear),
          divisors,
        ),
      );
      const { floorAreaM2, floorAreaEstimated } = divisors;
      return { facilityId, floorAreaM2, floorAreaEstimated, years: shown, changes: fiveYearChanges(shown) };
    });
  }
}

function sheetYear(records: readonly OperationYear[], { floorAreaM2, population }: Divisors) {
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

async function readDivisors(database: EntityManager, code: string, facilityId: string): Promise<Divisors> {
  const [stock] = await database.query<Omit<Divisors, 'population'>[]>(
    `SELECT sum(s.floor_area_m2)::float8 AS "floorAreaM2", coalesce(bool_or(s.floor_area_estimated), false) AS "floorAreaEstimated"
       FROM facility f
       LEFT JOIN building_stock s ON s.municipality_code = f.municipality_code AND s.facility_id = f.id
      WHERE f.municipality_code = $1 AND f.id = $2 GROUP BY f.id`,
    [code, facilityId],
  );
  if (!stock) throw notFound(`facility ${facilityId}`);
  const population = await database.query<Divisors['population']>(
    'SELECT year, residents FROM municipality_population WHERE municipality_code = $1 ORDER BY year',
    [code],
  );
  return { ...stock, population };
}
