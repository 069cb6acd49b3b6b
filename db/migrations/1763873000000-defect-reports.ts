import type { MigrationInterface, QueryRunner } from 'typeorm';
import { publicRole } from '../roles.js';
import { countAudit, rowAudit } from './sql/audit.js';
import { confineReport } from './sql/confinement.js';
import { isolate } from './sql/isolation.js';

const tables = ['defect_report', 'defect_report_photo', 'defect_report_contact'] as const;

/** 市民からの報告: defects that residents tell of, their photos, and how to reach them; and findings that come of them. */
export class DefectReports1763873000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createTables);
    await runner.query(openToResidents);
    await runner.query(openFindings);
    await runner.query(rowAudit('defect_report', ['id']));
    await runner.query(rowAudit('defect_report_photo', ['id']));
    // The journal is never shortened, so it must not know how to reach anybody.
    await runner.query(countAudit('defect_report_contact'));
    for (const table of tables) {
      await runner.query(isolate(table));
      await runner.query(confineReport(table));
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
ALTER TABLE finding DISABLE TRIGGER USER;
ALTER TABLE finding_event DISABLE TRIGGER USER;
DELETE FROM finding WHERE inspection_id IS NULL;
ALTER TABLE finding_event ENABLE TRIGGER USER;
ALTER TABLE finding ENABLE TRIGGER USER;
ALTER TABLE finding DROP CONSTRAINT finding_source, DROP COLUMN defect_report_id,
  ALTER inspection_id SET NOT NULL, ALTER inspection_revision SET NOT NULL;
DROP TABLE defect_report_contact, defect_report_photo, defect_report;
DROP VIEW public_data.public_city;
CREATE VIEW public_data.public_city WITH (security_invoker = true) AS
  SELECT municipality_code, name, name_en, fictional FROM municipality;
GRANT SELECT ON public_data.public_city TO ${publicRole};
ALTER TABLE municipality DROP COLUMN takes_reports;`);
    for (const table of tables) await runner.query(`DROP FUNCTION audit_${table}, confine_${table}`);
  }
}

const createTables = `
CREATE TABLE defect_report (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  reference text NOT NULL CHECK (reference ~ '^[2-9A-Z]{3}-[2-9A-Z]{3}$'),
  operation_id uuid NOT NULL,
  content_sha256 text NOT NULL CHECK (content_sha256 ~ '^[0-9a-f]{64}$'),
  facility_id uuid,
  lon double precision CHECK (lon BETWEEN -180 AND 180),
  lat double precision CHECK (lat BETWEEN -90 AND 90),
  place text CHECK (length(place) BETWEEN 1 AND 200),
  kind text NOT NULL CHECK (kind <> ''),
  description text NOT NULL CHECK (length(description) BETWEEN 1 AND 500),
  language text NOT NULL CHECK (language IN ('ja', 'en')),
  status text NOT NULL DEFAULT 'received' CHECK (status IN ('received', 'accepted', 'joined', 'rejected')),
  finding_id uuid,
  rejection text CHECK (rejection <> ''),
  answer text CHECK (length(answer) BETWEEN 1 AND 1000),
  received_at timestamptz NOT NULL DEFAULT now(),
  decided_at timestamptz,
  decided_by_name text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, reference),
  UNIQUE (municipality_code, operation_id),
  CHECK ((lon IS NULL) = (lat IS NULL)),
  CHECK ((finding_id IS NOT NULL) = (status IN ('accepted', 'joined'))),
  CHECK ((rejection IS NOT NULL) = (status = 'rejected'))
);
CREATE INDEX defect_report_status ON defect_report (municipality_code, status, received_at DESC, id DESC);
CREATE INDEX defect_report_finding ON defect_report (municipality_code, finding_id);
COMMENT ON TABLE defect_report IS 'told by residents without signing in; only moderators see what is not accepted';
COMMENT ON COLUMN defect_report.facility_id IS 'no foreign key: the report outlives a facility that went';
COMMENT ON COLUMN defect_report.finding_id IS 'no foreign key: the report outlives a finding that went with its facility';
COMMENT ON COLUMN defect_report.answer IS 'read by whoever has the reference';

CREATE TABLE defect_report_photo (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  report_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  stored_as text NOT NULL CHECK (stored_as ~ '^[0-9a-f]{32}$'),
  width_px integer NOT NULL CHECK (width_px > 0),
  height_px integer NOT NULL CHECK (height_px > 0),
  hidden boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, report_id) REFERENCES defect_report ON DELETE CASCADE
);
CREATE INDEX defect_report_photo_report ON defect_report_photo (municipality_code, report_id);

CREATE TABLE defect_report_contact (
  municipality_code text NOT NULL,
  report_id uuid NOT NULL,
  contact text NOT NULL CHECK (length(contact) BETWEEN 1 AND 200),
  PRIMARY KEY (municipality_code, report_id),
  FOREIGN KEY (municipality_code, report_id) REFERENCES defect_report ON DELETE CASCADE
);
COMMENT ON TABLE defect_report_contact IS 'removed some time after the report is closed; the journal counts its rows and keeps none of them';
`;

const openToResidents = `
ALTER TABLE municipality ADD COLUMN takes_reports boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN municipality.takes_reports IS 'whether residents may report defects; only while the city is published';
GRANT SELECT (takes_reports) ON municipality TO ${publicRole};
CREATE OR REPLACE VIEW public_data.public_city WITH (security_invoker = true) AS
  SELECT municipality_code, name, name_en, fictional, takes_reports FROM municipality;`;

const openFindings = `
ALTER TABLE finding ALTER inspection_id DROP NOT NULL, ALTER inspection_revision DROP NOT NULL,
  ADD COLUMN defect_report_id uuid,
  ADD CONSTRAINT finding_source CHECK ((inspection_id IS NULL) = (inspection_revision IS NULL)
    AND (inspection_id IS NULL) <> (defect_report_id IS NULL));
COMMENT ON COLUMN finding.defect_report_id IS 'the report that it came of, where it came of no inspection';`;
