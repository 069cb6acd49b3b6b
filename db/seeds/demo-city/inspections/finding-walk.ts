import type { Severity } from '#libs/asset';
import type { FindingStep } from '#libs/condition';
import { addDays } from '../day.js';
import { math } from '../math.js';
import { type Random, stableId } from '../random.js';
import type { DefectKind } from './defect-kinds.js';
import type { DemoStep } from './types.js';

/** How far findings of this age in days have come, in this order and with these weights. */
const ends: readonly (readonly [
  leastDays: number,
  weights: Readonly<Partial<Record<FindingStep | 'reported', number>>>,
])[] = [
  [270, { verified: 86, dismissed: 6, prioritised: 3, ordered: 5 }],
  [120, { verified: 45, repaired: 14, ordered: 22, prioritised: 12, dismissed: 4, confirmed: 3 }],
  [45, { verified: 8, repaired: 16, ordered: 28, prioritised: 22, confirmed: 16, dismissed: 6, reported: 8 }],
  [0, { reported: 62, confirmed: 24, prioritised: 14 }],
];
const walk: readonly FindingStep[] = ['confirmed', 'prioritised', 'ordered', 'repaired', 'verified'];
/** Days from a step to the next, at least and at most. */
const daysTo: Readonly<Partial<Record<FindingStep, readonly [number, number]>>> = {
  confirmed: [1, 9],
  prioritised: [1, 12],
  ordered: [6, 30],
  repaired: [14, 60],
  verified: [2, 12],
  dismissed: [3, 20],
};

interface Reported {
  readonly seed: number;
  readonly id: string;
  readonly day: string;
  readonly ageDays: number;
  readonly severity: Severity;
  readonly kind: DefectKind;
}

/** Draws what was done about a finding since it was reported; no step is later than today. */
export function drawSteps(reported: Reported, today: string, random: Random): DemoStep[] {
  const end = drawEnd(reported.ageDays, random);
  const steps = end === 'dismissed' ? (['dismissed'] as const) : walk.slice(0, walk.indexOf(end as FindingStep) + 1);
  const costYen = 1000 * costThousandYen(reported, random);
  const drawn: DemoStep[] = [];
  let day = reported.day;
  for (const step of steps) {
    const [least, most] = daysTo[step]!;
    day = addDays(day, random.integer(least, most));
    if (day > today) break;
    drawn.push({
      id: stableId(reported.seed, `step/${reported.id}/${step}`),
      step,
      day,
      ...whatIsSaid(step, day, costYen, reported, random),
    });
  }
  return drawn;
}

function drawEnd(ageDays: number, random: Random): string {
  const [, weights] = ends.find(([least]) => ageDays >= least)!;
  return Object.keys(weights)[random.weightedIndex(Object.values(weights))]!;
}

/** Urgent repairs cost more: prices lie close together within a severity. */
function costThousandYen({ kind, severity }: Reported, random: Random): number {
  const [low, high] = kind.thousandYen;
  const share = { minor: 0.04, moderate: 0.25, serious: 0.6, dangerous: 0.9 }[severity];
  return math.round((low + (high - low) * share) * random.between(0.8, 1.15));
}

function whatIsSaid(
  step: FindingStep,
  day: string,
  costYen: number,
  { kind, severity }: Reported,
  random: Random,
): Pick<DemoStep, 'by' | 'note' | 'sets'> {
  const engineer = { by: 'engineer', note: null, sets: {} } as const;
  if (step === 'prioritised') return { ...engineer, sets: { severity } };
  if (step === 'ordered') {
    const estimatedYen = 1000 * math.round((costYen / 1000) * random.between(0.92, 1.1));
    const sets = { dueOn: addDays(day, random.integer(21, 75)), contractor: kind.contractor, costYen: estimatedYen };
    return { ...engineer, sets };
  }
  if (step === 'repaired') return { by: 'manager', note: '補修が終わった。', sets: { costYen } };
  if (step === 'dismissed') return { ...engineer, note: '経過を見る。次の点検で確かめる。' };
  return engineer;
}
