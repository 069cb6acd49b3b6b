import type { Planned } from './main-sequences.js';
import { keepsSpacing, reactivePlans } from './repair-plans.js';
import { startOffsets } from './start-offsets.js';
import type { Work } from './work-book.js';

/** How many years of begin are offered of a demolition. */
const mostStarts = 8;

/** A building whose use ends at an offset: it is left standing or demolished, and what is bad may be repaired before; first nothing. */
export function closingSequences(planned: Planned, closingOffset: number): Work[][] {
  const until = reactivePlans(planned, []).filter((plan) => plan.every(({ end }) => end < closingOffset));
  const before = [[], ...until];
  return before.flatMap((repairs) => [repairs, ...demolished(planned, closingOffset, repairs)]);
}

/** Demolition as soon as it can be. */
export function usualClosing(planned: Planned, closingOffset: number): readonly Work[] {
  return demolished(planned, closingOffset, [])[0] ?? [];
}

function demolished(planned: Planned, closingOffset: number, before: readonly Work[]): Work[][] {
  const { state, context, book } = planned;
  const why = { reason: 'closing', component: null, dueOffset: closingOffset } as const;
  return startOffsets('demolition', closingOffset, mostStarts, state, context)
    .filter((start) => start >= closingOffset)
    .map((start) => [...before, book.work('demolition', start, why)])
    .filter((works) => keepsSpacing(planned, works));
}
