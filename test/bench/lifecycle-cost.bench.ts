import { majorCategories } from '#libs/asset';
import { builtYearEstimates } from '#libs/estimation';
import {
  type CostBuilding,
  costKinds,
  cycleCost,
  type CycleModel,
  longLifeKakogawa,
  longLifeMext,
  micCost,
  micCycles,
  MicMethod,
  micUnitPrices,
  modelKindsOnly,
} from '#libs/lifecycle-cost';
import { seededRandom } from '#libs/optimize';
import { measureSideBySide, millisecondsOf } from './measure.js';
import type { Bench, Report } from './report.js';
import { costYearByYear } from './year-by-year.js';

const facilities = 1300;
const buildingCount = 3000;
const horizon = { fromFiscalYear: 2026, years: 40 };
const peer = 'year by year';
const targetMilliseconds = 50;

/** The renewal cost of a large city: 1,300 facilities, 3,000 buildings, 40 years. */
export const lifecycleCostBench: Bench = {
  name: 'lifecycle-cost',
  async run(report) {
    const known = makeCity(({ fiscalYear }) => fiscalYear);
    reportFirstRun(known, report);
    reportSideBySide('known years', known, 31, report);
    const unknown = makeCity(({ distribution }) => [...distribution]);
    reportSideBySide('estimated years', unknown, 7, report);
    reportFacilityByFacility(known, report);
    reportCycles('known years', known, 31, report);
    reportCycles('estimated years', unknown, 7, report);
  },
};

/** Before anything is warm: what the first visitor of a fresh server waits for. */
function reportFirstRun(city: readonly CostBuilding[], report: Report): void {
  const value = millisecondsOf(() => micCost(city, micUnitPrices, horizon));
  report({ figure: 'city, first run', value, unit: 'ms', target: targetMilliseconds });
}

function reportSideBySide(what: string, city: readonly CostBuilding[], rounds: number, report: Report): void {
  requireAgreement(city);
  const [ours, theirs] = measureSideBySide(
    [() => micCost(city, micUnitPrices, horizon), () => costYearByYear(city, micUnitPrices, horizon)],
    rounds,
  );
  if (!ours || !theirs) throw new Error('two contestants have two results');
  const time = { value: ours.milliseconds, peerValue: theirs.milliseconds, target: targetMilliseconds };
  report({ figure: `city, ${what}`, unit: 'ms', peer, ...time });
  report({ figure: `heap, ${what}`, unit: 'MB', peer, value: ours.megabytes, peerValue: theirs.megabytes });
}

/** Cycles as data beside the method whose cycles are in the code. */
function reportCycles(what: string, city: readonly CostBuilding[], rounds: number, report: Report): void {
  const mic = () => micCost(city, micUnitPrices, horizon);
  const models: Readonly<Record<string, CycleModel>> = {
    'mic as cycles': micCycles,
    'long-life-kakogawa': longLifeKakogawa,
    'long-life-mext': longLifeMext,
  };
  for (const [name, model] of Object.entries(models)) {
    reportBeside(`${name}, ${what}`, () => cycleCost(model, city, micUnitPrices, horizon), mic, rounds, report);
  }
  const allKinds = { ...modelKindsOnly, kinds: new Set(costKinds), planningPercent: 5, operationYenPerM2: 3000 };
  const kakogawa = () => cycleCost(longLifeKakogawa, city, micUnitPrices, horizon, allKinds);
  reportBeside(`long-life-kakogawa, all kinds, ${what}`, kakogawa, mic, rounds, report);
}

function reportBeside(figure: string, own: () => unknown, mic: () => unknown, rounds: number, report: Report): void {
  const [ours, theirs] = measureSideBySide([own, mic], rounds);
  if (!ours || !theirs) throw new Error('two contestants have two results');
  report({ figure, unit: 'ms', peer: 'mic', value: ours.milliseconds, peerValue: theirs.milliseconds });
}

function reportFacilityByFacility(city: readonly CostBuilding[], report: Report): void {
  const groups = Array.from({ length: facilities }, (_, i) => city.filter((_building, b) => b % facilities === i));
  const [measured] = measureSideBySide(
    [
      () => {
        const mic = new MicMethod(micUnitPrices, horizon);
        return groups.map((buildings) => mic.cost(buildings));
      },
    ],
    15,
  );
  report({ figure: 'each facility alone', value: measured?.milliseconds ?? NaN, unit: 'ms' });
}

/** Both must compute the same: a fast wrong answer is no figure. */
function requireAgreement(city: readonly CostBuilding[]): void {
  const theirs = costYearByYear(city, micUnitPrices, horizon);
  for (const [i, { fiscalYear, totalYen }] of micCost(city, micUnitPrices, horizon).years.entries()) {
    const difference = Math.abs(totalYen - (theirs[i] ?? NaN));
    // Each building rounds each kind to the yen and, where years are estimated, probabilities to the millionth.
    if (!(difference <= 2 * buildingCount + totalYen * 1e-4))
      throw new Error(`${fiscalYear}: off by ${difference} yen`);
  }
}

type BuiltYears = { fiscalYear: number; distribution: readonly { fiscalYear: number; probability: number }[] };

/** Three thousand buildings of all categories from a fixed seed; ages −2…90, areas 50–6,050 ㎡ to the hundredth. */
function makeCity(builtOf: (years: BuiltYears) => CostBuilding['builtFiscalYear']): CostBuilding[] {
  const random = seededRandom(20_260_401);
  const estimate = builtYearEstimates([], horizon.fromFiscalYear);
  return Array.from({ length: buildingCount }, (_, i) => {
    const category = majorCategories[i % majorCategories.length] ?? 'その他';
    const fiscalYear = 2028 - Math.floor(random() * 92);
    const floorAreaM2 = Math.round(5000 + random() * 600_000) / 100;
    const distribution = estimate({ smallCategory: null, majorCategory: category }).value;
    const builtFiscalYear = builtOf({ fiscalYear, distribution });
    return {
      id: `building ${i}`,
      facilityId: `facility ${i % facilities}`,
      areas: [{ category, floorAreaM2 }],
      builtFiscalYear,
      estimatedAreaM2: typeof builtFiscalYear === 'number' ? 0 : floorAreaM2,
    };
  });
}
