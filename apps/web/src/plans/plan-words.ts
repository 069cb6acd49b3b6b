import type { PlanDecision, PlanItem, PlanOutcome, PlanRelaxation, PlanWork, PlanYear } from '../api/types.js';
import { actorText } from '../format/actor.js';
import { personText } from '../format/person.js';
import { digits } from '../format/quantity.js';
import { yenText } from '../format/yen.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { linesOf } from './plan-parts.js';
import { planYearsText, planYearText, runsOf } from './plan-years-text.js';
import type { PlanSign } from './treatment-look.js';

/** The line of money: one for all years, the mean of those that differ, or that there is none. */
export function lineWords(outlook: readonly PlanYear[], language: Language, { plans: { head } }: Texts): string {
  const { availableYen, yearLinesYen } = linesOf(outlook);
  if (availableYen !== null) return yenText(availableYen, language);
  const known = yearLinesYen.filter((yen) => yen !== null);
  if (known.length === 0) return head.noLine;
  const meanYen = Math.round(known.reduce((sum, yen) => sum + yen, 0) / known.length);
  return head.lineByYear(yenText(meanYen, language));
}

/** Runs of years that one sentence names at most. */
const runsNamed = 3;

/** From this gap on it says nothing of how good a plan is. */
export const openGap = 0.2;

/** A share as percent with two decimals, never rounded to nothing: 0.0008 = "0.08". */
export function gapPercent(gap: number): string {
  return digits(Math.ceil(Math.max(0, gap) * 10_000 - 1e-6) / 100, 2);
}

/** How far from the best a plan may be, in plain words. */
export function gapWords(
  proof: Pick<NonNullable<PlanItem['proof']>, 'status' | 'gap'> | null,
  { plans }: Texts,
): string {
  if (proof === null || proof.gap === null) return plans.gap.none;
  if (proof.gap > openGap) return plans.gap.open(gapPercent(proof.gap));
  return proof.status === 'optimal' ? plans.gap.optimal : plans.gap.within(gapPercent(proof.gap));
}

/** Points with one decimal; a dash where nothing stands any more. */
export const scoreText = (score: number | null, language: Language): string =>
  score === null ? '–' : digits(score, 1, language);

/** Years in ascending order within a sentence. */
function yearsWords(fiscalYears: readonly number[], language: Language, { plans }: Texts): string {
  const runs = runsOf(fiscalYears);
  const named = runs.slice(0, runsNamed).map(({ from, to }) => planYearsText(from, to, language));
  return named.join(plans.why.comma) + (runs.length > runsNamed ? plans.why.andMore : '');
}

/** Why a work stands in a plan, and what limits put it in its year. */
export function whySentence(work: PlanWork, language: Language, text: Texts): string {
  const { why } = text.plans;
  const decided = work.isDecided ? why.decided : '';
  return `${reasonWords(work, language, text)}${why.stop}${decided || movedWords(work, language, text)}`;
}

function reasonWords({ why: { reason, component, dueFiscalYear } }: PlanWork, language: Language, text: Texts): string {
  const { why } = text.plans;
  const due = planYearText(dueFiscalYear, language);
  const parts: Readonly<Record<string, string>> = text.domain.components;
  const part = (component === null ? undefined : parts[component]) ?? why.whole;
  switch (reason) {
    case 'grade':
      return why.grade(part);
    case 'grade-forecast':
    case 'part-age':
      return why[reason](part, due);
    case 'building-age':
    case 'life-end':
    case 'closing':
      return why[reason](due);
    default:
      return why.other(due);
  }
}

function movedWords({ moved, fromFiscalYear }: PlanWork, language: Language, text: Texts): string {
  const { why } = text.plans;
  const year = planYearText(fromFiscalYear, language);
  if (moved === null) return why.free(year);
  const [first] = moved.binding;
  const because = first ? why.because[first.kind](yearsWords(first.fiscalYears, language, text)) : why.unnamed;
  const { freeFiscalYear, extraYen } = moved;
  const words =
    freeFiscalYear === null
      ? why.chosen(because, year)
      : freeFiscalYear === fromFiscalYear
        ? why.kept(because, year)
        : why.moved(because, year, planYearText(freeFiscalYear, language));
  const effect = extraYen !== null && extraYen > 0 ? why.effect(yenText(extraYen, language)) : '';
  return `${words}${effect}${why.stop.trim()}`;
}

/** The letter of a sign. */
export const signLetter = (sign: PlanSign, { plans, planDecisions }: Texts): string =>
  sign === 'closing' ? planDecisions.letter : plans.letters[sign];

