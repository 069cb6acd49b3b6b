import { isLayer } from '#geo/import/read-import-file';
/** Tables of the rows of an exported register, by the sheet they stand on. */
const entities = {
    facilities: 'facility',
    buildings: 'building',
    functions: 'building_function',
    land: 'land_parcel',
};
const sheets = Object.keys(entities);
/** What rows that come back in another version than they have now were when they were exported, by the journal. */
export async function readPast(database, code, files, current) {
    const asked = files.flatMap(rowsOf).filter(({ id, version }) => current.has(id) && current.get(id) !== version);
    if (asked.length === 0)
        return [];
    const found = await database.query(pastRecords, [code, JSON.stringify(asked)]);
    return found.map(({ entity, image, changedAt, ...row }) => ({
        ...row,
        changedAt: changedAt.toISOString(),
        values: image && valuesOf[entity](image),
    }));
}
function rowsOf(file) {
    if (isLayer(file) || !file.edits)
        return [];
    const { edits } = file;
    return sheets.flatMap((sheet) => edits[sheet].rows.map(({ id, version }) => ({ entity: entities[sheet], id, version })));
}
const pastRecords = `
SELECT asked.entity, asked.id, asked.version, past.after AS image, latest.actor AS "changedBy", latest.at AS "changedAt"
  FROM jsonb_to_recordset($2::jsonb) AS asked(entity text, id text, version integer)
  JOIN LATERAL (
    SELECT actor, at FROM audit a
     WHERE a.municipality_code = $1 AND a.entity = asked.entity AND a.entity_id = asked.id
     ORDER BY a.id DESC LIMIT 1) AS latest ON true
  LEFT JOIN LATERAL (
    SELECT after FROM audit a
     WHERE a.municipality_code = $1 AND a.entity = asked.entity AND a.entity_id = asked.id
       AND (a.after ->> 'version')::integer = asked.version
     ORDER BY a.id DESC LIMIT 1) AS past ON true`;
function facilityOf(image) {
    const point = image['location'];
    return {
        name: image['name'],
        nameKana: image['name_kana'],
        address: image['address'],
        location: point ? { lon: point.coordinates[0], lat: point.coordinates[1] } : null,
        poiCode: image['poi_code'],
        majorCategory: image['major_category'],
        middleCategory: image['middle_category'],
        smallCategory: image['small_category'],
        categoryReason: image['category_reason'],
        owner: image['owner'],
        ownerReason: image['owner_reason'],
        status: image['status'],
        department: image['department'],
        managementForm: image['management_form'],
        // A row that was journalled before it had the column.
        propertyClass: image['property_class'] ?? null,
        note: image['note'],
        attributes: image['attributes'],
    };
}
function buildingOf(image) {
    return {
        name: image['name'],
        structure: image['structure'],
        storeysAbove: image['storeys_above'],
        storeysBelow: image['storeys_below'],
        floorAreaM2: image['floor_area_m2'],
        builtFiscalYear: image['built_fiscal_year'],
        seismicStandard: image['seismic_standard'] ?? null,
        seismicDiagnosis: image['seismic_diagnosis'] ?? null,
        seismicReinforcement: image['seismic_reinforcement'] ?? null,
        reinforcedFiscalYear: image['reinforced_fiscal_year'] ?? null,
        concreteStrengthNPerMm2: image['concrete_strength_n_per_mm2'] ?? null,
        assetNumber: image['asset_number'] ?? null,
        realEstateId: image['real_estate_id'] ?? null,
        attributes: image['attributes'],
    };
}
function functionOf(image) {
    return {
        name: image['name'],
        majorCategory: image['major_category'],
        middleCategory: image['middle_category'],
        smallCategory: image['small_category'],
        floorAreaM2: image['floor_area_m2'],
    };
}
function lotOf(image) {
    return {
        lotNumber: image['lot_number'],
        areaM2: image['area_m2'],
        landCategory: image['land_category'],
        tenure: image['tenure'],
        propertyClass: image['property_class'],
        lessor: image['lessor'],
        yearlyRentYen: image['yearly_rent_yen'],
        leaseEnd: image['lease_end'],
        zoning: image['zoning'],
        buildingCoveragePercent: image['building_coverage_percent'],
        floorAreaRatioPercent: image['floor_area_ratio_percent'],
        assetNumber: image['asset_number'],
        realEstateId: image['real_estate_id'],
        note: image['note'],
    };
}
const valuesOf = {
    facility: facilityOf,
    building: buildingOf,
    building_function: functionOf,
    land_parcel: lotOf,
};
//# sourceMappingURL=past-rows.js.map