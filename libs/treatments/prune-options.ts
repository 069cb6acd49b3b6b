import type { BuildingState } from './building-state.js';
import type { RenewalContext } from './renewal-context.js';
import type { OptionRole } from './renewal-option.js';
import { scoreAt } from './score-path.js';
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
  const kept: Compared[] = [];
  const left = new Set<Candidate>();
  for (const candidate of candidates.toSorted((a, b) => a.penaltyYen - b.penaltyYen)) {
    const compared = comparedOf(candidate);
    if (candidate.role === null && isDominated(compared, kept, state, context)) continue;
    kept.push(compared);
    left.add(candidate);
  }
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
  return { candidate, paidEarly, paidLate };
}

/** By one of those whose penalty is not above its own. */
function isDominated(one: Compared, others: readonly Compared[], state: BuildingState, context: RenewalContext) {
  for (const { candidate, paidEarly, paidLate } of others) {
    if ((paidEarly & ~one.paidEarly) !== 0 || (paidLate & ~one.paidLate) !== 0) continue;
    if (isNoWorse(candidate.works, one.candidate.works, state, context)) return true;
  }
  return false;
}

function isNoWorse(
  works: readonly Work[],
  others: readonly Work[],
  state: BuildingState,
  context: RenewalContext,
): boolean {
  if (!paysNoMore(works, others) || !hasNoLessArea(works, others, context.horizon.years)) return false;
  // Where the others have just renewed something that this one does not, they are mostly better at once.
  for (const work of others) {
    if (work.end >= context.horizon.years || works.includes(work)) continue;
    if (!isScoreNoWorse(works, others, work.end, state, context)) return false;
  }
  for (let offset = firstDifference(works, others); offset < context.horizon.years; offset += 1) {
    if (!isScoreNoWorse(works, others, offset, state, context)) return false;
  }
  return true;
}

/** The first year in which one has ended a work that the other has not. */
function firstDifference(works: readonly Work[], others: readonly Work[]): number {
  const shared = works.findIndex((work, at) => work !== others[at]);
  const at = shared < 0 ? works.length : shared;
  return Math.min(works[at]?.end ?? Infinity, others[at]?.end ?? Infinity);
}

/** A building that is gone has no score to be compared by. */
function isScoreNoWorse(
  works: readonly Work[],
  others: readonly Work[],
  offset: number,
  state: BuildingState,
  context: RenewalContext,
): boolean {
  return !(scoreAt(works, offset, state, context) < scoreAt(others, offset, state, context) - 1e-9);
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
  const isNoLess = ({ end }: Work): boolean => end > years || areaAt(works, end) >= areaAt(others, end);
  return works.every(isNoLess) && others.every(isNoLess);
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
