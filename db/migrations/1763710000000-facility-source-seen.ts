import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each list last said of a facility, so that its next edition can be told from a correction made here. */
export class FacilitySourceSeen1763710000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE facility_source ADD COLUMN seen jsonb NOT NULL DEFAULT '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE facility_source DROP COLUMN seen');
  }
}
