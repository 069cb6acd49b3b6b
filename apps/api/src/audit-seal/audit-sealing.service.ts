import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { Work } from '../accounts/work.js';
import { JobWorker } from '../jobs/job-worker.js';
import { Settings } from '../settings.js';
import { AuditHeads, type ChainHead } from './audit-heads.js';

/** Rows of one block: sealed in some hundredths of a second, for which an embedded database does nothing else. */
const blockRows = 1_000;
/** Key of the advisory lock that whoever seals holds. */
const sealingLock = 0x7365616c;

/** Up to which row nothing can come in between any more, once every transaction before `xid` has ended. */
interface Horizon {
  readonly id: string;
  readonly xid: string;
}

/** Seals the journal: rows into blocks of a chain for each city, and once a day the heads of the chains into a signed line. */
@Injectable()
export class AuditSealing implements OnModuleInit {
  private horizon: Horizon | null = null;

  constructor(
    private readonly work: Work,
    private readonly heads: AuditHeads,
    private readonly settings: Settings,
    private readonly worker: JobWorker,
  ) {}

  onModuleInit(): void {
    this.worker.spare(() => this.sealNext());
    this.worker.chore(() => this.signDaily());
  }

  /** Transactions commit in another order than they number their rows, so a row waits until all that began before it are done. */
  async seal(): Promise<void> {
    while (await this.sealNext());
  }

  /** Seals one block; false where there is nothing to seal yet. */
  private async sealNext(): Promise<boolean> {
    this.horizon ??= await this.work.inUpkeep(noteHorizon);
    const { horizon } = this;
    if (horizon === null || !(await this.work.inUpkeep((database) => isPassed(database, horizon)))) return false;
    const code = await this.work.inUpkeep((database) => unsealedCity(database, horizon.id));
    if (code === null) this.horizon = null;
    return code !== null && this.work.inUpkeep((database) => sealBlock(database, code, horizon.id));
  }

  /** Of today, unless it is signed already. */
  async signDaily(): Promise<void> {
    const today = this.settings.today();
    if (this.heads.latestDate() === today) return;
    const heads = await this.work.acrossCities((database) => database.query<ChainHead[]>(headsOfChains));
    if (heads.length > 0) this.heads.append(today, heads);
  }
}

/**
 * The newest row that is to be seen, and a transaction number taken after it: who has numbered a row before that one was written
 * to already, and so has a smaller transaction number.
 */
async function noteHorizon(database: EntityManager): Promise<Horizon | null> {
  const [newest] = await database.query<[{ id: string | null }]>(`${cities} SELECT max(newest.id) AS id FROM newest`);
  if (newest.id === null) return null;
  const [current] = await database.query<[{ xid: string }]>('SELECT pg_current_xact_id()::text AS xid');
  return { id: newest.id, xid: current.xid };
}

async function isPassed(database: EntityManager, { xid }: Horizon): Promise<boolean> {
  const [row] = await database.query<[{ passed: boolean }]>(
    'SELECT pg_snapshot_xmin(pg_current_snapshot()) > $1::xid8 AS passed',
    [xid],
  );
  return row.passed;
}

/** A city with rows up to that one that are in no block yet. */
async function unsealedCity(database: EntityManager, horizonId: string): Promise<string | null> {
  const [row] = await database.query<{ code: string }[]>(
    `${cities}
     SELECT newest.code FROM newest
      WHERE (SELECT max(id) FROM audit WHERE municipality_code = newest.code AND id <= $1)
          > coalesce((SELECT ids[cardinality(ids)] FROM audit_seal WHERE municipality_code = newest.code
                       ORDER BY number DESC LIMIT 1), 0) LIMIT 1`,
    [horizonId],
  );
  return row?.code ?? null;
}

/** Whether there was anything to seal. */
async function sealBlock(database: EntityManager, code: string, horizonId: string): Promise<boolean> {
  await database.query('SELECT pg_advisory_xact_lock($1)', [sealingLock]);
  const sealed = await database.query<unknown[]>(insertBlock, [code, horizonId, blockRows]);
  return sealed.length > 0;
}

/** Every city with a journal and its newest row, each found by the index without reading the rows between. */
const cities = `
WITH RECURSIVE city AS (
  (SELECT municipality_code AS code FROM audit ORDER BY 1 LIMIT 1)
  UNION ALL
  SELECT (SELECT municipality_code FROM audit WHERE municipality_code > city.code ORDER BY 1 LIMIT 1) FROM city WHERE code IS NOT NULL
), newest AS (
  SELECT code, (SELECT max(id) FROM audit WHERE municipality_code = code) AS id FROM city WHERE code IS NOT NULL
)`;

const insertBlock = `
WITH last AS (
  SELECT number, hash, coalesce(ids[cardinality(ids)], 0) AS id FROM audit_seal WHERE municipality_code = $1
   UNION ALL SELECT 0, ''::bytea, 0
   ORDER BY number DESC LIMIT 1
), next AS MATERIALIZED (
  SELECT a AS entry FROM audit a, last
   WHERE a.municipality_code = $1 AND a.id > last.id AND a.id <= $2 ORDER BY a.id LIMIT $3
), entries AS (
  SELECT (entry).id, audit_digest(entry) AS digest FROM next
), block AS (
  SELECT last.number + 1 AS number, last.hash AS previous, array_agg(entries.id ORDER BY entries.id) AS ids,
         array_agg(entries.digest ORDER BY entries.id) AS row_hashes
    FROM entries, last GROUP BY last.number, last.hash
)
INSERT INTO audit_seal (municipality_code, number, ids, row_hashes, previous, hash)
SELECT $1, number, ids, row_hashes, previous, audit_seal_hash(previous, $1, number, ids, row_hashes) FROM block
RETURNING number`;

const headsOfChains = `
SELECT DISTINCT ON (municipality_code) municipality_code AS "municipalityCode", number,
       coalesce(ids[cardinality(ids)], 0)::float8 AS "lastId", encode(hash, 'hex') AS hash
  FROM audit_seal ORDER BY municipality_code, number DESC`;
