import { type BuildingState, buildingState } from './building-state.js';
import { candidateOf, candidatesOf } from './candidates.js';
import type { Planned } from './main-sequences.js';
import { mostDifferent, withoutDominated } from './prune-options.js';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalContext } from './renewal-context.js';
import type { RenewalOption, TreatmentWhy } from './renewal-option.js';
import { optionOf } from './renewal-options.js';
import { isRebuild, type TreatmentKind } from './treatment-kinds.js';
import { WorkScale } from './weigh-works.js';
import { type Work, WorkBook } from './work-book.js';

/** A work that somebody wants to begin in a year of the horizon. */
export interface WantedWork {
  readonly kind: TreatmentKind;
  readonly startOffset: number;
}

/** So many are enough to choose what goes on around what is wanted. */
const mostOptions = 24;

/**
 * Ways to keep a building that hold the wanted works in just their years, whatever the rules say of when they are sensible: those that
 * the rules allow, with the works moved there and whatever then comes too close left out. None where a work is not offered, does not end
 * within the horizon, would prolong the life of a frame that does not allow it, or where two that are wanted come too close.
 */
export function optionsWithWorks(
  building: RenewableBuilding,
  context: RenewalContext,
  wanted: readonly WantedWork[],
): RenewalOption[] {
  const state = buildingState(building, context);
  if (!wanted.every((work) => isPossible(work, state, context))) return [];
  const planned = { state, context, book: new WorkBook(state, context) };
  const scale = new WorkScale(state, context);
  const sequences = candidatesOf(planned).map(({ works }) => withWanted(planned, works, wanted));
  const candidates = distinct(sequences).map((works) => candidateOf(works, null, scale));
  return mostDifferent(withoutDominated(candidates, state, context), mostOptions).map((one) => optionOf(one, state));
}

function isPossible(
  { kind, startOffset }: WantedWork,
  state: BuildingState,
  { rules, horizon }: RenewalContext,
): boolean {
  const { isOffered, years } = rules.treatments[kind];
  const isInTime = startOffset >= 0 && startOffset + years <= horizon.years;
  return isOffered && isInTime && (kind !== 'life-extension' || state.extendedLifeYears !== null);
}

/** Null where two that are wanted come too close. */
function withWanted(planned: Planned, works: readonly Work[], wanted: readonly WantedWork[]): readonly Work[] | null {
  const kinds = new Set(wanted.map(({ kind }) => kind));
  const moved = wanted.map((one) => wantedWork(planned, works, one)).toSorted(byStart);
  if (!follow(planned, moved)) return null;
  const others = works.filter(({ treatment }) => !kinds.has(treatment.kind));
  return others.reduce<readonly Work[]>((kept, other) => {
    const together = [...kept, other].toSorted(byStart);
    return follow(planned, together) ? together : kept;
  }, moved);
}

/** As the sequence has it, in its year; a work the sequence does not have is that of the whole building, due when it is wanted. */
function wantedWork({ book, context }: Planned, works: readonly Work[], { kind, startOffset }: WantedWork): Work {
  const same = works.filter(({ treatment }) => treatment.kind === kind);
  const nearest = same.toSorted(
    (one, other) =>
      Math.abs(one.treatment.startOffset - startOffset) - Math.abs(other.treatment.startOffset - startOffset),
  )[0];
  const why = nearest?.treatment.why ?? unasked(kind, startOffset);
  const parts = nearest?.treatment.parts ?? context.rules.treatments[kind].parts;
  const before = works.findLast(({ end, treatment }) => end <= startOffset && treatment.kind !== kind);
  return book.work(kind, startOffset, why, before?.areaPercent ?? 100, parts);
}

function unasked(kind: TreatmentKind, dueOffset: number): TreatmentWhy {
  return { reason: isRebuild(kind) ? 'life-end' : 'building-age', component: null, dueOffset };
}

/** Whether works keep their distance; nothing follows a demolition. */
function follow({ context }: Planned, works: readonly Work[]): boolean {
  return works.every(({ treatment }, at) => {
    const before = works[at - 1];
    if (!before) return true;
    const { spacingYears } = context.rules.treatments[treatment.kind];
    return before.treatment.kind !== 'demolition' && treatment.startOffset >= before.end + spacingYears;
  });
}

function distinct(sequences: readonly (readonly Work[] | null)[]): (readonly Work[])[] {
  const seen = new Map<string, readonly Work[]>();
  for (const works of sequences) {
    if (!works) continue;
    const key = works
      .map(({ treatment: { kind, startOffset, parts } }) => `${kind} ${startOffset} ${parts.join(' ')}`)
      .join();
    if (!seen.has(key)) seen.set(key, works);
  }
  return [...seen.values()];
}

function byStart(one: Work, other: Work): number {
  return one.treatment.startOffset - other.treatment.startOffset;
}
