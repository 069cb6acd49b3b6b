import { dueState } from '#libs/legal-inspection';
import type { FieldFacility } from './field-work.js';

type Duties = NonNullable<FieldFacility['legal']>;

/** How many of these are overdue on a day, and how many are still due: days are ISO days. */
export function pressingOf(duties: Duties, today: string): { readonly overdue: number; readonly soon: number } {
  const overdue = duties.filter(({ dueOn }) => dueState(dueOn, today) === 'overdue').length;
  return { overdue, soon: duties.length - overdue };
}
