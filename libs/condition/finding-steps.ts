const statusesAfterReport = ['confirmed', 'prioritised', 'ordered', 'repaired', 'verified', 'dismissed'] as const;

/** How far a finding has come: 報告 → 現地確認 → 優先度決定 → 発注 → 補修済 → 検査済, or 対応不要. */
export const findingStatuses = ['reported', ...statusesAfterReport] as const;
export type FindingStatus = (typeof findingStatuses)[number];

/** What a person does about a finding that was reported; `taken-back` undoes the step before it. */
export const personSteps = [...statusesAfterReport, 'reopened', 'taken-back'] as const;

/** What can be done about a finding; `revised` and `withdrawn` come with a later revision of its inspection. */
export const findingSteps = ['reported', ...personSteps, 'revised', 'withdrawn'] as const;
export type FindingStep = (typeof findingSteps)[number];

/** From which status each step is taken by a person; a step may be skipped where nothing is lost by it. */
const takenFrom: Readonly<Partial<Record<FindingStep, readonly FindingStatus[]>>> = {
  confirmed: ['reported'],
  prioritised: ['reported', 'confirmed', 'prioritised'],
  ordered: ['confirmed', 'prioritised'],
  repaired: ['confirmed', 'prioritised', 'ordered'],
  verified: ['repaired'],
  dismissed: ['reported', 'confirmed', 'prioritised'],
  reopened: ['repaired', 'verified', 'dismissed'],
};

/** The status after a step; null where it cannot be taken from here. What is opened again is confirmed on site once more. */
export function statusAfter(status: FindingStatus, step: FindingStep): FindingStatus | null {
  if (!takenFrom[step]?.includes(status)) return null;
  return step === 'reopened' ? 'reported' : (step as FindingStatus);
}

/** Whether a step is a person's, who may take it back as long as nothing came after it. */
export const canBeTakenBack = (step: FindingStep): boolean => step in takenFrom;

/** The steps that can be taken from a status, in their order. */
export function nextSteps(status: FindingStatus): FindingStep[] {
  return findingSteps.filter((step) => statusAfter(status, step) !== null);
}

/** What of a finding a step may set anew. */
export const findingFacts = ['severity', 'consequence', 'contractor', 'dueOn', 'costYen'] as const;
export type FindingFact = (typeof findingFacts)[number];

const setBy: Readonly<Partial<Record<FindingStep, readonly FindingFact[]>>> = {
  confirmed: ['severity'],
  prioritised: ['severity', 'consequence'],
  ordered: ['contractor', 'dueOn', 'costYen'],
  repaired: ['costYen'],
};

/** What a step sets, in the order of asking: an engineer judges, an order has a contractor, a day and a price, a repair its cost; the others set nothing. */
export function factsOf(step: FindingStep): readonly FindingFact[] {
  return setBy[step] ?? [];
}
