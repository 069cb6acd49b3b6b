import type { Highs } from '#libs/optimize';
import { type PlanBuilding, type PlanTerms, solvePlan } from '#libs/scheduling';
import load from 'highs';
import { cityTerms, plannedCity, yearlyNeedYen } from './planned-city.js';
import type { Bench, Report } from './report.js';

const years = 40;
const patienceSeconds = Number(process.env['CHODO_BENCH_CAP_SECONDS'] ?? 60);
const sizes = (process.env['CHODO_BENCH_BUILDINGS'] ?? '2000,10000').split(',').map(Number);

/** Each goal of a plan, and least cost under many limits at once, on a generated city planned by the usual rules: gap and seconds. */
export const planGoalsBench: Bench = {
  name: 'plan-goals',
  async run(report) {
    const highs = await (load as unknown as () => Promise<Highs>)();
    for (const size of sizes) {
      const city = plannedCity(size);
      const need = yearlyNeedYen(city);
      for (const [name, terms] of Object.entries(asked(city, need))) {
        const wanted = (process.env['CHODO_BENCH_GOALS'] ?? name).split(',');
        if (wanted.includes(name)) measure(`${size} buildings, ${name}`, city, terms, highs, report);
      }
    }
  },
};

function asked(city: readonly PlanBuilding[], need: number): Readonly<Record<string, PlanTerms>> {
  const line = (percent: number) => Array.from({ length: years }, () => Math.round((need * percent) / 100));
  const categories = [...new Set(city.map(({ category }) => category))];
  const worksOf = (part: number) => Math.ceil((city.length * part) / years);
  return {
    'least-cost': cityTerms({ money: { availableYen: line(80) } }),
    'best-condition': cityTerms({ goal: { kind: 'best-condition' }, money: { availableYen: line(80) } }),
    'least-money': cityTerms({
      goal: { kind: 'least-money', targetScore: 60 },
      money: { availableYen: line(100) },
    }),
    flattest: cityTerms({ goal: { kind: 'flattest', targetScore: 60 } }),
    'many-limits': cityTerms({
      money: {
        availableYen: line(80),
        bondYen: line(30),
        generalYen: line(60),
        steadiness: { lowestPercent: 60, highestPercent: 110 },
      },
      works: [
        { category: null, mostPerYear: worksOf(3) },
        ...categories.map((category) => ({ category, mostPerYear: worksOf(0.6) })),
      ],
      notAtOnce: city.slice(1).flatMap(({ id }, at) => (at % 3 === 0 ? [[city[at]!.id, id] as const] : [])),
    }),
  };
}

function measure(name: string, city: readonly PlanBuilding[], terms: PlanTerms, highs: Highs, report: Report): void {
  const begun = performance.now();
  const secondsLeft = () => patienceSeconds - (performance.now() - begun) / 1000;
  let firstBound: number | null = null;
  const { answer } = solvePlan(city, terms, {
    gap: 0.001,
    seed: 1,
    isOver: () => secondsLeft() < 0,
    branch: { highs, secondsLeft },
    onProgress: () => (firstBound ??= performance.now()),
  });
  report({ figure: `${name}: proven gap`, value: (answer.gap ?? 1) * 100, unit: '%', target: 0.1 });
  report({
    figure: `${name}: to the bound and the first plan`,
    value: ((firstBound ?? begun) - begun) / 1000,
    unit: 's',
  });
  report({ figure: `${name}: solving`, value: (performance.now() - begun) / 1000, unit: 's' });
}
