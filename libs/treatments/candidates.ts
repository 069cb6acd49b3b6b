import { closingSequences, usualClosing } from './closing-sequences.js';
import { mainSequences, type Planned, usualSequence } from './main-sequences.js';
import type { Candidate } from './prune-options.js';
import type { OptionRole } from './renewal-option.js';
import { repairPlans } from './repair-plans.js';
import { WorkScale } from './weigh-works.js';
import type { Work } from './work-book.js';

/** All sequences of works that the rules allow, weighed; the first is that of no work, each role stands once. */
export function candidatesOf(planned: Planned): Candidate[] {
  const scale = new WorkScale(planned.state, planned.context);
  const usual = usualOf(planned);
  const sequences = [...sequencesOf(planned), usual];
  return firstOfEach(sequences.map((works) => candidateOf(works, roleOf(works, usual), scale)));
}

function sequencesOf(planned: Planned): (readonly Work[])[] {
  const { closingOffset } = planned.state;
  if (closingOffset !== null) return closingSequences(planned, closingOffset);
  return mainSequences(planned).flatMap(({ works, isCore }) =>
    isCore ? [works, ...repairPlans(planned, works)] : [works],
  );
}

function usualOf(planned: Planned): readonly Work[] {
  const { closingOffset } = planned.state;
  return closingOffset === null ? usualSequence(planned) : usualClosing(planned, closingOffset);
}

function roleOf(works: readonly Work[], usual: readonly Work[]): OptionRole | null {
  if (works.length === 0) return 'leave';
  return areSame(works, usual) ? 'usual' : null;
}

/** Works are made once a building, so the same works are the same objects. */
function areSame(works: readonly Work[], others: readonly Work[]): boolean {
  return works.length === others.length && works.every((work, at) => work === others[at]);
}

export function candidateOf(works: readonly Work[], role: OptionRole | null, scale: WorkScale): Candidate {
  const weighed = scale.weigh(works);
  const [lifeCycleCostYen, riskYen, lostAreaYen] = [
    Math.round(weighed.lifeCycleCostYen),
    Math.round(weighed.riskYen),
    Math.round(weighed.lostAreaYen),
  ];
  const penaltyYen = lifeCycleCostYen + riskYen + lostAreaYen;
  return { works, role, lifeCycleCostYen, riskYen, lostAreaYen, penaltyYen };
}

/** Each role once. */
function firstOfEach(candidates: readonly Candidate[]): Candidate[] {
  const seen = new Set<OptionRole>();
  return candidates.filter(({ role }) => {
    if (role === null) return true;
    const isNew = !seen.has(role);
    seen.add(role);
    return isNew;
  });
}
