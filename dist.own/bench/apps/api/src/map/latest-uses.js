import { operationYearOfFacility, sheetFigures } from '#libs/facility-sheet';
/** By facility, from the latest fiscal year in which its users are recorded; facilities without such a year are left out. Of these facilities, or (null) of all. */
export async function latestUses(database, code, facilityIds) {
    const records = await database.query(latestRecords, [code, facilityIds]);
    const byFacility = new Map();
    for (const record of records) {
        byFacility.set(record.facilityId, [...(byFacility.get(record.facilityId) ?? []), record]);
    }
    return new Map([...byFacility].map(([id, year]) => [id, useOf(year)]));
}
function useOf(records) {
    const year = operationYearOfFacility(records);
    const { expenditurePerUserYen } = sheetFigures(year, { floorAreaM2: null, residents: null });
    return { users: year.users, expenditurePerUserYen };
}
const latestRecords = `
SELECT o.facility_id AS "facilityId", o.function_name AS "functionName", o.fiscal_year AS "fiscalYear", o.users,
       o.opening_days AS "openingDays", o.bookable_slots AS "bookableSlots", o.used_slots AS "usedSlots",
       o.staff::float8 AS staff, o.costs_yen AS "costsYen", o.revenues_yen AS "revenuesYen"
  FROM operation_year o
  JOIN (SELECT facility_id, max(fiscal_year) AS fiscal_year FROM operation_year
         WHERE municipality_code = $1 AND users IS NOT NULL AND ($2::uuid[] IS NULL OR facility_id = ANY($2))
         GROUP BY facility_id) AS latest
    ON latest.facility_id = o.facility_id AND latest.fiscal_year = o.fiscal_year
 WHERE o.municipality_code = $1
 ORDER BY o.facility_id, o.function_name`;
//# sourceMappingURL=latest-uses.js.map