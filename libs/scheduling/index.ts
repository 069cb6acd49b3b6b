export * from './plan-terms.js';
export { meanScores, spendingYen } from './plan-goal.js';
export { type PlanLimit } from './plan-limits.js';
export { planYears, type PlanYear } from './plan-money.js';
export { type PlanRelaxation, type RelaxedRun } from './plan-relaxation.js';
export { type LimitValue, type PlanAnswer, type PlanStatus, type SolvedPlan, solvePlan } from './solve-plan.js';
export { type BaselineName } from './plan-baselines.js';
export { type DecisionPrice, type MovedChoice } from './plan-reasons.js';
export { type BaselineRanks, type PlanStudy, type StudyWish, studyPlan } from './study-plan.js';
