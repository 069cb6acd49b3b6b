import type { PlanDetail } from '../api/types.js';
import { digits } from '../format/quantity.js';
import type { Texts } from '../i18n/ja.js';
import type { Language } from '../i18n/language.js';
import { goalText } from './goal-words.js';
import { termRows } from './plan-term-rows.js';
import { lineWords } from './plan-words.js';
import { planYearText } from './plan-years-text.js';

type AskedPlan = Pick<PlanDetail, 'state' | 'goal' | 'proof' | 'fromFiscalYear' | 'years' | 'terms' | 'outcome'>;

/** A term that two plans do not share, as each has it; null = that one goes without. */
export interface TermDifference {
  readonly name: string;
  readonly own: string | null;
  readonly other: string | null;
}

/** What was asked of one plan and not of the other; nothing where either shows what was computed on terms it no longer has. */
export function termDifferences(
  own: AskedPlan,
  other: AskedPlan,
  language: Language,
  text: Texts,
): readonly TermDifference[] {
  if (own.state !== 'solved' || other.state !== 'solved') return [];
  const [owns, others] = [own, other].map((plan) => new Map(askedRows(plan, language, text)));
  const names = new Set([...owns!.keys(), ...others!.keys()]);
  return [...names]
    .map((name) => ({ name, own: owns!.get(name) ?? null, other: others!.get(name) ?? null }))
    .filter((term) => term.own !== term.other);
}

function askedRows(plan: AskedPlan, language: Language, text: Texts): (readonly [string, string])[] {
  const { form, print, head, decisions } = text.plans;
  const { goal, fromFiscalYear, years, terms, outcome } = plan;
  return [
    [print.goal, goalText(goal, text)],
    [form.from, planYearText(fromFiscalYear, language)],
    [form.years, String(years)],
    [head.line, lineWords(outcome?.outlook ?? [], language, text)],
    ...termRows(terms, language, text),
    [decisions.title, digits(terms.decisions.length)],
  ];
}

/** The objective of another plan where it is of the same kind, over the same years, at the same rates; null elsewhere. */
export function comparableObjective(own: AskedPlan, other: AskedPlan): number | null {
  const [rates, otherRates] = [own, other].map(({ goal, fromFiscalYear, years, terms }) =>
    [goal.kind, fromFiscalYear, years, terms.discountPercent, terms.pricesRisePercent].join(' '),
  );
  const areSolved = own.state === 'solved' && other.state === 'solved';
  return areSolved && rates === otherRates ? (other.proof?.objective ?? null) : null;
}
