import type { BondProgramme } from '#libs/funding';
import type { PlanBuilding, PlanMoney, PlanOption, PlanTerms } from './plan-terms.js';

const fromFiscalYear = 2027;

/** An option of rebuilds, each paid in one year of the horizon, for specs. */
export function anOption(
  works: readonly { readonly offset: number; readonly yen: number }[],
  penaltyYen: number,
  programme: BondProgramme | null = null,
): PlanOption {
  return {
    treatments: works.map(({ offset, yen }) => ({
      kind: 'rebuild',
      startOffset: offset,
      years: 1,
      costYen: yen,
      programme,
    })),
    payments: works.map(({ offset, yen }, treatment) => ({ offset, yen, treatment })),
    penaltyYen,
  };
}

/** A building whose score is 100 in all years under an option with works, else 10, for specs. */
export function aBuilding(id: string, options: readonly PlanOption[], years: number): PlanBuilding {
  return {
    id,
    category: '学校教育系施設',
    floorAreaM2: 1000,
    options,
    scoresOf: (place) => new Float64Array(years).fill(options[place]!.treatments.length > 0 ? 100 : 10),
  };
}

type Changes = Partial<Omit<PlanTerms, 'money' | 'horizon'>> & { readonly money?: Partial<PlanMoney> };

/** Terms without any limit but for some, for specs. */
export function termsWith(years: number, { money, ...changes }: Changes = {}): PlanTerms {
  return {
    goal: { kind: 'least-cost' },
    horizon: { fromFiscalYear, years },
    works: [],
    notAtOnce: [],
    closingTreatments: ['rebuild'],
    decisions: [],
    ...changes,
    money: {
      availableYen: null,
      generalYen: null,
      bondYen: null,
      grantYen: null,
      reserveYen: 0,
      grantPercent: 0,
      bondRules: [],
      steadiness: null,
      ...money,
    },
  };
}
