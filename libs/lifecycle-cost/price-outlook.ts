/** How prices rise and how later money is weighed; percents a year, 0 = not at all. */
export interface PriceOutlook {
  /** The year whose prices the unit prices are; later years cost more by the rise. */
  readonly baseFiscalYear: number;
  readonly yearlyRisePercent: number;
  /** 社会的割引率. */
  readonly discountPercent: number;
}

/** Prices as they are, and every year's money alike. */
export const flatPrices = { yearlyRisePercent: 0, discountPercent: 0 } as const;

interface YearOfMoney {
  readonly fiscalYear: number;
  readonly totalYen: number;
}

/** By how much a fiscal year's prices have risen since the base year, and what a yen of it weighs in the base year. */
export function factorsOf(
  fiscalYear: number,
  outlook: PriceOutlook,
): { readonly rise: number; readonly weight: number } {
  requireOutlook(outlook);
  const years = fiscalYear - outlook.baseFiscalYear;
  return {
    rise: (1 + outlook.yearlyRisePercent / 100) ** years,
    weight: (1 + outlook.discountPercent / 100) ** -years,
  };
}

/** Each amount of each year at that year's prices, rounded half up; `totalYen` stays the sum of the other amounts. */
export function atPricesOf<Year extends YearOfMoney>(years: readonly Year[], outlook: PriceOutlook): Year[] {
  requireOutlook(outlook);
  if (outlook.yearlyRisePercent === 0) return [...years];
  return years.map((year) => {
    const factor = (1 + outlook.yearlyRisePercent / 100) ** (year.fiscalYear - outlook.baseFiscalYear);
    const amounts = Object.entries(year)
      .filter(([name]) => name !== 'fiscalYear' && name !== 'totalYen')
      .map(([name, yen]) => [name, Math.round((yen as number) * factor)] as const);
    const totalYen = amounts.reduce((sum, [, yen]) => sum + yen, 0);
    return { ...year, ...Object.fromEntries(amounts), totalYen };
  });
}

/** The yearly totals weighed to the base year, in integer yen: 現在価値. */
export function presentValueYen(years: readonly YearOfMoney[], outlook: PriceOutlook): number {
  requireOutlook(outlook);
  return Math.round(
    years.reduce((sum, { fiscalYear, totalYen }) => {
      return sum + totalYen / (1 + outlook.discountPercent / 100) ** (fiscalYear - outlook.baseFiscalYear);
    }, 0),
  );
}

function requireOutlook({ baseFiscalYear, yearlyRisePercent, discountPercent }: PriceOutlook): void {
  if (!Number.isSafeInteger(baseFiscalYear))
    throw new RangeError(`baseFiscalYear must be an integer, got ${baseFiscalYear}`);
  for (const [name, percent] of Object.entries({ yearlyRisePercent, discountPercent })) {
    if (!(percent > -50 && percent <= 50))
      throw new RangeError(`${name} must be above -50 and at most 50, got ${percent}`);
  }
}
