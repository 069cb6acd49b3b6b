import { newId } from './new-id.js';
/** Lots, events or assets of a part as rows of their table. */
export function propertyRows(code, part) {
    switch (part.list) {
        case 'newLots':
            return part.rows.map(({ facilityId, values }) => newLotRow(code, facilityId, values));
        case 'changedLots':
            return part.rows.map(({ id, version, values }) => ({ ...lotRow(code, id, values), version }));
        case 'newParcels':
            return part.rows.map((parcel) => newParcelRow(code, parcel));
        case 'changedParcels':
            return part.rows.map(({ id, version, values }) => ({ ...parcelRow(code, id, values), version }));
        case 'newEvents':
            return part.rows.map((event) => newEventRow(code, event));
        case 'newAssets':
            return part.rows.map((asset) => newAssetRow(code, asset));
        case 'changedAssets':
            return part.rows.map(({ id, version, values }) => ({ ...assetRow(code, id, values), version }));
    }
}
function newParcelRow(code, { id, facilityId, values }) {
    return { facility_id: facilityId, tenure: 'owned', ...parcelRow(code, id, values), version: 1 };
}
function newEventRow(code, event) {
    return {
        municipality_code: code,
        id: newId(),
        facility_id: event.facilityId,
        kind: event.eventKind,
        event_date: event.eventDate,
        subject: event.subject,
        subject_id: event.subject === 'land' ? event.landParcelId : event.buildingId,
        subject_name: event.subjectName,
        whole: true,
        land_area_m2: event.subject === 'land' ? event.areaM2 : null,
        building_area_m2: event.subject === 'building' ? event.areaM2 : null,
        amount_yen: event.amountYen,
        version: 1,
    };
}
function newAssetRow(code, asset) {
    const { number, branch, facilityId, buildingId, landParcelId, values } = asset;
    return {
        facility_id: facilityId,
        building_id: buildingId,
        land_parcel_id: landParcelId,
        number,
        branch,
        ...assetRow(code, newId(), values),
        version: 1,
    };
}
function parcelRow(code, id, values) {
    return {
        municipality_code: code,
        id,
        lot_number: values.lotNumber,
        area_m2: values.areaM2,
        land_category: values.landCategory,
        property_class: values.propertyClass,
        asset_number: values.assetNumber,
    };
}
function newLotRow(code, facilityId, values) {
    return { facility_id: facilityId, ...lotRow(code, newId(), values), version: 1 };
}
/** All that an exported register says of a lot; a ledger says less. */
function lotRow(code, id, values) {
    return {
        ...parcelRow(code, id, values),
        tenure: values.tenure,
        lessor: values.lessor,
        yearly_rent_yen: values.yearlyRentYen,
        lease_end: values.leaseEnd,
        zoning: values.zoning,
        building_coverage_percent: values.buildingCoveragePercent,
        floor_area_ratio_percent: values.floorAreaRatioPercent,
        real_estate_id: values.realEstateId,
        note: values.note,
    };
}
function assetRow(code, id, values) {
    return {
        municipality_code: code,
        id,
        account: values.account,
        name: values.name,
        acquired_on: values.acquiredOn,
        in_service_on: values.inServiceOn,
        useful_life_years: values.usefulLifeYears,
        acquisition_yen: values.acquisitionYen,
        accumulated_depreciation_yen: values.accumulatedDepreciationYen,
        book_value_yen: values.bookValueYen,
        fiscal_year_end: values.fiscalYearEnd,
        disposed_on: values.disposedOn,
        attributes: values.attributes,
    };
}
//# sourceMappingURL=property-rows.js.map