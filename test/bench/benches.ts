import { accountsBench } from './accounts.bench.js';
import { cityMapBench } from './city-map.bench.js';
import { costApiBench } from './cost-api.bench.js';
import { importBench } from './import.bench.js';
import { deteriorationBench } from './deterioration.bench.js';
import { houseBench } from './house.bench.js';
import { inspectionsBench } from './inspections.bench.js';
import { isolationBench } from './isolation.bench.js';
import { lifecycleCostBench } from './lifecycle-cost.bench.js';
import { planGoalsBench } from './plan-goals.bench.js';
import { plansBench } from './plans.bench.js';
import { renewalOptionsBench } from './renewal-options.bench.js';
import type { Bench } from './report.js';
import { schedulingBench } from './scheduling.bench.js';
import { startBench } from './start.bench.js';

/** Every bench, in the order in which they run; a new one is added here. */
export const benches: readonly Bench[] = [
  lifecycleCostBench,
  deteriorationBench,
  renewalOptionsBench,
  costApiBench,
  schedulingBench,
  planGoalsBench,
  plansBench,
  accountsBench,
  inspectionsBench,
  isolationBench,
  cityMapBench,
  startBench,
  importBench,
  houseBench,
];
