import { componentKinds, conditionGrades, seismicStandards, seismicWorks, structures } from '#libs/asset';
import { buildingCondition, fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices, modelKindsOnly } from '#libs/lifecycle-cost';
import { type RenewableBuilding, renewalContext, type RenewalSettings, usualTreatments } from '#libs/treatments';
import fc from 'fast-check';

const none = { roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] };
const chains = fitComponentChains(none);
const fromFiscalYear = 2026;

/** Settings of a city that has set nothing, but for some. */
export const settingsOf = (over: Partial<RenewalSettings> = {}): RenewalSettings => ({
  rules: usualTreatments,
  horizon: { fromFiscalYear, years: 40 },
  prices: micUnitPrices,
  extras: modelKindsOnly,
  repairYenPerM2: 1000,
  outlook: { baseFiscalYear: fromFiscalYear, yearlyRisePercent: 0, discountPercent: 2 },
  chains,
  condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
  ...over,
});

const facts = fc.record({
  builtFiscalYear: fc.option(fc.integer({ min: 1945, max: 2026 }), { freq: 6 }),
  area: fc.integer({ min: 3_000, max: 2_000_000 }),
  grades: fc.option(fc.tuple(...componentKinds.map(() => fc.option(fc.constantFrom(...conditionGrades), { freq: 4 })))),
  inspected: fc.integer({ min: 2015, max: 2026 }),
  structure: fc.option(fc.constantFrom(...structures)),
  seismicStandard: fc.option(fc.constantFrom(...seismicStandards)),
  seismicDiagnosis: fc.option(fc.constantFrom(...seismicWorks)),
  seismicReinforcement: fc.option(fc.constantFrom(...seismicWorks)),
  concreteStrengthNPerMm2: fc.option(fc.constantFrom(10, 13.5, 21)),
  roofRenewed: fc.option(fc.integer({ min: 2000, max: 2026 })),
  closesIn: fc.option(fc.integer({ min: 2020, max: 2070 }), { freq: 1 }),
  earliestFiscalYear: fc.option(fc.integer({ min: 2020, max: 2040 })),
});

/** Any building as the register, the inspections and the decisions have it. */
export const renewableBuildings = facts.map(
  ({ area, grades, inspected, roofRenewed, closesIn, ...rest }): RenewableBuilding => {
    const renewed = roofRenewed === null ? [] : [{ kind: 'roof' as const, installedFiscalYear: roofRenewed }];
    const given = componentKinds.flatMap((kind, at) => {
      const grade = grades?.[at];
      return grade ? [{ kind, grade, fiscalYear: inspected, confirmed: true }] : [];
    });
    const { builtFiscalYear } = rest;
    const { components } = buildingCondition({ builtFiscalYear, renewed, given, replacementYen: null }, fromFiscalYear);
    return {
      ...rest,
      id: 'b',
      areas: [{ category: '学校教育系施設', floorAreaM2: area / 100 }],
      builtDistribution: [1970, 1978, 1991, 2003].map((fiscalYear) => ({ fiscalYear, probability: 0.25 })),
      components,
      renewed,
      status: 'open',
      decision: closesIn === null ? null : { kind: 'close', fiscalYear: closesIn },
    };
  },
);

/** Settings of all sorts of cities. */
const sorts = fc
  .record({
    years: fc.integer({ min: 1, max: 40 }),
    discountPercent: fc.constantFrom(0, 2, 4),
    yearlyRisePercent: fc.constantFrom(0, 1.5),
    spacingYears: fc.integer({ min: 0, max: 20 }),
    worksYears: fc.integer({ min: 1, max: 4 }),
    withinD: fc.integer({ min: 1, max: 10 }),
    extendsUnknownFrames: fc.boolean(),
  })
  .map((given) => {
    const { treatments } = usualTreatments;
    const { spacingYears, worksYears: years, extendsUnknownFrames } = given;
    const rules = {
      ...usualTreatments,
      extendsUnknownFrames,
      repairWithinYears: { C: 10, D: given.withinD },
      treatments: {
        ...treatments,
        repair: { ...treatments.repair, spacingYears },
        renovation: { ...treatments.renovation, years },
        rebuild: { ...treatments.rebuild, spacingYears, years },
      },
    };
    const { discountPercent, yearlyRisePercent } = given;
    return settingsOf({
      rules,
      horizon: { fromFiscalYear, years: given.years },
      outlook: { baseFiscalYear: 2025, discountPercent, yearlyRisePercent },
    });
  });

/** A dozen of them with what is worked out once for a city. */
export const renewingCities = fc
  .sample(sorts, { numRuns: 12, seed: 7 })
  .map((of) => ({ of, context: renewalContext(of) }));
