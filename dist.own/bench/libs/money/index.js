export * from './allocation.js';
export * from './format-yen.js';
export * from './rounding.js';
//# sourceMappingURL=index.js.map