import { Building } from '#db/entities/building.entity';
import type { Facility } from '#db/entities/facility.entity';
import type { RegisterDue } from '#libs/register-history';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Scope } from '../accounts/scope.js';
import { editFacility } from '../facilities/facility-edit.js';
import type { carriedEvent } from './property.schema.js';

/** Writes what is due into the register, in the caller's transaction; null where it stands there already. */
export async function carryOut(
  database: EntityManager,
  scope: Scope,
  facility: Facility,
  due: RegisterDue,
): Promise<z.infer<typeof carriedEvent> | null> {
  if (due.of === 'building') return takeOutOfUse(database, scope, due.id);
  const isChanged = await editFacility(database, scope, facility, due.changes);
  return isChanged ? { entity: 'facility', id: facility.id } : null;
}

async function takeOutOfUse(database: EntityManager, { municipalityCode }: Scope, id: string) {
  const where = { municipalityCode, id, outOfUse: false };
  const building = await database.findOne(Building, { where, lock: { mode: 'pessimistic_write' } });
  if (!building) return null;
  await database.update(Building, { municipalityCode, id }, { outOfUse: true, version: building.version + 1 });
  return { entity: 'building' as const, id };
}
