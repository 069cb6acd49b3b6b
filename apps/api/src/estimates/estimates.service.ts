import { Injectable } from '@nestjs/common';
import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { notFound } from '../http/problem.js';
import { Settings } from '../settings.js';
import { countByMethod } from './count-by-method.js';
import {
  type EstimatedAttribute,
  type EstimationPlan,
  type PlannedEstimate,
  planEstimates,
  type RecordedFacility,
} from './estimation-plan.js';
import { applyChanges, changesBetween, countChanges, readRecorded, readStanding } from './estimation-store.js';

/** Estimates of missing floor areas and built years: made on request, told apart from what is recorded, and taken back whole. */
@Injectable()
export class EstimatesService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  read(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const { recorded, plan, standing, changes } = await this.compare(database, scope.municipalityCode, '');
      return {
        ...summaryOf(standing.inEffect, standing.assumedBuildingIds.length),
        pending: countByAttribute([...changes.added, ...changes.changed]),
        pendingFacilities: countFacilities(changes.added, facilityByBuilding(recorded, plan)),
        notComputable: [...plan.notComputable],
      };
    });
  }

  run(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const { plan, changes } = await this.compare(database, scope.municipalityCode, 'FOR NO KEY UPDATE');
      await applyChanges(database, scope.municipalityCode, changes);
      return {
        ...summaryOf(plan.estimates, plan.assumedBuildings.length),
        notComputable: [...plan.notComputable],
        changed: countChanges(changes),
      };
    });
  }

  takeBack(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const { standing } = await this.compare(database, scope.municipalityCode, 'FOR NO KEY UPDATE');
      const nothing: EstimationPlan = { assumedBuildings: [], estimates: [], notComputable: [] };
      await applyChanges(database, scope.municipalityCode, changesBetween(standing, nothing));
      return {
        removed: countByAttribute(standing.inEffect),
        assumedBuildings: standing.assumedBuildingIds.length,
      };
    });
  }

  /** A write holds the municipality, so that two runs at once cannot both assume a building. */
  private async compare(database: EntityManager, code: string, lock: '' | 'FOR NO KEY UPDATE') {
    const rows = await database.query<unknown[]>(`SELECT 1 FROM municipality WHERE municipality_code = $1 ${lock}`, [
      code,
    ]);
    if (rows.length === 0) throw notFound(`municipality ${code}`);
    const recorded = await readRecorded(database, code);
    const plan = planEstimates(recorded, this.settings.currentFiscalYear, randomUUID);
    const standing = await readStanding(database, code);
    return { recorded, plan, standing, changes: changesBetween(standing, plan) };
  }
}

function summaryOf(estimates: readonly PlannedEstimate[], assumedBuildings: number) {
  return { estimated: countByAttribute(estimates), assumedBuildings, byMethod: countByMethod(estimates) };
}

function facilityByBuilding(
  recorded: readonly RecordedFacility[],
  { assumedBuildings }: EstimationPlan,
): ReadonlyMap<string, string> {
  const standing = recorded.flatMap(({ id, buildings }) => buildings.map((building) => [building.id, id] as const));
  return new Map([...standing, ...assumedBuildings.map(({ id, facilityId }) => [id, facilityId] as const)]);
}

function countFacilities(estimates: readonly PlannedEstimate[], facilityOf: ReadonlyMap<string, string>) {
  const count = (attribute: EstimatedAttribute) =>
    new Set(
      estimates.flatMap((estimate) => (estimate.attribute === attribute ? facilityOf.get(estimate.buildingId) : [])),
    ).size;
  return { floorArea: count('floorAreaM2'), builtYear: count('builtFiscalYear') };
}

function countByAttribute(estimates: readonly PlannedEstimate[]) {
  const count = (attribute: string) => estimates.filter((estimate) => estimate.attribute === attribute).length;
  return { floorArea: count('floorAreaM2'), builtYear: count('builtFiscalYear') };
}
