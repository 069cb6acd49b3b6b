import type { BondProgramme } from '#libs/funding';
import { meanScores } from './plan-goal.js';
import { targetYears, workYears } from './plan-limits.js';
import { planYears } from './plan-money.js';
import type { PlanBuilding, PlanMoney, PlanOption, PlanTerms } from './plan-terms.js';

export const anyYears = 6;
export const anyFiscalYear = 2027;
const million = 1_000_000;

/** An option of rebuilds, each paid in one year of the horizon, for specs. */
export function anOption(
  works: readonly { readonly offset: number; readonly yen: number; readonly kind?: string }[],
  penaltyYen: number,
  programme: BondProgramme | null = null,
): PlanOption {
  return {
    treatments: works.map(({ offset, yen, kind = 'rebuild' }) => ({
      kind,
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

/** An option with the score of each year under it. */
export type ScoredOption = PlanOption & { readonly scores: readonly number[] };

/** Nothing is done over `anyYears`, which is dear and leaves 10 points. */
export const leaveIt: ScoredOption = { ...anOption([], 3000 * million), scores: Array<number>(anyYears).fill(10) };

/** A building of 1,000 ㎡ whose options bring their scores, for specs. */
export function scoredBuilding(id: string, options: readonly ScoredOption[]): PlanBuilding {
  return { ...aBuilding(id, options, anyYears), scoresOf: (place) => Float64Array.from(options[place]!.scores) };
}

/** From one building to four with up to four options each over `anyYears`, one of them to do nothing, drawn from any whole numbers. */
export function anyCity(numbers: readonly number[]): PlanBuilding[] {
  const next = drawFrom(numbers);
  return Array.from({ length: 1 + next(4) }, (_, at) =>
    scoredBuilding(`b${at}`, [...Array.from({ length: 1 + next(3) }, () => drawnOption(next)), leaveIt]),
  );
}

function drawnOption(next: (below: number) => number): ScoredOption {
  const first = next(anyYears);
  const works = [first, next(anyYears)].slice(0, next(3)).filter((offset, at) => at === 0 || offset !== first);
  const kinds = ['renovation', 'rebuild', 'repair'];
  return {
    ...anOption(
      works.map((offset) => ({ offset, yen: 1 + next(900 * million), kind: kinds[next(kinds.length)]! })),
      next(2000 * million),
      'life-extension',
    ),
    scores: Array.from({ length: anyYears }, () => next(101)),
  };
}

/** The numbers one after the other and again from the first, each as one below so much. */
function drawFrom(numbers: readonly number[]): (below: number) => number {
  let drawn = 0;
  return (below) => {
    drawn += 1;
    return (numbers[drawn % numbers.length]! + 7919 * Math.floor(drawn / numbers.length)) % below;
  };
}

type Changes = Partial<Omit<PlanTerms, 'money' | 'horizon'>> & { readonly money?: Partial<PlanMoney> };

/** Terms without any limit but for some, for specs. */
export function termsWith(years: number, { money, ...changes }: Changes = {}): PlanTerms {
  return {
    goal: { kind: 'least-cost' },
    horizon: { fromFiscalYear: anyFiscalYear, years },
    works: [],
    notAtOnce: [],
    closingTreatments: ['renovation', 'rebuild'],
    decisions: [],
    ...changes,
    money: {
      availableYen: null,
      generalYen: null,
      bondYen: null,
      grantYen: null,
      reserveYen: 0,
      grantPercent: 0,
      bondRules: [
        { programme: 'life-extension', fromFiscalYear: 2020, toFiscalYear: null, bondPercent: 90, returnedPercent: 30 },
      ],
      steadiness: null,
      ...money,
    },
  };
}

export function chosenOptions(city: readonly PlanBuilding[], chosen: readonly number[]): PlanOption[] {
  return city.map(({ options }, at) => options[chosen[at]!]!);
}

/** Every way to choose an option of each building. */
export function everyChoice(city: readonly PlanBuilding[]): number[][] {
  return city.reduce<number[][]>(
    (choices, { options }) => choices.flatMap((chosen) => options.map((_option, place) => [...chosen, place])),
    [[]],
  );
}

/** Whether a choice keeps to money, works, band, neighbours and target, told without anything that the solver computes with; decisions aside. */
export function keepsToLimits(city: readonly PlanBuilding[], chosen: readonly number[], terms: PlanTerms): boolean {
  const options = chosenOptions(city, chosen);
  const { horizon, money, works, notAtOnce, closingTreatments, goal } = terms;
  const paid = planYears(options, horizon, money);
  const inWork = options.map((option) => workYears(option, horizon.years));
  const closed = options.map((option) => workYears(option, horizon.years, (kind) => closingTreatments.includes(kind)));
  const closedAt = new Map(city.map(({ id }, at) => [id, closed[at]!]));
  const scores = meanScores(city, chosen, horizon.years);
  return (
    paid.every(({ overYen }) => overYen <= 0) &&
    isSteady(
      paid.map(({ costYen }) => costYen),
      money,
    ) &&
    works.every(({ category, mostPerYear }) =>
      paid.every((_year, offset) => {
        const isCounted = (at: number) => category === null || city[at]!.category === category;
        return inWork.filter((years, at) => isCounted(at) && years.includes(offset)).length <= mostPerYear;
      }),
    ) &&
    notAtOnce.every(([one, other]) => !closedAt.get(one)?.some((year) => closedAt.get(other)?.includes(year))) &&
    (!('targetScore' in goal) ||
      targetYears(horizon.years).every((offset) => !(scores[offset]! < goal.targetScore - 0.006)))
  );
}

function isSteady(costsYen: readonly number[], { steadiness, availableYen }: PlanMoney): boolean {
  if (steadiness === null || availableYen === null) return true;
  const mean = availableYen.reduce((sum, yen) => sum + yen, 0) / availableYen.length;
  const [lowest, highest] = [steadiness.lowestPercent, steadiness.highestPercent].map((part) => (mean * part) / 100);
  return costsYen.every((yen) => yen >= lowest! - 0.6 && yen <= highest! + 0.6);
}
