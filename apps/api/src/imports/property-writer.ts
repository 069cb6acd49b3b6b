import { inBatches, insertEach } from '#db/bulk-insert';
import type { AssetValues, ParcelValues } from '#geo/import/fixed-assets/asset-row';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { changeRows } from './change-rows.js';
import type { PropertyRows } from './property-changes.js';

type Watch = (rows: number) => void;

const assetColumns =
  `account name acquired_on in_service_on useful_life_years acquisition_yen accumulated_depreciation_yen
  book_value_yen fiscal_year_end disposed_on attributes`.split(/\s+/);
const parcelColumns = 'lot_number area_m2 land_category property_class asset_number'.split(' ');

/** Writes lots, events and assets after their facilities and buildings, in the caller's transaction. Throws RegisterChanged. */
export async function writeProperty(
  database: EntityManager,
  code: string,
  changes: PropertyRows,
  written: Watch,
): Promise<void> {
  await writeParcels(database, code, changes, written);
  await writeEvents(database, code, changes, written);
  await writeAssets(database, code, changes, written);
}

async function writeParcels(database: EntityManager, code: string, changes: PropertyRows, written: Watch) {
  await insertEach(database, 'land_parcel', changes.newParcels, (batch) => {
    written(batch.length);
    return batch.map(({ id, facilityId, values }) => ({
      ...parcelRow(code, id, values),
      facility_id: facilityId,
      tenure: 'owned',
      version: 1,
    }));
  });
  await inBatches(changes.changedParcels, async (batch) => {
    const rows = batch.map(({ id, version, values }) => ({ ...parcelRow(code, id, values), version }));
    await changeRows(database, updateOf('land_parcel', parcelColumns), code, rows);
    written(batch.length);
  });
}

async function writeEvents(database: EntityManager, code: string, { newEvents }: PropertyRows, written: Watch) {
  await insertEach(database, 'property_event', newEvents, (batch) => {
    written(batch.length);
    return batch.map((event) => ({
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
  });
}

async function writeAssets(database: EntityManager, code: string, changes: PropertyRows, written: Watch) {
  await insertEach(database, 'fixed_asset', changes.newAssets, (batch) => {
    written(batch.length);
    return batch.map(({ number, branch, facilityId, buildingId, landParcelId, values }) => ({
      ...assetRow(code, randomUUID(), values),
      facility_id: facilityId,
      building_id: buildingId,
      land_parcel_id: landParcelId,
      number,
      branch,
      version: 1,
    }));
  });
  await inBatches(changes.changedAssets, async (batch) => {
    const rows = batch.map(({ id, version, values }) => ({ ...assetRow(code, id, values), version }));
    await changeRows(database, updateOf('fixed_asset', assetColumns), code, rows);
    written(batch.length);
  });
}

function parcelRow(code: string, id: string, values: ParcelValues) {
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

function assetRow(code: string, id: string, values: AssetValues) {
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
function updateOf(table: string, columns: readonly string[]): string {
  const set = columns.map((column) => `${column} = r.${column}`);
  return `UPDATE ${table} AS t SET ${set.join(', ')}, version = t.version + 1
            FROM jsonb_populate_recordset(NULL::${table}, $2::jsonb) AS r`;
}
