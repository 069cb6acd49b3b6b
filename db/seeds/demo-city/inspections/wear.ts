import { type ComponentKind, componentKinds, type ConditionGrade, conditionGrades } from '#libs/asset';
import { math } from '../math.js';
import { createRandom } from '../random.js';
import type { DemoBuilding } from '../types.js';

/** After so many years a part of usual quality is taken to need its works. */
const lifeYears: Readonly<Record<ComponentKind, number>> = {
  roof: 26,
  'outer-wall': 30,
  interior: 34,
  electrical: 31,
  mechanical: 27,
};
/** Up to which share of its life a part is an A, a B, a C; beyond that a D. */
const upTo = [0.42, 0.9, 1.4] as const;
/** Old parts were mostly renewed once, whether or not the register knows. */
const renewedShare = 0.78;
const unknownBuiltFiscalYear = 1986;

/** How a part of a building wears: the year of its last renewal, and how long such a part lasts here. */
export interface PartWear {
  readonly component: ComponentKind;
  readonly renewed: number;
  readonly lifeYears: number;
}

/** Draws how the parts of a building wear; `year` is the first that is looked at. */
export function drawWear(seed: number, building: DemoBuilding, year: number): PartWear[] {
  const random = createRandom(seed, `wear/${building.id}`);
  const built = building.builtFiscalYear ?? unknownBuiltFiscalYear;
  // Some buildings are cared for better than others, in all their parts.
  const care = math.exp(random.normal(0, 0.14));
  return componentKinds.map((component) => {
    const life = lifeYears[component] * care * math.exp(random.normal(0, 0.16));
    const known = building.components.find(({ kind }) => kind === component)?.installedFiscalYear;
    const renewal = built + math.round(life * random.between(0.95, 1.4));
    const isRenewed = random.chance(renewedShare) && renewal < year;
    return { component, renewed: math.max(known ?? built, isRenewed ? renewal : built), lifeYears: life };
  });
}

/** The grade of a part in a year (a moment within it is a fraction). */
export function gradeIn({ renewed, lifeYears: life }: PartWear, year: number): ConditionGrade {
  const share = (year - renewed) / life;
  const at = upTo.findIndex((most) => share < most);
  return conditionGrades[at === -1 ? conditionGrades.length - 1 : at]!;
}
