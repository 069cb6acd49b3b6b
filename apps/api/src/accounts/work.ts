import { appRole, systemRole } from '#db/roles';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

type DatabaseWork<T> = (database: EntityManager) => Promise<T>;

/** Runs database work in one transaction: of one city in the name of an actor, or of the program itself. */
@Injectable()
export class Work {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /**
   * The journal names the scope's actor, and row-level security shows its city alone. Commits when `work` resolves, rolls back
   * when it throws.
   */
  in<T>(scope: Scope, work: DatabaseWork<T>): Promise<T> {
    return this.dataSource.transaction(async (database) => {
      await database.query(
        `SELECT set_config('role', $5, true), set_config('chodo.municipality_code', $1, true),
                set_config('chodo.actor', $2, true), set_config('chodo.reason', $3, true), set_config('chodo.import_id', $4, true)`,
        [scope.municipalityCode, scope.actor, scope.reason ?? '', scope.importId ?? '', appRole],
      );
      return work(database);
    });
  }

  /** Reads every city as of one moment: for upkeep, backups, and what comes before a city is known; never for what a request names. */
  acrossCities<T>(work: DatabaseWork<T>): Promise<T> {
    return this.dataSource.transaction('REPEATABLE READ', async (database) => {
      await takeRole(database, systemRole);
      await database.query('SET TRANSACTION READ ONLY');
      return work(database);
    });
  }
}

/** For the rest of the transaction; `none` is the login's own. */
export async function takeRole(database: EntityManager, role: string): Promise<void> {
  await database.query(`SELECT set_config('role', $1, true)`, [role]);
}
