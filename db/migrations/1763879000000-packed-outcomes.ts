import type { MigrationInterface, QueryRunner } from 'typeorm';
import { forgetOutcomes } from './sql/plans-to-solve-again.js';

const storeAs = (storage: 'EXTERNAL' | 'EXTENDED') =>
  `ALTER TABLE plan_outcome ALTER COLUMN input SET STORAGE ${storage}, ALTER COLUMN outcome SET STORAGE ${storage}`;

/**
 * What is compressed already is kept as it is: to try once more takes the database longer than to write it. It tells more than before: how
 * good each point of the curve is, which buildings are left out, and the slices of a reserve fund are others.
 */
export class PackedOutcomes1763879000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await forgetOutcomes(runner);
    await runner.query(storeAs('EXTERNAL'));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(storeAs('EXTENDED'));
  }
}
