import { Facility } from '#db/entities/facility.entity';
import { FacilitySource } from '#db/entities/facility-source.entity';
import type { LonLat } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { assertCurrent } from '../http/if-match.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { FacilityChanges, FacilityFields } from './facilities.schema.js';
import { columnsOf, districtFor, editFacility, reasonsOf } from './facility-edit.js';
import { searchTextOf } from './facility-query.js';

/** One facility with everything below it, and its edits. */
@Injectable()
export class FacilitiesService {
  constructor(private readonly work: Work) {}

  read(scope: Scope, id: string) {
    return this.work.in(scope, (database) => this.describe(database, scope, id));
  }

  create(scope: Scope, fields: FacilityFields) {
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

  update(scope: Scope, id: string, expectedVersion: number, changes: FacilityChanges) {
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope, id);
      if (current.version !== expectedVersion) {
        assertCurrent(await this.describe(database, scope, id), expectedVersion, changes);
      }
      await editFacility(database, scope, current, changes);
      return this.describe(database, scope, id);
    });
  }

  remove(scope: Scope, id: string, expectedVersion: number) {
    return this.work.in(scope, async (database) => {
      const current = await this.lockOrFail(database, scope, id);
      assertCurrent(current, expectedVersion, null);
      await database.delete(Facility, { municipalityCode: scope.municipalityCode, id });
    });
  }

  private async lockOrFail(database: EntityManager, scope: Scope, id: string): Promise<Facility> {
    const where = { municipalityCode: scope.municipalityCode, id };
    const facility = await database.findOne(Facility, { where, lock: { mode: 'pessimistic_write' } });
    if (!facility) throw notFound(`facility ${id}`);
    return facility;
  }

  private async describe(database: EntityManager, scope: Scope, id: string) {
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
    if (!facility) throw notFound(`facility ${id}`);
    const sources = await database.findBy(FacilitySource, { municipalityCode: scope.municipalityCode, facilityId: id });
    for (const building of facility.buildings) hideSuperseded(building);
    return Object.assign({}, facility, { location: lonLatOf(facility.location), sources });
  }
}

/** A recorded value takes the place of an estimate, which is then told no more; it waits unseen for the next run to drop it. */
function hideSuperseded(building: Facility['buildings'][number]): void {
  building.estimates = building.estimates.filter(({ attribute }) => building[attribute] === null);
}

function lonLatOf(point: Facility['location']): LonLat | null {
  return point && { lon: point.coordinates[0], lat: point.coordinates[1] };
}
