import { Building } from '#db/entities/building.entity';
import { BuildingFunction } from '#db/entities/building-function.entity';
import { Component } from '#db/entities/component.entity';
import { District } from '#db/entities/district.entity';
import { Facility } from '#db/entities/facility.entity';
import { Membership } from '#db/entities/membership.entity';
import { LegalDuty } from '#db/entities/legal-duty.entity';
import { LegalInspection } from '#db/entities/legal-inspection.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { FacilityDocument } from '#db/entities/facility-document.entity';
import { Municipality } from '#db/entities/municipality.entity';
import { OperationYear } from '#db/entities/operation-year.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { ReductionTarget } from '#db/entities/reduction-target.entity';
import { Room } from '#db/entities/room.entity';
import { SavedFilter } from '#db/entities/saved-filter.entity';
import { bulkInsert } from '#db/bulk-insert';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { requireMemberUndo } from '../accounts/member-rules.js';
import { requirePermission } from '../accounts/permission.guard.js';
import type { Permission } from '../accounts/permissions.js';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound, Problem } from '../http/problem.js';
import type { UndoQuery } from './history.schema.js';
import { isUndoable, type JournalRow, type RowImage, type UndoableEntity } from './journal.js';

const entities = {
  municipality: Municipality,
  district: District,
  facility: Facility,
  building: Building,
  building_function: BuildingFunction,
  component: Component,
  room: Room,
  operation_year: OperationYear,
  land_parcel: LandParcel,
  property_event: PropertyEvent,
  facility_document: FacilityDocument,
  legal_duty: LegalDuty,
  legal_inspection: LegalInspection,
  saved_filter: SavedFilter,
  reduction_target: ReductionTarget,
  membership: Membership,
};

/** What names a row within its city, where that is not its id. */
const idColumns: Partial<Record<UndoableEntity, string>> = {
  municipality: 'municipality_code',
  membership: 'account_id',
};

/** What one needs to have done what is taken back. */
const permissionsToEdit: Partial<Record<UndoableEntity, Permission>> = {
  municipality: 'municipality:update',
  district: 'municipality:update',
  operation_year: 'operation:write',
  facility_document: 'document:write',
  legal_duty: 'legal-duty:write',
  legal_inspection: 'legal-inspection:write',
  saved_filter: 'saved-filter:write',
  reduction_target: 'reduction-target:write',
  membership: 'member:write',
};

/** A city is published, or no longer, by its administrator alone, also by undoing that. */
function permissionToEdit({ entity, before, after }: UndoableRow): Permission {
  const differs = (column: string): boolean => before?.[column] !== after?.[column];
  const isPublication = entity === 'municipality' && (differs('published') || differs('takes_reports'));
  return isPublication ? 'municipality:publish' : (permissionsToEdit[entity] ?? 'facility:write');
}

/** Rows that came to belong to a row since it was inserted; taking the insert back would take them too. */
const dependants: Partial<Record<UndoableEntity, string>> = {
  facility: `SELECT 1 FROM building WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM operation_year WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM land_parcel WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM property_event WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM fixed_asset WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM facility_document WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM legal_duty WHERE municipality_code = $1 AND facility_id = $2
             UNION ALL SELECT 1 FROM inspection WHERE municipality_code = $1 AND facility_id = $2`,
  legal_duty: 'SELECT 1 FROM legal_inspection WHERE municipality_code = $1 AND duty_id = $2',
  building: `SELECT 1 FROM building_function WHERE municipality_code = $1 AND building_id = $2
             UNION ALL SELECT 1 FROM component WHERE municipality_code = $1 AND building_id = $2
             UNION ALL SELECT 1 FROM room WHERE municipality_code = $1 AND building_id = $2
             UNION ALL SELECT 1 FROM condition_grade WHERE municipality_code = $1 AND building_id = $2`,
};

const geometryColumns: Partial<Record<UndoableEntity, string>> = {
  municipality: 'boundary',
  district: 'boundary',
  facility: 'location',
  land_parcel: 'geometry',
};

/** Rows that writing another one changes in the same transaction. */
const carriedInto: Partial<Record<UndoableEntity, readonly UndoableEntity[]>> = {
  property_event: ['facility', 'building'],
};

/** The column that names a row in the journal. */
function idColumnOf(entity: UndoableEntity): string {
  return idColumns[entity] ?? 'id';
}

/** SQL of an image without its nulls: a column that was added after the edit was journalled says nothing of a later change. */
const told = (image: string): string => `jsonb_strip_nulls(${image})`;

