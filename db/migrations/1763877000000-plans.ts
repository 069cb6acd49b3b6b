import type { MigrationInterface, QueryRunner } from 'typeorm';
import { countAudit, rowAudit } from './sql/audit.js';
import { isolate } from './sql/isolation.js';

/** Renewal schedules that planners asked for, and what came of them. */
export class Plans1763877000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
CREATE TABLE plan (
  municipality_code text NOT NULL REFERENCES municipality ON DELETE CASCADE,
  id uuid NOT NULL,
  name text NOT NULL CHECK (name <> ''),
  parent_id uuid,
  from_fiscal_year integer NOT NULL,
  terms jsonb NOT NULL CHECK (jsonb_typeof(terms) = 'object'),
  state text NOT NULL CHECK (state IN ('waiting', 'solving', 'solved', 'impossible', 'failed', 'cancelled')),
  run_id uuid NOT NULL,
  failure text CHECK (failure IN ('no-buildings', 'decisions', 'solver', 'interrupted')),
  created_at timestamptz NOT NULL DEFAULT now(),
  created_by text NOT NULL,
  solved_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  PRIMARY KEY (municipality_code, id),
  UNIQUE (municipality_code, name)
);
COMMENT ON TABLE plan IS '計画案: a renewal schedule that a planner asked for';
COMMENT ON COLUMN plan.parent_id IS 'the plan it was copied from, which may be gone';
COMMENT ON COLUMN plan.terms IS 'goal, money, limits and decisions';
COMMENT ON COLUMN plan.run_id IS 'the job that solves it as it is now';
${rowAudit('plan', ['id'])}
${isolate('plan')}
CREATE TABLE plan_outcome (
  municipality_code text NOT NULL,
  plan_id uuid NOT NULL,
  input bytea NOT NULL,
  headline jsonb NOT NULL,
  outcome bytea NOT NULL,
  PRIMARY KEY (municipality_code, plan_id),
  FOREIGN KEY (municipality_code, plan_id) REFERENCES plan (municipality_code, id) ON DELETE CASCADE
);
COMMENT ON TABLE plan_outcome IS 'what a plan was made from and what came of it';
COMMENT ON COLUMN plan_outcome.input IS 'the city as it was when the plan was solved: JSON, gzip';
COMMENT ON COLUMN plan_outcome.outcome IS 'JSON, gzip';
${countAudit('plan_outcome')}
${isolate('plan_outcome')}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
DROP TABLE plan_outcome;
DROP TABLE plan;
DROP FUNCTION audit_plan_outcome;
DROP FUNCTION audit_plan;`);
  }
}
