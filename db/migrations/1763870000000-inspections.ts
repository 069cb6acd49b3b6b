import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, systemRole } from '../roles.js';
import { rowAudit } from './sql/audit.js';
import { confine } from './sql/confinement.js';
import { isolate } from './sql/isolation.js';

/** What only ever grows: what was recorded stays as it was. */
const addedTo = { inspection_template_edition: ['template_id', 'edition'], inspection: ['id', 'revision'] };
const addedToById = ['condition_grade', 'finding_event'];
const changed = { inspection_template: ['id'], finding: ['id'], inspection_photo: ['id'] };
const ofTheCity = { photo_file: ['sha256'], finding_priority: ['municipality_code'] };
const keys: Readonly<Record<string, readonly string[]>> = {
  ...addedTo,
  ...Object.fromEntries(addedToById.map((table) => [table, ['id']])),
  ...changed,
  ...ofTheCity,
};
const isAddedTo = (table: string): boolean => table in addedTo || addedToById.includes(table);
const confined = ['inspection', 'condition_grade', 'finding', 'finding_event', 'inspection_photo'];

/** 点検: templates, what was inspected, the grades and findings that came of it, and its photos. */
export class Inspections1763870000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(createTemplates);
    await runner.query(createInspections);
    await runner.query(createFindings);
    await runner.query(createPhotos);
    for (const [table, key] of Object.entries(keys)) {
      await runner.query(rowAudit(table, key));
      await runner.query(isAddedTo(table) ? isolate(table, 'SELECT, INSERT') : isolate(table));
    }
    for (const table of confined) await runner.query(confine(table));
    await runner.query(createViews);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP VIEW current_grade;
DROP TABLE finding_priority, inspection_photo, photo_file, finding_event, finding, condition_grade, inspection,
  inspection_template_edition, inspection_template;`);
    for (const table of Object.keys(keys)) await runner.query(`DROP FUNCTION audit_${table}`);
    for (const table of confined) await runner.query(`DROP FUNCTION confine_${table}`);
  }
}

const grade = `CHECK (grade IN ('A', 'B', 'C', 'D'))`;
const sha256 = (column: string) => `CHECK (${column} ~ '^[0-9a-f]{64}$')`;
const ofFacility = `FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE`;
const ofInspection = `FOREIGN KEY (municipality_code, inspection_id, inspection_revision) REFERENCES inspection ON DELETE CASCADE`;

const createTemplates = `
CREATE TABLE inspection_template (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  retired_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id)
);
COMMENT ON TABLE inspection_template IS 'templates that the city made, edited or used; those shipped with the program that it did not are not here';
COMMENT ON COLUMN inspection_template.edition IS 'the one in use';

CREATE TABLE inspection_template_edition (
  municipality_code text NOT NULL,
  template_id uuid NOT NULL,
  edition integer NOT NULL CHECK (edition > 0),
  name text NOT NULL,
  kind text NOT NULL,
  role text NOT NULL,
  major_categories jsonb NOT NULL,
  items jsonb NOT NULL,
  created_by text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, template_id, edition),
  FOREIGN KEY (municipality_code, template_id) REFERENCES inspection_template ON DELETE CASCADE
);
`;

const createInspections = `
CREATE TABLE inspection (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  revision integer NOT NULL CHECK (revision > 0),
  facility_id uuid NOT NULL,
  template_id uuid NOT NULL,
  template_edition integer NOT NULL,
  kind text NOT NULL,
  inspected_on date NOT NULL,
  started_at timestamptz NOT NULL,
  finished_at timestamptz NOT NULL,
  inspected_by text NOT NULL,
  inspected_by_name text NOT NULL,
  worst_grade text CHECK (worst_grade IN ('A', 'B', 'C', 'D')),
  operation_id uuid NOT NULL,
  content_sha256 text NOT NULL ${sha256('content_sha256')},
  receipt_fiscal_year integer NOT NULL,
  receipt_serial integer NOT NULL CHECK (receipt_serial > 0),
  received_at timestamptz NOT NULL,
  clock_off_seconds integer,
  record jsonb NOT NULL,
  PRIMARY KEY (municipality_code, id, revision),
  UNIQUE (municipality_code, operation_id),
  UNIQUE (municipality_code, receipt_fiscal_year, receipt_serial),
  ${ofFacility},
  FOREIGN KEY (municipality_code, template_id, template_edition) REFERENCES inspection_template_edition ON DELETE CASCADE
);
CREATE INDEX inspection_facility ON inspection (municipality_code, facility_id, inspected_on DESC);
CREATE INDEX inspection_received ON inspection (municipality_code, received_at DESC, id DESC);
COMMENT ON TABLE inspection IS 'one row a revision; only the last of an inspection counts, the others stay on record';
COMMENT ON COLUMN inspection.record IS 'as the phone sent it';
COMMENT ON COLUMN inspection.started_at IS 'by the clock of the phone, as finished_at and inspected_on';
COMMENT ON COLUMN inspection.clock_off_seconds IS 'how far the clock of the phone was ahead of ours where that was far';

