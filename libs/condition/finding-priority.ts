import { severities, type Severity } from '#libs/asset';

/** 影響度, what may come of a finding: 軽微な不便 / 一部使用不可 / 施設の休止 / 人身事故. */
export const consequences = ['slight', 'partial', 'closure', 'injury'] as const;
export type Consequence = (typeof consequences)[number];

/** What a city may set: points of urgency by severity, and of each consequence; whole numbers. */
export interface PriorityWeights {
  readonly urgency: Readonly<Record<Severity, number>>;
  readonly consequence: Readonly<Record<Consequence, number>>;
}

/** Ours, to be edited: doubling from step to step, so that danger to people comes before many small things. */
export const shippedPriorityWeights: PriorityWeights = {
  urgency: { minor: 1, moderate: 2, serious: 4, dangerous: 8 },
  consequence: { slight: 1, partial: 2, closure: 4, injury: 8 },
};

/** What is weighed of a finding. */
export interface WeighedFinding {
  readonly severity: Severity;
  readonly consequence: Consequence;
}

/** 優先度 = 緊急度 × 影響度, with both factors, so that the formula can be shown; the greater comes first. */
export function findingPriority({ severity, consequence }: WeighedFinding, weights = shippedPriorityWeights) {
  const [urgency, weight] = [weights.urgency[severity], weights.consequence[consequence]];
  return { urgency, consequence: weight, priority: urgency * weight };
}

/** Of every kind of finding: severity → consequence → points. */
export type FindingTable = Readonly<Record<Severity, Readonly<Record<Consequence, number>>>>;

/** The priority of every kind of finding. */
export const priorityTable = (weights: PriorityWeights = shippedPriorityWeights): FindingTable =>
  tableOf((finding) => findingPriority(finding, weights).priority);

/** What a list of findings is sorted by, whole numbers: the priority, and of equals the more severe first. */
export const rankTable = (weights: PriorityWeights = shippedPriorityWeights): FindingTable =>
  tableOf(
    (finding) => findingPriority(finding, weights).priority * severities.length + severities.indexOf(finding.severity),
  );

function tableOf(points: (finding: WeighedFinding) => number): FindingTable {
  const row = (severity: Severity) =>
    Object.fromEntries(consequences.map((consequence) => [consequence, points({ severity, consequence })]));
  return Object.fromEntries(severities.map((severity) => [severity, row(severity)])) as FindingTable;
}

const injuring: ReadonlySet<string> = new Set(['outer-wall', 'grounds']);
const inconvenient: ReadonlySet<string> = new Set(['interior', 'other']);

/** What is taken to come of a finding on a part until an engineer says otherwise: walls and fences fall on people, a leaking roof or a failing plant closes rooms. */
export function usualConsequence(component: string): Consequence {
  if (injuring.has(component)) return 'injury';
  return inconvenient.has(component) ? 'slight' : 'partial';
}
