import type { FacilityStatus, SeismicWork } from '#libs/asset';
import type { CostBuilding } from '#libs/lifecycle-cost';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work, type Step, stepsWithin } from '../accounts/work.js';
import { CityWear, type Wear } from '../conditions/city-wear.js';
import { readCostSettings } from '../costs/cost-settings.service.js';
import { readUnitPrices } from '../costs/current-unit-prices.js';
import { standingStock } from '../costs/standing-stock.js';
import { readTreatmentSettings } from '../treatments/treatment-settings.service.js';
import { leftOutBuildings } from './left-out-buildings.js';
import type { PlannedBuilding, PlannedFacility, PlanInput, RegisteredClosing } from './plan-input.js';
import { readRegisterClosings } from './register-closings.js';

interface FacilityRow extends PlannedFacility {
  readonly status: FacilityStatus;
}

/** Reads what a plan of a city is made from: its stock as the cost has it, its condition, and what it has set. */
@Injectable()
export class PlanInputs {
  constructor(
    private readonly work: Work,
    private readonly wear: CityWear,
  ) {}

  /** In steps, between which others find the database free; where something was written meanwhile again, as of one moment. */
  async read(scope: Scope, fromFiscalYear: number): Promise<PlanInput> {
    const newest = () => this.work.in(scope, (database) => newestEntry(database, scope.municipalityCode));
    const before = await newest();
    const input = await this.readBy(this.work.steps(scope), scope, fromFiscalYear);
    if ((await newest()) === before) return input;
    return this.work.in(scope, (database) => this.readBy(stepsWithin(database), scope, fromFiscalYear));
  }

  private async readBy(step: Step, scope: Scope, fromFiscalYear: number): Promise<PlanInput> {
    const { municipalityCode } = scope;
    const wear = await this.wear.inSteps(step, scope);
    const stock = await step((database) => standingStock(database, municipalityCode, {}));
    const facilities = await step((database) => readFacilities(database, municipalityCode));
    const reinforced = await step((database) => readReinforced(database, municipalityCode));
    const closings = await step((database) => readRegisterClosings(database, municipalityCode));
    const costs = new Map(stock.flatMap(({ buildings }) => buildings.map(({ id, cost }) => [id, cost] as const)));
    const statusOf = new Map(facilities.map(({ id, status }) => [id, status]));
    const buildings = wear.buildings.flatMap((building): PlannedBuilding[] => {
      const cost = costs.get(building.buildingId);
      const status = statusOf.get(building.facilityId);
      if (!cost || !status) return [];
      const { buildingId } = building;
      const closing = closings.get(buildingId) ?? null;
      return [plannedBuilding(building, cost, status, reinforced.get(buildingId) ?? null, closing)];
    });
    const settings = await step((database) => readCostSettings(database, municipalityCode));
    const { prices } = await step((database) => readUnitPrices(database, municipalityCode));
    const { version: _, ...rules } = await step((database) => readTreatmentSettings(database, municipalityCode));
    const { weights, serviceLifeYears, treatmentPercent } = wear.rules;
    const planned = new Set(buildings.map(({ facilityId }) => facilityId));
    const ids = new Set(buildings.map(({ id }) => id));
    return {
      fromFiscalYear,
      buildings,
      facilities: facilities.filter(({ id }) => planned.has(id)).map(({ status: _status, ...facility }) => facility),
      leftOut: wear.buildings.length - buildings.length,
      leftOutBuildings: leftOutBuildings(wear.buildings, ids, stock, facilities),
      rules,
      prices,
      planningPercent: settings.planningPercent,
      demolitionYenPerM2: settings.demolitionYenPerM2,
      repairYenPerM2: settings.cycleModel.repairYenPerM2,
      grantPercent: settings.grantPercent,
      bondRules: settings.bondRules,
      chains: wear.chains,
      condition: { weights, serviceLifeYears, treatmentPercent },
    };
  }
}

/** The newest entry of the journal of a city; '0' where there is none. */
async function newestEntry(database: EntityManager, code: string): Promise<string> {
  const [row] = await database.query<{ newest: string }[]>(
    'SELECT coalesce(max(id), 0)::text AS newest FROM audit WHERE municipality_code = $1',
    [code],
  );
  return row!.newest;
}

function plannedBuilding(
  building: Wear['buildings'][number],
  cost: CostBuilding,
  status: FacilityStatus,
  seismicReinforcement: SeismicWork | null,
  closing: RegisteredClosing | null,
): PlannedBuilding {
  const largest = cost.areas.reduce((most, area) => (area.floorAreaM2 > most.floorAreaM2 ? area : most));
  return {
    id: building.buildingId,
    name: building.buildingName,
    facilityId: building.facilityId,
    category: building.majorCategory ?? largest.category,
    areas: cost.areas,
    floorAreaM2: cost.areas.reduce((sum, { floorAreaM2 }) => sum + floorAreaM2, 0),
    estimatedAreaM2: cost.estimatedAreaM2,
    score: building.score,
    structure: building.structure,
    seismicStandard: building.seismicStandard,
    seismicDiagnosis: building.seismicDiagnosis,
    seismicReinforcement,
    concreteStrengthNPerMm2: building.concreteStrengthNPerMm2,
    builtFiscalYear: building.builtFiscalYear,
    builtDistribution: typeof cost.builtFiscalYear === 'number' ? null : cost.builtFiscalYear,
    components: building.components,
    renewed: building.renewed,
    status,
    closing,
  };
}

function readFacilities(database: EntityManager, code: string): Promise<FacilityRow[]> {
  return database.query<FacilityRow[]>(
    `SELECT f.id, f.name, d.name AS "districtName", d.name_en AS "districtNameEn", f.status,
            coalesce(f.small_category, f.middle_category, f.major_category, '') AS function,
            CASE WHEN f.location IS NULL THEN NULL ELSE jsonb_build_array(ST_X(f.location), ST_Y(f.location)) END AS location
       FROM facility f
       LEFT JOIN district d ON d.municipality_code = f.municipality_code AND d.id = f.district_id
      WHERE f.municipality_code = $1 ORDER BY f.id`,
    [code],
  );
}

async function readReinforced(database: EntityManager, code: string): Promise<ReadonlyMap<string, SeismicWork>> {
  const rows = await database.query<{ id: string; done: SeismicWork }[]>(
    `SELECT id, seismic_reinforcement AS done FROM building WHERE municipality_code = $1 AND seismic_reinforcement IS NOT NULL`,
    [code],
  );
  return new Map(rows.map(({ id, done }) => [id, done]));
}
