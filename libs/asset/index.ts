export * from './classification.js';
export * from './decided-by.js';
export * from './facility.js';
export * from './major-category.js';
export * from './normalise.js';
export * from './owner-rules.js';
export * from './small-category.js';
export { statusFromText } from './status-words.js';
export * from './wording.js';
