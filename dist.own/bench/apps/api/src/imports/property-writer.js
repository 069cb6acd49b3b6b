import { insertRows } from '#db/bulk-insert';
import { randomUUID } from 'node:crypto';
import { changeRows } from './change-rows.js';
const assetColumns = `account name acquired_on in_service_on useful_life_years acquisition_yen accumulated_depreciation_yen
  book_value_yen fiscal_year_end disposed_on attributes`.split(/\s+/);
const parcelColumns = 'lot_number area_m2 land_category property_class asset_number'.split(' ');
/** Writes lots, events or assets, whose facilities and buildings are there, in the caller's transaction. Throws RegisterChanged. */
export function writeProperty(database, code, part) {
    switch (part.list) {
        case 'newParcels':
            return insertRows(database, 'land_parcel', newParcelRows(code, part.rows));
        case 'changedParcels':
            return changeParcels(database, code, part.rows);
        case 'newEvents':
            return insertRows(database, 'property_event', newEventRows(code, part.rows));
        case 'newAssets':
            return insertRows(database, 'fixed_asset', newAssetRows(code, part.rows));
        case 'changedAssets':
            return changeAssets(database, code, part.rows);
    }
}
function newParcelRows(code, parcels) {
    return parcels.map(({ id, facilityId, values }) => ({
        facility_id: facilityId,
        tenure: 'owned',
        version: 1,
        ...parcelRow(code, id, values),
    }));
}
async function changeParcels(database, code, parcels) {
    const rows = parcels.map(({ id, version, values }) => ({ ...parcelRow(code, id, values), version }));
    await changeRows(database, updateOf('land_parcel', parcelColumns), code, rows);
}
function newEventRows(code, events) {
    return events.map((event) => ({
        municipality_code: code,
        id: randomUUID(),
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
    }));
}
function newAssetRows(code, assets) {
    return assets.map(({ number, branch, facilityId, buildingId, landParcelId, values }) => ({
        facility_id: facilityId,
        building_id: buildingId,
        land_parcel_id: landParcelId,
        number,
        branch,
        version: 1,
        ...assetRow(code, randomUUID(), values),
    }));
}
async function changeAssets(database, code, assets) {
    const rows = assets.map(({ id, version, values }) => ({ ...assetRow(code, id, values), version }));
    await changeRows(database, updateOf('fixed_asset', assetColumns), code, rows);
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
/** Names of tables and columns come from this file. */
function updateOf(table, columns) {
    const set = columns.map((column) => `${column} = r.${column}`);
    return `UPDATE ${table} AS t SET ${set.join(', ')}, version = t.version + 1
            FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) AS r`;
}
//# sourceMappingURL=property-writer.js.map