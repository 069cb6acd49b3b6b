import { componentKinds, conditionGrades, seismicStandards, seismicWorks, structures } from '#libs/asset';
import { buildingCondition, fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices, modelKindsOnly } from '#libs/lifecycle-cost';
import type { RenewableBuilding } from './renewable-building.js';
import type { RenewalSettings } from './renewal-context.js';
import { usualTreatments } from './treatment-rules.js';

const fromFiscalYear = 2026;
const chains = fitComponentChains({ roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] });

/** Settings of a city that has set nothing, but for some. */
export function settingsOf(over: Partial<RenewalSettings> = {}): RenewalSettings {
  return {
    rules: usualTreatments,
    horizon: { fromFiscalYear, years: 40 },
    prices: micUnitPrices,
    extras: modelKindsOnly,
    repairYenPerM2: 1000,
    outlook: { baseFiscalYear: fromFiscalYear, yearlyRisePercent: 0, discountPercent: 2 },
    chains,
    condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
    ...over,
  };
}

/** So many whole numbers of 0 or more decide what a building is, or a city. */
export const decidingNumbers = 17;

/** Takes one deciding number after the other. */
class Draw {
  private taken = 0;

  constructor(private readonly numbers: readonly number[]) {}

  between(least: number, most: number): number {
    return least + ((this.numbers[this.taken++] ?? 0) % (most - least + 1));
  }

  oneOf<Value>(values: readonly Value[]): Value {
    return values[this.between(0, values.length - 1)]!;
  }

  /** Null once in so many times; one number decides both. */
  yearOrNull(least: number, most: number, onceIn: number): number | null {
    const number = this.numbers[this.taken] ?? 0;
    const year = this.between(least, most);
    return number % onceIn === onceIn - 1 ? null : year;
  }
}

/** Any building as register, inspections and decisions may have it, for specs. */
export function anyBuilding(numbers: readonly number[]): RenewableBuilding {
  const draw = new Draw(numbers);
  const builtFiscalYear = draw.yearOrNull(1945, 2026, 7);
  const roofRenewed = draw.yearOrNull(2000, 2026, 2);
  const renewed = roofRenewed === null ? [] : [{ kind: 'roof' as const, installedFiscalYear: roofRenewed }];
  const inspected = draw.yearOrNull(2015, 2026, 3);
  const given = componentKinds.flatMap((kind) => {
    const grade = draw.oneOf([...conditionGrades, null]);
    return grade && inspected ? [{ kind, grade, fiscalYear: inspected, confirmed: true }] : [];
  });
  const closing = draw.yearOrNull(2020, 2070, 4);
  const { components } = buildingCondition({ builtFiscalYear, renewed, given, replacementYen: null }, fromFiscalYear);
  return {
    id: 'b',
    areas: [{ category: '学校教育系施設', floorAreaM2: draw.between(3_000, 2_000_000) / 100 }],
    builtFiscalYear,
    builtDistribution: [1970, 1978, 1991, 2003].map((fiscalYear) => ({ fiscalYear, probability: 0.25 })),
    structure: draw.oneOf([...structures, null]),
    seismicStandard: draw.oneOf([...seismicStandards, null]),
    seismicDiagnosis: draw.oneOf([...seismicWorks, null]),
    seismicReinforcement: draw.oneOf([...seismicWorks, null]),
    concreteStrengthNPerMm2: draw.oneOf([21, 13.5, 10, null]),
    components,
    renewed,
    status: 'open',
    decision: draw.between(0, 3) === 3 && closing !== null ? { kind: 'close', fiscalYear: closing } : null,
    earliestFiscalYear: draw.yearOrNull(2020, 2040, 2),
  };
}

/** Settings of any city, for specs. */
export function anyCity(numbers: readonly number[]): RenewalSettings {
  const draw = new Draw(numbers);
  const { treatments } = usualTreatments;
  const [years, worksYears, spacingYears] = [draw.between(1, 40), draw.between(1, 4), draw.between(0, 20)];
  const rules = {
    ...usualTreatments,
    extendsUnknownFrames: draw.oneOf([false, true]),
    repairWithinYears: { C: 10, D: draw.between(1, 10) },
    treatments: {
      ...treatments,
      repair: { ...treatments.repair, spacingYears },
      renovation: { ...treatments.renovation, years: worksYears },
      rebuild: { ...treatments.rebuild, spacingYears, years: worksYears },
    },
  };
  const [discountPercent, yearlyRisePercent] = [draw.oneOf([0, 2, 4]), draw.oneOf([0, 1.5])];
  const outlook = { baseFiscalYear: 2025, discountPercent, yearlyRisePercent };
  return settingsOf({ rules, horizon: { fromFiscalYear, years }, outlook });
}
