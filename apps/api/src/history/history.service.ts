import { Account } from '#db/entities/account.entity';
import { Injectable } from '@nestjs/common';
import { type EntityManager, In } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { onAccountsWithin, Work } from '../accounts/work.js';
import { notFound, notOwnFacility } from '../http/problem.js';
import { journalCsv } from './journal-csv.js';
import type { AuditFileQuery, AuditFilter, AuditQuery, HistoryQuery } from './history.schema.js';
import { buildingOfEntry, entryOf, type ToldRow } from './journal.js';

/** Rows of a facility and of everything it has or had. */
const belongsToFacility = (facility: string): string => `(
  (entity = 'facility' AND entity_id = ${facility})
  OR (entity IN ('building', 'facility_source', 'operation_year', 'land_parcel', 'property_event', 'fixed_asset', 'facility_document',
                  'legal_duty', 'legal_inspection', 'inspection', 'condition_grade', 'finding', 'finding_event', 'inspection_photo')
      AND coalesce(after, before) ->> 'facility_id' = ${facility})
  OR (entity IN ('building_function', 'component', 'room', 'estimate') AND coalesce(after, before) ->> 'building_id' IN (
        SELECT b.entity_id FROM audit b
         WHERE b.municipality_code = $1 AND b.entity = 'building' AND coalesce(b.after, b.before) ->> 'facility_id' = ${facility})))`;

/** Conditions on the journal, given the parameter that holds the value. */
const filters: Record<keyof AuditFilter, (value: string) => string> = {
  actor: (value) => `strpos(lower(actor), lower(${value})) > 0`,
  entity: (value) => `entity = ${value}`,
  entityId: (value) => `entity_id = ${value}`,
  operation: (value) => `operation = ${value}`,
  importId: (value) => `import_id = ${value}`,
  from: (value) => `at >= ${value}`,
  facility: belongsToFacility,
  to: (value) => `at < ${value}`,
};

/** Reads the journal: who changed what, when, from which value to which, and why. */
@Injectable()
export class HistoryService {
  constructor(private readonly work: Work) {}

  /** Who keeps to own facilities reads the history of those. */
  async ofFacility(scope: Scope, facilityId: string, query: HistoryQuery) {
    if (scope.confinement) await this.work.in(scope, (database) => requireOwn(database, scope, facilityId));
    const page = await this.list(scope, { ...query, facility: facilityId });
    if (page.total === 0) throw notFound(`facility ${facilityId}`);
    return page;
  }

  list(scope: Scope, { page, pageSize, ...filter }: AuditQuery) {
    const { where, parameters } = conditionsOf(scope, filter);
    return this.work.in(scope, async (database) => {
      const [counted] = await database.query<{ total: string }[]>(
        `SELECT count(*) AS total FROM audit WHERE ${where}`,
        parameters,
      );
      const items = await readEntries(database, where, parameters, pageSize, (page - 1) * pageSize);
      return { items, total: Number(counted?.total), page, pageSize };
    });
  }

  /** A line for each field that was changed; the newest hundred thousand entries at most, times in Japan. */
  csv(scope: Scope, { language, ...filter }: AuditFileQuery): Promise<Buffer> {
    const { where, parameters } = conditionsOf(scope, filter);
    return this.work.in(scope, async (database) =>
      journalCsv(await readEntries(database, where, parameters, 100_000, 0), language),
    );
  }
}

/** Throws 404 for a facility that is not there, 403 for one that is not among the account's own. */
async function requireOwn(database: EntityManager, { municipalityCode }: Scope, facilityId: string): Promise<void> {
  const [facility] = await database.query<{ isOwn: boolean }[]>(
    'SELECT is_own(id, department) AS "isOwn" FROM facility WHERE municipality_code = $1 AND id = $2',
    [municipalityCode, facilityId],
  );
  if (!facility) throw notFound(`facility ${facilityId}`);
  if (!facility.isOwn) throw notOwnFacility();
}

function conditionsOf({ municipalityCode }: Scope, filter: AuditFilter) {
  const asked = Object.entries(filters).flatMap(([key, condition]) => {
    const value = filter[key as keyof AuditFilter];
    return value === undefined ? [] : [{ condition, value }];
  });
  const conditions = asked.map(({ condition }, i) => condition(`$${i + 2}`));
  const where = ['municipality_code = $1', ...conditions].join(' AND ');
  return { where, parameters: [municipalityCode, ...asked.map(({ value }) => value)] };
}

async function readEntries(
  database: EntityManager,
  where: string,
  parameters: readonly unknown[],
  limit: number,
  offset: number,
) {
  const rows = await database.query<ToldRow[]>(
    `SELECT a.id::float8 AS id, at, actor, reason, import_id AS "importId", entity, entity_id AS "entityId", operation, before, after,
            ${buildingOfEntry}
       FROM audit a WHERE ${where} ORDER BY a.id DESC LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
    [...parameters, limit, offset],
  );
  const people = await namesOfPeople(database, rows);
  return rows.map((row) => {
    const entry = entryOf(row);
    return { ...entry, name: entry.name ?? people.get(personOf(row) ?? '') ?? null };
  });
}

/** Whose role or facility an entry is about; also of those who have left the city. */
function personOf({ entity, entityId }: ToldRow): string | null {
  return entity === 'membership' || entity === 'membership_facility' ? (entityId.split(' ')[0] ?? null) : null;
}

async function namesOfPeople(database: EntityManager, rows: readonly ToldRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap((row) => personOf(row) ?? []);
  if (ids.length === 0) return new Map();
  const accounts = await onAccountsWithin(database, () => database.findBy(Account, { id: In(ids) }));
  return new Map(accounts.map(({ id, displayName }) => [id, displayName]));
}
