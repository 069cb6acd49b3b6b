import { type ComponentKind, componentKinds, type ConditionGrade, conditionGrades } from '#libs/asset';
import { type BuildingCondition, facilityConditionIndex, type FciBand, fciBands, meanByArea } from '#libs/condition';
import { inspectionKinds } from '#libs/contracts';
import { dueState, nextDueOn } from '#libs/legal-inspection';
import type { DutyAsOf, YearCounts, YearSpan } from './read-summary.js';

/** A building as it stood. */
export interface StoodBuilding extends BuildingCondition {
  readonly floorAreaM2: number | null;
  readonly replacementYen: number | null;
}

/** The least score of each band, the worst band first. */
export const scoreBandsFrom = [0, 40, 60, 75, 90] as const;

/** A year of the summary: what was counted, and the buildings by score, grade and index; every building is in one band or has no score. */
export function yearSummary(span: YearSpan, counts: YearCounts, buildings: readonly StoodBuilding[]) {
  const { fiscalYear, asOf } = span;
  const mean = meanByArea(buildings.map(({ floorAreaM2, score }) => ({ floorAreaM2, value: score })));
  return {
    fiscalYear,
    asOf,
    inspections: inspectionKinds.map((kind) => ({
      kind,
      count: counts.inspections.find((one) => one.kind === kind)?.count ?? 0,
    })),
    duties: { done: counts.dutiesDone, ...dutyCounts(counts.duties, asOf) },
    findings: counts.findings,
    buildings: buildings.length,
    scores: scoreBandsFrom.map((from, place) => scoreBandOf(buildings, from, scoreBandsFrom[place + 1] ?? Infinity)),
    withoutScore: buildings.filter(({ score }) => score === null).length,
    meanScore: mean === null ? null : Math.round(mean * 10) / 10,
    grades: componentKinds.flatMap((kind) => conditionGrades.map((grade) => gradeCount(buildings, kind, grade))),
    ...indexOf(buildings),
    bands: fciBands.map((band) => ({ band, buildings: countOfBand(buildings, band) })),
  };
}

function dutyCounts(duties: readonly DutyAsOf[], asOf: string) {
  const states = duties.map((duty) => dueState(nextDueOn(duty), asOf));
  const count = (state: string) => states.filter((one) => one === state).length;
  return { overdue: count('overdue'), unknown: count('unknown'), total: duties.length };
}

function scoreBandOf(buildings: readonly StoodBuilding[], from: number, below: number) {
  const within = buildings.filter(({ score }) => score !== null && score >= from && score < below);
  const areaM2 = within.reduce((sum, { floorAreaM2 }) => sum + (floorAreaM2 ?? 0), 0);
  return { from, buildings: within.length, floorAreaM2: Math.round(areaM2 * 100) / 100 };
}

function gradeCount(buildings: readonly StoodBuilding[], kind: ComponentKind, grade: ConditionGrade) {
  const parts = buildings.flatMap(({ components }) =>
    components.filter((part) => part.kind === kind && part.grade === grade),
  );
  const inspected = parts.filter(({ basis }) => basis === 'inspected').length;
  return { kind, grade, inspected, byAge: parts.length - inspected };
}

function indexOf(buildings: readonly StoodBuilding[]) {
  let [deferredYen, replacementYen] = [0, 0];
  for (const building of buildings) {
    if (building.deferredYen === null || building.replacementYen === null) continue;
    deferredYen += building.deferredYen;
    replacementYen += building.replacementYen;
  }
  return { deferredYen, replacementYen, facilityConditionIndex: facilityConditionIndex(deferredYen, replacementYen) };
}

const countOfBand = (buildings: readonly StoodBuilding[], band: FciBand): number =>
  buildings.filter((building) => building.band === band).length;
