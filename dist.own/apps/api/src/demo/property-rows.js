/** Rows of rooms, land and events, without the city's code. */
export function propertyRows({ property, }) {
    return [
        ['room', property.rooms.map(roomRow)],
        ['land_parcel', property.parcels.map(parcelRow)],
        ['property_event', property.events.map(eventRow)],
    ];
}
/** Columns of a building; null where its ledger says nothing. */
export function particularsRow(known) {
    return {
        seismic_standard: known?.seismicStandard ?? null,
        seismic_diagnosis: known?.seismicDiagnosis ?? null,
        seismic_reinforcement: known?.seismicReinforcement ?? null,
        reinforced_fiscal_year: known?.reinforcedFiscalYear ?? null,
        concrete_strength_n_per_mm2: known?.concreteStrengthNPerMm2 ?? null,
        asset_number: known?.assetNumber ?? null,
    };
}
function roomRow(room) {
    return {
        id: room.id,
        building_id: room.buildingId,
        name: room.name,
        floor: room.floor,
        area_m2: room.areaM2,
        capacity: room.capacity,
        bookable: room.bookable,
        fee_yen_per_hour: room.feeYenPerHour,
        version: 1,
    };
}
function parcelRow(parcel) {
    return {
        id: parcel.id,
        facility_id: parcel.facilityId,
        lot_number: parcel.lotNumber,
        area_m2: parcel.areaM2,
        land_category: parcel.landCategory,
        tenure: parcel.tenure,
        lessor: parcel.lessor,
        yearly_rent_yen: parcel.yearlyRentYen,
        lease_end: parcel.leaseEnd,
        zoning: parcel.zoning,
        asset_number: parcel.assetNumber,
        real_estate_id: parcel.realEstateId,
        geometry: parcel.geometry,
        version: 1,
    };
}
function eventRow(event) {
    return {
        id: event.id,
        facility_id: event.facilityId,
        kind: event.kind,
        event_date: event.eventDate,
        subject: event.subject,
        subject_id: event.subjectId,
        subject_name: event.subjectName,
        whole: true,
        land_area_m2: event.landAreaM2,
        building_area_m2: event.buildingAreaM2,
        amount_yen: event.amountYen,
        counterparty: event.counterparty,
        class_before: event.classBefore,
        class_after: event.classAfter,
        category_before: event.categoryBefore,
        category_after: event.categoryAfter,
        document_number: event.documentNumber,
        reason: event.reason,
        version: 1,
    };
}
//# sourceMappingURL=property-rows.js.map