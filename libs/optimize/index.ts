export {
  type ChoiceOption,
  type ChoiceProblem,
  choiceProblem,
  type ChoiceValue,
  groupsOf,
  choiceValue,
} from './choice-problem.js';
export { boundAt, type PricedResources, priceResources } from './price-resources.js';
export { seededRandom } from './seeded-random.js';
export { type ChoiceAnswer, type ChoiceProgress, type ChoiceWish, solveChoice } from './solve-choice.js';
