export * from './building-condition.js';
export * from './facility-condition-index.js';
export * from './facility-roll-up.js';
export * from './finding-priority.js';
export * from './finding-steps.js';
export * from './grade-by-age.js';
export * from './grade-points.js';
export * from './grade-scales.js';
export * from './health-score.js';
export * from './score-band.js';
export * from './score-forecast.js';
export * from './sewer-urgency.js';
export * from './structural-suitability.js';
export * from './usual-scale.js';
export { chooseHalfLife } from './choose-half-life.js';
export { fitReadingModel, type ReadingFit } from './fit-reading-model.js';
export {
  type Confidence,
  type ConfidenceReason,
  confidenceRules,
  type ForecastBasis,
  forecastConfidence,
} from './forecast-confidence.js';
export {
  type Banded,
  gradeForecaster,
  type ForecastWish,
  type ForecastYear,
  type GradeForecast,
  type LastInspection,
} from './grade-forecast.js';
export type { GradeReading } from './graded-panel.js';
export { type DueRule, type InspectionCandidate, type InspectionValue, rankInspections } from './inspection-value.js';
export type { JumpRates } from './jump-process.js';
export { forecastReading, logScore, type ReadingForecast, readingQuantile, withoutRise } from './reading-forecast.js';
export type { LevelBehaviour, Reading, ReadingModel } from './reading-model.js';
export { type ReadingStep, readingSteps } from './reading-steps.js';
export {
  type ChainPrior,
  fitTransitionChain,
  priorFromServiceLife,
  type ServiceLife,
  type TransitionChain,
} from './transition-chain.js';
export {
  characteristicLifeYears,
  type FittedWeibullLife,
  fitWeibullLife,
  type LifeObservation,
  nationalSewerLife,
  predictiveSurvival,
  priorFromMedianLife,
  survival,
  type WeibullLife,
  type WeibullPrior,
  yearsToFailure,
} from './weibull-life.js';
