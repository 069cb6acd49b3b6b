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
import { FixedAsset } from '#db/entities/fixed-asset.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { bookTotals, landTotals } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { IsNull } from 'typeorm';
import { Work } from '../accounts/work.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
/** 土地, 異動 and 固定資産 of facilities, and land that no facility stands on. */
let PropertyService = class PropertyService {
    work;
    parts;
    constructor(work, parts) {
        this.work = work;
        this.parts = parts;
    }
    ofFacility(scope, facilityId) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireFacility(database, municipalityCode, facilityId);
            const events = await eventsOf(database, municipalityCode, facilityId);
            const assets = await database.find(FixedAsset, {
                where: { municipalityCode, facilityId },
                order: { disposedOn: { direction: 'ASC', nulls: 'FIRST' }, number: 'ASC', branch: 'ASC' },
            });
            const land = await landOf(database, municipalityCode, facilityId);
            return { facilityId, events, assets, assetTotals: bookTotals(assets), ...land };
        });
    }
    withoutFacility(scope) {
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, scope.municipalityCode);
            return landOf(database, scope.municipalityCode, null);
        });
    }
    addParcel(scope, facilityId, fields) {
        return this.parts.add(scope, 'landParcel', facilityId, fields);
    }
    addFreeParcel(scope, fields) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            await requireMunicipality(database, municipalityCode);
            const id = randomUUID();
            await database.insert(LandParcel, { municipalityCode, id, facilityId: null, ...fields });
            return { id, version: 1 };
        });
    }
    /** 404 where the parcel would go to a facility that is not there. */
    async updateParcel(scope, id, version, changes) {
        const { facilityId } = changes;
        if (facilityId) {
            await this.work.in(scope, (database) => requireFacility(database, scope.municipalityCode, facilityId));
        }
        return this.parts.update(scope, 'landParcel', id, version, changes);
    }
    removeParcel(scope, id, version) {
        return this.parts.remove(scope, 'landParcel', id, version);
    }
};
PropertyService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        BuildingsService])
], PropertyService);
export { PropertyService };
/** The newest first, each with whether the register follows it. */
async function eventsOf(database, municipalityCode, facilityId) {
    const events = await database.find(PropertyEvent, {
        where: { municipalityCode, facilityId },
        order: { eventDate: 'DESC', id: 'ASC' },
    });
    const rows = await database.query('SELECT id FROM uncarried_event WHERE municipality_code = $1 AND facility_id = $2', [municipalityCode, facilityId]);
    const uncarried = new Set(rows.map(({ id }) => id));
    return events.map((event) => Object.assign({}, event, { isCarried: !uncarried.has(event.id) }));
}
async function landOf(database, municipalityCode, facilityId) {
    const parcels = await database.find(LandParcel, {
        where: { municipalityCode, facilityId: facilityId ?? IsNull() },
        order: { lotNumber: 'ASC', id: 'ASC' },
    });
    const told = parcels.map(({ geometry, ...parcel }) => ({ ...parcel, isDrawn: geometry !== null }));
    return { parcels: told, totals: landTotals(parcels) };
}
async function requireFacility(database, municipalityCode, id) {
    if (!(await database.existsBy(Facility, { municipalityCode, id })))
        throw notFound(`facility ${id}`);
}
//# sourceMappingURL=property.service.js.map