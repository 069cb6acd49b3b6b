import { type BondProgramme, fundWork, ruleIn } from '#libs/funding';
import type { PlanMoney, PlanOption } from './plan-terms.js';

/** What is paid in a year of the horizon, by source; grant, bond, reserve and general add up to the cost to the yen. */
export interface PlanYear {
  readonly fiscalYear: number;
  readonly costYen: number;
  readonly grantYen: number;
  readonly bondYen: number;
  readonly reserveYen: number;
  readonly generalYen: number;
  /** 交付税措置 of the bonds of the year: what the state returns of them later. */
  readonly returnedYen: number;
  /** What neither the lines of money nor the reserve fund cover. */
  readonly overYen: number;
}

/** A payment by source, before the reserve fund. */
export interface PaidBySource {
  readonly grantYen: number;
  readonly bondYen: number;
  readonly generalYen: number;
  readonly returnedYen: number;
}

/** How a payment is met: grants first, then the bond of its programme by the terms of that fiscal year. */
export function payFor(
  yen: number,
  programme: BondProgramme | null,
  fiscalYear: number,
  { grantPercent, bondRules }: Pick<PlanMoney, 'grantPercent' | 'bondRules'>,
): PaidBySource {
  const bond = programme === null ? null : ruleIn(bondRules, programme, fiscalYear);
  return fundWork(yen, { grantPercent: programme === null ? 0 : grantPercent, bond, reserveYen: 0 });
}

/** What is paid in a fiscal year, before the reserve fund. */
export interface PaidYear extends PaidBySource {
  readonly fiscalYear: number;
}

const sources = ['grantYen', 'bondYen', 'generalYen', 'returnedYen'] as const;
const unpaid = () => ({ grantYen: 0, bondYen: 0, generalYen: 0, returnedYen: 0 });

/** What is paid for one treatment of an option, by its place among them, in each fiscal year that something is paid in, before the reserve fund. */
export function treatmentPayments(
  { payments, treatments }: PlanOption,
  at: number,
  fromFiscalYear: number,
  money: Pick<PlanMoney, 'grantPercent' | 'bondRules'>,
): PaidYear[] {
  const years = new Map<number, ReturnType<typeof unpaid>>();
  for (const { offset, yen, treatment } of payments) {
    if (treatment !== at || yen === 0) continue;
    const fiscalYear = fromFiscalYear + offset;
    const year = years.get(fiscalYear) ?? unpaid();
    add(payFor(yen, treatments[at]!.programme, fiscalYear, money), year);
    years.set(fiscalYear, year);
  }
  const inOrder = [...years].toSorted(([one], [other]) => one - other);
  return inOrder.map(([fiscalYear, paid]) => ({ fiscalYear, ...paid }));
}

function add(parts: PaidBySource, year: ReturnType<typeof unpaid>): void {
  for (const source of sources) year[source] += parts[source];
}

/** The years of a plan's money: what a year needs beyond its lines is taken from the reserve fund, first things first, until it is empty. */
export function planYears(
  options: readonly PlanOption[],
  { fromFiscalYear, years }: { readonly fromFiscalYear: number; readonly years: number },
  money: PlanMoney,
): PlanYear[] {
  const paid = Array.from({ length: years }, unpaid);
  for (const { payments, treatments } of options) {
    for (const { offset, yen, treatment } of payments)
      add(payFor(yen, treatments[treatment]!.programme, fromFiscalYear + offset, money), paid[offset]!);
  }
  let leftYen = money.reserveYen;
  return paid.map((year, offset) => {
    const beyondYen = beyondLines(year, offset, money);
    const funded = fromReserve(year, Math.min(leftYen, beyondYen));
    leftYen -= funded.reserveYen;
    const overYen = Math.max(beyondYen - funded.reserveYen, beyondOwnLines(year, offset, money));
    return { fiscalYear: fromFiscalYear + offset, ...funded, overYen };
  });
}

/** What a year needs beyond the line that is exceeded most of those that the reserve fund may help out with. */
function beyondLines({ grantYen, bondYen, generalYen }: PaidBySource, offset: number, money: PlanMoney): number {
  const totalYen = grantYen + bondYen + generalYen;
  return Math.max(0, beyond(totalYen, money.availableYen, offset), beyond(generalYen, money.generalYen, offset));
}

/** Of bonds and grants nothing else pays. */
function beyondOwnLines({ grantYen, bondYen }: PaidBySource, offset: number, money: PlanMoney): number {
  return Math.max(beyond(bondYen, money.bondYen, offset), beyond(grantYen, money.grantYen, offset));
}

function beyond(yen: number, lines: readonly number[] | null, offset: number): number {
  return lines === null ? 0 : yen - lines[offset]!;
}

/** The reserve fund pays in place of general funds, beyond them in place of bonds, and at last of grants. */
function fromReserve(year: PaidBySource, reserveYen: number) {
  const ofGeneral = Math.min(year.generalYen, reserveYen);
  const ofBond = Math.min(year.bondYen, reserveYen - ofGeneral);
  const ofGrant = Math.min(year.grantYen, reserveYen - ofGeneral - ofBond);
  const bondYen = year.bondYen - ofBond;
  return {
    costYen: year.grantYen + year.bondYen + year.generalYen,
    grantYen: year.grantYen - ofGrant,
    bondYen,
    reserveYen: ofGeneral + ofBond + ofGrant,
    generalYen: year.generalYen - ofGeneral,
    returnedYen: year.bondYen === 0 ? 0 : Math.round((year.returnedYen * bondYen) / year.bondYen),
  };
}
