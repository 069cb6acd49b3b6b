import { analyse, insertRows, manyRows } from '#db/bulk-insert';
import type { BuildingValues, FacilityValues } from '#geo/import/facility-row';
import type { OperationValues } from '#geo/import/operations/operation-row';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { districtOf } from '../facilities/district-of-place.js';
import { searchTextOf } from '../facilities/facility-query.js';
import { changeRows } from './change-rows.js';
import { writeProperty } from './property-writer.js';
import type { RegisterChanges } from './register-changes.js';
import type { RegisterPart } from './register-parts.js';

type Row = Readonly<Record<string, unknown>>;

const facilityColumns =
  `name name_kana address search_text major_category middle_category small_category category_reason poi_code
  owner owner_reason department management_form property_class status location note attributes`.split(/\s+/);

const buildingColumns =
  `name structure storeys_above storeys_below floor_area_m2 built_fiscal_year seismic_standard seismic_diagnosis
  seismic_reinforcement reinforced_fiscal_year concrete_strength_n_per_mm2 asset_number real_estate_id attributes`.split(
    /\s+/,
  );

const yearColumns = 'users opening_days bookable_slots used_slots staff costs_yen revenues_yen note'.split(' ');

/** Tables that parts add rows to. */
const grows: Partial<Record<RegisterPart['list'], string>> = {
  newFacilities: 'facility',
  newBuildings: 'building',
  newYears: 'operation_year',
  newParcels: 'land_parcel',
  newEvents: 'property_event',
  newAssets: 'fixed_asset',
};

/** Told after each part how many rows of the register it had; what it throws ends the writing. */
export type Written = (rows: number) => void;

/** Writes each part in a few statements, in the caller's transaction. Throws RegisterChanged. */
export async function writeRegister(
  database: EntityManager,
  code: string,
  parts: Iterable<RegisterPart>,
  written: Written,
): Promise<void> {
  for (const part of parts) {
    await writePart(database, code, part);
    const table = grows[part.list];
    if (table && part.last && part.listRows >= manyRows) await analyse(database, table);
    if (part.list === 'newBuildings' && part.last) await dropAssumed(database, code);
    written(part.rows.length);
  }
}

function writePart(database: EntityManager, code: string, part: RegisterPart): Promise<void> {
  switch (part.list) {
    case 'newFacilities':
      return insertFacilities(database, code, part.rows);
    case 'changedFacilities':
      return changeFacilities(database, code, part.rows);
    case 'links':
      return writeLinks(database, code, part.rows);
    case 'newBuildings':
      return insertBuildings(database, code, part.rows);
    case 'changedBuildings':
      return changeBuildings(database, code, part.rows);
    case 'newYears':
      return insertYears(database, code, part.rows);
    case 'changedYears':
      return changeYears(database, code, part.rows);
    default:
      return writeProperty(database, code, part);
  }
}

async function insertFacilities(database: EntityManager, code: string, added: RegisterChanges['newFacilities']) {
  const rows = added.map((facility) => facilityRow(code, facility));
  const districts = await districtsOf(database, code, rows);
  await insertRows(
    database,
    'facility',
    rows.map((row) => ({ district_id: districts.get(row.id) ?? null, ...row })),
  );
}

async function insertBuildings(database: EntityManager, code: string, added: RegisterChanges['newBuildings']) {
  const rows = added.map(({ id, facilityId, sourceKey, ...values }) => ({
    facility_id: facilityId,
    source_key: sourceKey,
    assumed: false,
    ...buildingRow(code, id, values),
  }));
  await insertRows(database, 'building', rows);
}

async function insertYears(database: EntityManager, code: string, added: RegisterChanges['newYears']) {
  const rows = added.map(({ facilityId, fiscalYear, functionName, values }) => ({
    facility_id: facilityId,
    fiscal_year: fiscalYear,
    function_name: functionName,
    ...yearRow(code, randomUUID(), values),
  }));
  await insertRows(database, 'operation_year', rows);
}

function facilityRow(code: string, { id, values }: { readonly id: string; readonly values: FacilityValues }) {
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
    bundled_management: false,
    location: location && { type: 'Point', coordinates: [location.lon, location.lat] },
    note: values.note,
    attributes: values.attributes,
    version: 1,
  };
}

