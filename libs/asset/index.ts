export * from './facility.js';
export * from './major-category.js';
