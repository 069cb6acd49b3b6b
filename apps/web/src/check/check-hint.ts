import type { EstimatesSummary, Overview } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';

/** What to do about a check; an estimate is named only where it can help, with how many facilities it cannot help. */
export function hintOf(
  { key, count }: Pick<Overview['checks'][number], 'key' | 'count'>,
  estimates: Pick<EstimatesSummary, 'pendingFacilities'> | undefined,
  text: Texts,
): string {
  if (key !== 'floorArea' && key !== 'builtYear') return text.check.hints[key];
  const estimable = estimates?.pendingFacilities[key] ?? 0;
  if (estimable === 0) return text.check.hints[key];
  const rest = Math.max(0, count - estimable);
  return rest === 0
    ? text.check.estimateHints[key]
    : text.check.estimateHints[key] + text.check.notEstimable(digits(rest));
}
