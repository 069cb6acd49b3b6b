import type { MigrationInterface, QueryRunner } from 'typeorm';
import { rowAudit } from './sql/audit.js';
import { isolate } from './sql/isolation.js';

/** What a city sets about which works on its buildings are sensible when. */
export class TreatmentSettings1763875000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE treatment_settings (
  municipality_code text PRIMARY KEY REFERENCES municipality ON DELETE CASCADE,
  rules jsonb NOT NULL CHECK (jsonb_typeof(rules) = 'object'),
  version integer NOT NULL DEFAULT 1
);
COMMENT ON TABLE treatment_settings IS 'which works on a building are sensible when, and at what price; no row = as shipped with the program';
COMMENT ON COLUMN treatment_settings.rules IS 'as libs/treatments has them; what is missing is as shipped';
${rowAudit('treatment_settings', ['municipality_code'])}
${isolate('treatment_settings')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE treatment_settings; DROP FUNCTION audit_treatment_settings;');
  }
}
