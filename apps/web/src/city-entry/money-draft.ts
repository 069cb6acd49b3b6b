import type { YenUnit } from '#libs/money';
import type { Municipality } from '../api/types.js';
import { readYear } from './read-year.js';
import { plainUnit, readYen, writeYen } from './yen-amount.js';

/** Money available per year as it is typed. */
export interface MoneyDraft {
  readonly amount: string;
  readonly unit: YenUnit;
  readonly fiscalYear: string;
  readonly source: string;
}

type Money = Pick<Municipality, 'availableYen' | 'availableFiscalYear' | 'availableSource'>;

export const emptyMoney: MoneyDraft = { amount: '', unit: 'hundred-million-yen', fiscalYear: '', source: '' };

/** What the register says, in the unit that needs the fewest digits. */
export function moneyDraftOf({ availableYen, availableFiscalYear, availableSource }: Money): MoneyDraft {
  const unit = availableYen === null ? emptyMoney.unit : plainUnit(availableYen);
  return {
    amount: availableYen === null ? '' : writeYen(availableYen, unit),
    unit,
    fiscalYear: availableFiscalYear === null ? '' : String(availableFiscalYear),
    source: availableSource ?? '',
  };
}

/** The draft with another amount; the first one is taken to be of the current fiscal year until another is typed. */
export function withAmount(draft: MoneyDraft, amount: string, currentFiscalYear: number): MoneyDraft {
  const isFirst = draft.amount === '' && draft.fiscalYear === '';
  return { ...draft, amount, fiscalYear: isFirst ? String(currentFiscalYear) : draft.fiscalYear };
}

/** An amount says nothing without the fiscal year it is of. */
export const lacksYear = ({ amount, fiscalYear }: MoneyDraft): boolean =>
  amount.trim() !== '' && fiscalYear.trim() === '';

/** What was typed as the API takes it, blank fields as null; null while a field cannot be read or an amount has no year. */
export function readMoney(draft: MoneyDraft): Money | null {
  const { amount, unit, fiscalYear, source } = draft;
  const yen = readYen(amount, unit);
  const year = readYear(fiscalYear, 'fiscal');
  if ((!yen.ok && yen.problem !== 'blank') || (year !== null && !year.ok) || lacksYear(draft)) return null;
  return {
    availableYen: yen.ok ? yen.yen : null,
    availableFiscalYear: year?.year ?? null,
    availableSource: source.trim() || null,
  };
}
