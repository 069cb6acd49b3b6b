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

/** What was typed as the API takes it, blank fields as null; null while a field cannot be read. */
export function readMoney({ amount, unit, fiscalYear, source }: MoneyDraft): Money | null {
  const yen = readYen(amount, unit);
  const year = readYear(fiscalYear, 'fiscal');
  if ((!yen.ok && yen.problem !== 'blank') || (year !== null && !year.ok)) return null;
  return {
    availableYen: yen.ok ? yen.yen : null,
    availableFiscalYear: year?.year ?? null,
    availableSource: source.trim() || null,
  };
}
