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

/** Every two or three years one by an engineer; what is found urgent is repaired within the year after where somebody cares. */
function drawSurveys(inspected: InspectedFacility): DemoRound[] {
  const { seed, facility, today, random } = inspected;
  const surveyed = surveyedOf(facility);
  if (surveyed.length === 0) return [];
  const days = surveyDays(today, random);
  let wear = surveyed.map((building) => ({ building, parts: drawWear(seed, building, yearOf(days[0]!)) }));
  return days.map((day) => {
    const year = yearOf(day);
    const grades = wear.flatMap(({ building, parts }) => parts.map((part) => gradeOf(building, part, year)));
    const urgent = grades.filter(({ grade }) => grade === 'D');
    const findings = urgent.flatMap((grade) => drawSurveyFinding(inspected, grade, day) ?? []);
    wear = wear.map(({ building, parts }) => ({
      building,
      parts: parts.map((part) => repaired(building, part, year, findings)),
    }));
    return { ...begin(inspected, 'condition-survey', day), defects: [], grades, findings };
  });
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
    day,
    minuteOfDay: morning + random.integer(0, workingMinutes),
  };
}

/** Years broken by months. */
function yearOf(day: string): number {
  return Number(day.slice(0, 4)) + (Number(day.slice(5, 7)) - 1) / 12;
}

function byMoment(one: DemoRound, other: DemoRound): number {
  const difference = one.day === other.day ? one.minuteOfDay - other.minuteOfDay : one.day < other.day ? -1 : 1;
  return difference || (one.id < other.id ? -1 : 1);
}
