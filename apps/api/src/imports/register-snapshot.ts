import { Facility } from '#db/entities/facility.entity';
import type { BuildingValues, FacilityValues } from '#geo/import/facility-row';
import type { ExistingYear } from '#geo/import/operations/operation-row';
import type { RecordedEdition } from '#geo/import/layers/plan-layers';
import type { ExistingFacility, SourceLink } from '#geo/import/planning/plan';
import type { ExistingProperty } from '#geo/import/fixed-assets/asset-row';
import { type ImportFile, isLayer } from '#geo/import/read-import-file';
import type { KeptRegisterValue } from '#geo/import/register-workbook/answer-edit';
import type { ExistingParts } from '#geo/import/register-workbook/part-row';
import type { PastRow } from '#geo/import/register-workbook/register-edits';
import type { RecordedResidents } from '#geo/import/residents/residents-row';
import type { MultiPolygon } from '#geo/spatial/boundary';
import type { EntityManager } from 'typeorm';
import { readEditions } from './layer-editions.js';
import { readKeptValues } from './kept-values.js';
import { readProperty } from './property-snapshot.js';
import { readParts } from './parts-snapshot.js';
import { readPast } from './past-rows.js';

/** A building as it is recorded, with the version an update is made against. */
export interface RecordedBuilding extends BuildingValues {
  readonly id: string;
  readonly version: number;
  readonly sourceKey: string | null;
}

/** A facility as it is recorded; assumed buildings are left out. */
export interface RecordedFacility extends ExistingFacility {
  readonly buildings: readonly RecordedBuilding[];
}

/** The register as an import is planned against it. */
export interface RegisterSnapshot {
  readonly municipality: { readonly code: string; readonly name: string | null };
  readonly boundary: MultiPolygon | null;
  readonly existing: readonly RecordedFacility[];
  readonly years: readonly ExistingYear[];
  readonly editions: readonly RecordedEdition[];
  readonly residents: readonly RecordedResidents[];
  /** Read only for a ledger of fixed assets. */
  readonly property?: ExistingProperty;
  /** Read only for an exported register. */
  readonly parts?: ExistingParts;
  /** Earlier states of rows that the files bring back. */
  readonly past: readonly PastRow[];
  /** Where somebody has kept what the register says against an exported register. */
  readonly kept?: readonly KeptRegisterValue[];
  /** State of the journal; another one means that something was written since. */
  readonly journal: string;
}

/** Reads what a plan of these files depends on; a municipality that is not there yet is an empty register without a boundary. */
export async function readRegister(
  database: EntityManager,
  code: string,
  files: readonly ImportFile[] = [],
): Promise<RegisterSnapshot> {
  const [city] = await database.query<{ name: string; boundary: MultiPolygon | null }[]>(
    `SELECT name, ST_AsGeoJSON(boundary, 15)::jsonb AS boundary FROM municipality WHERE municipality_code = $1`,
    [code],
  );
  const journal = await journalState(database, code);
  const existing = await readRecorded(database, code, files.length === 0 || files.some(mayHaveBuildings));
  const parts = files.some(isRegister) ? await readParts(database, code) : null;
  return {
    municipality: { code, name: city && city.name !== code ? city.name : null },
    boundary: city?.boundary ?? null,
    journal,
    years: await database.query<ExistingYear[]>(yearRecords, [code]),
    editions: await readEditions(database, code),
    residents: await database.query<RecordedResidents[]>(
      'SELECT year, residents, source FROM municipality_population WHERE municipality_code = $1 ORDER BY year',
      [code],
    ),
    existing,
    ...(files.some(hasAssets) && { property: await readProperty(database, code) }),
    ...(parts && { parts, kept: await readKeptValues(database, code) }),
    past: await readPast(database, code, files, versionsOf(existing, parts)),
  };
}

function isRegister(file: ImportFile): boolean {
  return !isLayer(file) && file.edits !== undefined;
}

/** The version every row has now, by its id. */
function versionsOf(facilities: readonly RecordedFacility[], parts: ExistingParts | null): Map<string, number> {
  const rows = [
    ...facilities.flatMap((facility) => [facility, ...facility.buildings]),
    ...(parts ? [...parts.functions, ...parts.lots] : []),
  ];
  return new Map(rows.map(({ id, version }) => [id, version]));
}

function hasAssets(file: ImportFile): boolean {
  return !isLayer(file) && (file.assets?.length ?? 0) > 0;
}

