import type { MigrationInterface, QueryRunner } from 'typeorm';
import { accountsRole } from '../roles.js';
import { countInserts, journalInserts } from './sql/audit.js';
import { recordColumns } from './sql/record-columns.js';

/** What stands in the record of an inspection, whose own row in the journal tells it: row by row it was most of the journal. */
const photoTables = { photo_file: ['sha256'], inspection_photo: ['id'] };

/**
 * What a request asks of a session, and what a record asks and writes, each by one statement whose plan is kept: on the day on which fifty
 * phones come back into the net at once, planning and talking took most of the time.
 */
export class TakingRecords1763874000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`${findSession}${recordGround}${writeRecord}${conditionIndex}`);
    for (const [table, key] of Object.entries(photoTables)) await runner.query(countInserts(table, key));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, key] of Object.entries(photoTables)) await runner.query(journalInserts(table, key));
    await runner.query('DROP INDEX audit_condition; DROP FUNCTION write_record, record_ground, accounts.find_session;');
  }
}

const findSession = `
CREATE FUNCTION accounts.find_session(token bytea, idle interval, longest interval, seen_every interval) RETURNS jsonb LANGUAGE plpgsql AS $$
BEGIN
  PERFORM set_config('role', '${accountsRole}', true);
  RETURN (SELECT jsonb_build_object(
    'accountId', a.id, 'loginName', a.login_name, 'displayName', a.display_name,
    'instanceAdministrator', a.instance_administrator, 'mustChangePassword', a.password_is_one_time AND s.method = 'password',
    'method', s.method, 'hasSecondFactor', a.totp_secret IS NOT NULL, 'deviceId', s.device_id,
    'isSeenLongAgo', s.last_seen_at < now() - seen_every,
    'cities', coalesce((
      SELECT jsonb_agg(jsonb_build_object('municipalityCode', m.municipality_code, 'role', m.role, 'departments', m.departments,
               'facilityIds', ARRAY(SELECT f.facility_id FROM membership_facility f
                                     WHERE f.municipality_code = m.municipality_code AND f.account_id = m.account_id))
               ORDER BY m.municipality_code)
        FROM membership m WHERE m.account_id = a.id), '[]'))
    FROM accounts.session s
    JOIN accounts.account a ON a.id = s.account_id AND a.disabled_at IS NULL
    LEFT JOIN accounts.device d ON d.id = s.device_id
   WHERE s.token_hash = token AND d.revoked_at IS NULL AND s.last_seen_at > now() - idle AND s.created_at > now() - longest);
END $$;`;

export const recordGround = `
CREATE FUNCTION record_ground(code text, asked jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  confined text := coalesce(current_setting('chodo.confined_reading', true), '');
  taken jsonb;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('chodo: inspections of ' || code));
  -- What is unique in the whole city is asked with the eyes of the whole city.
  PERFORM set_config('chodo.confined_reading', '', true);
  taken := jsonb_build_object(
    'isKnown', EXISTS (SELECT 1 FROM inspection WHERE municipality_code = code AND operation_id = (asked ->> 'operationId')::uuid)
      OR EXISTS (SELECT 1 FROM inspection
                  WHERE municipality_code = code AND id = (asked ->> 'inspectionId')::uuid AND revision = (asked ->> 'revision')::integer),
    'last', (SELECT jsonb_build_object('revision', revision, 'facilityId', facility_id) FROM inspection
              WHERE municipality_code = code AND id = (asked ->> 'inspectionId')::uuid ORDER BY revision DESC LIMIT 1),
    'nextSerial', 1 + coalesce((SELECT max(receipt_serial) FROM inspection
                                 WHERE municipality_code = code AND receipt_fiscal_year = (asked ->> 'receiptFiscalYear')::integer), 0));
  PERFORM set_config('chodo.confined_reading', confined, true);
  RETURN taken || jsonb_build_object(
    'hasFacility', EXISTS (SELECT 1 FROM facility WHERE municipality_code = code AND id = (asked ->> 'facilityId')::uuid),
    'buildingIds', ARRAY(SELECT id FROM building WHERE municipality_code = code AND facility_id = (asked ->> 'facilityId')::uuid),
    'edition', (SELECT jsonb_build_object('kind', kind, 'role', role, 'items', items) FROM inspection_template_edition
                 WHERE municipality_code = code AND template_id = (asked ->> 'templateId')::uuid AND edition = (asked ->> 'templateEdition')::integer),
    'knowsFindings', EXISTS (SELECT 1 FROM finding WHERE municipality_code = code AND inspection_id = (asked ->> 'inspectionId')::uuid)
      OR EXISTS (SELECT 1 FROM finding
                  WHERE municipality_code = code AND id = ANY (ARRAY(SELECT told::uuid FROM jsonb_array_elements_text(asked -> 'findings') told))),
    'knowsPhotos', EXISTS (SELECT 1 FROM inspection_photo
                            WHERE municipality_code = code AND id = ANY (ARRAY(SELECT told::uuid FROM jsonb_array_elements_text(asked -> 'photos') told)))
      OR EXISTS (SELECT 1 FROM photo_file
                  WHERE municipality_code = code AND sha256 = ANY (ARRAY(SELECT jsonb_array_elements_text(asked -> 'files')))));
END $$;
COMMENT ON FUNCTION record_ground IS 'what a record of an inspection stands on; until the end of the transaction the only one of its city';`;

export const writeRecord = `
CREATE FUNCTION write_record(rows json) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
${Object.entries(recordColumns)
  .map(
    ([table, names]) => `  IF json_array_length(rows -> '${table}') > 0 THEN
    INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, rows -> '${table}');
  END IF;`,
  )
  .join('\n')}
END $$;
COMMENT ON FUNCTION write_record IS 'the rows of a record of an inspection by table, each with the names of its columns';`;

const conditionIndex = `
CREATE INDEX audit_condition ON audit (municipality_code, id) WHERE entity IN
  ('municipality', 'inspection', 'condition_grade', 'condition_settings', 'facility', 'building', 'component', 'unit_price');`;
