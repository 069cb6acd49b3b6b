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
    const fiscalYear = this.settings.currentFiscalYear;
    return this.memory.of(database, scope, `wear in ${fiscalYear}`, async () => {
      const rules = await readConditionSettings(database, scope.municipalityCode);
      const standing = await readStanding(database, scope.municipalityCode, fiscalYear, rules);
      const histories = await readHistories(database, scope.municipalityCode);
      return { fiscalYear, rules, buildings: withReadings(standing, histories), chains: chainsOf(histories, rules) };
    });
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

/** Buildings with how often each of their parts was inspected. */
function withReadings(buildings: readonly StandingBuilding[], histories: readonly GradeHistory[]) {
  const readings = new Map<string, Partial<Record<ComponentKind, number>>>();
  for (const { buildingId, kind, readings: own } of histories) {
    readings.set(buildingId, { ...readings.get(buildingId), [kind]: own.length });
  }
  return buildings.map((building) => ({ ...building, readings: readings.get(building.buildingId) ?? {} }));
}
