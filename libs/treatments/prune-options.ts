import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import type { OptionRole } from './renewal-option.js';
import { scorePath } from './score-path.js';
import type { Weighed } from './weigh-works.js';
import type { Work } from './work-book.js';

/** A sequence of works with what it comes to. */
export interface Candidate extends Weighed {
  readonly works: readonly Work[];
  readonly role: OptionRole | null;
  readonly penaltyYen: number;
}

/** A candidate made ready to be compared. */
interface Compared {
  readonly candidate: Candidate;
  /** Bit t: something is paid at offset t; of the first thirty offsets, and of the rest. */
  readonly paidEarly: number;
  readonly paidLate: number;
  path: Float64Array | null;
}

/**
 * Leaves out every candidate that another dominates: one that in no year pays more by any programme, has no more penalty, in no year
 * less floor area and in no year a worse condition. Of equals the first stays. What has a role stays in any case.
 */
export function withoutDominated(
  candidates: readonly Candidate[],
  state: BuildingState,
  context: RenewalContext,
): Candidate[] {
  const compared = candidates.map(comparedOf);
  const kept: Compared[] = [];
  const byPenalty = compared.toSorted((a, b) => a.candidate.penaltyYen - b.candidate.penaltyYen);
  for (const one of byPenalty) {
    const isDominated = kept.some((other) => dominates(other, one, state, context));
    if (!isDominated || one.candidate.role !== null) kept.push(one);
  }
  const left = new Set(kept.map(({ candidate }) => candidate));
  return candidates.filter((candidate) => left.has(candidate));
}

function comparedOf(candidate: Candidate): Compared {
  let [paidEarly, paidLate] = [0, 0];
  for (const { payments } of candidate.works) {
    for (const { offset, yen } of payments) {
      if (yen === 0) continue;
      if (offset < 30) paidEarly |= 1 << offset;
      else paidLate |= 1 << (offset - 30);
    }
  }
  return { candidate, paidEarly, paidLate, path: null };
}

/** Whether `a`, whose penalty is not above that of `b`, leaves no reason to take `b`. */
function dominates(a: Compared, b: Compared, state: BuildingState, context: RenewalContext): boolean {
  if ((a.paidEarly & ~b.paidEarly) !== 0 || (a.paidLate & ~b.paidLate) !== 0) return false;
  if (a.candidate.works.length === 0 && b.candidate.works.length === 0) return true;
  if (!paysNoMore(a.candidate.works, b.candidate.works)) return false;
  if (!hasNoLessArea(a.candidate.works, b.candidate.works, context.horizon.years)) return false;
  const worse = pathOf(b, state, context);
  // A building that is gone has no condition: one that stands with none of its area missed is compared by what is left of both.
  return pathOf(a, state, context).every((score, offset) => !(score < worse[offset]! - 1e-9));
}

function pathOf(compared: Compared, state: BuildingState, context: RenewalContext): Float64Array {
  return (compared.path ??= scorePath(
    compared.candidate.works.map(({ treatment, resets, end }) => ({ kind: treatment.kind, resets, end })),
    state,
    context,
  ));
}

function paysNoMore(works: readonly Work[], others: readonly Work[]): boolean {
  return works.every(({ payments, treatment }) =>
    payments.every(
      ({ offset }) => paidIn(works, offset, treatment.programme) <= paidIn(others, offset, treatment.programme),
    ),
  );
}

function paidIn(works: readonly Work[], offset: number, programme: Work['treatment']['programme']): number {
  let yen = 0;
  for (const { treatment, payments } of works) {
    if (treatment.programme !== programme) continue;
    const paid = payments[offset - treatment.startOffset];
    if (paid) yen += paid.yen;
  }
  return yen;
}

function hasNoLessArea(works: readonly Work[], others: readonly Work[], years: number): boolean {
  const ends = [...works, ...others].map(({ end }) => end).filter((end) => end <= years);
  return ends.every((offset) => areaAt(works, offset) >= areaAt(others, offset));
}

function areaAt(works: readonly Work[], offset: number): number {
  return works.findLast(({ end }) => end <= offset)?.areaPercent ?? 100;
}

/**
 * At most so many candidates that differ as much as they can: from groups of the same kinds of work that begin at about the same time,
 * in turn the one of the least penalty that is left, best groups first. What has a role stays in any case; the order is kept.
 */
export function mostDifferent(candidates: readonly Candidate[], most: number): Candidate[] {
  if (candidates.length <= most) return [...candidates];
  const chosen = new Set(candidates.filter(({ role }) => role !== null));
  const groups = new Map<string, Candidate[]>();
  for (const candidate of candidates.toSorted((a, b) => a.penaltyYen - b.penaltyYen)) {
    const key = likenessOf(candidate);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  for (let turn = 0; chosen.size < most; turn += 1) {
    for (const group of groups.values()) {
      const next = group[turn];
      if (next && chosen.size < most) chosen.add(next);
    }
  }
  return candidates.filter((candidate) => chosen.has(candidate));
}

/** Years of begin count as alike within four. */
function likenessOf({ works }: Candidate): string {
  return works.map(({ treatment: { kind, startOffset } }) => `${kind}${startOffset >> 2}`).join();
}
