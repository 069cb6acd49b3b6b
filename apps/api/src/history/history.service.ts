import { Injectable } from '@nestjs/common';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import type { AuditQuery, HistoryQuery } from './history.schema.js';
import { buildingOfEntry, entryOf, type ToldRow } from './journal.js';

/** Rows of a facility and of everything it has or had: $2 = the facility. */
const belongsToFacility = `(
  (entity = 'facility' AND entity_id = $2)
  OR (entity IN ('building', 'facility_source', 'operation_year', 'land_parcel', 'property_event', 'fixed_asset', 'facility_document')
      AND coalesce(after, before) ->> 'facility_id' = $2)
  OR (entity IN ('building_function', 'component', 'room', 'estimate') AND coalesce(after, before) ->> 'building_id' IN (
        SELECT b.entity_id FROM audit b
         WHERE b.municipality_code = $1 AND b.entity = 'building' AND coalesce(b.after, b.before) ->> 'facility_id' = $2)))`;

const filters: Record<keyof Omit<AuditQuery, keyof HistoryQuery>, string> = {
  actor: 'actor =',
  entity: 'entity =',
  entityId: 'entity_id =',
  operation: 'operation =',
  importId: 'import_id =',
  from: 'at >=',
  to: 'at <',
};

/** Reads the journal: who changed what, when, from which value to which, and why. */
@Injectable()
export class HistoryService {
  constructor(private readonly work: Work) {}

  async ofFacility(scope: Scope, facilityId: string, query: HistoryQuery) {
    const page = await this.page(scope, query, [belongsToFacility], [facilityId]);
    if (page.total === 0) throw notFound(`facility ${facilityId}`);
    return page;
  }

  list(scope: Scope, query: AuditQuery) {
    const asked = Object.entries(filters).flatMap(([key, condition]) => {
      const value = query[key as keyof typeof filters];
      return value === undefined ? [] : [{ condition, value }];
    });
    return this.page(
      scope,
      query,
      asked.map(({ condition }, i) => `${condition} $${i + 2}`),
      asked.map(({ value }) => value),
    );
  }

  private page(scope: Scope, { page, pageSize }: HistoryQuery, conditions: string[], values: unknown[]) {
    const where = ['municipality_code = $1', ...conditions].join(' AND ');
    const parameters = [scope.municipalityCode, ...values];
    return this.work.in(scope, async (database) => {
      const [counted] = await database.query<{ total: string }[]>(
        `SELECT count(*) AS total FROM audit WHERE ${where}`,
        parameters,
      );
      const rows = await database.query<ToldRow[]>(
        `SELECT a.id::float8 AS id, at, actor, reason, import_id AS "importId", entity, entity_id AS "entityId", operation, before, after,
                ${buildingOfEntry}
           FROM audit a WHERE ${where} ORDER BY a.id DESC LIMIT $${parameters.length + 1} OFFSET $${parameters.length + 2}`,
        [...parameters, pageSize, (page - 1) * pageSize],
      );
      return { items: rows.map(entryOf), total: Number(counted?.total), page, pageSize };
    });
  }
}