const journalColumns = `entry.id::float8 AS id, entry.at, entry.actor, import_id AS "importId", entity, entity_id AS "entityId",
  operation, before, after`;

type UndoableRow = JournalRow & { readonly entity: UndoableEntity };

/** Takes back one edit by hand, or all that one decision edited: refused where a row has changed since, so that nobody's later work is lost. */
@Injectable()
export class UndoService {
  constructor(private readonly work: Work) {}

  undo(scope: Scope, auditId: number, { together }: UndoQuery) {
    const reasoned = { ...scope, reason: scope.reason ?? `undo ${auditId}` };
    return this.work.in(reasoned, async (database) => {
      const edit = await this.findOrFail(database, scope.municipalityCode, auditId);
      requirePermission(scope, permissionToEdit(edit));
      if (edit.entity === 'membership') await requireMemberUndo(database, scope, edit.entityId);
      if (edit.operation === 'delete') await this.restore(database, scope.municipalityCode, edit);
      else await this.revert(database, scope.municipalityCode, edit);
      const others = await this.changedTogether(database, scope.municipalityCode, edit, together === 'true');
      for (const other of others) await this.revert(database, scope.municipalityCode, other);
      return { entity: edit.entity, entityId: edit.entityId };
    });
  }

  private async findOrFail(database: EntityManager, code: string, auditId: number): Promise<UndoableRow> {
    const [row] = await database.query<JournalRow[]>(
      `SELECT ${journalColumns} FROM audit AS entry WHERE municipality_code = $1 AND id = $2`,
      [code, auditId],
    );
    if (!row) throw notFound(`journal entry ${auditId}`);
    if (!isUndoable(row))
      throw conflict(
        'Only a single edit by hand can be undone here.',
        '取り消せるのは手作業による個別の変更だけです。',
      );
    return row as UndoableRow;
  }

  /** An event always takes back what it carried into the register; what was added together goes together. */
  private changedTogether(database: EntityManager, code: string, edit: UndoableRow, isTogether: boolean) {
    const kinds = [
      ...(isTogether ? [edit.entity] : []),
      ...(edit.operation === 'delete' ? [] : (carriedInto[edit.entity] ?? [])),
    ];
    return database.query<UndoableRow[]>(
      `SELECT ${journalColumns} FROM audit AS entry, (SELECT at, actor FROM audit WHERE municipality_code = $1 AND id = $2) edit
        WHERE municipality_code = $1 AND entry.id <> $2 AND entity = ANY($3) AND operation = ANY($4) AND import_id IS NULL
          AND entry.at = edit.at AND entry.actor = edit.actor ORDER BY entry.id`,
      [code, edit.id, kinds, isTogether && edit.operation === 'insert' ? ['insert', 'update'] : ['update']],
    );
  }

  /** Takes an insert or an update back, if the row still is what that edit made it. */
  private async revert(database: EntityManager, code: string, { entity, entityId, before, after }: UndoableRow) {
    const current = await this.lockImage(database, code, entity, entityId, after);
    if (!current?.same) throw changedSince(after, current?.image ?? null);
    if (before)
      await this.writeBack(database, entity, { ...current.image, ...before }, Number(current.image['version']) + 1);
    else await this.takeAway(database, code, entity, entityId);
  }

  private async lockImage(
    database: EntityManager,
    code: string,
    entity: UndoableEntity,
    id: string,
    after: RowImage | null,
  ) {
    const geometry = geometryColumns[entity];
    const image = geometry ? `audit_image(to_jsonb(t), '${geometry}', t.${geometry})` : 'to_jsonb(t)';
    const [row] = await database.query<{ image: RowImage; same: boolean }[]>(
      `SELECT ${image} AS image, ${told(image)} = ${told(`(${image} || $3::jsonb)`)} AS same FROM ${entity} t
        WHERE municipality_code = $1 AND ${idColumnOf(entity)} = $2 FOR UPDATE`,
      [code, id, JSON.stringify(after)],
    );
    return row;
  }

  private async writeBack(database: EntityManager, entity: UndoableEntity, before: RowImage, version: number) {
    const columns = database.connection.getMetadata(entities[entity]).columns.map((column) => column.databaseName);
    const id = idColumnOf(entity);
    await database.query(
      `UPDATE ${entity} t SET ${columns.map((column) => `${column} = o.${column}`).join(', ')}
         FROM jsonb_populate_record(NULL::${entity}, $1::jsonb) AS o
        WHERE t.municipality_code = o.municipality_code AND t.${id} = o.${id}`,
      [JSON.stringify({ ...before, version })],
    );
  }

