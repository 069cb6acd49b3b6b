export * from './defect-kinds.js';
export * from './public-state.js';
export * from './report-reference.js';
export * from './suggest-duplicates.js';
