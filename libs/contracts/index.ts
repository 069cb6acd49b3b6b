export { canonicalJson } from './canonical-json.js';
export { day } from './day.js';
export * from './field-work.js';
export * from './inspection.js';
export * from './inspection-template.js';
export * from './outbox-file.js';
export * from './receipts.js';
