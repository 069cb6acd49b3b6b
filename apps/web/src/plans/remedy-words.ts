import type { PlanDecision, PlanRemedy } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { decisionWords, neededYen, relaxationLines } from './plan-words.js';
import { planYearText } from './plan-years-text.js';

export type MovesRemedy = Extract<PlanRemedy, { kind: 'moves' }>;
type Move = MovesRemedy['moves'][number];

/** What is to be changed, in one sentence. */
export function remedySentence(remedy: PlanRemedy, language: Language, text: Texts): string {
  const { remedies: words } = text.plans;
  switch (remedy.kind) {
    case 'money':
      return relaxationLines(remedy, language, text).join(words.comma);
    case 'moves':
      return words.moves(digits(remedy.moves.length));
    case 'not-at-once':
      return words.pairs(
        remedy.pairs.map(([one, other]) => words.pair(nameOf(one!), nameOf(other!))).join(words.comma),
      );
    case 'works':
      return words.works(categoryText(remedy.category, text), digits(remedy.now), digits(remedy.value));
    case 'target':
      return words.target(points(remedy.now), points(remedy.value));
    default:
      return words[remedy.kind](digits(remedy.now), digits(remedy.value));
  }
}

/** That no less would do, as far as it is proven; nothing where there is no doubt. */
export function leastSentence(remedy: PlanRemedy, language: Language, { plans }: Texts): string {
  const { remedies: words, impossible } = plans;
  if (remedy.kind === 'money')
    return remedy.leastYen > 0 ? impossible.least(neededYen(remedy.leastYen, language, 'down')) : '';
  if (remedy.kind === 'moves') return remedy.least > 1 ? words.leastMoves(digits(remedy.least)) : '';
  return remedy.kind === 'target' ? words.targetMost(points(remedy.bound)) : '';
}

/** Whose work goes from which year to which. */
export function moveSentence(move: Move, decision: PlanDecision, language: Language, text: Texts): string {
  const { remedies: words } = text.plans;
  const name = nameOf(move);
  const { treatment, fromFiscalYear, toFiscalYear } = move;
  if (treatment === null || fromFiscalYear === null) return words.giveUp(name, decisionWords(decision, language, text));
  const [work, from] = [text.domain.treatments[treatment], planYearText(fromFiscalYear, language)];
  return toFiscalYear === null
    ? words.drop(name, work, from)
    : words.move(name, work, from, planYearText(toFiscalYear, language));
}

/** The decisions once they have given way. */
export function movedDecisions(decisions: readonly PlanDecision[], { moves }: MovesRemedy): PlanDecision[] {
  const moved = new Map(moves.map((move) => [move.decision, move.toFiscalYear]));
  return decisions.flatMap((decision, place): PlanDecision[] => {
    const year = moved.get(place);
    if (year === undefined) return [decision];
    return decision.kind === 'lock' && year !== null ? [{ ...decision, fiscalYear: year }] : [];
  });
}

/** Facility and building, or one name where both are the same. */
export function nameOf(building: Pick<Move, 'facilityName' | 'buildingName'> | undefined): string {
  const { facilityName = '', buildingName = '' } = building ?? {};
  return [...new Set([facilityName, buildingName])].filter((name) => name !== '').join(' ');
}

function categoryText(category: string | null, { domain, plans }: Texts): string {
  const names: Readonly<Record<string, string>> = domain.categories;
  return category === null ? plans.remedies.all : (names[category] ?? category);
}

function points(value: number): string {
  return digits(value, value % 1 === 0 ? 0 : 1);
}
