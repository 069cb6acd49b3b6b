import type { PlanDecision } from '../api/types.js';

type Decisions = readonly PlanDecision[];

/** Decisions by hand while they are made: what they are now, and the ways back and forward. */
export interface DecisionDraft {
  readonly past: readonly Decisions[];
  readonly now: Decisions;
  readonly future: readonly Decisions[];
}

export const startDraft = (decisions: Decisions): DecisionDraft => ({ past: [], now: decisions, future: [] });

/** The draft with other decisions; the way forward ends. */
export const decided = ({ past, now }: DecisionDraft, next: Decisions): DecisionDraft => ({
  past: [...past, now],
  now: next,
  future: [],
});

/** One step back; the same where there is none. */
export function undone(draft: DecisionDraft): DecisionDraft {
  const before = draft.past.at(-1);
  if (!before) return draft;
  return { past: draft.past.slice(0, -1), now: before, future: [draft.now, ...draft.future] };
}

/** One step forward again; the same where there is none. */
export function redone(draft: DecisionDraft): DecisionDraft {
  const [next, ...future] = draft.future;
  return next ? { past: [...draft.past, draft.now], now: next, future } : draft;
}

/** The decisions with one more, which takes the place of those that contradict it. */
export function withDecision(decisions: Decisions, added: PlanDecision): PlanDecision[] {
  return [...decisions.filter((one) => one.buildingId !== added.buildingId || !contradicts(one, added)), added];
}

/** The decisions without those on a building. */
export const withoutBuilding = (decisions: Decisions, buildingId: string): PlanDecision[] =>
  decisions.filter((one) => one.buildingId !== buildingId);

/** Of two decisions on one building, whether the later leaves no room for the earlier. */
function contradicts(earlier: PlanDecision, later: PlanDecision): boolean {
  if (earlier.kind === 'leave' || later.kind === 'leave') return true;
  if (earlier.kind === 'lock' && later.kind === 'lock') return earlier.treatment === later.treatment;
  if (earlier.kind === 'forbid' && later.kind === 'forbid') return JSON.stringify(earlier) === JSON.stringify(later);
  const [lock, forbid] = earlier.kind === 'lock' ? [earlier, later] : [later, earlier];
  if (lock.kind !== 'lock' || forbid.kind !== 'forbid') return false;
  const isSameWork = forbid.treatment === null || forbid.treatment === lock.treatment;
  return isSameWork && forbid.fromFiscalYear <= lock.fiscalYear && lock.fiscalYear <= forbid.toFiscalYear;
}

/** Whether two lists hold the same decisions in the same order. */
export const areSame = (one: Decisions, other: Decisions): boolean => JSON.stringify(one) === JSON.stringify(other);
