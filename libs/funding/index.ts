export { availableFromSpending, type YearOfSpending } from './available-money.js';
export { bondProgrammes, bondRules, type BondProgramme, type BondRule, ruleIn } from './bond-rules.js';
export { fundWork, type Funding, type FundingPlan } from './fund-work.js';
export {
  type FundablePart,
  type FundingTerms,
  fundYears,
  programmesWithoutTerms,
  type YearFunding,
  type YearToFund,
} from './fund-years.js';
