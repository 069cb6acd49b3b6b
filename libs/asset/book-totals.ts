/** Amounts of a fixed asset (固定資産) in whole yen at the end of a fiscal year (YYYY-MM-DD); null = not stated. */
export interface BookedAsset {
  readonly acquisitionYen: number | null;
  readonly accumulatedDepreciationYen: number | null;
  readonly bookValueYen: number | null;
  readonly fiscalYearEnd: string | null;
  /** Null = the city has it. */
  readonly disposedOn: string | null;
}

export type BookTotals = Omit<BookedAsset, 'disposedOn'>;

/** Sums of what the city has; null where none of the assets states the amount. The day is the latest of any. */
export function bookTotals(assets: readonly BookedAsset[]): BookTotals {
  const held = assets.filter(({ disposedOn }) => disposedOn === null);
  const days = held.flatMap(({ fiscalYearEnd }) => fiscalYearEnd ?? []);
  return {
    acquisitionYen: sumOf(held.map(({ acquisitionYen }) => acquisitionYen)),
    accumulatedDepreciationYen: sumOf(held.map(({ accumulatedDepreciationYen }) => accumulatedDepreciationYen)),
    bookValueYen: sumOf(held.map(({ bookValueYen }) => bookValueYen)),
    fiscalYearEnd: days.toSorted().at(-1) ?? null,
  };
}

function sumOf(amounts: readonly (number | null)[]): number | null {
  const stated = amounts.filter((amount) => amount !== null);
  return stated.length === 0 ? null : stated.reduce((sum, amount) => sum + amount, 0);
}
