import { type ComponentKind, componentKinds } from '#libs/asset';
import type { PartState } from './building-state.js';
import type { Planned } from './main-sequences.js';
import type { TreatmentWhy } from './renewal-option.js';
import { evenly } from './start-offsets.js';
import type { Work } from './work-book.js';

/** How many years of begin are offered of the repair of what is bad today. */
const mostStarts = 3;

/** Ways to add repairs to works on the whole building, which stay as they are; each keeps to all spacings. */
export function repairPlans(planned: Planned, mains: readonly Work[]): Work[][] {
  const { isOffered, laterYears } = planned.context.rules.treatments.repair;
  if (!isOffered) return [];
  const plans = [...reactivePlans(planned, mains), ...preventivePlans(planned, mains, [0, laterYears])];
  return plans.filter((plan) => plan.length > mains.length);
}

/** What is C or D today is repaired within the years that its worst grade leaves; or first what is D, then the rest. */
export function reactivePlans(planned: Planned, mains: readonly Work[]): Work[][] {
  const bad = repairable(planned).filter(({ badGrade }) => badGrade !== null);
  if (bad.length === 0) return [];
  const worst = bad.filter(({ badGrade }) => badGrade === 'D');
  const rest = bad.filter(({ badGrade }) => badGrade === 'C');
  const together = repairStarts(planned, bad).map((start) => [repair(planned, bad, start)]);
  const plans = [...together, ...(worst.length > 0 && rest.length > 0 ? staged(planned, worst, rest) : [])];
  return plans.flatMap((repairs) => {
    const plan = [...repairs, ...mains];
    return keepsSpacing(planned, plan) ? [plan] : [];
  });
}

/** The worst parts alone, and with the rest as soon as the site may be opened again. */
function staged(planned: Planned, worst: readonly PartState[], rest: readonly PartState[]): Work[][] {
  const { spacingYears, years } = planned.context.rules.treatments.repair;
  const [start] = repairStarts(planned, worst);
  if (start === undefined) return [];
  const first = repair(planned, worst, start);
  const again = first.end + spacingYears;
  if (again + years > planned.context.horizon.years) return [[first]];
  return [[first], [first, repair(planned, rest, again)]];
}

function repairStarts({ state, context }: Planned, parts: readonly PartState[]): number[] {
  const { repairWithinYears, treatments } = context.rules;
  const { years, spacingYears } = treatments.repair;
  const first = Math.max(0, state.lastWorkEnd + spacingYears);
  const within = Math.min(...parts.map(({ badGrade }) => repairWithinYears[badGrade!]));
  const last = Math.max(first, within - years);
  return evenly(first, Math.min(last, context.horizon.years - years), first, mostStarts);
}

function repair({ book }: Planned, parts: readonly PartState[], start: number): Work {
  const kinds = parts.map(({ kind }) => kind);
  const worst = parts.find(({ badGrade }) => badGrade === 'D') ?? parts[0]!;
  return book.work('repair', start, worst.due, 100, kinds);
}

function repairable({ state, context }: Planned): PartState[] {
  const { parts } = context.rules.treatments.repair;
  return state.parts.filter(({ kind }) => parts.includes(kind));
}

/** Every part as it falls due, time and again, all works so many years later; parts due soon after are taken along. */
function preventivePlans(planned: Planned, mains: readonly Work[], delays: readonly number[]): Work[][] {
  return [...new Set(delays)].map((delay) => preventivePlan(planned, mains, delay));
}

function preventivePlan(planned: Planned, mains: readonly Work[], delay: number): Work[] {
  const { spacingYears } = planned.context.rules.treatments.repair;
  const dues = new Map<ComponentKind, TreatmentWhy>(repairable(planned).map(({ kind, due }) => [kind, due]));
  const plan: Work[] = [];
  let free = Math.max(0, planned.state.lastWorkEnd + spacingYears);
  const done = (work: Work): void => {
    plan.push(work);
    free = work.end + spacingYears;
    renewDues(planned, dues, work);
  };
  for (const next of [...mains, null]) {
    const areaPercent = plan.at(-1)?.areaPercent ?? 100;
    const until = next ? next.treatment.startOffset - spacingOf(planned, next) : planned.context.horizon.years;
    for (;;) {
      const work = nextRepair(planned, dues, free, delay, until, areaPercent);
      if (!work) break;
      done(work);
    }
    if (next) done(next);
  }
  return plan;
}

function nextRepair(
  { book, context }: Planned,
  dues: ReadonlyMap<ComponentKind, TreatmentWhy>,
  free: number,
  delay: number,
  until: number,
  areaPercent: number,
): Work | null {
  const { years, earlierYears } = context.rules.treatments.repair;
  let why: TreatmentWhy | null = null;
  for (const due of dues.values()) if (why === null || due.dueOffset < why.dueOffset) why = due;
  if (!why) return null;
  const start = Math.max(free, why.dueOffset + delay);
  if (start + years > until) return null;
  const parts = componentKinds.filter((kind) => {
    const due = dues.get(kind);
    return due !== undefined && due.dueOffset + delay <= start + earlierYears;
  });
  return book.work('repair', start, why, areaPercent, parts);
}

function renewDues({ context }: Planned, dues: Map<ComponentKind, TreatmentWhy>, { treatment, end }: Work): void {
  for (const component of treatment.parts) {
    if (!dues.has(component)) continue;
    const dueOffset = end + context.rules.repairAgeYears[component];
    dues.set(component, { reason: 'part-age', component, dueOffset });
  }
}

function spacingOf({ context }: Planned, { treatment }: Work): number {
  return context.rules.treatments[treatment.kind].spacingYears;
}

/** Whether works follow one another in time. */
export function keepsSpacing(planned: Planned, works: readonly Work[]): boolean {
  return works.every((work, at) => {
    const before = works[at - 1];
    return !before || work.treatment.startOffset >= before.end + spacingOf(planned, work);
  });
}
