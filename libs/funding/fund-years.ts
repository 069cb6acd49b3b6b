import { type BondProgramme, type BondRule, ruleIn } from './bond-rules.js';
import { type Funding, fundWork } from './fund-work.js';

/** A part of a year's cost, integer yen, and the bond that may pay it; null = running cost, which neither bonds nor grants pay. */
export interface FundablePart {
  readonly programme: BondProgramme | null;
  readonly yen: number;
}

export interface YearToFund {
  readonly fiscalYear: number;
  readonly parts: readonly FundablePart[];
}

/** How a city pays. */
export interface FundingTerms {
  /** 国・県の補助 of works: integer percent, 0 to 100. */
  readonly grantPercent: number;
  readonly bondRules: readonly BondRule[];
  /** What the reserve fund may pay over all years, integer yen. */
  readonly reserveYen: number;
  /** The line of money available a year, integer yen; null = not known, and the reserve fund stays untouched. */
  readonly availableYen: number | null;
}

/** Where the money of a fiscal year comes from; grant, bond, reserve and general add up to the cost to the yen. */
export interface YearFunding extends Funding {
  readonly fiscalYear: number;
  readonly costYen: number;
  /** What neither the line of money available nor the reserve fund covers. */
  readonly shortfallYen: number;
}

/**
 * Pays year after year: grants and bonds by the terms of that fiscal year; what goes beyond the line of money available is taken
 * from the reserve fund, as far as general funds would have to pay it, until the fund is empty. Throws, naming the value, on misuse.
 */
export function fundYears(years: readonly YearToFund[], terms: FundingTerms): YearFunding[] {
  let leftYen = terms.reserveYen;
  return years.map((year) => {
    const funded = fundYear(year, terms, leftYen);
    leftYen -= funded.reserveYen;
    return funded;
  });
}

function fundYear({ fiscalYear, parts }: YearToFund, terms: FundingTerms, leftYen: number): YearFunding {
  const paid = parts.map(({ programme, yen }) => fundWork(yen, planOf(programme, fiscalYear, terms)));
  const costYen = sum(parts.map(({ yen }) => yen));
  const beyondYen = terms.availableYen === null ? 0 : Math.max(0, costYen - terms.availableYen);
  const generalYen = sum(paid.map((part) => part.generalYen));
  const reserveYen = Math.min(leftYen, beyondYen, generalYen);
  return {
    fiscalYear,
    costYen,
    grantYen: sum(paid.map((part) => part.grantYen)),
    bondYen: sum(paid.map((part) => part.bondYen)),
    reserveYen,
    generalYen: generalYen - reserveYen,
    returnedYen: sum(paid.map((part) => part.returnedYen)),
    ownYen: sum(paid.map((part) => part.ownYen)),
    shortfallYen: beyondYen - reserveYen,
  };
}

function planOf(programme: BondProgramme | null, fiscalYear: number, { grantPercent, bondRules }: FundingTerms) {
  if (programme === null) return { grantPercent: 0, bond: null, reserveYen: 0 };
  return { grantPercent, bond: ruleIn(bondRules, programme, fiscalYear), reserveYen: 0 };
}

/** The programmes that would pay a part of a year for which no terms are known. */
export function programmesWithoutTerms(years: readonly YearToFund[], rules: readonly BondRule[]): BondProgramme[] {
  const missing = years.flatMap(({ fiscalYear, parts }) =>
    parts.flatMap(({ programme, yen }) =>
      programme !== null && yen > 0 && ruleIn(rules, programme, fiscalYear) === null ? [programme] : [],
    ),
  );
  return [...new Set(missing)];
}

const sum = (amounts: readonly number[]): number => amounts.reduce((total, yen) => total + yen, 0);
