/** Functions and land of the register; functions of assumed buildings are left out with these. */
export async function readParts(database, code) {
    return {
        functions: await database.query(functionRecords, [code]),
        lots: await database.query(lotRecords, [code]),
    };
}
const functionRecords = `
SELECT f.id, f.version, f.building_id AS "buildingId", f.name, f.major_category AS "majorCategory",
       f.middle_category AS "middleCategory", f.small_category AS "smallCategory", f.floor_area_m2::float8 AS "floorAreaM2"
  FROM building_function f JOIN building b ON b.municipality_code = f.municipality_code AND b.id = f.building_id
 WHERE f.municipality_code = $1 AND NOT b.assumed ORDER BY b.name, f.name, f.id`;
const lotRecords = `
SELECT id, version, facility_id AS "facilityId", lot_number AS "lotNumber", area_m2::float8 AS "areaM2",
       land_category AS "landCategory", tenure, property_class AS "propertyClass", lessor,
       yearly_rent_yen::float8 AS "yearlyRentYen", lease_end::text AS "leaseEnd", zoning,
       building_coverage_percent AS "buildingCoveragePercent", floor_area_ratio_percent AS "floorAreaRatioPercent",
       asset_number AS "assetNumber", real_estate_id AS "realEstateId", note
  FROM land_parcel WHERE municipality_code = $1 ORDER BY lot_number, id`;
//# sourceMappingURL=parts-snapshot.js.map