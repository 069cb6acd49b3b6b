import type { PlanEstimate } from '../api/types.js';
import { yenText } from '../format/yen.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { leastPoints, smallPoints } from './plan-words.js';

/** How much dearer or cheaper, or how much lower or higher the mean score, whose distance from a full one is the objective; nothing where it is not known. */
export function differenceWords(
  { differenceYen: yen, differencePoints: points }: Pick<PlanEstimate, 'differenceYen' | 'differencePoints'>,
  what: string,
  language: Language,
  { plans: { estimate: words } }: Texts,
): string {
  if (points !== null) {
    if (Math.abs(points) < leastPoints) return words.same(what);
    return points > 0 ? words.worse(what, smallPoints(points)) : words.better(what, smallPoints(points));
  }
  if (yen === null) return '';
  if (Math.abs(yen) < 1) return words.same(what);
  return yen > 0 ? words.more(what, yenText(yen, language)) : words.less(what, yenText(-yen, language));
}

/** Where the increase may be of the estimate alone: by how much that can be too high at most; nothing elsewhere, or where the goal is in points. */
export function slackWords(
  { differenceYen: yen, objective, bound }: Pick<PlanEstimate, 'differenceYen' | 'objective' | 'bound'>,
  language: Language,
  { plans: { estimate: words } }: Texts,
): string {
  if (yen === null || objective === null || bound === null) return '';
  const slack = objective - bound;
  return yen >= 1 && slack >= yen ? words.slack(yenText(slack, language)) : '';
}
