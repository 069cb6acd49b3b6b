import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openTestDatabase, type TestDatabase } from '../test/support/database.js';

let database: TestDatabase;

describe('openDatabase', () => {
  beforeAll(async () => {
    database = await openTestDatabase();
  }, 60_000);
  afterAll(() => database.close());

  it('runs every migration', async () => {
    expect(await database.dataSource.query('SELECT name FROM migrations ORDER BY id')).toEqual(
      database.dataSource.migrations.map((migration) => ({ name: migration.name ?? migration.constructor.name })),
    );
  });
});
