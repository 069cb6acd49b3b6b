import type { MajorCategory } from '#libs/asset';
import type { CostMethodName } from '../costs/cost-method.js';
import type { ExclusionReason } from '../costs/costs.schema.js';
import type { FileLanguage } from '../http/file-language.js';
import { englishWords } from './workbook-words-en.js';
import { japaneseWords } from './workbook-words-ja.js';

/** All words of the cost workbook in one language; headings stand in the order of the columns. */
export interface WorkbookWords {
  readonly fileName: (city: string, fromFiscalYear: number, toFiscalYear: number) => string;
  readonly sheets: Readonly<Record<'years' | 'facilities' | 'buildings' | 'assumptions', string>>;
  readonly yearHeadings: readonly string[];
  /** Further columns of the years for methods with kinds of cost, in the order of costKinds. */
  readonly kindHeadings: readonly string[];
  readonly facilityHeadings: readonly string[];
  readonly buildingHeadings: readonly string[];
  readonly priceHeadings: readonly string[];
  readonly assumptionHeadings: readonly string[];
  readonly exclusionHeadings: readonly string[];
  readonly total: string;
  readonly yearlyMean: string;
  readonly beyond: string;
  readonly estimated: string;
  readonly uncategorised: string;
  /** Between several categories or reasons in one cell. */
  readonly separator: string;
  readonly category: (category: MajorCategory) => string;
  readonly exclusions: Readonly<Record<ExclusionReason, string>>;
  readonly assumptions: {
    readonly city: string;
    readonly method: string;
    readonly methodNames: Readonly<Record<CostMethodName, string>>;
    readonly pricesRise: string;
    readonly period: string;
    readonly periodOf: (first: string, last: string, years: number) => string;
    readonly prices: string;
    readonly standardPrices: string;
    readonly ownPrices: (version: number) => string;
    readonly facilities: string;
    readonly floorArea: string;
    readonly estimatedShare: string;
  };
  /** Format of whole yen for a spreadsheet. */
  readonly yenFormat: string;
}

/** The words by language. */
export const workbookWords: Readonly<Record<FileLanguage, WorkbookWords>> = {
  ja: japaneseWords,
  en: englishWords,
};
