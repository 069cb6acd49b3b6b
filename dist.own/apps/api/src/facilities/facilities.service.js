var __decorate = (this && this.__decorate) || function (decorators, target, key, desc) {
    var c = arguments.length, r = c < 3 ? target : desc === null ? desc = Object.getOwnPropertyDescriptor(target, key) : desc, d;
    if (typeof Reflect === "object" && typeof Reflect.decorate === "function") r = Reflect.decorate(decorators, target, key, desc);
    else for (var i = decorators.length - 1; i >= 0; i--) if (d = decorators[i]) r = (c < 3 ? d(r) : c > 3 ? d(target, key, r) : d(target, key)) || r;
    return c > 3 && r && Object.defineProperty(target, key, r), r;
};
var __metadata = (this && this.__metadata) || function (k, v) {
    if (typeof Reflect === "object" && typeof Reflect.metadata === "function") return Reflect.metadata(k, v);
};
import { Facility } from '#db/entities/facility.entity';
import { FacilitySource } from '#db/entities/facility-source.entity';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import { columnsOf, districtFor, editFacility, reasonsOf } from './facility-edit.js';
import { searchTextOf } from './facility-query.js';
/** One facility with everything below it, and its edits. */
let FacilitiesService = class FacilitiesService {
    work;
    constructor(work) {
        this.work = work;
    }
    read(scope, id) {
        return this.work.in(scope, (database) => this.describe(database, scope, id));
    }
    create(scope, fields) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            const id = randomUUID();
            await database.insert(Facility, {
                municipalityCode: scope.municipalityCode,
                id,
                ...columnsOf(fields),
                ...(await districtFor(database, scope, fields)),
                ...reasonsOf(fields, scope),
                searchText: searchTextOf(fields),
            });
            return this.describe(database, scope, id);
        });
    }
    update(scope, id, expectedVersion, changes) {
        return this.work.in(scope, async (database) => {
            const current = await this.lockOrFail(database, scope, id);
            if (current.version !== expectedVersion) {
                assertCurrent(await this.describe(database, scope, id), expectedVersion, changes);
            }
            await editFacility(database, scope, current, changes);
            return this.describe(database, scope, id);
        });
    }
    remove(scope, id, expectedVersion) {
        return this.work.in(scope, async (database) => {
            const current = await this.lockOrFail(database, scope, id);
            assertCurrent(current, expectedVersion, null);
            await database.delete(Facility, { municipalityCode: scope.municipalityCode, id });
        });
    }
    async lockOrFail(database, scope, id) {
        const where = { municipalityCode: scope.municipalityCode, id };
        const facility = await database.findOne(Facility, { where, lock: { mode: 'pessimistic_write' } });
        if (!facility)
            throw notFound(`facility ${id}`);
        return facility;
    }
    async describe(database, scope, id) {
        const facility = await database.findOne(Facility, {
            where: { municipalityCode: scope.municipalityCode, id },
            relations: { buildings: { functions: true, components: true, rooms: true, estimates: true } },
            order: {
                buildings: {
                    name: 'ASC',
                    functions: { name: 'ASC' },
                    components: { kind: 'ASC' },
                    rooms: { floor: 'ASC', name: 'ASC' },
                },
            },
        });
        if (!facility)
            throw notFound(`facility ${id}`);
        const sources = await database.findBy(FacilitySource, { municipalityCode: scope.municipalityCode, facilityId: id });
        for (const building of facility.buildings)
            hideSuperseded(building);
        return Object.assign({}, facility, { location: lonLatOf(facility.location), sources });
    }
};
FacilitiesService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work])
], FacilitiesService);
export { FacilitiesService };
/** A recorded value takes the place of an estimate, which is then told no more; it waits unseen for the next run to drop it. */
function hideSuperseded(building) {
    building.estimates = building.estimates.filter(({ attribute }) => building[attribute] === null);
}
function lonLatOf(point) {
    return point && { lon: point.coordinates[0], lat: point.coordinates[1] };
}
//# sourceMappingURL=facilities.service.js.map