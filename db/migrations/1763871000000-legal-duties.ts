import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowAudit } from './sql/audit.js';
import { confine } from './sql/confinement.js';
import { isolate } from './sql/isolation.js';

/** 法定点検: what a facility must have inspected, how often, and what came of it each time. */
export class LegalDuties1763871000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE legal_duty (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  kind text NOT NULL CHECK (kind <> ''),
  name text CHECK (name <> ''),
  law text CHECK (law <> ''),
  interval_months integer NOT NULL CHECK (interval_months BETWEEN 1 AND 240),
  first_due_on date,
  contractor text,
  note text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, facility_id, id),
  FOREIGN KEY (municipality_code, facility_id) REFERENCES facility ON DELETE CASCADE
);
COMMENT ON COLUMN legal_duty.kind IS 'one of the kinds that the program knows, or other: then name and law say which';
COMMENT ON COLUMN legal_duty.name IS 'which one of several of a kind (エレベーター1号機), or the own name of another kind';
COMMENT ON COLUMN legal_duty.first_due_on IS 'counts until the first inspection is recorded';

CREATE TABLE legal_inspection (
  municipality_code text NOT NULL,
  id uuid NOT NULL,
  facility_id uuid NOT NULL,
  duty_id uuid NOT NULL,
  done_on date NOT NULL,
  result text NOT NULL CHECK (result IN ('fine', 'defect')),
  note text,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  FOREIGN KEY (municipality_code, facility_id, duty_id)
    REFERENCES legal_duty (municipality_code, facility_id, id) ON DELETE CASCADE
);
CREATE INDEX legal_inspection_duty ON legal_inspection (municipality_code, duty_id, done_on);
${['legal_duty', 'legal_inspection'].map((table) => [rowAudit(table, ['id']), isolate(table), confine(table)].join('\n')).join('\n')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE legal_inspection, legal_duty;
DROP FUNCTION audit_legal_inspection, audit_legal_duty, confine_legal_inspection, confine_legal_duty;`);
  }
}
