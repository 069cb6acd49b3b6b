import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

/** Runs database work in one transaction that knows its municipality and its actor, so that audit and, later, row-level security hold. */
@Injectable()
export class Work {
  constructor(@Inject(DataSource) private readonly dataSource: DataSource) {}

  /** Commits when `work` resolves, rolls back when it throws. */
  in<T>(scope: Scope, work: (database: EntityManager) => Promise<T>): Promise<T> {
    return this.dataSource.transaction(async (database) => {
      await database.query(
        `SELECT set_config('chodo.municipality_code', $1, true), set_config('chodo.actor', $2, true),
                set_config('chodo.reason', $3, true), set_config('chodo.import_id', $4, true)`,
        [scope.municipalityCode, scope.actor, scope.reason ?? '', scope.importId ?? ''],
      );
      return work(database);
    });
  }
}
