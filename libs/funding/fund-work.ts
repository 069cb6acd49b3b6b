import { multiplyDivideHalfUp } from '#libs/money';
import type { BondRule } from './bond-rules.js';

/** How a cost shall be paid; what is left over is general funds. */
export interface FundingPlan {
  /** 国・県の補助: integer percent of the cost, 0 to 100. */
  readonly grantPercent: number;
  /** Null = no bond. */
  readonly bond: Pick<BondRule, 'bondPercent' | 'returnedPercent'> | null;
  /** What the reserve fund (基金) may pay at most, integer yen. */
  readonly reserveYen: number;
}

/** Where the money comes from; the four parts add up to the cost to the yen. */
export interface Funding {
  readonly grantYen: number;
  readonly bondYen: number;
  readonly reserveYen: number;
  readonly generalYen: number;
  /** 交付税措置: what the state returns of the bond later; part of bondYen. */
  readonly returnedYen: number;
  /** 実質負担: all but grants and what is returned. */
  readonly ownYen: number;
}

/** Pays grants first, then the bond on the rest, then the reserve fund, then general funds; throws, naming the value, on misuse. */
export function fundWork(costYen: number, { grantPercent, bond, reserveYen }: FundingPlan): Funding {
  requirePercent('grantPercent', grantPercent);
  requirePercent('bondPercent', bond?.bondPercent ?? 0);
  requirePercent('returnedPercent', bond?.returnedPercent ?? 0);
  if (!Number.isSafeInteger(reserveYen) || reserveYen < 0) {
    throw new RangeError(`reserveYen must be an integer of 0 or more, got ${reserveYen}`);
  }
  const grantYen = multiplyDivideHalfUp(costYen, grantPercent, 100);
  const bondYen = multiplyDivideHalfUp(costYen - grantYen, bond?.bondPercent ?? 0, 100);
  const rest = costYen - grantYen - bondYen;
  const fromReserve = Math.min(rest, reserveYen);
  const returnedYen = multiplyDivideHalfUp(bondYen, bond?.returnedPercent ?? 0, 100);
  return {
    grantYen,
    bondYen,
    reserveYen: fromReserve,
    generalYen: rest - fromReserve,
    returnedYen,
    ownYen: costYen - grantYen - returnedYen,
  };
}

function requirePercent(name: string, percent: number): void {
  if (!Number.isInteger(percent) || percent < 0 || percent > 100) {
    throw new RangeError(`${name} must be an integer from 0 to 100, got ${percent}`);
  }
}