/** Who made a plan: by name, else as the journal calls them. */
export const creatorText = ({ createdBy, createdByName }: Pick<PlanItem, 'createdBy' | 'createdByName'>, text: Texts) =>
  createdByName === null ? actorText(createdBy, text) : personText(createdByName, text);

/** What was decided on a building. */
export function decisionWords(decision: PlanDecision, language: Language, text: Texts): string {
  const { decisions } = text.plans;
  const { words } = text.planDecisions;
  switch (decision.kind) {
    case 'leave':
      return decisions.leave;
    case 'keep':
      return words.keep;
    case 'lock':
      return decisions.lock(text.domain.treatments[decision.treatment], planYearText(decision.fiscalYear, language));
    case 'forbid': {
      const { treatment, fromFiscalYear, toFiscalYear } = decision;
      const what = treatment === null ? decisions.anything : text.domain.treatments[treatment];
      return decisions.forbid(what, planYearsText(fromFiscalYear, toFiscalYear, language));
    }
    case 'not-before':
      return words.notBefore(planYearText(decision.fiscalYear, language));
    case 'close': {
      const year = planYearText(decision.fiscalYear, language);
      if (decision.demolition === null) return words.close(year);
      return decision.demolition ? words.demolished(year) : words.left(year);
    }
  }
}

/** Points of the mean over all floor area, of which one building moves little; never rounded to nothing. */
export function smallPoints(points: number): string {
  const decimals = [1, 2].find((count) => Math.abs(points) >= 2 * 10 ** -count) ?? 3;
  return digits(Math.abs(points), decimals);
}

/** Less than this is told as nothing. */
export const leastPoints = 0.0005;

/** What a decision costs, or saves, in yen or points, and years. */
export function priceWords(
  { yen, points, years }: PlanOutcome['decisionPrices'][number],
  language: Language,
  text: Texts,
): string {
  const { decisions } = text.plans;
  const cost = points === null ? yenWords(yen ?? 0, language, text) : pointsWords(points, text);
  if (years === null) return cost;
  const moved = years > 0 ? decisions.later(digits(years)) : decisions.earlier(digits(-years));
  return `${cost}${language === 'ja' ? '、' : ', '}${years === 0 ? decisions.same : moved}`;
}

function yenWords(yen: number, language: Language, { plans, planDecisions }: Texts): string {
  if (yen === 0) return plans.decisions.free;
  return yen > 0 ? plans.decisions.price(yenText(yen, language)) : planDecisions.saves(yenText(-yen, language));
}

function pointsWords(points: number, { plans, planDecisions }: Texts): string {
  if (Math.abs(points) < leastPoints) return plans.decisions.free;
  return points > 0 ? plans.decisions.points(smallPoints(points)) : planDecisions.savesPoints(smallPoints(points));
}

/** Yen rounded up, or where that is asked down, to what matters of it: 3億1,200万円, in English 312.0 million yen. */
export function neededYen(amountYen: number, language: Language, direction: 'up' | 'down' = 'up'): string {
  const round = direction === 'up' ? Math.ceil : Math.floor;
  if (language === 'en') return `${digits(round(amountYen / 1e5) / 10, 1)} million yen`;
  const tenThousands = round(amountYen / 1e4);
  const [hundredMillions, rest] = [Math.floor(tenThousands / 1e4), tenThousands % 1e4];
  return [
    hundredMillions > 0 && `${digits(hundredMillions)}億`,
    (rest > 0 || hundredMillions === 0) && `${digits(rest)}万`,
    '円',
  ]
    .filter(Boolean)
    .join('');
}

/** What would make a plan possible, a line for each run of years. */
export function relaxationLines(
  { needs }: Pick<PlanRelaxation, 'needs'>,
  language: Language,
  { plans, domain }: Texts,
): string[] {
  const words = plans.impossible.needs;
  const categories: Readonly<Record<string, string>> = domain.categories;
  return needs.map(({ kind, category, fromFiscalYear, toFiscalYear, amount }) => {
    const years = planYearsText(fromFiscalYear, toFiscalYear, language);
    switch (kind) {
      case 'works':
        return words.works(
          years,
          category === null ? plans.remedies.all : (categories[category] ?? category),
          digits(Math.ceil(amount)),
        );
      case 'target':
        return words.target(years, digits(Math.ceil(amount * 10) / 10, 1));
      case 'not-at-once':
        return words['not-at-once'](years);
      default:
        return words[kind](years, neededYen(amount, language));
    }
  });
}
