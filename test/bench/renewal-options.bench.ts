import process from 'node:process';
import { type ComponentKind, componentKinds, type ConditionGrade } from '#libs/asset';
import { buildingCondition, fitComponentChains, usualConditionRules, usualServiceLifeYears } from '#libs/condition';
import { micUnitPrices, modelKindsOnly } from '#libs/lifecycle-cost';
import { type RenewableBuilding, renewalContext, renewalOptions, usualTreatments } from '#libs/treatments';
import { millisecondsOf, percentile } from './measure.js';
import type { Bench } from './report.js';

const buildings = 3000;
const fromFiscalYear = 2026;
const rounds = 5;

/** The options of a large city's buildings: of every age, from never inspected to all parts bad. */
export const renewalOptionsBench: Bench = {
  name: 'renewal-options',
  run(report) {
    const stock = Array.from({ length: buildings }, (_, at) => school(at));
    let context = cityContext();
    report({ figure: 'settings made ready', value: millisecondsOf(() => (context = cityContext())), unit: 'ms' });
    const make = () => stock.map((building) => renewalOptions(building, context));
    const cpu = Array.from({ length: rounds }, () => cpuMillisecondsOf(make));
    report({ figure: 'options of 3,000 buildings, CPU', value: percentile(cpu, 50), unit: 'ms', target: 2000 });
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const made = make();
    globalThis.gc?.();
    report({ figure: 'held by them', value: (process.memoryUsage().heapUsed - before) / 1e6, unit: 'MB' });
    const counts = made.map(({ length }) => length);
    report({ figure: 'options a building', value: counts.reduce((sum, of) => sum + of, 0) / buildings, unit: '' });
    report({ figure: 'options a building at most', value: Math.max(...counts), unit: '', target: 150 });
    return Promise.resolve();
  },
};

function cpuMillisecondsOf(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function cityContext() {
  return renewalContext({
    rules: usualTreatments,
    horizon: { fromFiscalYear, years: 40 },
    prices: micUnitPrices,
    extras: modelKindsOnly,
    repairYenPerM2: 1000,
    outlook: { baseFiscalYear: fromFiscalYear, yearlyRisePercent: 0, discountPercent: 2 },
    chains: fitComponentChains({ roof: [], 'outer-wall': [], interior: [], electrical: [], mechanical: [] }),
    condition: { ...usualConditionRules, serviceLifeYears: usualServiceLifeYears, treatmentPercent: 50 },
  });
}

const gradings = ['', 'CCCCC', 'ABBCD', 'BBBBB', 'DCBAC', 'AABBB'];

function school(at: number): RenewableBuilding {
  const builtFiscalYear = 1958 + ((at * 7) % 66);
  const grades = gradings[at % gradings.length]!;
  const given = componentKinds.flatMap((kind: ComponentKind, k) => {
    const grade = grades[k] as ConditionGrade | undefined;
    return grade ? [{ kind, grade, fiscalYear: 2024, confirmed: true }] : [];
  });
  const facts = { builtFiscalYear, renewed: [], given, replacementYen: null };
  return {
    id: String(at),
    areas: [{ category: '学校教育系施設', floorAreaM2: 300 + ((at * 37) % 6000) }],
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
