import { Building } from '#db/entities/building.entity';
import { BuildingFunction } from '#db/entities/building-function.entity';
import { Component } from '#db/entities/component.entity';
import { Facility } from '#db/entities/facility.entity';
import { LegalDuty } from '#db/entities/legal-duty.entity';
import { LegalInspection } from '#db/entities/legal-inspection.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { OperationYear } from '#db/entities/operation-year.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { Room } from '#db/entities/room.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager, EntityTarget } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { changedFields, isEmpty } from '../http/changed-fields.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';

const parts = {
  building: { entity: Building, parent: Facility, parentKey: 'facilityId' },
  function: { entity: BuildingFunction, parent: Building, parentKey: 'buildingId' },
  component: { entity: Component, parent: Building, parentKey: 'buildingId' },
  room: { entity: Room, parent: Building, parentKey: 'buildingId' },
  landParcel: { entity: LandParcel, parent: Facility, parentKey: 'facilityId' },
  propertyEvent: { entity: PropertyEvent, parent: Facility, parentKey: 'facilityId' },
  operationYear: { entity: OperationYear, parent: Facility, parentKey: 'facilityId' },
  legalDuty: { entity: LegalDuty, parent: Facility, parentKey: 'facilityId' },
  legalInspection: { entity: LegalInspection, parent: LegalDuty, parentKey: 'dutyId' },
} as const;

/** Which kind of thing below a facility: 棟, 機能, 部位, 諸室, 土地, 異動, 運営実績 or 法定点検 (the duty, and each time it was done). */
export type PartKind = keyof typeof parts;

interface Part {
  municipalityCode: string;
  id: string;
  version: number;
}

/** What stands below a facility or a building: kinds of rows that are added, edited and removed in the same way. */
@Injectable()
export class BuildingsService {
  constructor(private readonly work: Work) {}

  add(scope: Scope, kind: PartKind, parentId: string, fields: object) {
    const { entity, parent, parentKey } = parts[kind];
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      if (!(await database.existsBy<Part>(parent, { municipalityCode, id: parentId })))
        throw notFound(`parent ${parentId}`);
      if (kind === 'building') await this.dropAssumed(database, municipalityCode, parentId);
      const id = randomUUID();
      await database.insert<Part>(entity, { municipalityCode, id, [parentKey]: parentId, ...fields });
      return { id, version: 1 };
    });
  }

  /** What stands there already is not written again: the version grows only where something changes. */
  update(scope: Scope, kind: PartKind, id: string, expectedVersion: number, changes: object) {
    const { entity } = parts[kind];
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope, entity, kind, id);
      assertCurrent(current, expectedVersion, changes);
      const changed = changedFields(current, changes);
      if (isEmpty(changed)) return { id, version: current.version };
      const version = current.version + 1;
      const real = kind === 'building' ? { assumed: false } : {};
      await database.update<Part>(
        entity,
        { municipalityCode: scope.municipalityCode, id },
        { ...changed, ...real, version },
      );
      return { id, version };
    });
  }

  remove(scope: Scope, kind: PartKind, id: string, expectedVersion: number) {
    const { entity } = parts[kind];
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope, entity, kind, id);
      assertCurrent(current, expectedVersion, null);
      await database.delete<Part>(entity, { municipalityCode: scope.municipalityCode, id });
    });
  }

  private async lockOrFail(
    database: EntityManager,
    scope: Scope,
    entity: EntityTarget<Part>,
    kind: PartKind,
    id: string,
  ) {
    const where = { municipalityCode: scope.municipalityCode, id };
    const current = await database.findOne<Part>(entity, { where, lock: { mode: 'pessimistic_write' } });
    if (!current) throw notFound(`${kind} ${id}`);
    return current;
  }

  /** A building entered by a person takes the place of the one an estimate had assumed. */
  private async dropAssumed(database: EntityManager, municipalityCode: string, facilityId: string) {
    await database.delete(Building, { municipalityCode, facilityId, assumed: true });
  }
}
