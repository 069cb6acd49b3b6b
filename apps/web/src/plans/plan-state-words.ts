import type { PlanDetail } from '../api/types.js';
import type { Texts } from '../i18n/ja.js';

/** What to say of a plan that could not be computed, and what to do next. */
export interface EndWords {
  readonly title: string;
  readonly hint: string;
  /** Where the way on is: the register, where buildings are missing. */
  readonly leadsTo: 'register' | null;
}

type Ended = Pick<PlanDetail, 'state' | 'failure' | 'proof'>;

/** Null where the plan is solved, or still being computed, or nothing is known of why there is none. */
export function endWords({ state, failure, proof }: Ended, { plans: { failed, impossible } }: Texts): EndWords | null {
  switch (state) {
    case 'cancelled':
      return { title: failed.cancelledTitle, hint: failed.cancelledHint, leadsTo: null };
    case 'failed':
      return { ...failed.because[failure ?? 'solver'], leadsTo: failure === 'no-buildings' ? 'register' : null };
    case 'impossible':
      return proof?.status === 'time-limit'
        ? { title: impossible.notFound, hint: impossible.notFoundHint, leadsTo: null }
        : { title: impossible.title, hint: impossible.hint, leadsTo: null };
    default:
      return null;
  }
}
