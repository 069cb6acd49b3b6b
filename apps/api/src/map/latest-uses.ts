import { operationYearOfFacility, type OperationYear, sheetFigures, type SheetFigures } from '#libs/facility-sheet';
import type { EntityManager } from 'typeorm';

/** Users of one fiscal year and what each of them cost. */
export interface LatestUse extends Pick<SheetFigures, 'expenditurePerUserYen'> {
  readonly users: number | null;
}

type YearRecord = OperationYear & { readonly facilityId: string; readonly functionName: string };

/** By facility, from the latest fiscal year in which its users are recorded; facilities without such a year are left out. Of these facilities, or (null) of all. */
export async function latestUses(
  database: EntityManager,
  code: string,
  facilityIds: readonly string[] | null,
): Promise<ReadonlyMap<string, LatestUse>> {
  const records = await database.query<YearRecord[]>(latestRecords, [code, facilityIds]);
  const byFacility = new Map<string, YearRecord[]>();
  for (const record of records) {
    byFacility.set(record.facilityId, [...(byFacility.get(record.facilityId) ?? []), record]);
  }
  return new Map([...byFacility].map(([id, year]) => [id, useOf(year)]));
}

function useOf(records: readonly YearRecord[]): LatestUse {
  const year = operationYearOfFacility(records);
  const { expenditurePerUserYen } = sheetFigures(year, { floorAreaM2: null, residents: null });
  return { users: year.users, expenditurePerUserYen };
}

const latestRecords = `
SELECT facility_id AS "facilityId", function_name AS "functionName", fiscal_year AS "fiscalYear", users,
       opening_days AS "openingDays", bookable_slots AS "bookableSlots", used_slots AS "usedSlots",
       staff::float8 AS staff, costs_yen AS "costsYen", revenues_yen AS "revenuesYen"
  FROM (SELECT *, max(fiscal_year) FILTER (WHERE users IS NOT NULL) OVER (PARTITION BY facility_id) AS latest_fiscal_year
          FROM operation_year WHERE municipality_code = $1 AND ($2::uuid[] IS NULL OR facility_id = ANY($2))) AS recorded
 WHERE fiscal_year = latest_fiscal_year
 ORDER BY facility_id, function_name`;
