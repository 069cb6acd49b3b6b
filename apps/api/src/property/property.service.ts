import { Facility } from '#db/entities/facility.entity';
import { FixedAsset } from '#db/entities/fixed-asset.entity';
import { LandParcel } from '#db/entities/land-parcel.entity';
import { PropertyEvent } from '#db/entities/property-event.entity';
import { bookTotals, landTotals } from '#libs/asset';
import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import { type EntityManager, IsNull } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { BuildingsService } from '../facilities/buildings.service.js';
import { notFound } from '../http/problem.js';
import { requireMunicipality } from '../municipalities/require-municipality.js';
import type { LandParcelChanges, LandParcelFields } from './property.schema.js';

/** 土地, 異動 and 固定資産 of facilities, and land that no facility stands on. */
@Injectable()
export class PropertyService {
  constructor(
    private readonly work: Work,
    private readonly parts: BuildingsService,
  ) {}

  ofFacility(scope: Scope, facilityId: string) {
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

  withoutFacility(scope: Scope) {
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, scope.municipalityCode);
      return landOf(database, scope.municipalityCode, null);
    });
  }

  addParcel(scope: Scope, facilityId: string, fields: LandParcelFields) {
    return this.parts.add(scope, 'landParcel', facilityId, fields);
  }

  addFreeParcel(scope: Scope, fields: LandParcelFields) {
    const { municipalityCode } = scope;
    return this.work.in(scope, async (database) => {
      await requireMunicipality(database, municipalityCode);
      const id = randomUUID();
      await database.insert(LandParcel, { municipalityCode, id, facilityId: null, ...fields });
      return { id, version: 1 };
    });
  }

  /** 404 where the parcel would go to a facility that is not there. */
  async updateParcel(scope: Scope, id: string, version: number, changes: LandParcelChanges) {
    const { facilityId } = changes;
    if (facilityId) {
      await this.work.in(scope, (database) => requireFacility(database, scope.municipalityCode, facilityId));
    }
    return this.parts.update(scope, 'landParcel', id, version, changes);
  }

  removeParcel(scope: Scope, id: string, version: number) {
    return this.parts.remove(scope, 'landParcel', id, version);
  }
}

/** The newest first, each with whether the register follows it. */
async function eventsOf(database: EntityManager, municipalityCode: string, facilityId: string) {
  const events = await database.find(PropertyEvent, {
    where: { municipalityCode, facilityId },
    order: { eventDate: 'DESC', id: 'ASC' },
  });
  const rows = await database.query<{ id: string }[]>(
    'SELECT id FROM uncarried_event WHERE municipality_code = $1 AND facility_id = $2',
    [municipalityCode, facilityId],
  );
  const uncarried = new Set(rows.map(({ id }) => id));
  return events.map((event) => Object.assign({}, event, { isCarried: !uncarried.has(event.id) }));
}

async function landOf(database: EntityManager, municipalityCode: string, facilityId: string | null) {
  const parcels = await database.find(LandParcel, {
    where: { municipalityCode, facilityId: facilityId ?? IsNull() },
    order: { lotNumber: 'ASC', id: 'ASC' },
  });
  const told = parcels.map(({ geometry, ...parcel }) => ({ ...parcel, isDrawn: geometry !== null }));
  return { parcels: told, totals: landTotals(parcels) };
}

async function requireFacility(database: EntityManager, municipalityCode: string, id: string): Promise<void> {
  if (!(await database.existsBy(Facility, { municipalityCode, id }))) throw notFound(`facility ${id}`);
}
