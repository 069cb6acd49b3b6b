export * from './book-totals.js';
export * from './classification.js';
export * from './condition-grade.js';
export * from './decided-by.js';
export * from './facility.js';
export * from './land-totals.js';
export * from './major-category.js';
export * from './normalise.js';
export * from './owner-rules.js';
export * from './property.js';
export * from './seismic.js';
export * from './middle-category.js';
export * from './small-category.js';
export { statusFromText } from './status-words.js';
export * from './wording.js';
export { severities } from './severity.js';
//# sourceMappingURL=index.js.map