import { type ComponentKind, componentKinds } from '#libs/asset';
import {
  type ComponentChains,
  fitComponentChains,
  type ForecastBuilding,
  lastInspection,
  mextComponentWeights,
  rankInspections,
  scoreForecaster,
  structuralSuitability,
} from '#libs/condition';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import type { ConditionsQuery } from './conditions.schema.js';
import { type GradeHistory, readHistories } from './read-conditions.js';
import { readStanding, type StandingBuilding } from './standing-buildings.js';

/** Works on a part are due when C is as probable as not; three years more or less are another plan. */
const treatment = { grade: 2, threshold: 0.5, leastShiftYears: 3, horizonYears: 40 } as const;

/** 劣化状況: how the buildings of a city stand, what is to be expected of them, and what is worth looking at. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  async list(scope: Scope, { facility }: ConditionsQuery) {
    const fiscalYear = this.settings.currentFiscalYear;
    const items = await this.work.in(scope, (database) =>
      readStanding(database, scope.municipalityCode, fiscalYear, facility),
    );
    return { fiscalYear, items: items.map(told).toSorted(byScore) };
  }

  forecast(scope: Scope, years: number) {
    const fiscalYear = this.settings.currentFiscalYear;
    return this.work.in(scope, async (database) => {
      const { buildings, chains } = await readWithChains(database, scope, fiscalYear);
      const forecaster = scoreForecaster(chains, fiscalYear, years);
      const items = buildings.flatMap((building) => {
        const forecast = forecaster(building);
        return forecast ? [{ buildingId: building.buildingId, floorAreaM2: building.floorAreaM2, ...forecast }] : [];
      });
      const steps = componentKinds.map((kind) => ({ kind, steps: chains[kind].steps }));
      return { fiscalYear, steps, mean: meanScores(items, years), items };
    });
  }

  inspectionsWorth(scope: Scope, most: number) {
    const fiscalYear = this.settings.currentFiscalYear;
    return this.work.in(scope, async (database) => {
      const { buildings, chains } = await readWithChains(database, scope, fiscalYear);
      const parts = buildings.flatMap((building) => partsAtStake(building, chains));
      const byId = new Map(parts.map((part) => [part.id, part]));
      const ranked = rankInspections(parts, { ...treatment, year: fiscalYear }).slice(0, most);
      const items = ranked.map(({ id, changeProbability, value, treatmentYear }) => {
        const { building, kind, consequence: costYen } = byId.get(id)!;
        return { ...building, kind, changeProbability, costYen, valueYen: value, treatmentFiscalYear: treatmentYear };
      });
      return { items };
    });
  }
}

/** How the buildings stand, and what the inspections of all of them say of the wear of their parts. */
async function readWithChains(database: EntityManager, { municipalityCode }: Scope, fiscalYear: number) {
  const standing = await readStanding(database, municipalityCode, fiscalYear);
  const histories = await readHistories(database, municipalityCode);
  return { buildings: withReadings(standing, histories), chains: chainsOf(histories) };
}

function told(building: StandingBuilding) {
  return { ...building, suitability: structuralSuitability(building) };
}

function byScore(one: { readonly score: number | null }, other: { readonly score: number | null }): number {
  return (one.score ?? Infinity) - (other.score ?? Infinity) || 0;
}

function chainsOf(histories: readonly GradeHistory[]): ComponentChains {
  const ofKind = (kind: ComponentKind) => histories.filter((one) => one.kind === kind).map(({ readings }) => readings);
  const byKind = Object.fromEntries(componentKinds.map((kind) => [kind, ofKind(kind)]));
  return fitComponentChains(byKind as Record<ComponentKind, GradeHistory['readings'][]>);
}

/** Buildings with how often each of their parts was inspected. */
function withReadings(buildings: readonly StandingBuilding[], histories: readonly GradeHistory[]) {
  const readings = new Map<string, Partial<Record<ComponentKind, number>>>();
  for (const { buildingId, kind, readings: own } of histories) {
    readings.set(buildingId, { ...readings.get(buildingId), [kind]: own.length });
  }
  return buildings.map((building) => ({ ...building, readings: readings.get(building.buildingId) ?? {} }));
}

/** Each part of a building with what its works cost: its share of the price of a new building. */
function partsAtStake(building: StandingBuilding & ForecastBuilding, chains: ComponentChains) {
  const { replacementYen, components } = building;
  if (replacementYen === null) return [];
  return components.map((component) => ({
    id: `${building.buildingId} ${component.kind}`,
    building,
    kind: component.kind,
    chain: chains[component.kind],
    inspected: lastInspection(building, component),
    consequence: Math.round((replacementYen * mextComponentWeights[component.kind]) / 1000),
  }));
}

type Forecast = { readonly floorAreaM2: number | null; readonly scores: readonly number[] };

/** Weighed by floor area, to a tenth; none where no building has both a score and an area. */
function meanScores(items: readonly Forecast[], years: number): number[] {
  const areaM2 = items.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0);
  if (areaM2 === 0) return [];
  const mean = (ahead: number) =>
    items.reduce((sum, { floorAreaM2, scores }) => sum + (floorAreaM2 ?? 0) * scores[ahead]!, 0) / areaM2;
  return Array.from({ length: years + 1 }, (_, ahead) => Math.round(mean(ahead) * 10) / 10);
}
