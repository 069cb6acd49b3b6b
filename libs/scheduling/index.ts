export * from './plan-terms.js';
export { meanScores, spendingYen } from './plan-goal.js';
export { type PlanLimit } from './plan-limits.js';
export { planYears, type PlanYear } from './plan-money.js';
export { type PlanRelaxation, type RelaxedRun } from './plan-relaxation.js';
export { type LimitValue, type PlanAnswer, type PlanStatus, solvePlan } from './solve-plan.js';
