import type { Cell } from 'write-excel-file/node';
import { plain, yenAs } from '../exports/cells.js';
import type { FileLanguage } from '../http/file-language.js';
import type { PlanTermsValues } from './plan-terms.schema.js';
import { planWorkbookWords } from './plan-workbook-words.js';

const sources = ['generalYen', 'bondYen', 'grantYen'] as const;

interface LimitWords {
  readonly sources: Readonly<Record<(typeof sources)[number], string>>;
  /** Of amounts that each year has of its own. */
  readonly mean: string;
  readonly lowest: string;
  readonly highest: string;
  readonly works: (which: string) => string;
  readonly all: string;
  readonly apart: string;
}

const words: Readonly<Record<FileLanguage, LimitWords>> = {
  ja: {
    sources: {
      generalYen: '一般財源の上限（円/年）',
      bondYen: '地方債の上限（円/年）',
      grantYen: '補助金の上限（円/年）',
    },
    mean: ' 年度ごとの額の平均',
    lowest: '毎年の費用の下限（財源の枠の平均に対する％）',
    highest: '毎年の費用の上限（財源の枠の平均に対する％）',
    works: (which) => `同じ年度に行う工事の数の上限（${which}）`,
    all: 'すべての施設',
    apart: '同じ機能の施設を同時に工事しない距離（m）',
  },
  en: {
    sources: {
      generalYen: 'General funds at most (yen a year)',
      bondYen: 'Bonds at most (yen a year)',
      grantYen: 'Grants at most (yen a year)',
    },
    mean: ', mean of the years',
    lowest: 'Cost of a year at least (% of the mean line of money)',
    highest: 'Cost of a year at most (% of the mean line of money)',
    works: (which) => `Works under way in one year, at most (${which})`,
    all: 'All facilities',
    apart: 'Facilities of one function not at once within (m)',
  },
};

/** The limits that a plan has beside its line of money, a title and a number each; those that are not set are left out. */
export function limitRows(
  { money, works, apartMetres }: Pick<PlanTermsValues, 'money' | 'works' | 'apartMetres'>,
  language: FileLanguage,
): (readonly [string, Cell])[] {
  const told = words[language];
  const yen = yenAs(planWorkbookWords[language].yen);
  const { steadiness } = money;
  return [
    ...sources.flatMap((source) => {
      const limit = money[source];
      if (limit === null) return [];
      if (typeof limit === 'number') return [[told.sources[source], yen(limit)] as const];
      const meanYen = Math.round(limit.reduce((sum, one) => sum + one, 0) / limit.length);
      return [[`${told.sources[source]}${told.mean}`, yen(meanYen)] as const];
    }),
    ...(steadiness === null
      ? []
      : [
          [told.lowest, plain(steadiness.lowestPercent)] as const,
          [told.highest, plain(steadiness.highestPercent)] as const,
        ]),
    ...works.map(({ category, mostPerYear }) => [told.works(category ?? told.all), plain(mostPerYear)] as const),
    ...(apartMetres === null ? [] : [[told.apart, plain(apartMetres)] as const]),
  ];
}
