import { seededRandom } from '#libs/optimize';
import type { RenewalInstance } from '#libs/scheduling';

/** Budgets that may be exceeded at a price, or hard ones with the option of doing nothing in every building. */
export type RenewalFamily = 'soft' | 'hard';

export interface RenewalSize {
  readonly buildings: number;
  readonly family: RenewalFamily;
  /** Of the need: what the first options of all buildings come to, spread over the years. */
  readonly budgetPercent: number;
  readonly seed: number;
}

type Option = RenewalInstance['buildings'][number]['options'][number];

interface Building {
  readonly age: number;
  readonly floorAreaM2: number;
  readonly importance: number;
}

const years = 40;
const overspendPenalty = 5;
const rebuildPrice = 0.36;
const discount = 0.02;
const rejuvenation = 25;
const lives = [
  { life: 60, renovationDue: 30, renovationPrice: 0.2 },
  { life: 80, renovationDue: 40, renovationPrice: 0.3 },
] as const;
const rebuildShifts = [-6, -4, -2, 0, 2, 4, 6];
const renovationShifts = [-6, -3, 0, 3, 6];

/** Buildings of a generated city with 70 options each, as the renewal bench is told to make them; money in millions of yen. */
export function renewalInstance({ buildings, family, budgetPercent, seed }: RenewalSize): RenewalInstance {
  const random = seededRandom(seed);
  const made = Array.from({ length: buildings }, (_, at) => {
    const building = { age: Math.floor(random() * 65), floorAreaM2: 300 + random() * 6000, importance: 0.5 + random() };
    const options = optionsOf(building);
    return { id: `b${at}`, options: family === 'hard' ? [...options, option('nothing', building, nothing)] : options };
  });
  const need = made.reduce((sum, { options }) => sum + totalOf(options[0]!), 0) / years;
  return {
    kind: 'renewal-schedule',
    years,
    budget: Array.from({ length: years }, () => (need * budgetPercent) / 100),
    overspendPenalty: family === 'hard' ? null : overspendPenalty,
    buildings: made,
  };
}

/**
 * What is due after the last year costs nothing. A renovation that was due before the first has been done, as the effective age knows; a
 * rebuild was not, or the building would not be so old: it is due in the first year.
 */
function optionsOf(building: Building): Option[] {
  return lives.flatMap(({ life, renovationDue, renovationPrice }) =>
    rebuildShifts.flatMap((rebuildShift) =>
      renovationShifts.map((renovationShift) => {
        const rebuild = { year: Math.max(0, life - building.age + rebuildShift), price: rebuildPrice };
        const renovation = { year: renovationDue - building.age + renovationShift, price: renovationPrice };
        return option(`${life}, ${rebuildShift}, ${renovationShift}`, building, { rebuild, renovation });
      }),
    ),
  );
}

interface Works {
  readonly rebuild: Work;
  readonly renovation: Work;
}

interface Work {
  readonly year: number;
  /** Per ㎡. */
  readonly price: number;
}

const never: Work = { year: years, price: 0 };
const nothing: Works = { rebuild: never, renovation: never };

function option(label: string, building: Building, { rebuild, renovation }: Works): Option {
  const works = [renovation, rebuild]
    .filter(({ year }) => year >= 0 && year < years)
    .map(({ year, price }) => [year, price * building.floorAreaM2] as const);
  const discounted = works.reduce((sum, [year, cost]) => sum + cost / (1 + discount) ** year, 0);
  return { label, works, penalty: 0.3 * discounted + risk(building, renovation.year, rebuild.year) };
}

/** Grows with the cube of the effective age, from which a renovation takes years off and which a rebuild resets. */
function risk({ age, floorAreaM2, importance }: Building, renovation: number, rebuild: number): number {
  let sum = 0;
  for (let year = 0; year < years; year += 1) {
    const rejuvenated = year >= renovation ? rejuvenation : 0;
    const effective = year >= rebuild ? year - rebuild : Math.max(0, age + year - rejuvenated);
    sum += importance * floorAreaM2 * 0.002 * (effective / 60) ** 3;
  }
  return sum;
}

function totalOf({ works = [] }: Option): number {
  return works.reduce((sum, [, cost]) => sum + cost, 0);
}
