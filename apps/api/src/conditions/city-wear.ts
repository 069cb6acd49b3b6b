import { type ComponentKind, componentKinds } from '#libs/asset';
import { type ComponentChains, fitComponentChains, type ForecastBuilding } from '#libs/condition';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Settings } from '../settings.js';
import { CityMemory } from './city-memory.js';
import type { ConditionSettingsValues } from './condition-settings.schema.js';
import { readConditionSettings } from './condition-settings.service.js';
import { type GradeHistory, readHistories } from './read-conditions.js';
import { readStanding, type StandingBuilding } from './standing-buildings.js';

/** How the buildings of a city stand in a fiscal year, and what the inspections of all of them say of the wear of their parts. */
export interface Wear {
  readonly fiscalYear: number;
  readonly rules: ConditionSettingsValues;
  readonly buildings: readonly (StandingBuilding & ForecastBuilding)[];
  readonly chains: ComponentChains;
}

/** What every forecast begins with, worked out once after each change of a city. */
@Injectable()
export class CityWear {
  constructor(
    private readonly memory: CityMemory,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  of(database: EntityManager, scope: Scope): Promise<Wear> {
    const { municipalityCode } = scope;
    const fiscalYear = this.settings.currentFiscalYear;
    return this.memory.of(database, scope, `wear in ${fiscalYear}`, async () => {
      const rules = await readConditionSettings(database, municipalityCode);
      const standing = await readStanding(database, municipalityCode, fiscalYear, rules);
      const { chains, readings } = await this.history(database, scope, rules);
      const buildings = standing.map((building) => ({
        ...building,
        readings: readings.get(building.buildingId) ?? {},
      }));
      return { fiscalYear, rules, buildings, chains };
    });
  }

  /** What all inspections say; no edit of the register changes it. */
  private history(database: EntityManager, scope: Scope, rules: ConditionSettingsValues) {
    const read = async () => {
      const histories = await readHistories(database, scope.municipalityCode);
      return { chains: chainsOf(histories, rules), readings: readingsOf(histories) };
    };
    return this.memory.of(database, scope, 'history', read, 'wear');
  }
}

function chainsOf(
  histories: readonly GradeHistory[],
  { serviceLifeYears, misgradedPercent }: ConditionSettingsValues,
): ComponentChains {
  const ofKind = (kind: ComponentKind) => histories.filter((one) => one.kind === kind).map(({ readings }) => readings);
  const byKind = Object.fromEntries(componentKinds.map((kind) => [kind, ofKind(kind)]));
  return fitComponentChains(
    byKind as Record<ComponentKind, GradeHistory['readings'][]>,
    serviceLifeYears,
    misgradedPercent / 100,
  );
}

/** How often each part of a building was inspected, by building. */
function readingsOf(histories: readonly GradeHistory[]): ReadonlyMap<string, ForecastBuilding['readings']> {
  const readings = new Map<string, Partial<Record<ComponentKind, number>>>();
  for (const { buildingId, kind, readings: own } of histories) {
    readings.set(buildingId, { ...readings.get(buildingId), [kind]: own.length });
  }
  return readings;
}
