export { availableFromSpending } from './available-money.js';
export { bondProgrammes, bondRules, ruleIn } from './bond-rules.js';
export { fundWork } from './fund-work.js';
export { fundYears, programmesWithoutTerms, } from './fund-years.js';
//# sourceMappingURL=index.js.map