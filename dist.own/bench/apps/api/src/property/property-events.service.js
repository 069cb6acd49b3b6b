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
import { Facility } from '#db/entities/facility.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { registerDue } from '#libs/register-history';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { In } from 'typeorm';
import { Work } from '../accounts/work.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { Settings } from '../settings.js';
import { carryOut } from './carry-out.js';
import { checkEvent } from './check-event.js';
/** 異動: recorded, corrected, removed, and carried into the register. */
let PropertyEventsService = class PropertyEventsService {
    work;
    parts;
    settings;
    constructor(work, parts, settings) {
        this.work = work;
        this.parts = parts;
        this.settings = settings;
    }
    /** Records an event and, if asked to, in the same transaction what it makes of the register. */
    add(scope, facilityId, { carry, ...fields }) {
        checkEvent(fields);
        return this.work.in(scope, async (database) => {
            const facility = await lockFacility(database, scope, facilityId);
            const event = await eventOf(database, facility, fields);
            const due = carry ? registerDue(event, this.settings.today()) : null;
            await database.insert(PropertyEvent, due ? { ...event, ...ownerBefore(event, facility) } : event);
            if (due)
                await carryOut(database, scope, facility, due);
            return { id: event.id, version: 1 };
        });
    }
    async update(scope, id, version, changes) {
        const subjectName = await this.work.in(scope, async (database) => {
            const current = await findEvent(database, scope, id);
            const changed = Object.assign({}, current, changes);
            checkEvent(changed);
            const renamed = changes.subjectId && !changes.subjectName;
            return renamed ? { subjectName: await nameOf(database, changed) } : {};
        });
        return this.parts.update(scope, 'propertyEvent', id, version, { ...changes, ...subjectName });
    }
    remove(scope, id, version) {
        return this.parts.remove(scope, 'propertyEvent', id, version);
    }
    /** Writes what the event makes of the register: answers the changed row; 409 where there is nothing to carry. */
    carry(scope, id, version) {
        return this.work.in(scope, async (database) => {
            const event = await findEvent(database, scope, id);
            const facility = await lockFacility(database, scope, event.facilityId);
            assertCurrent(event, version, null);
            const row = await this.carryInto(database, scope, facility, event);
            if (!row)
                throw nothingToCarry();
            return row;
        });
    }
    /** The same for all events that the register does not follow, of facilities that the asker may edit: all of them or none. */
    carryAll(scope) {
        const { municipalityCode } = scope;
        return this.work.in(scope, async (database) => {
            const events = await waitingEvents(database, municipalityCode);
            const rows = [];
            for (const event of events) {
                const facility = await findFacility(database, scope, event.facilityId);
                const row = facility && (await this.carryInto(database, scope, facility, event));
                if (row)
                    rows.push(row);
            }
            return { rows };
        });
    }
    async carryInto(database, scope, facility, event) {
        const due = registerDue(event, this.settings.today());
        const row = due && (await carryOut(database, scope, facility, due));
        if (!row)
            return null;
        const known = ownerBefore(event, facility);
        if (known.ownerBefore !== event.ownerBefore) {
            await database.update(PropertyEvent, keyOf(event), { ...known, version: event.version + 1 });
        }
        return row;
    }
};
PropertyEventsService = __decorate([
    Injectable(),
    __metadata("design:paramtypes", [Work,
        BuildingsService,
        Settings])
], PropertyEventsService);
export { PropertyEventsService };
/** Events that the register does not follow, in one order for all, so that two at once never lock crosswise. */
async function waitingEvents(database, municipalityCode) {
    const found = await database.query('SELECT id FROM uncarried_event WHERE municipality_code = $1', [
        municipalityCode,
    ]);
    const ids = found.map(({ id }) => id);
    return database.find(PropertyEvent, {
        where: { municipalityCode, id: In(ids) },
        order: { facilityId: 'ASC', id: 'ASC' },
    });
}
async function eventOf(database, facility, fields) {
    const { municipalityCode, id: facilityId } = facility;
    const about = { municipalityCode, facilityId, ...fields };
    return {
        ...about,
        id: randomUUID(),
        subjectId: fields.subjectId ?? null,
        subjectName: fields.subjectName ?? (await nameOf(database, about)),
        whole: fields.whole ?? true,
        ownerBefore: fields.ownerBefore ?? null,
        ownerAfter: fields.ownerAfter ?? null,
    };
}
/** Once the register has the new owner, only the event knows the one before. */
function ownerBefore(event, facility) {
    const isNews = event.kind === 'transfer' && facility.owner !== event.ownerAfter;
    return { ownerBefore: event.ownerBefore ?? (isNews ? facility.owner : null) };
}
/** The event keeps the name, because it outlives its subject; 404 for one that the facility does not have. */
async function nameOf(database, { municipalityCode, facilityId, subject, subjectId }) {
    if (!subjectId || subject === 'facility')
        return null;
    const where = { municipalityCode, facilityId, id: subjectId };
    const name = subject === 'land'
        ? (await database.findOneBy(LandParcel, where))?.lotNumber
        : (await database.findOneBy(Building, where))?.name;
    if (name === undefined)
        throw notFound(`${subject} ${subjectId} of facility ${facilityId}`);
    return name;
}
async function findEvent(database, { municipalityCode }, id) {
    const event = await database.findOneBy(PropertyEvent, { municipalityCode, id });
    if (!event)
        throw notFound(`property event ${id}`);
    return event;
}
/** Locked; null where it is not there, or not the asker's to edit. */
function findFacility(database, { municipalityCode }, id) {
    const where = { municipalityCode, id };
    return database.findOne(Facility, { where, lock: { mode: 'pessimistic_write' } });
}
async function lockFacility(database, scope, id) {
    const facility = await findFacility(database, scope, id);
    if (!facility)
        throw notFound(`facility ${id}`);
    return facility;
}
const keyOf = ({ municipalityCode, id }) => ({ municipalityCode, id });
function nothingToCarry() {
    return new Problem(409, 'conflict', 'The register already says what this event asks, or the event asks nothing of it.', {
        detailJa: '台帳はすでにこの異動のとおりか、この異動には台帳に反映することがありません。',
    });
}
//# sourceMappingURL=property-events.service.js.map