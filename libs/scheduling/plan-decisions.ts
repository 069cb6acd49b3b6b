import type { PlanDecision, PlanOption } from './plan-terms.js';

/** What keeps a building safe: it goes on whatever is still talked over. */
export const repair = 'repair';
export const demolition = 'demolition';

/** Whether an option keeps to what was decided about its building; it ends the use of the building where just that was decided. */
export function keepsTo(decisions: readonly PlanDecision[], option: PlanOption, fromFiscalYear: number): boolean {
  if (closesIn(option, fromFiscalYear) !== null && !decisions.some(({ kind }) => kind === 'close')) return false;
  return decisions.every((decision) => keepsToOne(decision, option, fromFiscalYear));
}

function keepsToOne(decision: PlanDecision, option: PlanOption, fromFiscalYear: number): boolean {
  const { treatments } = option;
  switch (decision.kind) {
    case 'lock':
      return treatments.some(
        ({ kind, startOffset }) => kind === decision.treatment && fromFiscalYear + startOffset === decision.fiscalYear,
      );
    case 'forbid':
      return !treatments.some(({ kind, startOffset }) => isForbidden(decision, kind, fromFiscalYear + startOffset));
    case 'leave':
      return treatments.length === 0;
    case 'keep':
      return closesIn(option, fromFiscalYear) === null && !treatments.some(({ kind }) => kind === demolition);
    case 'close':
      return (
        closesIn(option, fromFiscalYear) === Math.max(fromFiscalYear, decision.fiscalYear) &&
        (decision.demolition === null || treatments.some(({ kind }) => kind === demolition) === decision.demolition)
      );
    case 'not-before': {
      const closing = closesIn(option, fromFiscalYear);
      if (closing !== null && closing < decision.fiscalYear) return false;
      return treatments.every(
        ({ kind, startOffset }) => kind === repair || fromFiscalYear + startOffset >= decision.fiscalYear,
      );
    }
  }
}

function closesIn({ closingOffset }: PlanOption, fromFiscalYear: number): number | null {
  return closingOffset === undefined || closingOffset === null ? null : fromFiscalYear + closingOffset;
}

/** Whether such a work may not begin in that year. */
export function isForbidden(
  { treatment, fromFiscalYear, toFiscalYear }: Extract<PlanDecision, { kind: 'forbid' }>,
  kind: string,
  fiscalYear: number,
): boolean {
  return (treatment === null || treatment === kind) && fiscalYear >= fromFiscalYear && fiscalYear <= toFiscalYear;
}

/** The decisions by hand with those of the register that they leave in force: who closes or keeps a building by hand decides against it. */
export function decisionsInForce<Decision extends PlanDecision>(
  byHand: readonly Decision[],
  registered: readonly Decision[],
): Decision[] {
  const own = new Set(
    byHand.flatMap(({ kind, buildingId }) => (kind === 'close' || kind === 'keep' ? [buildingId] : [])),
  );
  return [...byHand, ...registered.filter(({ buildingId }) => !own.has(buildingId))];
}
