export { perCapitaTarget } from './per-capita-target.js';
export { reductionProgress } from './reduction-progress.js';
//# sourceMappingURL=index.js.map