export * from './facility-condition-index.js';
export * from './finding-priority.js';
export * from './finding-steps.js';
export * from './grade-by-age.js';
export * from './grade-points.js';
export * from './grade-scales.js';
export * from './health-score.js';
export * from './sewer-urgency.js';
export * from './structural-suitability.js';
//# sourceMappingURL=index.js.map