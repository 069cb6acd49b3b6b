export * from './due-days.js';
export * from './legal-kinds.js';
