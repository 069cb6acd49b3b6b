import { type Confidence, facilityCondition, meanByArea } from '#libs/condition';
import type { BuildingConditionRow, ConditionForecast, Conditions } from '../api/types.js';
import type { FacilityStanding } from '../map/facility-standing.js';
import { doubtsOf } from './doubts.js';

const confidences: readonly Confidence[] = ['low', 'middle', 'high'];

/** How the facilities of a city stand, by id: the roll-up of their buildings, and of what is expected of them. */
export function facilityStandings(
  conditions: Conditions,
  forecast: ConditionForecast | null,
): ReadonlyMap<string, FacilityStanding> {
  const ahead = new Map(forecast?.items.map((item) => [item.buildingId, item]));
  const buildings = new Map<string, BuildingConditionRow[]>();
  for (const item of conditions.items) {
    buildings.set(item.facilityId, [...(buildings.get(item.facilityId) ?? []), item]);
  }
  return new Map([...buildings].map(([id, of]) => [id, standingOf(of, ahead, conditions.fiscalYear)]));
}

type Forecasts = ReadonlyMap<string, ConditionForecast['items'][number]>;

function standingOf(
  buildings: readonly BuildingConditionRow[],
  ahead: Forecasts,
  fiscalYear: number,
): FacilityStanding {
  const { score, worstGrade, band, parts } = facilityCondition(buildings);
  const forecasts = buildings.flatMap((building) => {
    const forecast = ahead.get(building.buildingId);
    return forecast ? { building, forecast } : [];
  });
  const confidence = lowest(forecasts.map(({ forecast }) => forecast.confidence));
  const uncertain = forecasts.filter(({ forecast }) => forecast.confidence === confidence);
  return {
    score,
    worstGrade,
    band,
    parts: parts.map((part) => ({ ...part, byAge: restsOnAge(part, buildings) })),
    scoresAhead: scoresAhead(forecasts),
    confidence,
    doubts: [
      ...new Set(uncertain.flatMap(({ building }) => doubtsOf(building.components, confidence ?? 'low', fiscalYear))),
    ],
    buildings: buildings.length,
  };
}

function scoresAhead(
  forecasts: readonly {
    readonly building: BuildingConditionRow;
    readonly forecast: { readonly scores: readonly number[] };
  }[],
): number[] {
  const years = forecasts[0]?.forecast.scores.length ?? 0;
  const mean = (year: number) =>
    meanByArea(
      forecasts.map(({ building, forecast }) => ({
        floorAreaM2: building.floorAreaM2,
        value: forecast.scores[year] ?? null,
      })),
    );
  return Array.from({ length: years }, (_, year) => mean(year) ?? 0);
}

const lowest = (of: readonly Confidence[]): Confidence | null =>
  of.length === 0 ? null : confidences[Math.min(...of.map((one) => confidences.indexOf(one)))]!;

/** Whether the worst grade of a part was found in no building by looking at it. */
const restsOnAge = (
  { kind, grade }: Omit<FacilityStanding['parts'][number], 'byAge'>,
  buildings: readonly BuildingConditionRow[],
): boolean =>
  !buildings.some(({ components }) =>
    components.some((part) => part.kind === kind && part.grade === grade && part.basis === 'inspected'),
  );