CREATE TABLE condition_grade (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  building_id uuid NOT NULL,
  component text NOT NULL,
  grade text NOT NULL ${grade},
  graded_on date NOT NULL,
  graded_by text NOT NULL,
  confirmed boolean NOT NULL,
  inspection_id uuid NOT NULL,
  inspection_revision integer NOT NULL,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (municipality_code, id),
  ${ofFacility},
  FOREIGN KEY (municipality_code, building_id) REFERENCES building ON DELETE CASCADE,
  ${ofInspection}
);
CREATE INDEX condition_grade_building ON condition_grade (municipality_code, building_id, component, graded_on DESC, recorded_at DESC);
CREATE INDEX condition_grade_inspection ON condition_grade (municipality_code, inspection_id, inspection_revision);
COMMENT ON COLUMN condition_grade.graded_on IS 'never after the day on which it was received';
COMMENT ON COLUMN condition_grade.confirmed IS 'given or confirmed by an engineer';
`;

const createFindings = `
CREATE TABLE finding (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  building_id uuid,
  inspection_id uuid NOT NULL,
  inspection_revision integer NOT NULL,
  item_key text,
  component text NOT NULL,
  severity text NOT NULL CHECK (severity IN ('minor', 'moderate', 'serious', 'dangerous')),
  description text NOT NULL,
  "position" jsonb,
  photo_ids jsonb NOT NULL DEFAULT '[]',
  consequence text NOT NULL CHECK (consequence IN ('slight', 'partial', 'closure', 'injury')),
  status text NOT NULL CHECK (status IN ('reported', 'confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'dismissed')),
  due_on date,
  contractor text,
  cost_yen bigint CHECK (cost_yen >= 0),
  reported_at timestamptz NOT NULL,
  reported_by text NOT NULL,
  reported_by_name text NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  ${ofFacility},
  ${ofInspection}
);
CREATE INDEX finding_facility ON finding (municipality_code, facility_id);
CREATE INDEX finding_status ON finding (municipality_code, status, reported_at DESC, id DESC);
CREATE INDEX finding_inspection ON finding (municipality_code, inspection_id);
COMMENT ON COLUMN finding.building_id IS 'no foreign key: the finding outlives a building that went';
COMMENT ON COLUMN finding.inspection_revision IS 'the last that told of it';
COMMENT ON COLUMN finding.consequence IS 'what may come of it: 影響度';

CREATE TABLE finding_event (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  finding_id uuid NOT NULL,
  facility_id uuid NOT NULL,
  number integer NOT NULL CHECK (number > 0),
  step text NOT NULL,
  at timestamptz NOT NULL DEFAULT now(),
  taken_by text NOT NULL,
  taken_by_name text NOT NULL,
  note text,
  details jsonb NOT NULL DEFAULT '{}',
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, finding_id, number),
  ${ofFacility},
  FOREIGN KEY (municipality_code, finding_id) REFERENCES finding ON DELETE CASCADE
);
COMMENT ON COLUMN finding_event.number IS 'of the finding, from 1';
COMMENT ON COLUMN finding_event.details IS 'what the step set: severity, consequence, due date, contractor, cost';

CREATE TABLE finding_priority (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  urgency jsonb NOT NULL,
  consequence jsonb NOT NULL,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code)
);
COMMENT ON TABLE finding_priority IS 'weights of the city: priority = urgency by severity × weight of the consequence';
`;

const createPhotos = `
CREATE TABLE photo_file (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  sha256 text NOT NULL ${sha256('sha256')},
  bytes integer NOT NULL CHECK (bytes > 0),
  state text NOT NULL DEFAULT 'awaited' CHECK (state IN ('awaited', 'stored', 'refused')),
  refusal text CHECK ((refusal IS NOT NULL) = (state = 'refused')),
  stored_as text CHECK (stored_as ~ '^[0-9a-f]{32}$'),
  stored_sha256 text ${sha256('stored_sha256')},
  stored_bytes integer CHECK (stored_bytes > 0),
  width_px integer CHECK (width_px > 0),
  height_px integer CHECK (height_px > 0),
  settled_at timestamptz,
  PRIMARY KEY (municipality_code, sha256),
  CHECK ((stored_as IS NOT NULL) = (state = 'stored'))
);
COMMENT ON TABLE photo_file IS 'the bytes of a photo, once for each hash; how many have come is told by the file in which they gather';
COMMENT ON COLUMN photo_file.sha256 IS 'of the bytes as they are sent';
COMMENT ON COLUMN photo_file.stored_sha256 IS 'of the bytes as they are kept: decoded and encoded anew';

CREATE TABLE inspection_photo (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  inspection_id uuid NOT NULL,
  inspection_revision integer NOT NULL,
  building_id uuid,
  item_key text,
  finding_id uuid,
  sha256 text NOT NULL,
  drawing jsonb NOT NULL DEFAULT '[]',
  taken_at timestamptz NOT NULL,
  PRIMARY KEY (municipality_code, id),
  ${ofFacility},
  ${ofInspection},
  FOREIGN KEY (municipality_code, sha256) REFERENCES photo_file ON DELETE CASCADE
);
CREATE INDEX inspection_photo_file ON inspection_photo (municipality_code, sha256);
CREATE INDEX inspection_photo_inspection ON inspection_photo (municipality_code, inspection_id);
CREATE INDEX inspection_photo_facility ON inspection_photo (municipality_code, facility_id);
COMMENT ON COLUMN inspection_photo.inspection_revision IS 'the last that shows it';
`;

const createViews = `
CREATE VIEW current_grade WITH (security_invoker = true) AS
SELECT DISTINCT ON (g.municipality_code, g.building_id, g.component) g.*
  FROM condition_grade g
 WHERE NOT EXISTS (SELECT 1 FROM inspection i
                    WHERE i.municipality_code = g.municipality_code AND i.id = g.inspection_id AND i.revision > g.inspection_revision)
 ORDER BY g.municipality_code, g.building_id, g.component, g.graded_on DESC, g.recorded_at DESC;
COMMENT ON VIEW current_grade IS 'the last grade of each part of a building; those of revisions that were superseded do not count';
GRANT SELECT ON current_grade TO ${appRole}, ${systemRole};`;
