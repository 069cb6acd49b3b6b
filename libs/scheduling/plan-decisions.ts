import type { PlanDecision, PlanOption } from './plan-terms.js';

/** Whether an option keeps to what was decided about its building. */
export function keepsTo(decisions: readonly PlanDecision[], option: PlanOption, fromFiscalYear: number): boolean {
  return decisions.every((decision) => keepsToOne(decision, option, fromFiscalYear));
}

function keepsToOne(decision: PlanDecision, { treatments }: PlanOption, fromFiscalYear: number): boolean {
  switch (decision.kind) {
    case 'lock':
      return treatments.some(
        ({ kind, startOffset }) => kind === decision.treatment && fromFiscalYear + startOffset === decision.fiscalYear,
      );
    case 'forbid':
      return !treatments.some(({ kind, startOffset }) => {
        const fiscalYear = fromFiscalYear + startOffset;
        const isMeant = decision.treatment === null || decision.treatment === kind;
        return isMeant && fiscalYear >= decision.fromFiscalYear && fiscalYear <= decision.toFiscalYear;
      });
    case 'leave':
      return treatments.length === 0;
  }
}