/** Yearly records and layers leave buildings as they are; those of a large register take much memory. */
function mayHaveBuildings(file: ImportFile): boolean {
  return !isLayer(file) && (file.rows.length > 0 || isRegister(file) || hasAssets(file));
}

/** All facilities with what lists have said of them, and with their buildings unless these are not wanted. */
export async function readRecorded(
  database: EntityManager,
  code: string,
  withBuildings = true,
): Promise<RecordedFacility[]> {
  const sources = await readSources(database, code, withBuildings);
  const buildings = withBuildings ? await readBuildings(database, code) : new Map<string, RecordedBuilding[]>();
  const facilities = await database.query<FacilityRecord[]>(facilityRecords, [code]);
  return facilities.map((facility) => ({
    ...facility,
    sources: sources.get(facility.id) ?? [],
    buildings: buildings.get(facility.id) ?? [],
  }));
}

/** The journal only grows, but numbers may become visible late: last number and count together tell whether it has. */
export async function journalState(database: EntityManager, code: string): Promise<string> {
  const [row] = await database.query<{ state: string }[]>(
    `SELECT concat_ws('/', max(id), count(*)) AS state FROM audit WHERE municipality_code = $1`,
    [code],
  );
  return row?.state ?? '';
}

type FacilityRecord = FacilityValues & Pick<Facility, 'id' | 'version'>;

const facilityRecords = `
SELECT id, version, name, name_kana AS "nameKana", address,
       CASE WHEN location IS NULL THEN NULL ELSE jsonb_build_object('lon', ST_X(location), 'lat', ST_Y(location)) END AS location,
       major_category AS "majorCategory", middle_category AS "middleCategory", small_category AS "smallCategory",
       category_reason AS "categoryReason", poi_code AS "poiCode", owner, owner_reason AS "ownerReason", status, department,
       management_form AS "managementForm", property_class AS "propertyClass", note, attributes
  FROM facility WHERE municipality_code = $1 ORDER BY id`;

const yearRecords = `
SELECT id, version, facility_id AS "facilityId", fiscal_year AS "fiscalYear", function_name AS "functionName", users,
       opening_days AS "openingDays", bookable_slots AS "bookableSlots", used_slots AS "usedSlots", staff::float8 AS staff,
       costs_yen AS "costsYen", revenues_yen AS "revenuesYen", note
  FROM operation_year WHERE municipality_code = $1 ORDER BY id`;

/** What lists have said of facilities, without their buildings. */
const seenOfFacilities = `coalesce((
  SELECT jsonb_object_agg(list, said || '{"buildings": {}}') FROM jsonb_each(seen) AS each_list(list, said)), '{}')`;

async function readSources(
  database: EntityManager,
  code: string,
  withBuildings: boolean,
): Promise<Map<string, SourceLink[]>> {
  const rows = await database.query<(SourceLink & { facilityId: string })[]>(
    `SELECT facility_id AS "facilityId", source, source_id AS "sourceId", ${withBuildings ? 'seen' : seenOfFacilities} AS seen
       FROM facility_source WHERE municipality_code = $1 ORDER BY source, source_id`,
    [code],
  );
  return grouped(rows);
}

async function readBuildings(database: EntityManager, code: string): Promise<Map<string, RecordedBuilding[]>> {
  const rows = await database.query<(RecordedBuilding & { facilityId: string })[]>(
    `SELECT facility_id AS "facilityId", id, version, source_key AS "sourceKey", name, structure, storeys_above AS "storeysAbove",
            storeys_below AS "storeysBelow", floor_area_m2::float8 AS "floorAreaM2", built_fiscal_year AS "builtFiscalYear",
            seismic_standard AS "seismicStandard", seismic_diagnosis AS "seismicDiagnosis",
            seismic_reinforcement AS "seismicReinforcement", reinforced_fiscal_year AS "reinforcedFiscalYear",
            concrete_strength_n_per_mm2::float8 AS "concreteStrengthNPerMm2", asset_number AS "assetNumber",
            real_estate_id AS "realEstateId", attributes
       FROM building WHERE municipality_code = $1 AND NOT assumed ORDER BY name, id`,
    [code],
  );
  return grouped(rows);
}

/** Rows by the facility they belong to, without that column. */
function grouped<Row extends { readonly facilityId: string }>(
  rows: readonly Row[],
): Map<string, Omit<Row, 'facilityId'>[]> {
  const groups = new Map<string, Omit<Row, 'facilityId'>[]>();
  for (const { facilityId, ...row } of rows) {
    const group = groups.get(facilityId);
    if (group) group.push(row);
    else groups.set(facilityId, [row]);
  }
  return groups;
}
