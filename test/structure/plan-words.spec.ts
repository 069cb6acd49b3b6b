import { describe, expect, it } from '@jest/globals';
import { treatmentKinds } from '#libs/treatments';
import { decisionWords } from '../../apps/api/src/plans/plan-decision-words.js';
import type { Decision } from '../../apps/api/src/plans/plan-terms.schema.js';
import { planWorkbookWords } from '../../apps/api/src/plans/plan-workbook-words.js';
import { en } from '../../apps/web/src/i18n/en.js';
import { ja } from '../../apps/web/src/i18n/ja.js';
import { planYearText } from '../../apps/web/src/plans/plan-years-text.js';

const screens = { ja, en } as const;
const languages = ['ja', 'en'] as const;
const buildingId = 'b';

/** Without the unit and what else stands in brackets behind a word. */
const bare = (word: string): string => word.replace(/ ?[（(].*[）)]$/, '');

/** The screen has its years short, the workbook has both calendars. */
const ofEra = (words: string): string => words.replaceAll(/ ?\((\d+年度|Reiwa \d+)\)/g, '');

describe.each(languages)('a plan in its workbook (%s)', (language) => {
  const [screen, book] = [screens[language], planWorkbookWords[language]];
  const { plans, planDecisions, domain } = screen;
  const { money, form, print, table, work, compare } = plans;
  const [, , , , treatment, begins, , cost, , , , estimated, locked] = book.works;

  it.each([
    ['treatments', book.treatments, Object.fromEntries(treatmentKinds.map((kind) => [kind, domain.treatments[kind]]))],
    ['goals', book.goals, plans.goals],
    ['what is made best', book.objectives, plans.objectives],
    [
      'money of a year',
      Object.fromEntries(Object.entries(book.years).map(([name, word]) => [name, bare(word)])),
      {
        year: money.year,
        line: money.line,
        grant: money.sources.grantYen,
        bond: money.sources.bondYen,
        reserve: money.sources.reserveYen,
        general: money.sources.generalYen,
        works: money.works,
        cost: table.cost,
      },
    ],
    [
      'works',
      { treatment, begins, cost: bare(cost!) },
      { treatment: table.treatment, begins: table.year, cost: table.cost },
    ],
    ['marks of works', [book.decided, book.estimated], [work.decided, work.estimated]],
    [
      'terms',
      [bare(book.basis.goal), bare(book.basis.from), bare(book.basis.years), bare(book.basis.reserve)],
      [print.goal, form.from, bare(form.years), bare(form.reserve)],
    ],
    ['rates', [bare(book.basis.discount), bare(book.basis.rise)], [bare(form.discount), bare(form.rise)]],
    ['by whom', [book.byHand, book.leftOut], [planDecisions.closings.byHand, planDecisions.leftOut.tag]],
    ['overruled', book.notFollowed, planDecisions.register.notFollowed],
    ['no plan', book.statuses.infeasible, plans.states.impossible],
  ])('calls %s as the screen does', (_what, own, told) => {
    expect({ words: own }).toMatchObject({ words: told });
  });

  it('has words of its own for nothing that the screen names', () => {
    expect([estimated, locked].map((word) => word!.toLowerCase())).toEqual(
      language === 'ja' ? ['推計', work.decided] : [work.estimated, work.decided],
    );
    for (const event of ['demolition', 'disposal', 'transfer'] as const)
      expect(book.byRegister[event]).toMatch(
        new RegExp(`^${planDecisions.closings.byRegister}.*${planDecisions.register.events[event]}`),
      );
    expect(bare(book.basis.digest).toLowerCase()).toBe(plans.head.digest.toLowerCase());
    expect(compare.building).toContain(language === 'ja' ? book.left[1]! : book.left[1]!.toLowerCase());
  });

  const [year, later] = [planYearText(2030, language), planYearText(2035, language)];
  const closing = { kind: 'close', buildingId, fiscalYear: 2030 } as const;
  it.each<[Decision, string]>([
    [
      { kind: 'lock', buildingId, treatment: 'rebuild', fiscalYear: 2030 },
      plans.decisions.lock(domain.treatments.rebuild, year),
    ],
    [{ kind: 'leave', buildingId }, plans.decisions.leave],
    [{ kind: 'keep', buildingId }, planDecisions.words.keep],
    [{ ...closing, demolition: null }, planDecisions.words.close(year)],
    [{ ...closing, demolition: true }, planDecisions.words.demolished(year)],
    [{ ...closing, demolition: false }, planDecisions.words.left(year)],
    [{ kind: 'not-before', buildingId, fiscalYear: 2035 }, planDecisions.words.notBefore(later)],
  ])('tells a decision as the screen does: $kind', (decision, told) => {
    expect(ofEra(decisionWords(decision, language))).toBe(told);
  });
});
