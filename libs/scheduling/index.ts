export { evaluateRenewal, type RenewalValue } from './evaluate-renewal.js';
export { type Baseline, type BaselineName, baselineNames, greedyBaseline } from './greedy-baselines.js';
export { InstanceError } from './instance-error.js';
export { type Shortage } from './least-shortage.js';
export { readRenewalInstance } from './read-renewal-instance.js';
export { type RenewalInstance, type RenewalOption } from './renewal-instance.js';
export {
  gapOf,
  type RenewalAnswer,
  type RenewalSolution,
  type RenewalStatus,
  type RenewalWish,
  solveRenewal,
} from './solve-renewal.js';
