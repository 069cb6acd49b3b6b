/** Fixed assets and lots of the register, and whose acquisition it knows. */
export async function readProperty(database, code) {
    const gained = await database.query(`SELECT DISTINCT subject_id AS id FROM property_event
      WHERE municipality_code = $1 AND subject_id IS NOT NULL AND kind IN ('acquisition', 'construction')`, [code]);
    return {
        assets: await database.query(assetRecords, [code]),
        parcels: await database.query(parcelRecords, [code]),
        gainedIds: gained.map(({ id }) => id),
    };
}
const assetRecords = `
SELECT id, version, facility_id AS "facilityId", building_id AS "buildingId", number, branch, account, name,
       acquired_on::text AS "acquiredOn", in_service_on::text AS "inServiceOn", useful_life_years AS "usefulLifeYears",
       acquisition_yen::float8 AS "acquisitionYen", accumulated_depreciation_yen::float8 AS "accumulatedDepreciationYen",
       book_value_yen::float8 AS "bookValueYen", fiscal_year_end::text AS "fiscalYearEnd", disposed_on::text AS "disposedOn",
       attributes
  FROM fixed_asset WHERE municipality_code = $1 ORDER BY number, branch`;
const parcelRecords = `
SELECT id, version, facility_id AS "facilityId", lot_number AS "lotNumber", area_m2::float8 AS "areaM2",
       land_category AS "landCategory", property_class AS "propertyClass", asset_number AS "assetNumber"
  FROM land_parcel WHERE municipality_code = $1 ORDER BY lot_number, id`;
//# sourceMappingURL=property-snapshot.js.map