import { type Confidence, confidenceRules } from '#libs/condition';
import type { BuildingConditionRow } from '../api/types.js';
import type { Doubt } from '../map/facility-standing.js';

type Part = BuildingConditionRow['components'][number];

/** What keeps the forecast of a building at its confidence: the rules of the forecast, read off the parts as the list tells them. */
export function doubtsOf(parts: readonly Part[], confidence: Confidence, fiscalYear: number): readonly Doubt[] {
  if (confidence === 'high') return [];
  const next = confidence === 'low' ? confidenceRules.middle : confidenceRules.high;
  const isOld = ({ basis, fiscalYear: year }: Part) =>
    basis === 'inspected' && fiscalYear - year > next.yearsSinceInspection;
  const doubts: Doubt[] = [
    ...(parts.some(({ basis }) => basis === 'age') ? (['never-inspected'] as const) : []),
    ...(parts.some(isOld) ? (['inspected-long-ago'] as const) : []),
  ];
  return doubts.length > 0 ? doubts : ['few-readings'];
}
