import { type ComponentKind, componentKinds, conditionGrades } from '#libs/asset';
import {
  type Banded,
  type ComponentCondition,
  type ForecastYear,
  gradeForecaster,
  lastInspection,
  scoreBand,
} from '#libs/condition';
import { Injectable } from '@nestjs/common';
import { setImmediate } from 'node:timers/promises';
import type { Scope } from '../accounts/scope.js';
import { Work } from '../accounts/work.js';
import { CityMemory } from '../conditions/city-memory.js';
import { CityWear, type Wear } from '../conditions/city-wear.js';
import { readReadings } from './read-readings.js';

const horizonYears = 30;
/** Of these years the list of buildings tells. */
export const listedYears = [5, 10, 20, 30] as const;
/** A part is no older than this when its forecast begins. */
const oldest = 150;

type Building = Wear['buildings'][number];
type Rules = Wear['rules'];

/** What the parts of a city's buildings may come to, and how the city weighs it. */
interface Outlook {
  readonly rules: Rules;
  readonly forecastOf: (building: Building, component: ComponentCondition) => readonly ForecastYear[];
}

/** The bands of forecasts, and the history of the parts of a facility with what may come after it. */
@Injectable()
export class ConditionOutlookService {
  constructor(
    private readonly work: Work,
    private readonly wear: CityWear,
    private readonly memory: CityMemory,
  ) {}

  bands(scope: Scope) {
    return this.work.in(scope, async (database) => {
      const wear = await this.wear.of(database, scope);
      return this.memory.of(database, scope, `bands in ${wear.fiscalYear}`, () => bandsOf(wear));
    });
  }

  outlook(scope: Scope, facility: string) {
    return this.work.in(scope, async (database) => {
      const wear = await this.wear.of(database, scope);
      const outlook = outlookOf(wear);
      const { rules, forecastOf } = outlook;
      const readings = await readReadings(database, scope.municipalityCode, facility);
      const own = wear.buildings.filter(({ facilityId }) => facilityId === facility);
      const items = own.map((building) => ({
        buildingId: building.buildingId,
        buildingName: building.buildingName,
        years: building.components.length === 0 ? [] : everyYear.map((ahead) => bandOf(building, outlook, ahead)),
        parts: building.components.map((part) => ({
          ...part,
          points: rules.points[part.grade],
          weight: rules.weights[part.kind],
          readings: readings
            .filter((one) => one.buildingId === building.buildingId && one.kind === part.kind)
            .map((one) => ({ ...one, points: rules.points[one.grade] })),
          ...told(forecastOf(building, part)),
        })),
      }));
      return { fiscalYear: wear.fiscalYear, points: rules.points, items };
    });
  }
}

const everyYear = Array.from({ length: horizonYears + 1 }, (_, ahead) => ahead);

/** So many buildings are told of before others' requests get their turn. */
const atOnce = 100;

async function bandsOf(wear: Wear) {
  const outlook = outlookOf(wear);
  const bandsOfBuilding = onceForEqualParts(outlook);
  const graded = wear.buildings.filter(({ components }) => components.length > 0);
  const items: { readonly buildingId: string; readonly years: readonly Banded[] }[] = [];
  for (const [at, building] of graded.entries()) {
    if (at % atOnce === 0) await setImmediate();
    items.push({ buildingId: building.buildingId, years: bandsOfBuilding(building) });
  }
  return { fiscalYear: wear.fiscalYear, ahead: [...listedYears], mean: meanBands(graded, outlook), items };
}

/** Forecasts of parts, from this year on. */
function outlookOf({ chains, fiscalYear, rules }: Wear): Outlook {
  const points = pointsOf(rules);
  const wish = { years: horizonYears + oldest, points, threshold: 0.5, repairs: false, asOfYear: fiscalYear };
  const forecasters = componentKinds.map((kind) => [kind, gradeForecaster(chains[kind], wish)] as const);
  const byKind = Object.fromEntries(forecasters) as Record<ComponentKind, ReturnType<typeof gradeForecaster>>;
  const forecastOf: Outlook['forecastOf'] = (building, component) => {
    const from = lastInspection(building, component);
    const since = Math.min(Math.max(fiscalYear - Math.floor(from.year), 0), oldest);
    return byKind[component.kind](from).years.slice(since, since + horizonYears + 1);
  };
  return { rules, forecastOf };
}

const pointsOf = ({ points }: Rules): number[] => conditionGrades.map((grade) => points[grade]);

function bandOf(building: Building, { rules, forecastOf }: Outlook, ahead: number): Banded {
  const parts = building.components.map((part) => ({
    weight: rules.weights[part.kind],
    probabilities: forecastOf(building, part)[ahead]!.probabilities,
  }));
  return rounded(scoreBand(parts, pointsOf(rules)));
}

/** Buildings whose parts stand alike are told the same. */
function onceForEqualParts(outlook: Outlook): (building: Building) => Banded[] {
  const known = new Map<string, Banded[]>();
  return (building) => {
    const key = building.components
      .map((part) => {
        const { year, grade } = lastInspection(building, part);
        return `${part.kind} ${Math.floor(year)} ${grade}`;
      })
      .join();
    const bands = known.get(key) ?? listedYears.map((ahead) => bandOf(building, outlook, ahead));
    known.set(key, bands);
    return bands;
  };
}

/** Over many buildings chance evens out; the doubt about the wear itself, which all share, is left. */
function meanBands(buildings: readonly Building[], { rules: { weights }, forecastOf }: Outlook): Banded[] {
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
