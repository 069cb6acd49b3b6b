import { type ComponentKind, componentKinds, conditionGrades, seismicStandardOf } from '#libs/asset';
import { type ComponentCondition, newInFiscalYear, structuralSuitability } from '#libs/condition';
import { type WholeWorks, wholeWorks, type YearProbability } from '#libs/lifecycle-cost';
import type { PartAnchor } from './part-outlook.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { TreatmentWhy } from './renewal-option.js';

/** How a building stands at the beginning of the horizon; offsets count from there. */
export interface BuildingState {
  readonly worth: WholeWorks;
  readonly ageYears: number;
  readonly isEstimated: boolean;
  readonly usualLifeYears: number;
  /** Null = its life may not be prolonged. */
  readonly extendedLifeYears: number | null;
  /** By how much more readily its frame fails, in percent. */
  readonly framePercent: number;
  /** In the order of the kinds of parts. */
  readonly parts: readonly PartState[];
  /** The end of the last work known of. */
  readonly lastWorkEnd: number;
  /** Nothing but repairs begins before this. */
  readonly earliestOffset: number;
  /** Its use ends here; null = it goes on. */
  readonly closingOffset: number | null;
}

export interface PartState {
  readonly kind: ComponentKind;
  readonly anchor: PartAnchor;
  /** C or D today; null = neither, or nobody knows. */
  readonly badGrade: 'C' | 'D' | null;
  /** Years since it was new. */
  readonly ageYears: number;
  /** When and why a preventive repair is due. */
  readonly due: TreatmentWhy;
}

/** Throws RangeError, naming the building, where neither a year built nor an estimate of it is known, or areas make no sense. */
export function buildingState(building: RenewableBuilding, context: RenewalContext): BuildingState {
  const { rules, horizon } = context;
  const builtFiscalYear = builtIn(building);
  const known = { ...building, builtFiscalYear };
  const { usualYears, extendedYears } = rules.lives[building.structure ?? 'other'];
  const ends = building.renewed.flatMap(({ installedFiscalYear }) => installedFiscalYear ?? []);
  const offsetOf = (fiscalYear: number) => fiscalYear - horizon.fromFiscalYear;
  return {
    worth: wholeWorks(building.areas, context.prices, building.id),
    ageYears: -offsetOf(builtFiscalYear),
    isEstimated: building.builtFiscalYear === null,
    usualLifeYears: usualYears,
    extendedLifeYears: mayBeExtended(known, rules.extendsUnknownFrames) ? extendedYears : null,
    framePercent: isDoubtful(known) ? rules.consequences.oldStandardPercent : 100,
    parts: componentKinds.map((kind) => partState(known, kind, context)),
    lastWorkEnd: offsetOf(Math.max(builtFiscalYear, ...ends)) + 1,
    earliestOffset: Math.max(0, offsetOf(building.earliestFiscalYear ?? horizon.fromFiscalYear)),
    closingOffset: closingOffset(building, offsetOf),
  };
}

type KnownBuilding = RenewableBuilding & { readonly builtFiscalYear: number };

/** The year built, or the median of what it may be. */
function builtIn({ id, builtFiscalYear, builtDistribution }: RenewableBuilding): number {
  if (builtFiscalYear !== null) return builtFiscalYear;
  if (!builtDistribution || builtDistribution.length === 0) {
    throw new RangeError(`building ${id} has neither a year built nor an estimate of it`);
  }
  return medianYear(builtDistribution);
}

function medianYear(distribution: readonly YearProbability[]): number {
  const byYear = distribution.toSorted((a, b) => a.fiscalYear - b.fiscalYear);
  const total = byYear.reduce((sum, { probability }) => sum + probability, 0);
  let sum = 0;
  const median = byYear.find(({ probability }) => (sum += probability) >= total / 2 - 1e-9);
  return (median ?? byYear.at(-1)!).fiscalYear;
}

function mayBeExtended(building: KnownBuilding, extendsUnknownFrames: boolean): boolean {
  const suitability = structuralSuitability(building);
  return suitability === 'suitable' || (suitability === 'unknown' && extendsUnknownFrames);
}

/** Of the old seismic standard, or of the year it changed, and neither found safe nor made so. */
function isDoubtful(building: KnownBuilding): boolean {
  const { standard } = seismicStandardOf(building);
  const { seismicDiagnosis, seismicReinforcement } = building;
  const isSafe = seismicReinforcement === 'done' || seismicReinforcement === 'not-needed';
  return (standard === 'old' || standard === 'unclear') && !isSafe && seismicDiagnosis !== 'not-needed';
}

function closingOffset(
  { status, decision }: RenewableBuilding,
  offsetOf: (fiscalYear: number) => number,
): number | null {
  if (status === 'closed') return 0;
  return decision?.kind === 'close' ? Math.max(0, offsetOf(decision.fiscalYear)) : null;
}

function partState(building: KnownBuilding, kind: ComponentKind, context: RenewalContext): PartState {
  const { fromFiscalYear } = context.horizon;
  const newIn = newInFiscalYear(building, kind) ?? building.builtFiscalYear;
  const ageYears = Math.max(0, fromFiscalYear - newIn);
  const component = building.components.find((one) => one.kind === kind);
  const anchor = anchorOf(component, ageYears, fromFiscalYear);
  const badGrade = component?.grade === 'C' || component?.grade === 'D' ? component.grade : null;
  return { kind, anchor, badGrade, ageYears, due: dueOf(kind, anchor, badGrade, ageYears, component, context) };
}

/** A part nobody has looked at wears from the year it was new, as the forecast of scores has it. */
function anchorOf(component: ComponentCondition | undefined, ageYears: number, fromFiscalYear: number): PartAnchor {
  if (component?.basis !== 'inspected') return { grade: 0, sinceYears: ageYears };
  const sinceYears = Math.max(0, fromFiscalYear - component.fiscalYear);
  return { grade: conditionGrades.indexOf(component.grade), sinceYears };
}

function dueOf(
  component: ComponentKind,
  anchor: PartAnchor,
  badGrade: PartState['badGrade'],
  ageYears: number,
  condition: ComponentCondition | undefined,
  { rules, parts, horizon, condition: { treatmentPercent } }: RenewalContext,
): TreatmentWhy {
  if (badGrade) return { reason: 'grade', component, dueOffset: 0 };
  if (condition?.basis !== 'inspected') {
    return { reason: 'part-age', component, dueOffset: rules.repairAgeYears[component] - ageYears };
  }
  const dueOffset = parts[component].poorFrom(anchor, treatmentPercent / 100) ?? horizon.years;
  return { reason: 'grade-forecast', component, dueOffset };
}
