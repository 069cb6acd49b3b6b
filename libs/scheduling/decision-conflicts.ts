import { demolition, isForbidden, repair } from './plan-decisions.js';
import type { PlanDecision } from './plan-terms.js';

/** Whether no option at all keeps to both of two decisions about one building. */
export function contradict(one: PlanDecision, other: PlanDecision): boolean {
  return excludes(one, other) || excludes(other, one);
}

function excludes(one: PlanDecision, other: PlanDecision): boolean {
  switch (one.kind) {
    case 'leave':
      return other.kind === 'lock' || (other.kind === 'close' && other.demolition === true);
    case 'keep':
      return other.kind === 'close' || (other.kind === 'lock' && other.treatment === demolition);
    case 'forbid':
      return other.kind === 'lock' && isForbidden(one, other.treatment, other.fiscalYear);
    case 'not-before':
      return (
        (other.kind === 'close' && other.fiscalYear < one.fiscalYear) ||
        (other.kind === 'lock' && other.treatment !== repair && other.fiscalYear < one.fiscalYear)
      );
    case 'close':
      return closingExcludes(one, other);
    case 'lock':
      return false;
  }
}

function closingExcludes(closing: Extract<PlanDecision, { kind: 'close' }>, other: PlanDecision): boolean {
  if (other.kind === 'close') {
    const isOtherEnd =
      closing.demolition !== null && other.demolition !== null && closing.demolition !== other.demolition;
    return closing.fiscalYear !== other.fiscalYear || isOtherEnd;
  }
  if (other.kind !== 'lock') return false;
  if (other.treatment !== demolition) return other.fiscalYear >= closing.fiscalYear;
  return closing.demolition === false || other.fiscalYear < closing.fiscalYear;
}

/** Decisions about a building, by their places, that cannot be kept: a single one, or two that contradict each other. */
export interface DecisionConflict {
  readonly buildingId: string;
  readonly decisions: readonly number[];
}

interface YearsOfPlan {
  readonly fromFiscalYear: number;
  readonly years: number;
}

/** Of each building the first decisions that cannot be kept whatever its options are: works or a closing outside the years of the plan, or two that contradict. */
export function decisionConflicts(decisions: readonly PlanDecision[], plan: YearsOfPlan): DecisionConflict[] {
  const places = new Map<string, number[]>();
  for (const [place, { buildingId }] of decisions.entries()) {
    const own = places.get(buildingId);
    if (own) own.push(place);
    else places.set(buildingId, [place]);
  }
  return [...places].flatMap(([buildingId, own]) => {
    const conflict = conflictAmong(decisions, own, plan);
    return conflict ? [{ buildingId, decisions: conflict }] : [];
  });
}

function conflictAmong(decisions: readonly PlanDecision[], own: readonly number[], plan: YearsOfPlan): number[] | null {
  const outside = own.find((place) => isOutside(decisions[place]!, plan));
  if (outside !== undefined) return [outside];
  for (const [at, place] of own.entries()) {
    const before = own.slice(0, at).find((earlier) => contradict(decisions[earlier]!, decisions[place]!));
    if (before !== undefined) return [before, place];
  }
  return null;
}

function isOutside(decision: PlanDecision, { fromFiscalYear, years }: YearsOfPlan): boolean {
  if (decision.kind !== 'lock' && decision.kind !== 'close') return false;
  return decision.fiscalYear < fromFiscalYear || decision.fiscalYear >= fromFiscalYear + years;
}
