import { contradict } from '#libs/scheduling';
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

/** The decisions with one more, which takes the place of those that contradict it or say the same of another year. */
export function withDecision(decisions: Decisions, added: PlanDecision): PlanDecision[] {
  return [...decisions.filter((one) => one.buildingId !== added.buildingId || !givesWay(one, added)), added];
}

/** The decisions without those on a building. */
export const withoutBuilding = (decisions: Decisions, buildingId: string): PlanDecision[] =>
  decisions.filter((one) => one.buildingId !== buildingId);

/** Of two decisions on one building, whether the later takes the place of the earlier or leaves no room for it. */
function givesWay(earlier: PlanDecision, later: PlanDecision): boolean {
  if (contradict(earlier, later) || isMajorBeforeClosing(earlier, later) || isMajorBeforeClosing(later, earlier))
    return true;
  if (earlier.kind === 'lock' && later.kind === 'lock') return earlier.treatment === later.treatment;
  if (earlier.kind === 'forbid') return JSON.stringify(earlier) === JSON.stringify(later);
  return earlier.kind === later.kind;
}

/** A building that closes is only repaired before. */
function isMajorBeforeClosing(lock: PlanDecision, closing: PlanDecision): boolean {
  return (
    closing.kind === 'close' && lock.kind === 'lock' && lock.treatment !== 'repair' && lock.treatment !== 'demolition'
  );
}

/** Whether two lists hold the same decisions in the same order. */
export const areSame = (one: Decisions, other: Decisions): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Whether two decisions say the same of the same building. */
export const isSameDecision = (one: PlanDecision, other: PlanDecision): boolean =>
  decisionKey(one) === decisionKey(other);

/** What a decision says, its members in one order whoever wrote them. */
const decisionKey = (decision: PlanDecision): string =>
  JSON.stringify(Object.entries(decision).toSorted(([one], [other]) => one.localeCompare(other)));
