import type { ConditionGrade } from '#libs/asset';
import { groupColours, groupOf } from './category-groups.js';
import {
  ageClasses,
  type AmountClasses,
  type ColourClass,
  estimatedClasses,
  notYetBuiltColour,
  unknownColour,
} from './colour-classes.js';
import { type ConditionColouring, fciColours, gradeColours, scoreClasses, yearsAheadOf } from './condition-classes.js';
import type { FacilityStanding } from './facility-standing.js';
import { dueMarks, type FacilityPoint } from './facility-points.js';
import type { Colouring } from './map-view.js';
import { dueRings, ink, others, radiusSteps, rim } from './symbol-look.js';

/** What decides how symbols look; years are fiscal years. */
export interface SymbolView {
  readonly colourBy: Colouring;
  readonly fiscalYear: number;
  /** The first year of the strings of due works. */
  readonly firstFiscalYear: number;
  readonly amounts: AmountClasses;
}

/** A facility as a drawing without the map engine shows it; lengths in px. */
export interface StaticSymbol {
  readonly radiusPx: number;
  readonly fill: string;
  readonly outline: string;
  readonly outlinePx: number;
  /** On the symbol; null = none. */
  readonly letter: ConditionGrade | null;
  /** Round what falls due in the year; null = nothing does. */
  readonly ring: { readonly colour: string; readonly widthPx: number; readonly radiusPx: number } | null;
}

/** A whole city in one drawing is looked at from further away than at the zoom of the radius steps. */
const scale = 0.75;

/** The same colours, sizes and rings as the facility layers of the map. */
export function staticSymbol(point: FacilityPoint, view: SymbolView): StaticSymbol {
  const radiusPx = scale * radiusOf(point.floorAreaM2 ?? 0);
  const due = dueRing(point.due[Math.max(0, view.fiscalYear - view.firstFiscalYear)]);
  return {
    radiusPx,
    fill: point.isOwn ? fillOf(point, view) : others.fill,
    ...outlineOf(point, view),
    letter: (point.isOwn && view.colourBy === 'worst-grade' && point.standing?.worstGrade) || null,
    ring: due && { colour: due.colour, widthPx: due.widthPx, radiusPx: radiusPx + due.gapPx },
  };
}

function outlineOf({ isOwn }: FacilityPoint, { colourBy }: SymbolView) {
  if (!isOwn) return { outline: others.outline, outlinePx: others.widthPx };
  return { outline: colourBy === 'category' ? rim : ink, outlinePx: 1 };
}

function fillOf(point: FacilityPoint, view: SymbolView): string {
  const { colourBy, fiscalYear, amounts } = view;
  switch (colourBy) {
    case 'category':
      return groupColours[groupOf(point.category)];
    case 'age':
      return ageFill(point, fiscalYear);
    case 'cost':
      return classColour(point.averageYearlyYen, amounts.cost);
    case 'cost-per-user':
      return classColour(point.expenditurePerUserYen, amounts.costPerUser);
    case 'users':
      return classColour(point.users, amounts.users);
    case 'estimated':
      return classColour(point.estimatedShare, estimatedClasses);
    case 'score':
    case 'worst-grade':
    case 'fci':
    case 'forecast':
      return conditionFill(point.standing, colourBy, yearsAheadOf(fiscalYear, view.firstFiscalYear));
  }
}

/** The colour of a facility by how its buildings stand; hollow where nothing tells. */
export function conditionFill(
  standing: FacilityStanding | null,
  colourBy: ConditionColouring,
  yearsAhead: number,
): string {
  if (!standing) return unknownColour;
  const { usual, worstGrade, band } = standing;
  switch (colourBy) {
    case 'score':
      return classColour(usual.score, scoreClasses);
    case 'worst-grade':
      return worstGrade === null ? unknownColour : gradeColours[worstGrade];
    case 'fci':
      return band === null ? unknownColour : fciColours[band];
    case 'forecast':
      return classColour(usual.scoresAhead[yearsAhead] ?? null, scoreClasses);
  }
}

function ageFill({ builtFiscalYear, rebuiltFiscalYear }: FacilityPoint, fiscalYear: number): string {
  if (builtFiscalYear === null) return unknownColour;
  const isRebuilt = rebuiltFiscalYear !== null && fiscalYear >= rebuiltFiscalYear;
  const born = isRebuilt ? rebuiltFiscalYear : builtFiscalYear;
  return fiscalYear < born ? notYetBuiltColour : classColour(fiscalYear - born, ageClasses);
}

function classColour(value: number | null, classes: readonly ColourClass[]): string {
  if (value === null) return unknownColour;
  return (classes.findLast(({ from }) => value >= from) ?? classes[0])?.colour ?? unknownColour;
}

function dueRing(mark: string | undefined) {
  if (mark === dueMarks.rebuild || mark === dueMarks.both) return dueRings.rebuild;
  return mark === dueMarks.renovation ? dueRings.renovation : null;
}

function radiusOf(areaM2: number): number {
  const sideM = Math.sqrt(areaM2);
  const above = radiusSteps.findIndex((step) => step.sideM > sideM);
  const [from, to] = [radiusSteps[above - 1], radiusSteps[above]];
  if (!from || !to) return radiusSteps[radiusSteps.length - 1]!.radiusPx;
  return from.radiusPx + ((sideM - from.sideM) / (to.sideM - from.sideM)) * (to.radiusPx - from.radiusPx);
}
