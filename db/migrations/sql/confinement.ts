import { appRole } from '../../roles.js';

const ofBuilding = (row: string): string =>
  `(SELECT b.facility_id FROM building b WHERE b.municipality_code = ${row}.municipality_code AND b.id = ${row}.building_id)`;
const ofFacility = (row: string): string => `${row}.facility_id`;
const ofReport = (row: string): string =>
  `(SELECT d.facility_id FROM defect_report d WHERE d.municipality_code = ${row}.municipality_code AND d.id = ${row}.report_id)`;

type FacilityOf = Readonly<Record<string, (row: string) => string>>;

/** How the facility that a row belongs to is found, by table of the time of `createConfinement`; a facility's own row tells its department, too. */
const firstTables: FacilityOf = {
  facility_source: ofFacility,
  building: ofFacility,
  building_function: ofBuilding,
  component: ofBuilding,
  room: ofBuilding,
  estimate: ofBuilding,
  operation_year: ofFacility,
  land_parcel: ofFacility,
  property_event: ofFacility,
  fixed_asset: ofFacility,
  facility_document: ofFacility,
};
const tables = ['facility', ...Object.keys(firstTables)];

/** Those that came since; each has a facility_id, or belongs to a report that may have one. */
const laterTables: FacilityOf = {
  inspection: ofFacility,
  condition_grade: ofFacility,
  finding: ofFacility,
  finding_event: ofFacility,
  inspection_photo: ofFacility,
  legal_duty: ofFacility,
  legal_inspection: ofFacility,
  defect_report: ofFacility,
  defect_report_photo: ofReport,
  defect_report_contact: ofReport,
};
const facilityOf: FacilityOf = { ...firstTables, ...laterTables };

const isConfined = (to: 'reading' | 'writing'): string =>
  `coalesce(current_setting('chodo.confined_${to}', true), '') = 'yes'`;

const isOwnFacility = `FUNCTION is_own_facility(code text, facility uuid) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT EXISTS (SELECT 1 FROM facility f WHERE f.municipality_code = code AND f.id = facility AND is_own(f.id, f.department))
$$;`;

/**
 * SQL that keeps an account to its own facilities: those it is given one by one or by department. With chodo.confined_writing a
 * statement that touches a row of another facility is refused; with chodo.confined_reading such rows are not there at all.
 */
export const createConfinement = `
CREATE FUNCTION is_own(facility uuid, department text) RETURNS boolean LANGUAGE sql STABLE AS $$
  SELECT coalesce(facility = ANY (nullif(current_setting('chodo.facilities', true), '')::uuid[]), false)
      OR coalesce(department = ANY (nullif(current_setting('chodo.departments', true), '')::text[]), false)
$$;
CREATE ${isOwnFacility}
${tables.map(confineWriting).join('\n')}
${tables.map(confineReading).join('\n')}
`;

export const dropConfinement = `
${tables.map((table) => `DROP POLICY own_facilities ON ${table}; DROP FUNCTION confine_${table} CASCADE;`).join('\n')}
DROP FUNCTION is_own_facility;
DROP FUNCTION is_own;
`;

/**
 * SQL after which the policies of reading ask once per statement, not once per row, whether it is confined, and name no other table: what
 * only functions know need not be planned with every query of everybody. In PL/pgSQL, which keeps its plans.
 */
export const askConfinementOnce = `
CREATE OR REPLACE FUNCTION is_own_facility(code text, facility uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM facility f WHERE f.municipality_code = code AND f.id = facility AND is_own(f.id, f.department));
END $$;
CREATE FUNCTION is_own_building(code text, building uuid) RETURNS boolean LANGUAGE plpgsql STABLE AS $$
BEGIN
  RETURN is_own_facility(code, (SELECT b.facility_id FROM building b WHERE b.municipality_code = code AND b.id = building));
END $$;
${tables.map((table) => `DROP POLICY own_facilities ON ${table};${confineReadingOnce(table)}`).join('\n')}
`;

