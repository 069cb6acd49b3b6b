import { type ComponentKind, componentKinds, type ConditionGrade, majorCategories } from '#libs/asset';
import { buildingCondition, fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices, modelKindsOnly } from '#libs/lifecycle-cost';
import { seededRandom } from '#libs/optimize';
import type { PlanBuilding, PlanTerms } from '#libs/scheduling';
import {
  conditionPath,
  type RenewableBuilding,
  renewalContext,
  renewalOptions,
  usualTreatments,
} from '#libs/treatments';

const fromFiscalYear = 2027;
const years = 40;
const gradings = ['', 'CCCCC', 'ABBCD', 'BBBBB', 'DCBAC', 'AABBB'];
/** Of all buildings, in the order of the categories that stand first. */
const categories = majorCategories.slice(0, 6);

/** A generated city as the program plans it: options by the usual rules, condition by its forecast. */
export function plannedCity(buildings: number): PlanBuilding[] {
  const random = seededRandom(20_260_401);
  const context = renewalContext({
    rules: usualTreatments,
    horizon: { fromFiscalYear, years },
    prices: micUnitPrices,
    extras: modelKindsOnly,
    repairYenPerM2: 1000,
    outlook: { baseFiscalYear: fromFiscalYear, yearlyRisePercent: 0, discountPercent: 2 },
    chains: fitComponentChains({ roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] }),
    condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
  });
  return Array.from({ length: buildings }, (_, at): PlanBuilding => {
    const building = buildingOf(at, random);
    const options = renewalOptions(building, context);
    const [{ category, floorAreaM2 }] = building.areas as [RenewableBuilding['areas'][number]];
    return {
      id: building.id,
      category,
      floorAreaM2,
      options,
      scoresOf: (place) => conditionPath(building, options[place]!, context),
    };
  });
}

function buildingOf(at: number, random: () => number): RenewableBuilding {
  const builtFiscalYear = 1958 + Math.floor(random() * 66);
  const grades = gradings[Math.floor(random() * gradings.length)]!;
  const given = componentKinds.flatMap((kind: ComponentKind, k) => {
    const grade = grades[k] as ConditionGrade | undefined;
    return grade ? [{ kind, grade, fiscalYear: 2025, confirmed: true }] : [];
  });
  const facts = { builtFiscalYear, renewed: [], given, replacementYen: null };
  const category = categories[Math.floor(random() * categories.length)]!;
  return {
    id: String(at),
    areas: [{ category, floorAreaM2: Math.round(200 + 6000 * random() ** 3) }],
    builtFiscalYear,
    builtDistribution: null,
    structure: 'RC',
    seismicStandard: null,
    seismicDiagnosis: 'done',
    seismicReinforcement: null,
    concreteStrengthNPerMm2: 21,
    components: buildingCondition(facts, fromFiscalYear).components,
    renewed: [],
    status: 'open',
    decision: null,
    earliestFiscalYear: null,
  };
}

/** What the city would spend in a year of the mean if each building had what is best for it alone. */
export function yearlyNeedYen(city: readonly PlanBuilding[]): number {
  const best = city.map(({ options }) => options.reduce((a, b) => (b.penaltyYen < a.penaltyYen ? b : a)));
  return best.reduce((sum, { payments }) => sum + payments.reduce((own, { yen }) => own + yen, 0), 0) / years;
}

type Changes = Partial<Omit<PlanTerms, 'money'>> & { readonly money?: Partial<PlanTerms['money']> };

/** Terms of the city's forty years with no limit but those told. */
export function cityTerms({ money, ...changes }: Changes): PlanTerms {
  return {
    goal: { kind: 'least-cost' },
    horizon: { fromFiscalYear, years },
    works: [],
    notAtOnce: [],
    closingTreatments: ['renovation', 'life-extension', 'rebuild', 'rebuild-smaller'],
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
