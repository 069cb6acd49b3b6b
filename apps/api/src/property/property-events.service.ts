import { Building } from '#db/entities/building.entity';
import { Facility } from '#db/entities/facility.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { registerDue } from '#libs/register-history';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EntityManager, In } from 'typeorm';
import type { z } from 'zod';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound, Problem } from '../http/problem.js';
import { Settings } from '../settings.js';
import { carryOut } from './carry-out.js';
import { checkEvent } from './check-event.js';
import type { carriedEvent, PropertyEventChanges, PropertyEventFields } from './property.schema.js';

/** 異動: recorded, corrected, removed, and carried into the register. */
@Injectable()
export class PropertyEventsService {
  constructor(
    private readonly work: Work,
    private readonly parts: BuildingsService,
    private readonly settings: Settings,
  ) {}

  /** Records an event and, if asked to, in the same transaction what it makes of the register. */
  add(scope: Scope, facilityId: string, { carry, ...fields }: PropertyEventFields) {
    checkEvent(fields);
    return this.work.in(scope, async (database) => {
      const facility = await lockFacility(database, scope, facilityId);
      const event = await eventOf(database, facility, fields);
      const due = carry ? registerDue(event, this.settings.today()) : null;
      await database.insert(PropertyEvent, due ? { ...event, ...ownerBefore(event, facility) } : event);
      if (due) await carryOut(database, scope, facility, due);
      return { id: event.id, version: 1 };
    });
  }

  async update(scope: Scope, id: string, version: number, changes: PropertyEventChanges) {
    const subjectName = await this.work.in(scope, async (database) => {
      const current = await findEvent(database, scope, id);
      const changed = Object.assign({}, current, changes);
      checkEvent(changed);
      const renamed = changes.subjectId && !changes.subjectName;
      return renamed ? { subjectName: await nameOf(database, changed) } : {};
    });
    return this.parts.update(scope, 'propertyEvent', id, version, { ...changes, ...subjectName });
  }

  remove(scope: Scope, id: string, version: number) {
    return this.parts.remove(scope, 'propertyEvent', id, version);
  }

  /** Writes what the event makes of the register: answers the changed row; 409 where there is nothing to carry. */
  carry(scope: Scope, id: string, version: number) {
    return this.work.in(scope, async (database) => {
      const event = await findEvent(database, scope, id);
      const facility = await lockFacility(database, scope, event.facilityId);
      assertCurrent(event, version, null);
      const row = await this.carryInto(database, scope, facility, event);
      if (!row) throw nothingToCarry();
      return row;
    });
  }

  /** The same for all events that the register does not follow, of facilities that the asker may edit: all of them or none. */
  carryAll(scope: Scope) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      const events = await waitingEvents(database, municipalityCode);
      const rows: z.infer<typeof carriedEvent>[] = [];
      for (const event of events) {
        const facility = await findFacility(database, scope, event.facilityId);
        const row = facility && (await this.carryInto(database, scope, facility, event));
        if (row) rows.push(row);
      }
      return { rows };
    });
  }

  private async carryInto(database: EntityManager, scope: Scope, facility: Facility, event: PropertyEvent) {
    const due = registerDue(event, this.settings.today());
    const row = due && (await carryOut(database, scope, facility, due));
    if (!row) return null;
    const known = ownerBefore(event, facility);
    if (known.ownerBefore !== event.ownerBefore) {
      await database.update(PropertyEvent, keyOf(event), { ...known, version: event.version + 1 });
    }
    return row;
  }
}

/** Events that the register does not follow, in one order for all, so that two at once never lock crosswise. */
async function waitingEvents(database: EntityManager, municipalityCode: string): Promise<PropertyEvent[]> {
  const found = await database.query<{ id: string }[]>('SELECT id FROM uncarried_event WHERE municipality_code = $1', [
    municipalityCode,
  ]);
  const ids = found.map(({ id }) => id);
  return database.find(PropertyEvent, {
    where: { municipalityCode, id: In(ids) },
    order: { facilityId: 'ASC', id: 'ASC' },
  });
}

type Subject = Pick<PropertyEvent, 'municipalityCode' | 'facilityId'> &
  Pick<PropertyEventFields, 'subject' | 'subjectId'>;

async function eventOf(database: EntityManager, facility: Facility, fields: Omit<PropertyEventFields, 'carry'>) {
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
function ownerBefore(
  event: Pick<PropertyEvent, 'kind' | 'ownerBefore' | 'ownerAfter'>,
  facility: Facility,
): Pick<PropertyEvent, 'ownerBefore'> {
  const isNews = event.kind === 'transfer' && facility.owner !== event.ownerAfter;
  return { ownerBefore: event.ownerBefore ?? (isNews ? facility.owner : null) };
}

/** The event keeps the name, because it outlives its subject; 404 for one that the facility does not have. */
async function nameOf(database: EntityManager, { municipalityCode, facilityId, subject, subjectId }: Subject) {
  if (!subjectId || subject === 'facility') return null;
  const where = { municipalityCode, facilityId, id: subjectId };
  const name =
    subject === 'land'
      ? (await database.findOneBy(LandParcel, where))?.lotNumber
      : (await database.findOneBy(Building, where))?.name;
  if (name === undefined) throw notFound(`${subject} ${subjectId} of facility ${facilityId}`);
  return name;
}

async function findEvent(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<PropertyEvent> {
  const event = await database.findOneBy(PropertyEvent, { municipalityCode, id });
  if (!event) throw notFound(`property event ${id}`);
  return event;
}

/** Locked; null where it is not there, or not the asker's to edit. */
function findFacility(database: EntityManager, { municipalityCode }: Scope, id: string): Promise<Facility | null> {
  const where = { municipalityCode, id };
  return database.findOne(Facility, { where, lock: { mode: 'pessimistic_write' } });
}

async function lockFacility(database: EntityManager, scope: Scope, id: string): Promise<Facility> {
  const facility = await findFacility(database, scope, id);
  if (!facility) throw notFound(`facility ${id}`);
  return facility;
}

const keyOf = ({ municipalityCode, id }: PropertyEvent) => ({ municipalityCode, id });

function nothingToCarry(): Problem {
  return new Problem(
    409,
    'conflict',
    'The register already says what this event asks, or the event asks nothing of it.',
    {
      detailJa: '台帳はすでにこの異動のとおりか、この異動には台帳に反映することがありません。',
    },
  );
}
