export { perCapitaTarget, type PerCapitaTarget } from './per-capita-target.js';
export { reductionProgress, type ReductionProgress, type ReductionTarget } from './reduction-progress.js';
