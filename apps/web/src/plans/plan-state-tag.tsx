import type { PlanItem } from '../api/types.js';
import { useText } from '../i18n/text.js';

const classes: Readonly<Record<PlanItem['state'], string>> = {
  waiting: 'tag',
  solving: 'tag tag-accent',
  solved: 'tag tag-good',
  impossible: 'tag tag-warn',
  failed: 'tag tag-warn',
  cancelled: 'tag',
};

/** Where a plan stands, in a word. */
export function PlanStateTag({ state }: Pick<PlanItem, 'state'>) {
  const { plans } = useText();
  return <span className={classes[state]}>{plans.states[state]}</span>;
}
