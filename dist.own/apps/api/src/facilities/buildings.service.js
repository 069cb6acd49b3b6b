var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Building } from '#db/entities/building.entity';
import { BuildingFunction } from '#db/entities/building-function.entity';
import { Component } from '#db/entities/component.entity';
import { Facility } from '#db/entities/facility.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { OperationYear } from '#db/entities/operation-year.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { Room } from '#db/entities/room.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
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
};
/** What stands below a facility or a building: kinds of rows that are added, edited and removed in the same way. */
let BuildingsService = class BuildingsService {
    work;
    constructor(work) {
        this.work = work;
    }
    add(scope, kind, parentId, fields) {
        const { entity, parent, parentKey } = parts[kind];
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            if (!(await database.existsBy(parent, { municipalityCode, id: parentId })))
                throw notFound(`parent ${parentId}`);
            if (kind === 'building')
                await this.dropAssumed(database, municipalityCode, parentId);
            const id = randomUUID();
            await database.insert(entity, { municipalityCode, id, [parentKey]: parentId, ...fields });
            return { id, version: 1 };
        });
    }
    /** What stands there already is not written again: the version grows only where something changes. */
    update(scope, kind, id, expectedVersion, changes) {
        const { entity } = parts[kind];
        return this.work.in(scope, async (database) => {
            const current = await this.lockOrFail(database, scope, entity, kind, id);
            assertCurrent(current, expectedVersion, changes);
            const changed = changedFields(current, changes);
            if (isEmpty(changed))
                return { id, version: current.version };
            const version = current.version + 1;
            const real = kind === 'building' ? { assumed: false } : {};
            await database.update(entity, { municipalityCode: scope.municipalityCode, id }, { ...changed, ...real, version });
            return { id, version };
        });
    }
    remove(scope, kind, id, expectedVersion) {
        const { entity } = parts[kind];
        return this.work.in(scope, async (database) => {
            const current = await this.lockOrFail(database, scope, entity, kind, id);
            assertCurrent(current, expectedVersion, null);
            await database.delete(entity, { municipalityCode: scope.municipalityCode, id });
        });
    }
    async lockOrFail(database, scope, entity, kind, id) {
        const where = { municipalityCode: scope.municipalityCode, id };
        const current = await database.findOne(entity, { where, lock: { mode: 'pessimistic_write' } });
        if (!current)
            throw notFound(`${kind} ${id}`);
        return current;
    }
    /** A building entered by a person takes the place of the one an estimate had assumed. */
    async dropAssumed(database, municipalityCode, facilityId) {
        await database.delete(Building, { municipalityCode, facilityId, assumed: true });
    }
};
BuildingsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], BuildingsService);
export { BuildingsService };
//# sourceMappingURL=buildings.service.js.map