export {
  type ChoiceOption,
  type ChoiceProblem,
  choiceProblem,
  type ChoiceValue,
  groupsOf,
  choiceValue,
} from './choice-problem.js';
export { boundAt, type PricedResources, priceResources } from './price-resources.js';
export { type BranchAnswer, type BranchWish, branchChoice } from './highs-choice.js';
export type { Highs } from './highs-model.js';
export { seededRandom } from './seeded-random.js';
export { type Branch, type ChoiceAnswer, type ChoiceProgress, type ChoiceWish, solveChoice } from './solve-choice.js';
export { replaceGroups } from './replace-groups.js';
export { type FormerAnswer, reviseChoice } from './revise-choice.js';
export { cheapestOf } from './dearness.js';