/** SQL that goes back to asking row by row. */
export const askConfinementByRow = `
${tables.map((table) => `DROP POLICY own_facilities ON ${table};${confineReading(table)}`).join('\n')}
DROP FUNCTION is_own_building;
CREATE OR REPLACE ${isOwnFacility}
`;

/** SQL that keeps an account to the rows of its own facilities in a table that came later. */
export function confine(table: string): string {
  return `${confineWriting(table)}${confineReadingOnce(table)}`;
}

/**
 * SQL that keeps an account with own facilities to those reports of residents about them that a moderator has accepted; the rest is
 * not there for it, whether it is confined in what it reads or only in what it writes.
 */
export function confineReport(table: string): string {
  const isSeen =
    table === 'defect_report'
      ? `(status IN ('accepted', 'joined') AND ${isOwn(table, table)})`
      : `EXISTS (SELECT 1 FROM defect_report d WHERE d.municipality_code = ${table}.municipality_code AND d.id = ${table}.report_id)`;
  return `${confineWriting(table)}
CREATE POLICY own_facilities ON ${table} AS RESTRICTIVE FOR SELECT TO ${appRole}
  USING ((SELECT NOT (${isConfined('reading')} OR ${isConfined('writing')})) OR ${isSeen});`;
}

function confineReadingOnce(table: string): string {
  const facility = facilityOf[table];
  const isOwnRow = facility === ofBuilding ? 'is_own_building(municipality_code, building_id)' : isOwn(table, table);
  return `
CREATE POLICY own_facilities ON ${table} AS RESTRICTIVE FOR SELECT TO ${appRole}
  USING ((SELECT NOT ${isConfined('reading')}) OR ${isOwnRow});`;
}

function isOwn(table: string, row: string): string {
  const facility = facilityOf[table];
  return facility
    ? `is_own_facility(${row}.municipality_code, ${facility(row)})`
    : `is_own(${row}.id, ${row}.department)`;
}

/** Land that no facility stands on is nobody's own; it has lost none. */
function isStillThere(facility: (row: string) => string, row: string): string {
  const stands = `EXISTS (SELECT 1 FROM facility f WHERE f.municipality_code = ${row}.municipality_code AND f.id = ${facility(row)})`;
  return facility === ofFacility ? `(${ofFacility(row)} IS NULL OR ${stands})` : stands;
}

function confineReading(table: string): string {
  return `CREATE POLICY own_facilities ON ${table} AS RESTRICTIVE FOR SELECT TO ${appRole}
  USING (NOT ${isConfined('reading')} OR ${isOwn(table, table)});`;
}

function confineWriting(table: string): string {
  // What goes with its building or facility: that row is gone by now, and was checked itself.
  const mayBeGone = facilityOf[table] ? ` AND ${isStillThere(facilityOf[table], 'r')}` : '';
  const check = (rows: string, unless: string) => `
    IF EXISTS (SELECT 1 FROM ${rows} r WHERE NOT ${isOwn(table, 'r')}${unless}) THEN
      RAISE EXCEPTION 'this facility is not among those of the account' USING ERRCODE = 'CH403';
    END IF;`;
  const trigger = (operation: string, transition: string) =>
    `CREATE TRIGGER confine_${operation} AFTER ${operation} ON ${table} REFERENCING ${transition}
  FOR EACH STATEMENT WHEN (${isConfined('writing')}) EXECUTE FUNCTION confine_${table}();`;
  return `
CREATE FUNCTION confine_${table}() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP <> 'DELETE' THEN${check('new_rows', '')}
  END IF;
  IF TG_OP <> 'INSERT' THEN${check('old_rows', mayBeGone)}
  END IF;
  RETURN NULL;
END $$;
${trigger('insert', 'NEW TABLE AS new_rows')}
${trigger('update', 'OLD TABLE AS old_rows NEW TABLE AS new_rows')}
${trigger('delete', 'OLD TABLE AS old_rows')}`;
}
