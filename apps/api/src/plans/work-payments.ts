import { allocateByRunningTotal } from '#libs/money';

/** What is paid for a work in a fiscal year, by source, integer yen. */
export interface WorkPayment {
  readonly fiscalYear: number;
  readonly grantYen: number;
  readonly bondYen: number;
  readonly reserveYen: number;
  readonly generalYen: number;
}

/** What a year pays by source. */
type PaidYear = Pick<WorkPayment, 'fiscalYear' | 'grantYen' | 'bondYen' | 'generalYen'>;

type WritablePayment = { -readonly [Name in keyof WorkPayment]: WorkPayment[Name] };

const sources = ['grantYen', 'bondYen', 'generalYen'] as const;

/**
 * The payments of works with what the reserve fund pays of each: what it takes off a source in a year is shared among the works of that year
 * by what they have of it, to the yen, so that works and years add up to the same.
 */
export function withReserve(
  works: readonly (readonly PaidYear[])[],
  years: readonly PaidYear[],
): (readonly WorkPayment[])[] {
  const paid = works.map((payments) => payments.map((one) => ({ ...one, reserveYen: 0 })));
  const byYear = new Map<number, WritablePayment[]>(years.map(({ fiscalYear }) => [fiscalYear, []]));
  for (const one of paid.flat()) byYear.get(one.fiscalYear)?.push(one);
  for (const year of years) {
    const own = byYear.get(year.fiscalYear)!;
    for (const source of sources) {
      const weights = own.map((one) => one[source]);
      const taken = weights.reduce((sum, yen) => sum + yen, 0) - year[source];
      if (taken <= 0) continue;
      for (const [at, yen] of allocateByRunningTotal(taken, weights).entries()) {
        own[at]![source] -= yen;
        own[at]!.reserveYen += yen;
      }
    }
  }
  return paid;
}

/** The cost of a payment, all sources together. */
export const costOf = ({ grantYen, bondYen, reserveYen, generalYen }: WorkPayment): number =>
  grantYen + bondYen + reserveYen + generalYen;