function buildingRow(code: string, id: string, values: BuildingValues) {
  return {
    municipality_code: code,
    id,
    name: values.name,
    structure: values.structure,
    storeys_above: values.storeysAbove,
    storeys_below: values.storeysBelow,
    floor_area_m2: values.floorAreaM2,
    built_fiscal_year: values.builtFiscalYear,
    seismic_standard: values.seismicStandard,
    seismic_diagnosis: values.seismicDiagnosis,
    seismic_reinforcement: values.seismicReinforcement,
    reinforced_fiscal_year: values.reinforcedFiscalYear,
    concrete_strength_n_per_mm2: values.concreteStrengthNPerMm2,
    asset_number: values.assetNumber,
    real_estate_id: values.realEstateId,
    attributes: values.attributes,
    version: 1,
  };
}

function yearRow(code: string, id: string, values: OperationValues) {
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
    version: 1,
  };
}

/** The district each located row lies in, by the row's id. */
async function districtsOf(database: EntityManager, code: string, rows: readonly Row[]): Promise<Map<string, string>> {
  const located = rows.filter((row) => row['location'] !== null).map(({ id, location }) => ({ id, location }));
  const found = await database.query<{ id: string; districtId: string }[]>(
    `SELECT DISTINCT ON (r.id) r.id, d.id AS "districtId"
       FROM jsonb_populate_recordset(NULL::facility, $2::jsonb) AS r
       JOIN district d ON d.municipality_code = $1 AND ST_Covers(d.boundary, r.location)
      ORDER BY r.id, d.name COLLATE "C"`,
    [code, JSON.stringify(located)],
  );
  return new Map(found.map(({ id, districtId }) => [id, districtId]));
}

/** Whoever has not moved keeps the district, which a person may have chosen. */
async function changeFacilities(database: EntityManager, code: string, all: RegisterChanges['changedFacilities']) {
  const rows = all.map((changed) => ({ ...facilityRow(code, changed), version: changed.version }));
  const set = facilityColumns.map((column) => `${column} = r.${column}`);
  await changeRows(
    database,
    `UPDATE facility AS t SET ${set.join(', ')}, version = t.version + 1,
            district_id = CASE WHEN t.location IS NOT DISTINCT FROM r.location THEN t.district_id ELSE ${districtOf('r.location')} END
       FROM jsonb_populate_recordset(NULL::facility, $2::jsonb) AS r`,
    code,
    rows,
  );
}

async function changeBuildings(database: EntityManager, code: string, all: RegisterChanges['changedBuildings']) {
  const rows = all.map((changed) => ({ ...buildingRow(code, changed.id, changed.values), version: changed.version }));
  const set = buildingColumns.map((column) => `${column} = r.${column}`);
  await changeRows(
    database,
    `UPDATE building AS t SET ${set.join(', ')}, version = t.version + 1, assumed = false
       FROM jsonb_populate_recordset(NULL::building, $2::jsonb) AS r`,
    code,
    rows,
  );
}

async function changeYears(database: EntityManager, code: string, all: RegisterChanges['changedYears']) {
  const rows = all.map((changed) => ({ ...yearRow(code, changed.id, changed.values), version: changed.version }));
  const set = yearColumns.map((column) => `${column} = r.${column}`);
  await changeRows(
    database,
    `UPDATE operation_year AS t SET ${set.join(', ')}, version = t.version + 1
       FROM jsonb_populate_recordset(NULL::operation_year, $2::jsonb) AS r`,
    code,
    rows,
  );
}

/** Links that are there already take in what the lists say now. */
async function writeLinks(database: EntityManager, code: string, links: RegisterChanges['links']): Promise<void> {
  await database.query(
    `INSERT INTO facility_source (municipality_code, source, source_id, facility_id, seen)
     SELECT $1, source, "sourceId", "facilityId", seen
       FROM jsonb_to_recordset($2::jsonb) AS l(source text, "sourceId" text, "facilityId" uuid, seen jsonb)
     ON CONFLICT (municipality_code, source, source_id)
     DO UPDATE SET facility_id = excluded.facility_id, seen = excluded.seen`,
    [code, JSON.stringify(links)],
  );
}

/** A building that is known takes the place of the one an estimate had assumed: all at once, for most facilities have none. */
async function dropAssumed(database: EntityManager, code: string): Promise<void> {
  await database.query(
    `DELETE FROM building AS guess WHERE municipality_code = $1 AND assumed AND EXISTS (
       SELECT 1 FROM building b WHERE b.municipality_code = $1 AND b.facility_id = guess.facility_id AND NOT b.assumed)`,
    [code],
  );
}
