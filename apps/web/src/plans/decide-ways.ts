import type { PlanDecision, PlanWork } from '../api/types.js';

const ways = ['lock', 'forbid', 'not-before', 'close', 'keep', 'leave', 'free'] as const;
/** What can be decided by hand; `free` takes back all that was decided about a building. */
export type Way = (typeof ways)[number];

/** What the form asks beside the way. */
export interface DecidedYears {
  readonly from: number;
  readonly to: number;
  readonly demolition: 'any' | 'yes' | 'no';
}

/** What is offered: a year of a work where there is one, keeping a building where the register lets it go, freeing where something is decided. */
export function waysFor(work: PlanWork | null, isRegistered: boolean, isDecided: boolean): Way[] {
  return ways.filter((way) => {
    if (way === 'lock' || way === 'forbid') return work !== null;
    if (way === 'keep') return isRegistered;
    return way !== 'free' || isDecided;
  });
}

/** What the form begins with: a work with its year, a building with what was decided about it as a whole. */
export function beginning(
  own: readonly PlanDecision[],
  ways: readonly Way[],
  fiscalYear: number,
): { readonly way: Way; readonly years: DecidedYears } {
  const [first = 'leave'] = ways;
  const years = { from: fiscalYear, to: fiscalYear, demolition: 'any' } as const;
  const decided = own.find(({ kind }) => kind === 'close' || kind === 'not-before');
  if (first === 'lock' || !decided) return { way: first, years };
  if (decided.kind === 'not-before') return { way: 'not-before', years: { ...years, from: decided.fiscalYear } };
  if (decided.kind !== 'close') return { way: first, years };
  const demolition = decided.demolition === null ? 'any' : decided.demolition ? 'yes' : 'no';
  return { way: 'close', years: { ...years, from: decided.fiscalYear, demolition } };
}

/** Whether the years that a way asks for are in their order. */
export const isOrdered = (way: Way, { from, to }: DecidedYears): boolean => way !== 'forbid' || from <= to;

/** Null = the building is free again. */
export function decisionOf(
  way: Way,
  buildingId: string,
  treatment: PlanWork['treatment'] | null,
  { from, to, demolition }: DecidedYears,
): PlanDecision | null {
  switch (way) {
    case 'lock':
      return treatment && { kind: 'lock', buildingId, treatment, fiscalYear: from };
    case 'forbid':
      return { kind: 'forbid', buildingId, treatment, fromFiscalYear: from, toFiscalYear: to };
    case 'not-before':
      return { kind: 'not-before', buildingId, fiscalYear: from };
    case 'close':
      return {
        kind: 'close',
        buildingId,
        fiscalYear: from,
        demolition: demolition === 'any' ? null : demolition === 'yes',
      };
    case 'leave':
    case 'keep':
      return { kind: way, buildingId };
    case 'free':
      return null;
  }
}
