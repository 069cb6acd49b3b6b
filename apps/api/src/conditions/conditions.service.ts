import { componentKinds } from '#libs/asset';
import {
  type ComponentChains,
  type ComponentWeights,
  directionOf,
  type ForecastBuilding,
  lastInspection,
  rankInspections,
  scoreForecaster,
  structuralSuitability,
} from '#libs/condition';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { Settings } from '../settings.js';
import { CityMemory } from './city-memory.js';
import { CityStanding, type Standing } from './city-standing.js';
import { CityWear } from './city-wear.js';
import { readConditionSettings } from './condition-settings.service.js';
import { conditionForecast, conditions, type ConditionsQuery, inspectionsWorth } from './conditions.schema.js';
import { readStanding, type StandingBuilding } from './standing-buildings.js';

/** Works on a part are due when C is as probable as the city says; three years more or less are another plan. */
const treatment = { grade: 2, leastShiftYears: 3, horizonYears: 40 } as const;

/** 劣化状況: how the buildings of a city stand, what is to be expected of them, and what is worth looking at. Answers are JSON text. */
@Injectable()
export class ConditionsService {
  constructor(
    private readonly work: Work,
    private readonly memory: CityMemory,
    private readonly standing: CityStanding,
    private readonly wear: CityWear,
    @Inject(Settings) private readonly settings: Settings,
  ) {}

  list(scope: Scope, { facility }: ConditionsQuery): Promise<string> {
    return this.work.in(scope, (database) =>
      facility === undefined
        ? this.memory.of(database, scope, this.question('conditions'), async () =>
            listed(await this.standing.of(database, scope)),
          )
        : this.ofFacility(database, scope, facility),
    );
  }

  forecast(scope: Scope, years: number): Promise<string> {
    return this.work.in(scope, (database) =>
      this.memory.of(database, scope, this.question(`forecast ${years}`), async () => {
        const { fiscalYear, buildings, chains } = await this.wear.of(database, scope);
        const forecaster = await this.forecaster(database, scope, years);
        const items = buildings.flatMap((building) => {
          const forecast = forecaster(building);
          return forecast ? [{ buildingId: building.buildingId, floorAreaM2: building.floorAreaM2, ...forecast }] : [];
        });
        const steps = componentKinds.map((kind) => ({ kind, steps: chains[kind].steps }));
        return textOf(conditionForecast, { fiscalYear, steps, mean: meanScores(items, years), items });
      }),
    );
  }

  /** Of any part that stands alike the same, as long as nothing new is said of the wear. */
  private forecaster(
    database: EntityManager,
    scope: Scope,
    years: number,
  ): Promise<ReturnType<typeof scoreForecaster>> {
    const make = async () => {
      const { fiscalYear, rules, chains } = await this.wear.of(database, scope);
      return scoreForecaster(chains, fiscalYear, years, rules);
    };
    return this.memory.of(database, scope, this.question(`forecaster ${years}`), make, 'wear');
  }

  inspectionsWorth(scope: Scope, most: number): Promise<string> {
    return this.work.in(scope, (database) =>
      this.memory.of(database, scope, this.question(`worth ${most}`), async () => {
        const { fiscalYear, rules, buildings, chains } = await this.wear.of(database, scope);
        const parts = buildings.flatMap((building) => partsAtStake(building, chains, rules.weights));
        const byId = new Map(parts.map((part) => [part.id, part]));
        const rule = { ...treatment, threshold: rules.treatmentPercent / 100, year: fiscalYear };
        const items = rankInspections(parts, rule)
          .slice(0, most)
          .map(({ id, changeProbability, value, treatmentYear }) => {
            const { building, kind, consequence: costYen } = byId.get(id)!;
            const worth = { changeProbability, costYen, valueYen: value, treatmentFiscalYear: treatmentYear };
            return { ...building, kind, ...worth };
          });
        return textOf(inspectionsWorth, { items });
      }),
    );
  }

  private async ofFacility(database: EntityManager, { municipalityCode }: Scope, facility: string): Promise<string> {
    const fiscalYear = this.settings.currentFiscalYear;
    const rules = await readConditionSettings(database, municipalityCode);
    const buildings = await readStanding(database, municipalityCode, fiscalYear, rules, [facility]);
    return listed({ fiscalYear, rules, buildings });
  }

  /** A year that ends makes other answers. */
  private question(what: string): string {
    return `${what} in ${this.settings.currentFiscalYear}`;
  }
}

function listed({ fiscalYear, rules, buildings }: Standing): string {
  const direction = directionOf(rules.points);
  const items = buildings.map(told).toSorted(worstFirst(direction));
  const { points, weights, lossPercents, fciLimits } = rules;
  return textOf(conditions, { fiscalYear, direction, rules: { points, weights, lossPercents, fciLimits }, items });
}

/** What goes out is checked once, however often it is told. */
function textOf(shape: z.ZodType, answer: object): string {
  return JSON.stringify(shape.parse(answer));
}

function told(building: StandingBuilding) {
  return { ...building, suitability: structuralSuitability(building) };
}

/** Those without a score last. */
function worstFirst(direction: ReturnType<typeof directionOf>) {
  const badness = ({ score }: { readonly score: number | null }) => {
    if (score === null) return -Infinity;
    return direction === 'high-is-bad' ? score : -score;
  };
  return (one: StandingBuilding, other: StandingBuilding) => badness(other) - badness(one) || 0;
}

/** Each part of a building with what its works cost: its share of the price of a new building. */
function partsAtStake(
  building: StandingBuilding & ForecastBuilding,
  chains: ComponentChains,
  weights: ComponentWeights,
) {
  const { replacementYen, components } = building;
  if (replacementYen === null) return [];
  return components.map((component) => ({
    id: `${building.buildingId} ${component.kind}`,
    building,
    kind: component.kind,
    chain: chains[component.kind],
    inspected: lastInspection(building, component),
    consequence: Math.round((replacementYen * weights[component.kind]) / 1000),
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
