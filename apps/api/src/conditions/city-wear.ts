import { type ComponentKind, componentKinds } from '#libs/asset';
import { type ComponentChains, fitComponentChains, type ForecastBuilding } from '#libs/condition';
import { Inject, Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { type Step, stepsWithin } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { CityMemory, type Former } from './city-memory.js';
import { CityStanding } from './city-standing.js';
import type { ConditionSettingsValues } from './condition-settings.schema.js';
import { readFacilitySlices } from './facility-slices.js';
import { type GradeHistory, readHistories } from './read-conditions.js';
import type { StandingBuilding } from './standing-buildings.js';

/** How the buildings of a city stand in a fiscal year, and what the inspections of all of them say of the wear of their parts. */
export interface Wear {
  readonly fiscalYear: number;
  readonly rules: ConditionSettingsValues;
  readonly buildings: readonly (StandingBuilding & ForecastBuilding)[];
  readonly chains: ComponentChains;
}

/** What all inspections say, by building and kind in the order of their characters. */
interface WearHistory {
  readonly histories: readonly GradeHistory[];
  readonly chains: ComponentChains;
  readonly readings: ReadonlyMap<string, ForecastBuilding['readings']>;
}

/** What every forecast begins with, worked out once after each change of a city. */
@Injectable()
export class CityWear {
  constructor(
    private readonly memory: CityMemory,
    private readonly standing: CityStanding,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  of(database: EntityManager, scope: Scope): Promise<Wear> {
    return this.inSteps(stepsWithin(database), scope);
  }

  /** The same, while others may use the database between the steps. */
  inSteps(step: Step, scope: Scope): Promise<Wear> {
    return this.memory.inSteps(step, scope, `wear in ${this.settings.currentFiscalYear}`, async () => {
      const { fiscalYear, rules, buildings } = await this.standing.inSteps(step, scope);
      const { chains, readings } = await this.history(step, scope, rules);
      const withReadings = buildings.map((building) => ({
        ...building,
        readings: readings.get(building.buildingId) ?? {},
      }));
      return { fiscalYear, rules, buildings: withReadings, chains };
    });
  }

  private history(step: Step, scope: Scope, rules: ConditionSettingsValues): Promise<WearHistory> {
    const { municipalityCode } = scope;
    const read = async (former: Former<WearHistory> | null) => {
      const changed = (await former?.changed()) ?? null;
      if (former && changed) return readAgain(step, municipalityCode, rules, former.answer, changed);
      return historyOf(await readAll(step, municipalityCode), rules);
    };
    return this.memory.inSteps(step, scope, 'history', read, 'wear');
  }
}

async function readAll(step: Step, code: string): Promise<GradeHistory[]> {
  const all: GradeHistory[] = [];
  for (const slice of await step((database) => readFacilitySlices(database, code)))
    all.push(...(await step((database) => readHistories(database, code, slice))));
  return all.toSorted(byBuildingAndKind);
}

/** With the histories of the changed facilities as they are now; the rules are as before, or all would have changed. */
async function readAgain(
  step: Step,
  code: string,
  rules: ConditionSettingsValues,
  { histories, chains }: WearHistory,
  changed: readonly string[],
): Promise<WearHistory> {
  const isChanged = ({ facilityId }: GradeHistory) => changed.includes(facilityId);
  const before = histories.filter(isChanged);
  const anew = await step((database) => readHistories(database, code, changed));
  const isAsBefore = (kind: ComponentKind) =>
    isDeepStrictEqual(
      before.filter((one) => one.kind === kind),
      anew.filter((one) => one.kind === kind),
    );
  const fitted = componentKinds.filter(isAsBefore).map((kind) => [kind, chains[kind]] as const);
  const all = [...histories.filter((one) => !isChanged(one)), ...anew].toSorted(byBuildingAndKind);
  return historyOf(all, rules, Object.fromEntries(fitted));
}

function byBuildingAndKind(one: GradeHistory, other: GradeHistory): number {
  if (one.buildingId !== other.buildingId) return one.buildingId < other.buildingId ? -1 : 1;
  if (one.kind === other.kind) return 0;
  return one.kind < other.kind ? -1 : 1;
}

/** Chains that were fitted to the same are kept. */
function historyOf(
  histories: readonly GradeHistory[],
  { serviceLifeYears, misgradedPercent }: ConditionSettingsValues,
  fitted: Partial<ComponentChains> = {},
): WearHistory {
  const ofKind = (kind: ComponentKind) => histories.filter((one) => one.kind === kind).map(({ readings }) => readings);
  const byKind = Object.fromEntries(componentKinds.map((kind) => [kind, ofKind(kind)])) as Record<
    ComponentKind,
    GradeHistory['readings'][]
  >;
  const chains = fitComponentChains(byKind, serviceLifeYears, misgradedPercent / 100, fitted);
  return { histories, chains, readings: readingsOf(histories) };
}

/** How often each part of a building was inspected, by building. */
function readingsOf(histories: readonly GradeHistory[]): ReadonlyMap<string, ForecastBuilding['readings']> {
  const readings = new Map<string, Partial<Record<ComponentKind, number>>>();
  for (const { buildingId, kind, readings: own } of histories) {
    readings.set(buildingId, { ...readings.get(buildingId), [kind]: own.length });
  }
  return readings;
}