  private async takeAway(database: EntityManager, code: string, entity: UndoableEntity, id: string) {
    const query = dependants[entity];
    if (query && (await database.query<unknown[]>(query, [code, id])).length > 0) {
      throw conflict(
        'Something has been added below it since; remove that first.',
        'その後に下位の項目が追加されています。先にそれらを削除してください。',
      );
    }
    await database.query(`DELETE FROM ${entity} WHERE municipality_code = $1 AND ${idColumnOf(entity)} = $2`, [
      code,
      id,
    ]);
  }

  /** Puts a removed row back, with everything that went with it in the same transaction. */
  private async restore(database: EntityManager, code: string, edit: UndoableRow) {
    const [taken] = await database.query<unknown[]>(
      `SELECT 1 FROM ${edit.entity} WHERE municipality_code = $1 AND ${idColumnOf(edit.entity)} = $2`,
      [code, edit.entityId],
    );
    if (taken) throw conflict('It has been put back already.', 'すでに元に戻されています。');
    const removed = await database.query<Pick<JournalRow, 'entity' | 'before'>[]>(removedTogether, [
      code,
      edit.id,
      edit.entity === 'facility' ? edit.entityId : null,
      edit.entity === 'building' ? edit.entityId : null,
      edit.entity === 'membership' ? edit.entityId : null,
      edit.entity === 'legal_duty' ? edit.entityId : null,
    ]);
    for (const table of new Set([edit.entity, ...parentFirst])) {
      const rows = table === edit.entity ? [edit.before] : imagesOf(removed, table);
      await bulkInsert(
        database,
        table,
        rows.flatMap((row) => (row ? [row] : [])),
      );
    }
  }
}

const parentFirst = [
  'facility_source',
  'building',
  'building_function',
  'component',
  'room',
  'estimate',
  'operation_year',
  'land_parcel',
  'property_event',
  'fixed_asset',
  'facility_document',
  'legal_duty',
  'legal_inspection',
  'inspection',
  'condition_grade',
  'finding',
  'finding_event',
  'inspection_photo',
  'membership_facility',
] as const;

/** Rows deleted below a facility ($3), a building ($4), a membership ($5) or a legal duty ($6) in the transaction of the journal entry $2. */
const removedTogether = `
WITH edit AS (SELECT at, actor FROM audit WHERE municipality_code = $1 AND id = $2),
gone AS (
  SELECT a.id, a.entity, a.entity_id, a.before FROM audit a, edit
   WHERE a.municipality_code = $1 AND a.operation = 'delete' AND a.at = edit.at AND a.actor = edit.actor AND a.id <> $2
),
below AS (
  SELECT * FROM gone
   WHERE entity IN ('building', 'facility_source', 'operation_year', 'land_parcel', 'property_event', 'fixed_asset', 'facility_document',
                  'legal_duty', 'legal_inspection', 'inspection', 'condition_grade', 'finding', 'finding_event', 'inspection_photo')
     AND before ->> 'facility_id' = $3::text
)
SELECT entity, before FROM below
 UNION ALL
SELECT entity, before FROM gone
 WHERE (entity IN ('building_function', 'component', 'room', 'estimate') OR (entity = 'condition_grade' AND $3::text IS NULL))
   AND (before ->> 'building_id' = $4::text OR before ->> 'building_id' IN (SELECT entity_id FROM below WHERE entity = 'building'))
 UNION ALL
SELECT entity, before FROM gone WHERE entity = 'membership_facility' AND before ->> 'account_id' = $5::text
 UNION ALL
SELECT entity, before FROM gone WHERE entity = 'legal_inspection' AND before ->> 'duty_id' = $6::text`;

function imagesOf(removed: readonly Pick<JournalRow, 'entity' | 'before'>[], table: string) {
  return removed.filter(({ entity }) => entity === table).map(({ before }) => before);
}

function changedSince(then: RowImage | null, now: RowImage | null): Problem {
  return new Problem(412, 'stale', 'This has been changed again since, so it cannot be undone.', {
    detailJa: 'その後に変更されているため、取り消せません。',
    current: now,
    yours: then,
  });
}

function conflict(detail: string, detailJa: string): Problem {
  return new Problem(409, 'conflict', detail, { detailJa });
}
