import type { MajorCategory } from '#libs/asset';
import type { FeatureCollection, Point } from 'geojson';
import { bandPlace, gradePlace, scoreMarks } from './condition-classes.js';
import type { FacilityStanding } from './facility-standing.js';
import { categoryGroups, groupOf } from './category-groups.js';

/** What falls due at a facility in one year, as one character of its string of years. */
export const dueMarks = { nothing: '0', renovation: '1', rebuild: '2', both: '3' } as const;

/** A facility as the map knows it. Areas in ㎡, money in yen a year, years are fiscal years; null = not known. */
export interface FacilityPoint {
  readonly id: string;
  readonly name: string;
  readonly lon: number;
  readonly lat: number;
  readonly category: MajorCategory | null;
  /** Whether the city owns it; what others own, and what has no known owner, costs the city nothing. */
  readonly isOwn: boolean;
  readonly floorAreaM2: number | null;
  /** Mean of the recorded years; null where none is recorded. */
  readonly builtFiscalYear: number | null;
  /** Whether an estimated distribution stands for the years that are not recorded. */
  readonly builtYearEstimated: boolean;
  /** The year in which its first rebuild of the forecast ends; from then on it counts as new. */
  readonly rebuiltFiscalYear: number | null;
  readonly averageYearlyYen: number | null;
  /** Uses of the latest fiscal year in which they are recorded. */
  readonly users: number | null;
  /** What each use of that year cost. */
  readonly expenditurePerUserYen: number | null;
  /** Share of the floor area whose area or built year is estimated, 0 to 1. */
  readonly estimatedShare: number | null;
  /** One of dueMarks per year of the forecast. */
  readonly due: string;
  /** Null where it is not asked for, or not the city's. */
  readonly standing: FacilityStanding | null;
}

/** Properties of a drawn facility, as short as the worker likes them; what is not known is absent. */
export interface PointProperties {
  /** Place in the list of points; the map answers clicks with it. */
  readonly i: number;
  readonly name: string;
  readonly group: number;
  /** There where the city does not own it. */
  readonly others?: true;
  readonly area: number;
  readonly built?: number;
  readonly rebuilt?: number;
  readonly yen?: number;
  readonly users?: number;
  readonly yenPerUser?: number;
  readonly estimated?: number;
  readonly due: string;
  readonly score?: number;
  /** Place among the grades, A = 0. */
  readonly worst?: number;
  readonly letter?: string;
  /** Place among the bands of the facility condition index. */
  readonly fci?: number;
  /** The class of the expected score, a character a year. */
  readonly ahead?: string;
}

/** The one GeoJSON source of all facilities with a place; large ones first, so that small ones are drawn above them. */
export function pointFeatures(points: readonly FacilityPoint[]): FeatureCollection<Point, PointProperties> {
  return {
    type: 'FeatureCollection',
    features: points
      .map((point, i) => ({
        type: 'Feature' as const,
        geometry: { type: 'Point' as const, coordinates: [point.lon, point.lat] },
        properties: propertiesOf(point, i),
      }))
      .sort((one, other) => other.properties.area - one.properties.area),
  };
}

function propertiesOf(point: FacilityPoint, i: number): PointProperties {
  return {
    i,
    name: point.name,
    group: categoryGroups.indexOf(groupOf(point.category)),
    ...(!point.isOwn && { others: true as const }),
    area: point.floorAreaM2 ?? 0,
    ...(point.builtFiscalYear !== null && { built: point.builtFiscalYear }),
    ...(point.rebuiltFiscalYear !== null && { rebuilt: point.rebuiltFiscalYear }),
    ...(point.averageYearlyYen !== null && { yen: point.averageYearlyYen }),
    ...(point.users !== null && { users: point.users }),
    ...(point.expenditurePerUserYen !== null && { yenPerUser: point.expenditurePerUserYen }),
    ...(point.estimatedShare !== null && { estimated: point.estimatedShare }),
    due: point.due,
    ...(point.standing && conditionOf(point.standing)),
  };
}

function conditionOf({ score, worstGrade, band, scoresAhead }: FacilityStanding): Partial<PointProperties> {
  return {
    ...(score !== null && { score }),
    ...(worstGrade !== null && { worst: gradePlace(worstGrade), letter: worstGrade }),
    ...(band !== null && { fci: bandPlace(band) }),
    ...(scoresAhead.length > 0 && { ahead: scoreMarks(scoresAhead) }),
  };
}
