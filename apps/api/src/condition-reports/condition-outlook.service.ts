import { type ComponentKind, componentKinds, conditionGrades } from '#libs/asset';
import {
  type Banded,
  type ComponentCondition,
  fitComponentChains,
  type ForecastBuilding,
  type ForecastYear,
  gradeForecaster,
  type GradeReading,
  lastInspection,
  mextHealthScoreRules,
  scoreBand,
} from '#libs/condition';
import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { readConditionSettings } from '../conditions/condition-settings.service.js';
import { readHistories } from '../conditions/read-conditions.js';
import { readStanding, type StandingBuilding } from '../conditions/standing-buildings.js';
import { Settings } from '../settings.js';
import { readReadings } from './read-readings.js';

const horizonYears = 30;
/** Of these years the list of buildings tells. */
const listedYears = [5, 10, 20, 30] as const;
/** A part is no older than this when its forecast begins. */
const oldest = 150;
const { points: gradePoints, weights } = mextHealthScoreRules;
const points = conditionGrades.map((grade) => gradePoints[grade]);

type Building = StandingBuilding & ForecastBuilding;
type ForecastOf = (building: Building, component: ComponentCondition) => readonly ForecastYear[];

/** The bands of forecasts, and the history of the parts of a facility with what may come after it. */
@Injectable()
export class ConditionOutlookService {
  constructor(
    private readonly work: Work,
    private readonly settings: Settings,
  ) {}

  bands(scope: Scope) {
    const fiscalYear = this.settings.currentFiscalYear;
    return this.work.in(scope, async (database) => {
      const { buildings, forecastOf } = await readForecasts(database, scope, fiscalYear);
      const bandsOf = onceForEqualParts(forecastOf);
      const graded = buildings.filter(({ components }) => components.length > 0);
      const items = graded.map((building) => ({ buildingId: building.buildingId, years: bandsOf(building) }));
      return { fiscalYear, ahead: [...listedYears], mean: meanBands(graded, forecastOf), items };
    });
  }

  outlook(scope: Scope, facility: string) {
    const fiscalYear = this.settings.currentFiscalYear;
    return this.work.in(scope, async (database) => {
      const { buildings, forecastOf } = await readForecasts(database, scope, fiscalYear, facility);
      const readings = await readReadings(database, scope.municipalityCode, facility);
      const items = buildings.map((building) => ({
        buildingId: building.buildingId,
        buildingName: building.buildingName,
        years: building.components.length === 0 ? [] : everyYear.map((ahead) => bandOf(building, forecastOf, ahead)),
        parts: building.components.map((part) => ({
          ...part,
          points: gradePoints[part.grade],
          weight: weights[part.kind],
          readings: readings.filter((one) => one.buildingId === building.buildingId && one.kind === part.kind),
          ...told(forecastOf(building, part)),
        })),
      }));
      return { fiscalYear, items };
    });
  }
}

const everyYear = Array.from({ length: horizonYears + 1 }, (_, ahead) => ahead);

async function readForecasts(database: EntityManager, scope: Scope, fiscalYear: number, facility?: string) {
  const { municipalityCode } = scope;
  const rules = await readConditionSettings(database, municipalityCode);
  const standing = await readStanding(database, municipalityCode, fiscalYear, rules, facility);
  const histories = await readHistories(database, municipalityCode);
  const counts = new Map(histories.map(({ buildingId, kind, readings }) => [`${buildingId} ${kind}`, readings.length]));
  const buildings = standing.map((building) => ({
    ...building,
    readings: Object.fromEntries(componentKinds.map((kind) => [kind, counts.get(`${building.buildingId} ${kind}`)])),
  }));
  const ofKind = (kind: ComponentKind) => histories.filter((one) => one.kind === kind).map(({ readings }) => readings);
  const byKind = Object.fromEntries(componentKinds.map((kind) => [kind, ofKind(kind)]));
  return {
    buildings: buildings as Building[],
    forecastOf: forecasterOf(byKind as Record<ComponentKind, GradeReading[][]>, fiscalYear),
  };
}

/** The years of a part from this one on. */
function forecasterOf(
  histories: Record<ComponentKind, readonly (readonly GradeReading[])[]>,
  fiscalYear: number,
): ForecastOf {
  const chains = fitComponentChains(histories);
  const wish = { years: horizonYears + oldest, points, threshold: 0.5, repairs: false, asOfYear: fiscalYear };
  const forecasters = componentKinds.map((kind) => [kind, gradeForecaster(chains[kind], wish)] as const);
  const byKind = Object.fromEntries(forecasters) as Record<ComponentKind, ReturnType<typeof gradeForecaster>>;
  return (building, component) => {
    const from = lastInspection(building, component);
    const since = Math.min(Math.max(fiscalYear - Math.floor(from.year), 0), oldest);
    return byKind[component.kind](from).years.slice(since, since + horizonYears + 1);
  };
}

function bandOf(building: Building, forecastOf: ForecastOf, ahead: number): Banded {
  const parts = building.components.map((part) => ({
    weight: weights[part.kind],
    probabilities: forecastOf(building, part)[ahead]!.probabilities,
  }));
  return rounded(scoreBand(parts, points));
}

/** Buildings whose parts stand alike are told the same. */
function onceForEqualParts(forecastOf: ForecastOf): (building: Building) => Banded[] {
  const known = new Map<string, Banded[]>();
  return (building) => {
    const key = building.components
      .map((part) => {
        const { year, grade } = lastInspection(building, part);
        return `${part.kind} ${Math.floor(year)} ${grade}`;
      })
      .join();
    const bands = known.get(key) ?? listedYears.map((ahead) => bandOf(building, forecastOf, ahead));
    known.set(key, bands);
    return bands;
  };
}

/** Over many buildings chance evens out; the doubt about the wear itself, which all share, is left. */
function meanBands(buildings: readonly Building[], forecastOf: ForecastOf): Banded[] {
  const sums = everyYear.map(() => ({ expected: 0, low: 0, high: 0 }));
  let areaM2 = 0;
  for (const building of buildings) {
    if (building.floorAreaM2 === null) continue;
    areaM2 += building.floorAreaM2;
    const whole = building.components.reduce((sum, { kind }) => sum + weights[kind], 0);
    for (const part of building.components) {
      const share = (building.floorAreaM2 * weights[part.kind]) / whole;
      forecastOf(building, part).forEach(({ points: of }, ahead) => {
        const sum = sums[ahead]!;
        sum.expected += share * of.expected;
        sum.low += share * of.low;
        sum.high += share * of.high;
      });
    }
  }
  if (areaM2 === 0) return [];
  return sums.map(({ expected, low, high }) =>
    rounded({ expected: expected / areaM2, low: low / areaM2, high: high / areaM2 }),
  );
}

function told(years: readonly ForecastYear[]) {
  const gradeAt = (place: number) => conditionGrades[place]!;
  const forecast = years.map(({ medianGrade, bestGrade, worstGrade }) => ({
    median: gradeAt(medianGrade),
    best: gradeAt(bestGrade),
    worst: gradeAt(worstGrade),
  }));
  return { forecast, confidence: years[0]!.confidence, reasons: [...years[0]!.reasons] };
}

/** To a tenth of a point. */
const rounded = ({ expected, low, high }: Banded): Banded => ({
  expected: Math.round(expected * 10) / 10,
  low: Math.round(low * 10) / 10,
  high: Math.round(high * 10) / 10,
});
