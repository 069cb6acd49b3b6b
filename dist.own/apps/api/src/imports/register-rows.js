import { searchTextOf } from '../facilities/facility-query.js';
import { newId } from './new-id.js';
import { propertyRows } from './property-rows.js';
/** The changes of a part as rows of their table: new ones with all their columns, changed ones with what is to be written. */
export function rowsOfPart(code, part) {
    switch (part.list) {
        case 'newFacilities':
            return part.rows.map(({ id, values }) => newFacilityRow(code, id, values));
        case 'changedFacilities':
            return part.rows.map(({ id, version, values }) => ({ ...facilityRow(code, id, values), version }));
        case 'links':
            return part.rows.map((link) => linkRow(code, link));
        case 'newBuildings':
            return part.rows.map((building) => newBuildingRow(code, building));
        case 'changedBuildings':
            return part.rows.map(({ id, version, values }) => ({ ...buildingRow(code, id, values), version }));
        case 'newYears':
            return part.rows.map((year) => newYearRow(code, year));
        case 'changedYears':
            return part.rows.map(({ id, version, values }) => ({ ...yearRow(code, id, values), version }));
        case 'newFunctions':
            return part.rows.map((one) => newFunctionRow(code, one));
        case 'changedFunctions':
            return part.rows.map(({ id, version, values }) => ({ ...functionRow(code, id, values), version }));
        default:
            return propertyRows(code, part);
    }
}
function newFacilityRow(code, id, values) {
    return { ...facilityRow(code, id, values), bundled_management: false, version: 1 };
}
function facilityRow(code, id, values) {
    const { location } = values;
    return {
        municipality_code: code,
        id,
        name: values.name,
        name_kana: values.nameKana,
        address: values.address,
        search_text: searchTextOf(values),
        major_category: values.majorCategory,
        middle_category: values.middleCategory,
        small_category: values.smallCategory,
        category_reason: values.categoryReason,
        poi_code: values.poiCode,
        owner: values.owner,
        owner_reason: values.ownerReason,
        department: values.department,
        management_form: values.managementForm,
        property_class: values.propertyClass,
        status: values.status,
        location: location && { type: 'Point', coordinates: [location.lon, location.lat] },
        note: values.note,
        attributes: values.attributes,
    };
}
function linkRow(code, { facilityId, link }) {
    return {
        municipality_code: code,
        source: link.source,
        source_id: link.sourceId,
        facility_id: facilityId,
        seen: link.seen,
    };
}
function newBuildingRow(code, { id, facilityId, building }) {
    return { facility_id: facilityId, source_key: building.sourceKey, ...buildingRow(code, id, building), version: 1 };
}
/** Known buildings: those that an estimate assumes are none any more once a list tells of them. */
function buildingRow(code, id, values) {
    return {
        municipality_code: code,
        id,
        name: values.name,
        structure: values.structure,
        storeys_above: values.storeysAbove,
        storeys_below: values.storeysBelow,
        floor_area_m2: values.floorAreaM2,
        built_fiscal_year: values.builtFiscalYear,
        assumed: false,
        seismic_standard: values.seismicStandard,
        seismic_diagnosis: values.seismicDiagnosis,
        seismic_reinforcement: values.seismicReinforcement,
        reinforced_fiscal_year: values.reinforcedFiscalYear,
        concrete_strength_n_per_mm2: values.concreteStrengthNPerMm2,
        asset_number: values.assetNumber,
        real_estate_id: values.realEstateId,
        attributes: values.attributes,
    };
}
function newFunctionRow(code, { buildingId, values }) {
    return { building_id: buildingId, ...functionRow(code, newId(), values), version: 1 };
}
function functionRow(code, id, values) {
    return {
        municipality_code: code,
        id,
        name: values.name,
        major_category: values.majorCategory,
        middle_category: values.middleCategory,
        small_category: values.smallCategory,
        floor_area_m2: values.floorAreaM2,
    };
}
function newYearRow(code, { facilityId, fiscalYear, functionName, values }) {
    return {
        facility_id: facilityId,
        fiscal_year: fiscalYear,
        function_name: functionName,
        ...yearRow(code, newId(), values),
        version: 1,
    };
}
function yearRow(code, id, values) {
    return {
        municipality_code: code,
        id,
        users: values.users,
        opening_days: values.openingDays,
        bookable_slots: values.bookableSlots,
        used_slots: values.usedSlots,
        staff: values.staff,
        costs_yen: values.costsYen,
        revenues_yen: values.revenuesYen,
        note: values.note,
    };
}
//# sourceMappingURL=register-rows.js.map