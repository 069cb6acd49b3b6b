import { accountsRole, appRole, publicRole, systemRole } from '#db/roles';
import { Inject, Injectable } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import type { Scope } from './scope.js';

type DatabaseWork<T> = (database: EntityManager) => Promise<T>;

/** Runs a part of a longer reading: in a transaction of its own, or in the one that is open. */
export type Step = <T>(work: DatabaseWork<T>) => Promise<T>;

interface AskedSession extends Readonly<Record<'idleMinutes' | 'absoluteHours' | 'seenEverySeconds', number>> {
  readonly tokenHash: Buffer;
}

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
      await database.query(enterScope, Object.values(settingsOf(scope)));
      return work(database);
    });
  }

  /** Each step in a transaction of its own: while a city is read at length, others find the database free in between. */
  steps(scope: Scope): Step {
    return (work) => this.in(scope, work);
  }

  /** Lets people in: the one role that sees accounts and sessions. */
  onAccounts<T>(work: DatabaseWork<T>): Promise<T> {
    return this.dataSource.transaction(async (database) => {
      await takeRole(database, accountsRole);
      return work(database);
    });
  }

  /** Resolves as soon as the database answers at all, to a statement that sees no row of anybody. */
  async reachDatabase(): Promise<void> {
    await this.dataSource.query('SELECT 1');
  }

  /** Whose session that is, by one statement that takes the same role by itself: every request asks it. Null where it is none. */
  async findSession<T>(asked: AskedSession): Promise<T | null> {
    const { tokenHash, idleMinutes, absoluteHours, seenEverySeconds } = asked;
    const [row] = await this.dataSource.query<{ found: T | null }[]>(
      `SELECT accounts.find_session($1, make_interval(mins => $2), make_interval(hours => $3), make_interval(secs => $4)) AS found`,
      [tokenHash, idleMinutes, absoluteHours, seenEverySeconds],
    );
    return row?.found ?? null;
  }

  /** Reads what a city has published; of another it sees nothing. */
  publicIn<T>(municipalityCode: string, work: DatabaseWork<T>): Promise<T> {
    return this.dataSource.transaction(async (database) => {
      await database.query(`SELECT set_config('role', $1, true), set_config('chodo.municipality_code', $2, true)`, [
        publicRole,
        municipalityCode,
      ]);
      await database.query('SET TRANSACTION READ ONLY');
      return work(database);
    });
  }

  /** Upkeep of every city that goes on by itself; what is written is only what the journal does not tell, such as its seals. */
  inUpkeep<T>(work: DatabaseWork<T>): Promise<T> {
    return this.dataSource.transaction(async (database) => {
      await takeRole(database, systemRole);
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

/** All steps in the transaction that is open. */
export function stepsWithin(database: EntityManager): Step {
  return (work) => work(database);
}

/** Within work for a city, for a moment in the role that lets people in: an account and its membership change together or not at all. */
export async function onAccountsWithin<T>(database: EntityManager, work: () => Promise<T>): Promise<T> {
  await takeRole(database, accountsRole);
  const answer = await work();
  await takeRole(database, appRole);
  return answer;
}

/**
 * Within work for a city, for a moment with the eyes of the whole city: for what is unique in all of it, such as numbers, never for what
 * is answered.
 */
export async function seeingCityWithin<T>(
  database: EntityManager,
  { confinement }: Scope,
  work: () => Promise<T>,
): Promise<T> {
  if (!confinement?.reading) return work();
  await database.query(`SELECT set_config('chodo.confined_reading', '', true)`);
  const answer = await work();
  await database.query(`SELECT set_config('chodo.confined_reading', 'yes', true)`);
  return answer;
}

/** Of a transaction in a city: in whose name it goes on and what it is confined to, as settings of the database by name. */
export function personalSettings({ actor, reason, importId, confinement }: Scope): Readonly<Record<string, string>> {
  const { reading, writing, facilityIds, departments } = confinement ?? unconfined;
  return {
    'chodo.actor': actor,
    'chodo.reason': reason ?? '',
    'chodo.import_id': importId ?? '',
    'chodo.confined_reading': reading ? 'yes' : '',
    'chodo.confined_writing': writing ? 'yes' : '',
    'chodo.facilities': arrayLiteral(facilityIds),
    'chodo.departments': arrayLiteral(departments),
  };
}

function settingsOf(scope: Scope): Readonly<Record<string, string>> {
  const { municipalityCode, patienceMs } = scope;
  const city = { role: appRole, 'chodo.municipality_code': municipalityCode };
  return { ...city, ...personalSettings(scope), statement_timeout: String(patienceMs ?? 0) };
}

const unconfined = { reading: false, writing: false, facilityIds: [], departments: [] };

const enterScope = `SELECT ${Object.keys(settingsOf({ municipalityCode: '', actor: '' }))
  .map((name, index) => `set_config('${name}', $${index + 1}, true)`)
  .join(', ')}`;

/** PostgreSQL's text of an array. */
function arrayLiteral(items: readonly string[]): string {
  return `{${items.map((item) => `"${item.replaceAll(/["\\]/g, '\\$&')}"`).join(',')}}`;
}

/** For the rest of the transaction; `none` is the login's own. */
export async function takeRole(database: EntityManager, role: string): Promise<void> {
  await database.query(`SELECT set_config('role', $1, true)`, [role]);
}
