import type { ComponentKind } from '#libs/asset';
import { workday } from '../day.js';
import { math } from '../math.js';
import { createRandom, type Random, stableId } from '../random.js';
import type { DemoBuilding, DemoFacility } from '../types.js';
import { drawRoundFinding, drawSurveyFinding } from './findings.js';
import type { DemoFinding, DemoGrade, DemoRound, InspectedFacility } from './types.js';
import { drawWear, gradeIn, type PartWear } from './wear.js';

const years = 5;
/** Smaller buildings are looked at by their managers only, and facilities without a larger one but every third year. */
const leastSurveyedM2 = 200;
const yearsBetweenSmall = 3;
/** The department whose facilities an inspector looks at as well, on rounds instead of the manager and in flights. */
export const inspectedDepartment = '学校施設課';
const inspectorsRounds = 0.5;
/** Of these facilities, each so many days ago: the first lately, so that an engineer has not confirmed it yet. */
const flights = [
  { share: 0.12, daysAgo: [4, 75] },
  { share: 0.3, daysAgo: [380, 700] },
] as const;
const flownAround: readonly ComponentKind[] = ['roof', 'outer-wall'];
const morning = 8 * 60 + 30;
const workingMinutes = 8 * 60;

/** Draws five years of inspections of the facilities that the city has open, as they stand on a day, in the order of days: the same for the same day. */
export function drawInspections(seed: number, facilities: readonly DemoFacility[], today: string): DemoRound[] {
  return facilities
    .filter(({ owner, status, buildings }) => owner === 'city' && status === 'open' && buildings.length > 0)
    .flatMap((facility) => {
      const random = createRandom(seed, `inspections/${facility.id}`);
      const inspected = { seed, facility, today, random };
      return [...drawRounds(inspected), ...drawSurveys(inspected)];
    })
    .toSorted(byMoment);
}

/** Each year one by the manager, around the same time; lately more, as after the rainy season. */
function drawRounds(inspected: InspectedFacility): DemoRound[] {
  const { facility, today, random } = inspected;
  const last = 2 + math.floor(330 * random.next() ** 2);
  const step = surveyedOf(facility).length > 0 ? 1 : yearsBetweenSmall;
  const ago = Array.from({ length: math.ceil(years / step) }, (_, at) => last + 365 * step * at);
  return ago
    .map((days) => workday(today, random.integer(-12, 0) - days))
    .toReversed()
    .map((day) => {
      const finding = drawRoundFinding(inspected, day);
      const findings = finding ? [finding] : [];
      return {
        ...begin(inspected, 'daily', day),
        defects: findings.map(({ itemKey }) => itemKey),
        grades: [],
        findings,
      };
    });
}

interface Visit {
  readonly day: string;
  readonly kind: 'condition-survey' | 'drone';
  readonly random: Random;
}

/** Every two or three years one by an engineer, and flights of an inspector in between; what is found urgent is repaired within the year after where somebody cares. */
function drawSurveys(inspected: InspectedFacility): DemoRound[] {
  const { seed, facility, today, random } = inspected;
  const surveyed = surveyedOf(facility);
  if (surveyed.length === 0) return [];
  const surveys = surveyDays(today, random).map((day): Visit => ({ day, kind: 'condition-survey', random }));
  const visits = [...surveys, ...drawFlights(inspected, surveys[0]!.day)].toSorted((one, other) =>
    one.day < other.day ? -1 : 1,
  );
  let wear = surveyed.map((building) => ({ building, parts: drawWear(seed, building, yearOf(visits[0]!.day)) }));
  return visits.map(({ day, kind, random: ofVisit }) => {
    const year = yearOf(day);
    const isSeen = ({ component }: PartWear) => kind === 'condition-survey' || flownAround.includes(component);
    const grades = wear.flatMap(({ building, parts }) =>
      parts.filter(isSeen).map((part) => gradeOf(building, part, year)),
    );
    const urgent = grades.filter(({ grade }) => grade === 'D');
    const visited = { ...inspected, random: ofVisit };
    const findings = urgent.flatMap((grade) => drawSurveyFinding(visited, grade, day) ?? []);
    wear = wear.map(({ building, parts }) => ({
      building,
      parts: parts.map((part) => repaired(building, part, year, findings)),
    }));
    return { ...begin(visited, kind, day), defects: [], grades, findings };
  });
}

/** After the first survey, from which on the parts are followed. */
function drawFlights({ seed, facility, today }: InspectedFacility, firstSurvey: string): Visit[] {
  if (facility.department !== inspectedDepartment) return [];
  const random = createRandom(seed, `flights/${facility.id}`);
  return flights
    .filter(({ share }) => random.chance(share))
    .map(({ daysAgo: [least, most] }) => workday(today, -random.integer(least, most)))
    .filter((day) => day > firstSurvey)
    .map((day) => ({ day, kind: 'drone', random }));
}

const surveyedOf = ({ buildings }: DemoFacility): DemoBuilding[] =>
  buildings.filter(({ floorAreaM2 }) => (floorAreaM2 ?? 0) >= leastSurveyedM2);

function surveyDays(today: string, random: Random): string[] {
  const days = [workday(today, -random.integer(30, 880))];
  for (;;) {
    const before = workday(days[0]!, -365 * random.integer(2, 3) + random.integer(-40, 40));
    if (before < workday(today, -365 * years)) return days;
    days.unshift(before);
  }
}

const gradeOf = (building: DemoBuilding, part: PartWear, year: number): DemoGrade => ({
  buildingId: building.id,
  component: part.component,
  grade: gradeIn(part, year),
});

/** A part whose finding of this survey was repaired is new from the year after. */
function repaired(building: DemoBuilding, part: PartWear, year: number, findings: readonly DemoFinding[]): PartWear {
  const finding = findings.find((one) => one.buildingId === building.id && one.component === part.component);
  const isRepaired = finding?.steps.some(({ step }) => step === 'repaired') ?? false;
  return isRepaired ? { ...part, renewed: year + 1 } : part;
}

function begin({ seed, facility, random }: InspectedFacility, kind: DemoRound['kind'], day: string) {
  const id = stableId(seed, `${kind}/${facility.id}/${day}`);
  const operationId = stableId(seed, `operation/${id}`);
  return {
    id,
    operationId,
    facilityId: facility.id,
    kind,
    by: whoIn({ seed, facility }, kind, id),
    day,
    minuteOfDay: morning + random.integer(0, workingMinutes),
  };
}

function whoIn(
  { seed, facility }: Pick<InspectedFacility, 'seed' | 'facility'>,
  kind: DemoRound['kind'],
  id: string,
): DemoRound['by'] {
  if (kind !== 'daily') return kind === 'drone' ? 'inspector' : 'engineer';
  const isShared = facility.department === inspectedDepartment;
  return isShared && createRandom(seed, `by/${id}`).chance(inspectorsRounds) ? 'inspector' : 'manager';
}

/** Years broken by months. */
function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
}

function byMoment(one: DemoRound, other: DemoRound): number {
  const difference = one.day === other.day ? one.minuteOfDay - other.minuteOfDay : one.day < other.day ? -1 : 1;
  return difference || (one.id < other.id ? -1 : 1);
}
