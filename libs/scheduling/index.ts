export * from './plan-terms.js';
export { contradict, type DecisionConflict, decisionConflicts } from './decision-conflicts.js';
export { decisionsInForce, keepsTo } from './plan-decisions.js';
export { moneyOfPlan } from './lowest-line.js';
export { meanScores, spendingYen } from './plan-goal.js';
export { type PlanLimit } from './plan-limits.js';
export { type PaidYear, planYears, type PlanYear, treatmentPayments } from './plan-money.js';
export { type PlanRelaxation } from './plan-relaxation.js';
export { type PlanRemedy } from './plan-remedies.js';
export { type RelaxedRun } from './relaxed-runs.js';
export {
  type FormerSearch,
  type LimitValue,
  type PlanAnswer,
  type PlanStatus,
  problemFor,
  type RevisedPlan,
  revisePlan,
  type SolvedPlan,
  solvePlan,
} from './solve-plan.js';
export { type PlanProblem } from './plan-problem.js';
export { type BaselineRanks } from './plan-baselines.js';
export { type DecisionPrice, decisionPrices, type MovedChoice } from './plan-reasons.js';
export { type PlanStudy, type StudyWish, studyPlan } from './study-plan.js';
export { evaluateRenewal, type RenewalValue } from './evaluate-renewal.js';
export { type Baseline, type BaselineName, baselineNames, greedyBaseline } from './greedy-baselines.js';
export { InstanceError } from './instance-error.js';
export { type Shortage } from './least-shortage.js';
export { readRenewalInstance } from './read-renewal-instance.js';
export { type RenewalInstance, type RenewalOption } from './renewal-instance.js';
export { UnsoundTerms } from './unsound-terms.js';
export {
  gapOf,
  type RenewalAnswer,
  type RenewalSolution,
  type RenewalStatus,
  type RenewalWish,
  solveRenewal,
} from './solve-renewal.js';
