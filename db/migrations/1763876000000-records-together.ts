import type { MigrationInterface, QueryRunner } from 'typeorm';
import { recordGround, writeRecord } from './1763874000000-taking-records.js';
import { recordColumns } from './sql/record-columns.js';

/**
 * Records that wait at the same time are asked for and written together, each in the name of its sender: what a transaction and a statement
 * cost is paid once for all of them. Rows of one sender are one statement for each table.
 */
export class RecordsTogether1763876000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION write_record, record_ground;${enterScope}${recordGrounds}${writeRecords}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION write_records, record_grounds, enter_scope;${recordGround}${writeRecord}`);
  }
}

const enterScope = `
CREATE FUNCTION enter_scope(settings jsonb) RETURNS void LANGUAGE plpgsql AS $$
DECLARE setting record;
BEGIN
  FOR setting IN SELECT key, value FROM jsonb_each_text(settings) LOOP
    PERFORM set_config(setting.key, setting.value, true);
  END LOOP;
END $$;
COMMENT ON FUNCTION enter_scope IS 'in whose name, and confined to what, the transaction goes on';`;

const recordGrounds = `
CREATE FUNCTION record_grounds(code text, fiscal_year integer, senders jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  sender record;
  next_serial integer;
  taken jsonb;
  answers jsonb := '[]';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtext('chodo: inspections of ' || code));
  -- What is unique in the whole city is asked with the eyes of the whole city.
  PERFORM set_config('chodo.confined_reading', '', true);
  next_serial := 1 + coalesce((SELECT max(receipt_serial) FROM inspection
                                WHERE municipality_code = code AND receipt_fiscal_year = fiscal_year), 0);
  FOR sender IN SELECT * FROM jsonb_to_recordset(senders) AS s(scope jsonb, asked jsonb) LOOP
    PERFORM enter_scope(sender.scope);
    PERFORM set_config('chodo.confined_reading', '', true);
    taken := (SELECT jsonb_agg(jsonb_build_object(
        'isKnown', EXISTS (SELECT 1 FROM inspection WHERE municipality_code = code AND operation_id = (one ->> 'operationId')::uuid)
          OR EXISTS (SELECT 1 FROM inspection
                      WHERE municipality_code = code AND id = (one ->> 'inspectionId')::uuid AND revision = (one ->> 'revision')::integer),
        'last', (SELECT jsonb_build_object('revision', revision, 'facilityId', facility_id) FROM inspection
                  WHERE municipality_code = code AND id = (one ->> 'inspectionId')::uuid ORDER BY revision DESC LIMIT 1)) ORDER BY at)
      FROM jsonb_array_elements(sender.asked) WITH ORDINALITY AS a (one, at));
    PERFORM set_config('chodo.confined_reading', coalesce(sender.scope ->> 'chodo.confined_reading', ''), true);
    answers := answers || (SELECT jsonb_agg(taken -> (at::integer - 1) || jsonb_build_object(
        'hasFacility', EXISTS (SELECT 1 FROM facility WHERE municipality_code = code AND id = (one ->> 'facilityId')::uuid),
        'buildingIds', ARRAY(SELECT id FROM building WHERE municipality_code = code AND facility_id = (one ->> 'facilityId')::uuid),
        'edition', (SELECT jsonb_build_object('kind', kind, 'role', role, 'items', items) FROM inspection_template_edition
                     WHERE municipality_code = code AND template_id = (one ->> 'templateId')::uuid AND edition = (one ->> 'templateEdition')::integer),
        'knowsFindings', EXISTS (SELECT 1 FROM finding WHERE municipality_code = code AND inspection_id = (one ->> 'inspectionId')::uuid)
          OR EXISTS (SELECT 1 FROM finding
                      WHERE municipality_code = code AND id = ANY (ARRAY(SELECT told::uuid FROM jsonb_array_elements_text(one -> 'findings') told))),
        'knowsPhotos', EXISTS (SELECT 1 FROM inspection_photo
                                WHERE municipality_code = code AND id = ANY (ARRAY(SELECT told::uuid FROM jsonb_array_elements_text(one -> 'photos') told)))
          OR EXISTS (SELECT 1 FROM photo_file
                      WHERE municipality_code = code AND sha256 = ANY (ARRAY(SELECT jsonb_array_elements_text(one -> 'files'))))) ORDER BY at)
      FROM jsonb_array_elements(sender.asked) WITH ORDINALITY AS a (one, at));
  END LOOP;
  RETURN jsonb_build_object('answers', answers, 'nextSerial', next_serial);
END $$;
COMMENT ON FUNCTION record_grounds IS 'what records of inspections stand on, by sender; until the end of the transaction the only one of its city';`;

const writeRecords = `
CREATE FUNCTION write_records(senders json) RETURNS void LANGUAGE plpgsql AS $$
DECLARE sender record;
BEGIN
  FOR sender IN SELECT * FROM json_to_recordset(senders) AS s(scope jsonb, ${Object.keys(recordColumns)
    .map((table) => `${table} json`)
    .join(', ')}) LOOP
    PERFORM enter_scope(sender.scope);
${Object.entries(recordColumns)
  .map(
    ([table, names]) => `    IF sender.${table} IS NOT NULL THEN
      INSERT INTO ${table} (${names}) SELECT ${names} FROM json_populate_recordset(NULL::${table}, sender.${table});
    END IF;`,
  )
  .join('\n')}
  END LOOP;
END $$;
COMMENT ON FUNCTION write_records IS 'by sender the rows of records of inspections by table, each with the names of its columns';`;
