import { formatFiscalYear } from '#libs/calendar';
import type { FileLanguage } from '../http/file-language.js';
import type { Decision } from './plan-terms.schema.js';
import { planWorkbookWords } from './plan-workbook-words.js';

/** What was decided about a building, in words. */
export function decisionWords(decision: Decision, language: FileLanguage): string {
  const { treatments } = planWorkbookWords[language];
  const words = decisionTexts[language];
  const year = (fiscalYear: number) => formatFiscalYear(fiscalYear, language);
  switch (decision.kind) {
    case 'lock':
      return words.lock(treatments[decision.treatment], year(decision.fiscalYear));
    case 'forbid': {
      const { treatment, fromFiscalYear, toFiscalYear } = decision;
      const what = treatment === null ? words.anything : treatments[treatment];
      return words.forbid(what, year(fromFiscalYear), year(toFiscalYear));
    }
    case 'leave':
    case 'keep':
      return words[decision.kind];
    case 'close':
      return words.close(year(decision.fiscalYear)) + words.after(decision.demolition);
    case 'not-before':
      return words.notBefore(year(decision.fiscalYear));
  }
}

const decisionTexts = {
  ja: {
    anything: '工事',
    lock: (treatment: string, year: string) => `${treatment}を${year}に固定`,
    forbid: (treatment: string, from: string, to: string) => `${treatment}を${from}から${to}まで行わない`,
    leave: '何もしない',
    keep: '廃止・除却をしない',
    close: (year: string) => `${year}に廃止`,
    after: (demolition: boolean | null) => (demolition === null ? '' : demolition ? 'して除却' : '（除却しない）'),
    notBefore: (year: string) => `部位修繕のほかは${year}以降（地元との対話の後）`,
  },
  en: {
    anything: 'Works',
    lock: (treatment: string, year: string) => `${treatment} locked to ${year}`,
    forbid: (treatment: string, from: string, to: string) => `${treatment} not in ${from}–${to}`,
    leave: 'Nothing is done',
    keep: 'neither closed nor demolished',
    close: (year: string) => `closed in ${year}`,
    after: (demolition: boolean | null) =>
      demolition === null ? '' : demolition ? ' and demolished' : ', not demolished',
    notBefore: (year: string) => `nothing but part repairs before ${year} (after the dialogue)`,
  },
} as const;
