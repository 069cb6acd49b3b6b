import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import type { TreatmentReason, TreatmentWhy } from './renewal-option.js';
import { evenly, mayFollow, startOffsets } from './start-offsets.js';
import type { TreatmentKind } from './treatment-kinds.js';
import type { Work, WorkBook } from './work-book.js';

/** Works on the whole building, in their order. */
export interface MainSequence {
  readonly works: readonly Work[];
  /** One of the few that repairs are planned around. */
  readonly isCore: boolean;
}

/** How many years of begin are offered of a work, by how much is decided before it. */
const most = { alone: 12, first: 6, paired: 3, after: 5, core: 3, smaller: 3 } as const;

/** A building with what its sequences are made of. */
export interface Planned {
  readonly state: BuildingState;
  readonly context: RenewalContext;
  readonly book: WorkBook;
}

/** Renovations, extensions and rebuilds of a building that stays, in every sensible order and year; first that of no work at all. */
export function mainSequences(planned: Planned): MainSequence[] {
  const before: MainSequence[] = [
    { works: [], isCore: true },
    ...firstWorks(planned, 'renovation', most.first),
    ...firstWorks(planned, 'life-extension', most.first),
    ...renovatedThenExtended(planned),
  ];
  return before.flatMap((sequence) => [
    withNextCycle(planned, sequence),
    ...rebuilt(planned, sequence, 'rebuild'),
    ...rebuilt(planned, sequence, 'rebuild-smaller'),
  ]);
}

/** Each work in its due year, or as soon as it can be; where two do not fit, the one that prolongs the life. */
export function usualSequence(planned: Planned): readonly Work[] {
  const works: Work[] = [];
  for (const kind of ['life-extension', 'renovation', 'rebuild'] as const) {
    const due = dueOf(planned, kind, works);
    const starts = due === null ? [] : startOffsets(kind, due, 60, planned.state, planned.context);
    const start = starts.find((one) => one >= due!);
    if (start === undefined) continue;
    const work = planned.book.work(kind, start, wholeBuilding(reasonOf(kind), due!));
    const place = works.findIndex(({ treatment }) => treatment.startOffset > start);
    const at = place < 0 ? works.length : place;
    const next = works[at];
    const fits = mayFollow(works.slice(0, at), kind, start, planned.context);
    if (fits && (!next || mayFollow([work], next.treatment.kind, next.treatment.startOffset, planned.context))) {
      works.splice(at, 0, work);
    }
  }
  return withNextCycle(planned, { works, isCore: true }).works;
}

function firstWorks(planned: Planned, kind: 'renovation' | 'life-extension', count: number): MainSequence[] {
  const due = dueOf(planned, kind, []);
  if (due === null) return [];
  const starts = startOffsets(kind, due, count, planned.state, planned.context);
  return marked(starts, Math.max(due, starts[0] ?? 0)).map(({ start, isCore }) => ({
    works: [planned.book.work(kind, start, wholeBuilding(reasonOf(kind), due))],
    isCore,
  }));
}

function renovatedThenExtended(planned: Planned): MainSequence[] {
  const extended = firstWorks(planned, 'life-extension', most.paired);
  return firstWorks(planned, 'renovation', most.paired).flatMap(({ works }) =>
    extended.flatMap(({ works: [extension] }) =>
      mayFollow(works, 'life-extension', extension!.treatment.startOffset, planned.context)
        ? [{ works: [...works, extension!], isCore: false }]
        : [],
    ),
  );
}

function rebuilt(planned: Planned, sequence: MainSequence, kind: 'rebuild' | 'rebuild-smaller'): MainSequence[] {
  const { works, isCore } = sequence;
  const due = dueOf(planned, kind, works);
  if (due === null) return [];
  const count = kind === 'rebuild' ? mostAfter(works) : Math.max(1, most.smaller - works.length);
  const starts = startOffsets(kind, due, count, planned.state, planned.context).filter((start) =>
    mayFollow(works, kind, start, planned.context),
  );
  const chosen = marked(starts, Math.max(due, starts[0] ?? 0), works.length === 0 ? most.core : 1);
  return chosen.map((one) => {
    const work = planned.book.work(kind, one.start, wholeBuilding('life-end', due));
    return withNextCycle(planned, { works: [...works, work], isCore: isCore && one.isCore });
  });
}

function mostAfter(works: readonly Work[]): number {
  if (works.length === 0) return most.alone;
  return works.length === 1 ? most.after : 1;
}

/** What is new or wholly renewed is renovated as soon as the rule says, where that still fits. */
function withNextCycle(planned: Planned, { works, isCore }: MainSequence): MainSequence {
  const last = works.at(-1);
  const { rules, horizon } = planned.context;
  const { isOffered, years } = rules.treatments.renovation;
  if (!last || last.treatment.kind === 'renovation' || !isOffered) return { works, isCore };
  const due = last.end + rules.renovationAgeYears;
  const fits = due + years <= horizon.years && mayFollow(works, 'renovation', due, planned.context);
  if (!fits) return { works, isCore };
  const next = planned.book.work('renovation', due, wholeBuilding('building-age', due), last.areaPercent);
  return { works: [...works, next], isCore };
}

/** When a work is due after those before it; null = never. */
function dueOf({ state, context }: Planned, kind: TreatmentKind, before: readonly Work[]): number | null {
  const { rules } = context;
  if (kind === 'renovation') return rules.renovationAgeYears - state.ageYears;
  if (kind === 'life-extension') {
    return state.extendedLifeYears === null ? null : rules.extensionAgeYears - state.ageYears;
  }
  const isExtended = before.some(({ treatment }) => treatment.kind === 'life-extension');
  return (isExtended ? state.extendedLifeYears! : state.usualLifeYears) - state.ageYears;
}

function reasonOf(kind: TreatmentKind): TreatmentReason {
  return kind === 'rebuild' ? 'life-end' : 'building-age';
}

function wholeBuilding(reason: TreatmentReason, dueOffset: number): TreatmentWhy {
  return { reason, component: null, dueOffset };
}

/** The years of begin with the few of them that stand for all. */
function marked(starts: readonly number[], due: number, count: number = most.core) {
  const first = starts[0];
  if (first === undefined) return [];
  const core = new Set(
    count === 1
      ? [nearestTo(starts, due)]
      : evenly(0, starts.length - 1, starts.indexOf(due), count).map((at) => starts[at]!),
  );
  return starts.map((start) => ({ start, isCore: core.has(start) }));
}

function nearestTo(starts: readonly number[], due: number): number {
  return starts.reduce((best, one) => (Math.abs(one - due) < Math.abs(best - due) ? one : best));
}
