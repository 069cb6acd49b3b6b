import { majorCategories, type MajorCategory } from '#libs/asset';
import type { PlanTerms } from '../api/types.js';
import { plainUnit, readYen, writeYen } from '../city-entry/yen-amount.js';
import { readNumber, readWholeNumber } from '../forms/read-number.js';
import { readCells, type YearlyMoney, yearlyMoney, type YearMoney, yearMoneyOf, type YenDraft } from './year-money.js';

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
  /** One amount for every year. */
  readonly money: Readonly<Record<YearlyMoney | 'reserveYen', YenDraft>>;
  /** Whether the amounts of each year stand in place of those. */
  readonly isByYear: boolean;
  readonly byYear: YearMoney;
  readonly figures: Readonly<Record<FigureName, string>>;
  /** So many works in a year; of all under ''. Blank = no limit. */
  readonly works: Readonly<Partial<Record<MajorCategory | '', string>>>;
}

/** Categories that may have a limit of their own, all of them first. */
export const limitedCategories: readonly (MajorCategory | '')[] = ['', ...majorCategories];

export const asksForTarget = (goal: GoalKind): goal is 'least-money' | 'flattest' =>
  goal === 'least-money' || goal === 'flattest';

const usualYears = 40;
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
    isByYear: yearlyMoney.some((source) => Array.isArray(money[source])),
    byYear: yearMoneyOf(money),
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
  // The first year's, where there is one of each: so much it is where all years are to have the same.
  const [first = null] = typeof yen === 'number' ? [yen] : (yen ?? []);
  if (first === null) return { amount: '', unit: 'hundred-million-yen' };
  const unit = plainUnit(first);
  return { amount: writeYen(first, unit), unit };
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

/** Whether every amount that counts can be read. */
function moneyIsFine({ money, isByYear, byYear }: PlanDraft): boolean {
  return (
    yenProblem(money.reserveYen) === null &&
    yearlyMoney.every((name) => {
      const cells = isByYear ? byYear.cells[name] : null;
      return cells === null ? yenProblem(money[name]) === null : readCells(cells, byYear.unit).ok;
    })
  );
}

/** How many years the plan has, while that can be read; the usual number else. */
export function yearsOfDraft({ figures }: PlanDraft): number {
  const read = readWholeNumber(figures.years);
  const [least, most] = figureLimits.years;
  return read.ok && read.value !== null && read.value >= least && read.value <= most ? read.value : usualYears;
}

/** What was typed as the API takes it, without decisions; null while something cannot be read. */
export function readPlanDraft(draft: PlanDraft): Omit<PlanTerms, 'decisions'> | null {
  const { goal, money, figures, works } = draft;
  const isFine =
    draft.name.trim() !== '' &&
    targetIsFine(draft) &&
    moneyIsFine(draft) &&
    (Object.keys(figureLimits) as FigureName[]).every((name) => figureIsFine(draft, name)) &&
    Object.values(works).every(worksLimitIsFine);
  if (!isFine) return null;
  const [lowestPercent, highestPercent] = [figureOf(figures.lowestPercent), figureOf(figures.highestPercent)];
  return {
    goal: asksForTarget(goal) ? { kind: goal, targetScore: figureOf(draft.targetScore) ?? 0 } : { kind: goal },
    years: figureOf(figures.years) ?? 0,
    money: {
      availableYen: yearlyOf(draft, 'availableYen'),
      generalYen: yearlyOf(draft, 'generalYen'),
      bondYen: yearlyOf(draft, 'bondYen'),
      grantYen: yearlyOf(draft, 'grantYen'),
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

/** What stands for a source: the amounts of each year where they are asked for and typed, else the one of all years. */
function yearlyOf({ money, isByYear, byYear }: PlanDraft, name: YearlyMoney): number | number[] | null {
  const cells = isByYear ? byYear.cells[name] : null;
  if (cells === null) return yenOf(money[name]);
  const read = readCells(cells, byYear.unit);
  return read.ok ? read.yen : null;
}
