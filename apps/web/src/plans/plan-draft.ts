import { majorCategories, type MajorCategory } from '#libs/asset';
import type { YenUnit } from '#libs/money';
import type { PlanTerms } from '../api/types.js';
import { plainUnit, readYen, writeYen } from '../city-entry/yen-amount.js';
import { readNumber, readWholeNumber } from '../forms/read-number.js';

/** An amount as it is typed; blank = none. */
export interface YenDraft {
  readonly amount: string;
  readonly unit: YenUnit;
  /** Amounts of each year, which stay as they are while nothing is typed; null = one amount for all. */
  readonly kept: readonly number[] | null;
}

export const yearlyMoney = ['availableYen', 'generalYen', 'bondYen', 'grantYen'] as const;
export type YearlyMoney = (typeof yearlyMoney)[number];
export type GoalKind = PlanTerms['goal']['kind'];

/** The figures of the terms, each with its least and its most. */
export const figureLimits = {
  years: [1, 60],
  discountPercent: [0, 20],
  pricesRisePercent: [0, 20],
  apartMetres: [0, 20_000],
  lowestPercent: [0, 100],
  highestPercent: [100, 1000],
} as const;
export type FigureName = keyof typeof figureLimits;

/** The terms of a plan as they are typed. */
export interface PlanDraft {
  readonly name: string;
  readonly goal: GoalKind;
  readonly targetScore: string;
  readonly money: Readonly<Record<YearlyMoney | 'reserveYen', YenDraft>>;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** So many works in a year; of all under ''. Blank = no limit. */
  readonly works: Readonly<Partial<Record<MajorCategory | '', string>>>;
}

/** Categories that may have a limit of their own, all of them first. */
export const limitedCategories: readonly (MajorCategory | '')[] = ['', ...majorCategories];

export const asksForTarget = (goal: GoalKind): goal is 'least-money' | 'flattest' =>
  goal === 'least-money' || goal === 'flattest';

/** A target that a city of middling condition can keep. */
const usualTarget = '60';

export function planDraftOf(name: string, terms: PlanTerms): PlanDraft {
  const { goal, money, works, apartMetres } = terms;
  const text = (value: number | null | undefined) => (value === null || value === undefined ? '' : String(value));
  return {
    name,
    goal: goal.kind,
    targetScore: 'targetScore' in goal ? String(goal.targetScore) : usualTarget,
    money: {
      availableYen: yenDraftOf(money.availableYen),
      generalYen: yenDraftOf(money.generalYen),
      bondYen: yenDraftOf(money.bondYen),
      grantYen: yenDraftOf(money.grantYen),
      reserveYen: yenDraftOf(money.reserveYen),
    },
    figures: {
      years: text(terms.years),
      discountPercent: text(terms.discountPercent),
      pricesRisePercent: text(terms.pricesRisePercent),
      apartMetres: text(apartMetres),
      lowestPercent: text(money.steadiness?.lowestPercent),
      highestPercent: text(money.steadiness?.highestPercent),
    },
    works: Object.fromEntries(works.map(({ category, mostPerYear }) => [category ?? '', String(mostPerYear)])),
  };
}

function yenDraftOf(yen: number | readonly number[] | null): YenDraft {
  if (typeof yen === 'number') {
    const unit = plainUnit(yen);
    return { amount: writeYen(yen, unit), unit, kept: null };
  }
  return { amount: '', unit: 'hundred-million-yen', kept: yen };
}

/** What is wrong with an amount; null = nothing. */
export function yenProblem({ amount, unit }: YenDraft): 'not-a-number' | 'part-of-yen' | 'too-large' | null {
  const read = readYen(amount, unit);
  return read.ok || read.problem === 'blank' ? null : read.problem;
}

const needed: ReadonlySet<FigureName> = new Set(['years', 'discountPercent', 'pricesRisePercent']);
const whole: ReadonlySet<FigureName> = new Set(['years', 'apartMetres', 'lowestPercent', 'highestPercent']);

/** Whether a figure can be taken; blank where it may be left out, and one of the two of steadiness only with the other. */
export function figureIsFine({ figures }: PlanDraft, name: FigureName): boolean {
  const read = whole.has(name) ? readWholeNumber(figures[name]) : readNumber(figures[name]);
  if (!read.ok) return false;
  const [least, most] = figureLimits[name];
  if (read.value !== null) return read.value >= least && read.value <= most;
  const other =
    name === 'lowestPercent' ? figures.highestPercent : name === 'highestPercent' ? figures.lowestPercent : '';
  return !needed.has(name) && other.trim() === '';
}

export function targetIsFine({ goal, targetScore }: PlanDraft): boolean {
  if (!asksForTarget(goal)) return true;
  const read = readNumber(targetScore);
  return read.ok && read.value !== null && read.value <= 100;
}

export function worksLimitIsFine(typed: string): boolean {
  const read = readWholeNumber(typed);
  return read.ok && (read.value === null || read.value <= 10_000);
}

/** What was typed as the API takes it, without decisions; null while something cannot be read. */
export function readPlanDraft(draft: PlanDraft): Omit<PlanTerms, 'decisions'> | null {
  const { goal, money, figures, works } = draft;
  const isFine =
    draft.name.trim() !== '' &&
    targetIsFine(draft) &&
    Object.values(money).every((amount) => yenProblem(amount) === null) &&
    (Object.keys(figureLimits) as FigureName[]).every((name) => figureIsFine(draft, name)) &&
    Object.values(works).every(worksLimitIsFine);
  if (!isFine) return null;
  const [lowestPercent, highestPercent] = [figureOf(figures.lowestPercent), figureOf(figures.highestPercent)];
  return {
    goal: asksForTarget(goal) ? { kind: goal, targetScore: figureOf(draft.targetScore) ?? 0 } : { kind: goal },
    years: figureOf(figures.years) ?? 0,
    money: {
      availableYen: yearlyOf(money.availableYen),
      generalYen: yearlyOf(money.generalYen),
      bondYen: yearlyOf(money.bondYen),
      grantYen: yearlyOf(money.grantYen),
      reserveYen: yenOf(money.reserveYen) ?? 0,
      steadiness: lowestPercent === null || highestPercent === null ? null : { lowestPercent, highestPercent },
    },
    works: limitedCategories.flatMap((category) => {
      const mostPerYear = figureOf(works[category] ?? '');
      return mostPerYear === null ? [] : [{ category: category === '' ? null : category, mostPerYear }];
    }),
    apartMetres: figureOf(figures.apartMetres),
    pricesRisePercent: figureOf(figures.pricesRisePercent) ?? 0,
    discountPercent: figureOf(figures.discountPercent) ?? 0,
  };
}

function figureOf(typed: string): number | null {
  const read = readNumber(typed);
  return read.ok ? read.value : null;
}

function yenOf({ amount, unit }: YenDraft): number | null {
  const read = readYen(amount, unit);
  return read.ok ? read.yen : null;
}

function yearlyOf(draft: YenDraft): number | number[] | null {
  return yenOf(draft) ?? (draft.kept === null ? null : [...draft.kept]);
}
